import 'server-only'
import path from 'node:path'
import type { PrismaClient } from '@/generated/prisma/client'
import { finishExchange } from './backup/exchange'
import { lockDataDirectory } from './data-lock'
import { type Database, databaseOn } from './database'
import type { Engine } from './engine'
import { openEmbeddedEngine } from './engine-embedded'
import { openServerEngine } from './engine-server'
import { type Env, env } from './env'
import { log } from './log'
import { countSlowQuery } from './measurements'
import { migrate } from './migrate'

export type { Database, Transaction } from './database'

/** Number of the advisory lock that lets one instance migrate while the others wait. Any fixed number will do. */
const MIGRATION_LOCK = 7_201_861

type Settings = Pick<Env, 'databaseUrl' | 'databasePool' | 'dataDir' | 'slowQueryMilliseconds'>

function openEngine({ databaseUrl, databasePool, dataDir }: Settings): Promise<Engine> {
  if (databaseUrl) {
    return openServerEngine(databaseUrl, databasePool, (error) =>
      log.warn({ error: error.message }, 'database connection lost'),
    )
  }
  lockDataDirectory(dataDir)
  finishExchange(dataDir)
  return openEmbeddedEngine(path.join(dataDir, 'pg'))
}

/** Without values: they may be about people. */
function logSlowQuery({ sql, milliseconds }: { sql: string; milliseconds: number }): void {
  countSlowQuery()
  log.warn({ sql: sql.slice(0, 1000), milliseconds }, 'slow query')
}

/**
 * Opens the database of the settings and brings it to the newest migration.
 * @param projectDir folder that holds `prisma/`
 * @param settings those of this process unless told
 * @throws Error when the data directory is in use, the server cannot be reached or a migration fails
 */
export async function openDatabase(projectDir: string, settings: Settings = env()): Promise<Database> {
  const started = performance.now()
  const engine = await openEngine(settings)
  try {
    await engine.alone(MIGRATION_LOCK, () => migrate(engine.adapter, projectDir))
  } catch (error) {
    // The next attempt opens the same files, or the same pool anew.
    await engine.close()
    throw error
  }
  log.info({ kind: engine.kind, milliseconds: Math.round(performance.now() - started) }, 'database ready')
  return databaseOn(engine, { milliseconds: settings.slowQueryMilliseconds, onSlow: logSlowQuery })
}

// Pages, actions and start-up code are separate bundles of one process: they meet in the global scope.
const shared = globalThis as { livingInJinanDatabase?: Promise<Database> }

/** The database of this process, opened at the first call. A failed attempt is tried again by the next caller. */
export function database(): Promise<Database> {
  shared.livingInJinanDatabase ??= openDatabase(process.cwd()).catch((error) => {
    shared.livingInJinanDatabase = undefined
    throw error
  })
  return shared.livingInJinanDatabase
}

/** The Prisma client. Only `queries.ts`, `commands.ts` and `server/` may ask for it. */
export async function db(): Promise<PrismaClient> {
  return (await database()).prisma
}
