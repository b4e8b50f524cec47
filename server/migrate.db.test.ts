import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyDatabase } from '@/test/database'
import { migrate } from './migrate'

/** A project of two small migrations on an empty database. */
let project: string
let place: Awaited<ReturnType<typeof emptyDatabase>>

beforeEach(async () => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'migrate-test-'))
  fs.symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'))
  fs.mkdirSync(path.join(project, 'prisma'))
  fs.writeFileSync(path.join(project, 'prisma/schema.prisma'), 'datasource db {\n  provider = "postgresql"\n}\n')
  writeMigration('20260101000000_first', 'CREATE TABLE "First" ("id" INTEGER PRIMARY KEY);')
  writeMigration('20260102000000_second', 'CREATE TABLE "Second" ("id" INTEGER PRIMARY KEY);')
  place = await emptyDatabase()
})

afterEach(async () => {
  await place.remove()
  fs.rmSync(project, { recursive: true })
})

function writeMigration(name: string, sql: string): void {
  const directory = path.join(project, 'prisma/migrations', name)
  fs.mkdirSync(directory, { recursive: true })
  fs.writeFileSync(path.join(directory, 'migration.sql'), `${sql}\n`)
}

async function query(sql: string): Promise<unknown[][]> {
  const connection = await place.adapter.connect()
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
  await connection.dispose()
  return rows
}

const tables = async () =>
  (
    await query(`SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`)
  ).flat()
const history = () =>
  query('SELECT migration_name, finished_at IS NOT NULL FROM "_prisma_migrations" ORDER BY started_at')

describe('Bringing a database to the newest migration', () => {
  it('applies all of them in order to an empty one, and says which', async () => {
    const names = ['20260101000000_first', '20260102000000_second']
    expect(await migrate(place.adapter, project)).toEqual(names)
    expect(await tables()).toEqual(['First', 'Second', '_prisma_migrations'])
    expect(await history()).toEqual(names.map((name) => [name, true]))
  })

  it('does nothing the second time', async () => {
    await migrate(place.adapter, project)
    const before = await history()
    expect(await migrate(place.adapter, project)).toEqual([])
    expect(await history()).toEqual(before)
  })

  it('applies only what is new', async () => {
    await migrate(place.adapter, project)
    writeMigration('20260103000000_third', 'ALTER TABLE "First" ADD COLUMN "name" TEXT;')
    expect(await migrate(place.adapter, project)).toEqual(['20260103000000_third'])
  })

  it('stops at one that fails, and at the next start says which and what to do', async () => {
    writeMigration(
      '20260103000000_broken',
      'CREATE TABLE "Third" ("id" INTEGER);\nALTER TABLE "Nobody" ADD COLUMN "x" TEXT;',
    )
    await expect(migrate(place.adapter, project)).rejects.toThrow()
    const again = migrate(place.adapter, project)
    await expect(again).rejects.toThrow(/20260103000000_broken stopped half-way.*last backup.*prisma migrate resolve/s)
    expect(await history()).toEqual([
      ['20260101000000_first', true],
      ['20260102000000_second', true],
      ['20260103000000_broken', false],
    ])
  })

  it('goes on after staff marked the broken one as rolled back and repaired it', async () => {
    writeMigration('20260103000000_broken', 'ALTER TABLE "Nobody" ADD COLUMN "x" TEXT;')
    await expect(migrate(place.adapter, project)).rejects.toThrow()
    await query(`UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE finished_at IS NULL`)
    writeMigration('20260103000000_broken', 'ALTER TABLE "First" ADD COLUMN "x" TEXT;')
    expect(await migrate(place.adapter, project)).toEqual(['20260103000000_broken'])
    expect(await migrate(place.adapter, project)).toEqual([])
  })

  it('takes a function with several statements in its body as one', async () => {
    writeMigration(
      '20260103000000_function',
      'CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN NULL; END $$;\nCREATE TABLE "Third" ("id" INTEGER);',
    )
    expect(await migrate(place.adapter, project)).toContain('20260103000000_function')
  })
})
