import 'server-only'
import path from 'node:path'
import { DriverAdapterError, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { type Prisma, PrismaClient } from '@/generated/prisma/client'
import { lockDataDirectory } from './data-lock'
import { env } from './env'
import { log } from './log'
import { migrate } from './migrate'

export type Database = {
  prisma: PrismaClient
  kind: 'embedded' | 'server'
  /** Releases the connections, or closes the embedded database so that its files are complete. */
  close(): Promise<void>
}

/** The client inside a transaction. */
export type Transaction = Prisma.TransactionClient

/** Number of the advisory lock that lets one instance migrate while the others wait. Any fixed number will do. */
const MIGRATION_LOCK = 7_201_861

/**
 * Page buffers of the embedded database. Its own default of 128 MB would never be given back; the files of a city are a
 * tenth of that, and the system keeps them in its cache anyway.
 */
const embeddedBuffers = '16MB'

/** The error of an engine in Prisma's shape, without which its message would be lost on the way. */
function scriptError(error: Error & { code?: string }): DriverAdapterError {
  const { code = 'XX000', message } = error
  const unknown = { detail: undefined, column: undefined, hint: undefined }
  return new DriverAdapterError({ kind: 'postgres', code, message, severity: 'ERROR', ...unknown })
}

/**
 * Prisma's server adapter cuts a script at every semicolon, also inside the body of a function; the embedded one does
 * not wait for a script and loses its error. Both engines read whole scripts themselves.
 */
function runningScriptsWith(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  run: (script: string) => Promise<unknown>,
): SqlMigrationAwareDriverAdapterFactory {
  const executeScript = async (script: string) => {
    await run(script).catch((error) => Promise.reject(scriptError(error)))
  }
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connectToShadowDb: () => adapter.connectToShadowDb(),
    connect: async () => Object.assign(await adapter.connect(), { executeScript }),
  }
}

async function openServer(url: string, projectDir: string): Promise<Database> {
  const { Client, Pool } = await import('pg')
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const pool = new Pool({ connectionString: url, max: env().databasePool })
  pool.on('error', (error) => log.warn({ error: error.message }, 'database connection lost'))
  const adapter = new PrismaPg(pool)
  const migrations = runningScriptsWith(adapter, (script) => pool.query(script))
  const lock = new Client({ connectionString: url })
  await lock.connect()
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migrate(migrations, projectDir)
  } catch (error) {
    await pool.end()
    throw error
  } finally {
    await lock.end()
  }
  const prisma = new PrismaClient({ adapter })
  return {
    prisma,
    kind: 'server',
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

async function openEmbedded(dataDir: string, projectDir: string): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { PrismaPGlite } = await import('pglite-prisma-adapter')
  lockDataDirectory(dataDir)
  const lite = await PGlite.create(path.join(dataDir, 'pg'), {
    startParams: [...PGlite.defaultStartParams, '-c', `shared_buffers=${embeddedBuffers}`],
  })
  const adapter = new PrismaPGlite(lite)
  try {
    await migrate(
      runningScriptsWith(adapter, (script) => lite.exec(script)),
      projectDir,
    )
  } catch (error) {
    // The next attempt opens the same files.
    await lite.close()
    throw error
  }
  const prisma = new PrismaClient({ adapter })
  return {
    prisma,
    kind: 'embedded',
    async close() {
      await prisma.$disconnect()
      await lite.close()
    },
  }
}

/**
 * Opens the database of the settings and brings it to the newest migration.
 * @param projectDir folder that holds `prisma/`
 * @throws Error when the data directory is in use, the server cannot be reached or a migration fails
 */
export async function openDatabase(projectDir: string): Promise<Database> {
  const started = performance.now()
  const { databaseUrl, dataDir } = env()
  const database = databaseUrl ? await openServer(databaseUrl, projectDir) : await openEmbedded(dataDir, projectDir)
  log.info({ kind: database.kind, milliseconds: Math.round(performance.now() - started) }, 'database ready')
  return database
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
