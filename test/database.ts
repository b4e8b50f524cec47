/**
 * Gives every database test file a database of its own, copied from the template of the run, and makes it the one that
 * `db()` returns. Loaded before each test file; tests import only what they need beyond that.
 */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { Client, Pool } from 'pg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { afterAll, beforeAll, inject } from 'vitest'
import { PrismaClient } from '@/generated/prisma/client'
import type { Database } from '@/server/db'

/** A database on the engine under test, and how to be rid of it. */
type Place = { adapter: SqlMigrationAwareDriverAdapterFactory; kind: Database['kind']; remove(): Promise<void> }

async function makeEmbedded(template: string | null): Promise<Place> {
  const loadDataDir = template ? new Blob([fs.readFileSync(template)]) : undefined
  const lite = await PGlite.create({ loadDataDir })
  return { adapter: new PrismaPGlite(lite), kind: 'embedded', remove: () => lite.close() }
}

async function makeOnServer(url: string, template: string | null): Promise<Place> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new Client({ connectionString: url })
  await client.connect()
  // The server refuses to copy a database twice at a time, and test files run side by side.
  await client.query('SELECT pg_advisory_lock(1)')
  await client.query(`CREATE DATABASE ${name} ${template ? `TEMPLATE ${template}` : ''}`)
  await client.query('SELECT pg_advisory_unlock(1)')
  const own = new URL(url)
  own.pathname = `/${name}`
  const pool = new Pool({ connectionString: own.href, max: 10 })
  return {
    adapter: new PrismaPg(pool),
    kind: 'server',
    async remove() {
      await pool.end()
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await client.end()
    },
  }
}

function makePlace(isMigrated: boolean): Promise<Place> {
  const template = inject('databaseTemplate')
  return template.kind === 'embedded'
    ? makeEmbedded(isMigrated ? template.file : null)
    : makeOnServer(template.url, isMigrated ? template.name : null)
}

/** A database without any tables, for tests of what makes the tables. The caller removes it. */
export function emptyDatabase(): Promise<Place> {
  return makePlace(false)
}

const shared = globalThis as { livingInJinanDatabase?: Promise<Database> }

beforeAll(async () => {
  const { adapter, kind, remove } = await makePlace(true)
  const prisma = new PrismaClient({ adapter })
  const close = async () => {
    await prisma.$disconnect()
    await remove()
  }
  shared.livingInJinanDatabase = Promise.resolve({ prisma, kind, close })
})

afterAll(async () => {
  await (await shared.livingInJinanDatabase)?.close()
  shared.livingInJinanDatabase = undefined
})
