import fs from 'node:fs'
import path from 'node:path'
import { lockDataDirectory } from '../data-lock'
import type { Engine } from '../engine'
import { openEmbeddedEngine } from '../engine-embedded'
import { APPLICATION_NAME, openServerEngine } from '../engine-server'
import { quote } from './catalogue'
import { finishExchange, writeExchange } from './exchange'

/** Where a portal's data is, or is to be. `server` is a connection string, `embedded` the data directory. */
export type Address = { kind: 'server'; url: string } | { kind: 'embedded'; dataDir: string }

/** Why nothing was done, in a sentence for the operator. */
export class Refused extends Error {}

/** An empty database beside the present data, and what makes it the present one. */
export type NewPlace = {
  engine: Engine
  /** Closes it and puts it in place of the present data. @returns what the old data is called now, if there was any */
  accept(): Promise<string | null>
  /** Closes and removes it; the present data is as it was. */
  discard(): Promise<void>
}

/** They open one by one as they are needed: the first is alone when it looks for others. */
const CONNECTIONS = 4

/** To the millisecond: two restores may follow each other within a second. */
const stamp = () => new Date().toISOString().replace(/\D/g, '')

async function besideEmbedded(dataDir: string, force: boolean): Promise<NewPlace> {
  lockDataDirectory(dataDir)
  finishExchange(dataDir)
  const present = fs.existsSync(path.join(dataDir, 'pg'))
  if (present && !force) throw new Refused(`There is data in ${dataDir}. With --force it is put aside, not deleted.`)
  const exchange = { made: `restoring-${stamp()}`, kept: present ? `replaced-${stamp()}` : null }
  const folder = path.join(dataDir, exchange.made)
  const engine = await openEmbeddedEngine(folder)
  return {
    engine,
    async accept() {
      await engine.close()
      writeExchange(dataDir, exchange)
      finishExchange(dataDir)
      return exchange.kept && path.join(dataDir, exchange.kept)
    },
    async discard() {
      await engine.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A server goes on listing a connection for some moments after it was closed. */
const GOING_MS = 3000

/** Refuses while a portal is connected: it would go on with what it remembers of the old data. */
export async function requireNoPortal(engine: Engine): Promise<void> {
  for (const end = Date.now() + GOING_MS; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const connected = await engine.transaction((sql) =>
      sql.query(
        `SELECT count(*)::int AS count FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid()`,
        [APPLICATION_NAME],
      ),
    )
    if (connected[0]?.count === 0) return
    if (Date.now() > end) throw new Refused('A portal is connected to this database. Stop all instances first.')
  }
}

/** On a server the new tables get the schema `public`; the old ones go with theirs into one of another name. */
async function besideServer(url: string, force: boolean): Promise<NewPlace> {
  const engine = await openServerEngine(url, CONNECTIONS, () => {})
  try {
    await requireNoPortal(engine)
    const kept = await engine.transaction(async (sql) => {
      const [found] = await sql.query(
        `SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace('public')) AS present`,
      )
      if (!found?.present) return null
      if (!force) throw new Refused('There are tables in this database. With --force they are put aside, not deleted.')
      const name = `replaced_${stamp()}`
      await sql.script(`ALTER SCHEMA public RENAME TO ${quote(name)}; CREATE SCHEMA public`)
      return name
    })
    return {
      engine,
      async accept() {
        await engine.close()
        return kept && `the schema ${kept}`
      },
      async discard() {
        await engine.transaction((sql) =>
          sql.script(
            `DROP SCHEMA public CASCADE; ${kept ? `ALTER SCHEMA ${quote(kept)} RENAME TO public` : 'CREATE SCHEMA public'}`,
          ),
        )
        await engine.close()
      },
    }
  } catch (error) {
    await engine.close()
    throw error
  }
}

/**
 * Makes an empty database beside the present data.
 * @throws Refused when there is data and `force` is not set, or a portal is running on a server
 * @throws Error when a portal is running on the data directory
 */
export function openBeside(address: Address, force: boolean): Promise<NewPlace> {
  return address.kind === 'server' ? besideServer(address.url, force) : besideEmbedded(address.dataDir, force)
}

/**
 * Opens the present data for reading it while no portal runs on it.
 * @throws Refused when there is none, Error when a portal holds the data directory
 */
export async function openPresent(address: Address): Promise<Engine> {
  if (address.kind === 'server') return openServerEngine(address.url, CONNECTIONS, () => {})
  if (!fs.existsSync(path.join(address.dataDir, 'pg'))) throw new Refused(`There is no data in ${address.dataDir}.`)
  lockDataDirectory(address.dataDir)
  finishExchange(address.dataDir)
  return openEmbeddedEngine(path.join(address.dataDir, 'pg'))
}
