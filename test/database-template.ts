/** Runs once before all database tests: makes one empty, migrated database that every test file copies. */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import type { TestProject } from 'vitest/node'
import { parseEnv } from '../server/env'
import { migrate } from '../server/migrate'

/** Where the copies are made from: a file with a PGlite data directory, or a database of a server. */
export type DatabaseTemplate = { kind: 'embedded'; file: string } | { kind: 'server'; url: string; name: string }

declare module 'vitest' {
  export interface ProvidedContext {
    databaseTemplate: DatabaseTemplate
  }
}

type Made = { template: DatabaseTemplate; remove(): Promise<void> }

async function makeEmbedded(projectDir: string): Promise<Made> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'database-test-'))
  const file = path.join(directory, 'template.tar')
  const lite = await PGlite.create()
  await migrate(new PrismaPGlite(lite), projectDir)
  fs.writeFileSync(file, Buffer.from(await (await lite.dumpDataDir('none')).arrayBuffer()))
  await lite.close()
  return { template: { kind: 'embedded', file }, remove: async () => fs.rmSync(directory, { recursive: true }) }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Opens the new database the way the portal does, so that its migrations are the ones a server gets at its start. */
async function migrateOnServer(url: string, projectDir: string): Promise<void> {
  const { openDatabase } = await import('../server/db')
  await (await openDatabase(projectDir, parseEnv({ DATABASE_URL: url }))).close()
}

async function makeOnServer(url: string, projectDir: string): Promise<Made> {
  const name = `test_template_${randomBytes(6).toString('hex')}`
  const remove = () => onServer(url, `DROP DATABASE ${name}`)
  await onServer(url, `CREATE DATABASE ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  try {
    await migrateOnServer(own.href, projectDir)
  } catch (error) {
    await remove()
    throw error
  }
  return { template: { kind: 'server', url, name }, remove }
}

/**
 * Makes the template on PGlite, or on the PostgreSQL server of `TEST_DATABASE_URL` (any database of it that the user
 * may connect to; it is left as it is).
 * @returns what vitest calls at the end
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  process.env.LOG_LEVEL ??= 'silent'
  const url = process.env.TEST_DATABASE_URL
  const { root } = project.config
  const { template, remove } = url ? await makeOnServer(url, root) : await makeEmbedded(root)
  project.provide('databaseTemplate', template)
  return remove
}
