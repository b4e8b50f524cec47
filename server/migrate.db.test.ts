import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anEmptyPlace, type EmptyPlace } from '@/test/database'
import { openDatabase } from './db'
import { parseEnv } from './env'

/** A project of two small migrations, opened the way the portal opens its own. */
let project: string
let place: EmptyPlace

beforeAll(async () => {
  place = await anEmptyPlace()
})

afterAll(() => place.remove())

beforeEach(async () => {
  await place.renew()
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'migrate-test-'))
  fs.symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'))
  fs.mkdirSync(path.join(project, 'prisma'))
  fs.writeFileSync(path.join(project, 'prisma/schema.prisma'), 'datasource db {\n  provider = "postgresql"\n}\n')
  writeMigration('20260101000000_first', 'CREATE TABLE "First" ("id" INTEGER PRIMARY KEY);')
  writeMigration('20260102000000_second', 'CREATE TABLE "Second" ("id" INTEGER PRIMARY KEY);')
})

afterEach(() => {
  fs.rmSync(project, { recursive: true })
})

function writeMigration(name: string, sql: string): void {
  const directory = path.join(project, 'prisma/migrations', name)
  fs.mkdirSync(directory, { recursive: true })
  fs.writeFileSync(path.join(directory, 'migration.sql'), `${sql}\n`)
}

/** Starts the portal on the place and stops it again. */
async function start(): Promise<void> {
  const database = await openDatabase(project, parseEnv(place.settings))
  await database.close()
}

const history = () =>
  place.query(
    'SELECT migration_name AS name, finished_at::text AS finished FROM "_prisma_migrations" ORDER BY started_at, name',
  )

const finished = (name: string) => ({ name, finished: expect.any(String) })

describe('A portal that starts', () => {
  it('applies all migrations in order to an empty database, and none the second time', async () => {
    await start()
    const before = await history()
    expect(before).toEqual([finished('20260101000000_first'), finished('20260102000000_second')])
    expect(await place.query('SELECT * FROM "First", "Second"')).toEqual([])
    await start()
    expect(await history()).toEqual(before)
  })

  it('applies only what is new since the last start', async () => {
    await start()
    const before = await history()
    writeMigration('20260103000000_third', 'ALTER TABLE "First" ADD COLUMN "name" TEXT;')
    await start()
    expect(await history()).toEqual([...before, finished('20260103000000_third')])
    expect(await place.query('SELECT "name" FROM "First"')).toEqual([])
  })

  it('reads a migration whole, also where a function holds several statements', async () => {
    const body = '$$ BEGIN PERFORM 1; RETURN 2; END $$'
    writeMigration(
      '20260103000000_function',
      `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS ${body};\nSELECT 1;`,
    )
    await start()
    expect(await place.query('SELECT two() AS two')).toEqual([{ two: 2 }])
  })

  it('stops at a migration that fails, and refuses to start again until somebody repaired it', async () => {
    writeMigration('20260103000000_broken', 'ALTER TABLE "Nobody" ADD COLUMN "x" TEXT;')
    await expect(start()).rejects.toThrow('Nobody')
    const instructions = /20260103000000_broken stopped half-way.*last backup.*prisma migrate resolve/s
    await expect(start()).rejects.toThrow(instructions)
    await place.query('UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE finished_at IS NULL')
    writeMigration('20260103000000_broken', 'ALTER TABLE "First" ADD COLUMN "x" TEXT;')
    await start()
    expect(await place.query('SELECT "x" FROM "First"')).toEqual([])
  })
})
