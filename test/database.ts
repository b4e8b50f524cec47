/**
 * Gives every database test file a database of its own, copied from the template of the run, and makes it the one that
 * `db()` returns. Loaded before each test file; tests import only what they need beyond that.
 */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Database, databaseOn } from '@/server/database'
import type { Engine } from '@/server/engine'
import { embeddedEngine } from '@/server/engine-embedded'
import { openServerEngine } from '@/server/engine-server'

/** A database on the engine under test, and how to be rid of it. */
type Place = { engine: Engine; remove(): Promise<void> }

async function copyEmbedded(file: string): Promise<Place> {
  const lite = await PGlite.create({ loadDataDir: new Blob([fs.readFileSync(file)]) })
  return { engine: await embeddedEngine(lite), remove: async () => {} }
}

async function copyOnServer(url: string, template: string): Promise<Place> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new Client({ connectionString: url })
  await client.connect()
  // The server refuses to copy a database twice at a time, and test files run side by side.
  await client.query('SELECT pg_advisory_lock(1)')
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  await client.query('SELECT pg_advisory_unlock(1)')
  const own = new URL(url)
  own.pathname = `/${name}`
  return {
    engine: await openServerEngine(own.href, 10, () => {}),
    async remove() {
      await client.query(`DROP DATABASE ${name}`)
      await client.end()
    },
  }
}

/** Where the portal may open a database of its own, for tests of the opening itself. */
export type EmptyPlace = {
  /** The environment variables that lead there. */
  settings: Record<string, string>
  /** Runs SQL there while the portal does not have it open. */
  query(sql: string): Promise<unknown[]>
  /** Leaves nothing there but, on a server, a database without tables. */
  clear(): Promise<void>
  /** Makes it a database without tables. */
  renew(): Promise<void>
  remove(): Promise<void>
}

function emptyFolder(): EmptyPlace {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'database-test-'))
  const files = path.join(directory, 'pg')
  const unused = path.join(directory, 'unused')
  return {
    settings: { DATA_DIR: directory, DATABASE_URL: '' },
    async query(sql) {
      const lite = await PGlite.create(files)
      const { rows } = await lite.query(sql)
      await lite.close()
      return rows
    },
    clear: async () => fs.rmSync(files, { recursive: true, force: true }),
    async renew() {
      // Making one takes seconds, copying it none.
      if (!fs.existsSync(unused)) await (await PGlite.create(unused)).close()
      fs.rmSync(files, { recursive: true, force: true })
      fs.cpSync(unused, files, { recursive: true })
    },
    remove: async () => fs.rmSync(directory, { recursive: true }),
  }
}

async function queryServer(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function emptyServerDatabase(url: string): Promise<EmptyPlace> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const own = new URL(url)
  own.pathname = `/${name}`
  const remove = async () => void (await queryServer(url, `DROP DATABASE IF EXISTS ${name}`))
  const clear = async () => {
    await remove()
    await queryServer(url, `CREATE DATABASE ${name} TEMPLATE template0`)
  }
  await clear()
  return {
    settings: { DATABASE_URL: own.href },
    query: (sql) => queryServer(own.href, sql),
    clear,
    renew: clear,
    remove,
  }
}

/** A place without any tables on the engine under test. The caller removes it. */
export async function anEmptyPlace(): Promise<EmptyPlace> {
  const template = inject('databaseTemplate')
  return template.kind === 'embedded' ? emptyFolder() : emptyServerDatabase(template.url)
}

/** Connection string of this test file's own database, or null on the embedded engine. */
export async function serverAddress(): Promise<string | null> {
  const template = inject('databaseTemplate')
  if (template.kind === 'embedded') return null
  const database = await shared.livingInJinanDatabase
  const [row] = (await database?.engine.transaction((sql) => sql.query('SELECT current_database() AS name'))) ?? []
  const own = new URL(template.url)
  own.pathname = `/${row?.name}`
  return own.href
}

const shared = globalThis as { livingInJinanDatabase?: Promise<Database>; livingInJinanDirectory?: unknown }

beforeAll(async () => {
  const template = inject('databaseTemplate')
  const { engine, remove } =
    template.kind === 'embedded' ? await copyEmbedded(template.file) : await copyOnServer(template.url, template.name)
  const { close, ...database } = databaseOn(engine)
  const closeAndRemove = async () => {
    await close()
    await remove()
  }
  shared.livingInJinanDatabase = Promise.resolve({ ...database, close: closeAndRemove })
})

afterAll(async () => {
  await (await shared.livingInJinanDatabase)?.close()
  shared.livingInJinanDatabase = undefined
  // Files share a process, and the next one begins with what its own database holds.
  shared.livingInJinanDirectory = undefined
})
