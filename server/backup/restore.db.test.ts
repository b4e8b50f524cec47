import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { anEmptyPlace, type EmptyPlace } from '@/test/database'
import { aListing, aPublishedListing, aSource, aText, aUser } from '@/test/factories'
import { database, db } from '../db'
import { migrate } from '../migrate'
import { readMigrations } from '../schema-engine'
import { packArchive, unpackArchive } from './archive'
import { archiveOf, BACKUP_MADE, noteOf, recordBackup, type Written, withFolder, writeArchive } from './backup'
import { dumpTables } from './dump'
import { type Address, openBeside, openPresent } from './place'
import { restoreArchive } from './restore'

const projectDir = process.cwd()
/** Ends a line for some readers of lines, and stands in texts people paste. */
const LINE_SEPARATOR = '\u2028'

let folder: string
let place: EmptyPlace
let address: Address
let written: Written

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'restore-test-'))
  place = await anEmptyPlace()
  const { DATABASE_URL: url, DATA_DIR: dataDir = '' } = place.settings
  address = url ? { kind: 'server', url } : { kind: 'embedded', dataDir }
  const odd = `One${LINE_SEPARATOR}line "quoted" \\ back\nnew 😀 مرحبا 济南`
  const texts = { ...aListing().texts, en: { name: aText('Odd'), summary: aText(odd) } }
  await aPublishedListing({ texts, sources: [aSource()], attributes: { beds: 12 } })
  await aPublishedListing()
  await aUser('EDITOR')
  const { engine } = await database()
  written = await writeArchive(archiveOf(engine, '0.1.0', null), path.join(folder, 'made.tar.gz'))
})

afterAll(async () => {
  await place.remove()
  fs.rmSync(folder, { recursive: true })
})

/** Checksums of all tables of the restored data, by name. */
async function sums(): Promise<Record<string, string>> {
  const engine = await openPresent(address)
  try {
    const { tables } = await withFolder((empty) => dumpTables(engine, empty, ''))
    return Object.fromEntries(tables.map(({ name, sha256 }) => [name, sha256]))
  } finally {
    await engine.close()
  }
}

const sumsOf = ({ manifest }: Written) => Object.fromEntries(manifest.tables.map(({ name, sha256 }) => [name, sha256]))

/** The same archive with another manifest. */
async function changed(name: string, change: (manifest: Written['manifest']) => void): Promise<string> {
  const file = path.join(folder, name)
  const inside = fs.mkdtempSync(path.join(folder, 'inside-'))
  const manifest = await unpackArchive(written.file, inside)
  fs.mkdirSync(path.join(inside, 'tables'))
  for (const [index, table] of manifest.tables.entries()) {
    const packed = `tables/${index}.ndjson`
    fs.renameSync(table.file, path.join(inside, packed))
    table.file = packed
  }
  change(manifest)
  await writeArchive(packArchive(inside, manifest), file)
  return file
}

describe('A backup', () => {
  it('holds every table with its rows, and says where the portal was', () => {
    const rows = Object.fromEntries(written.manifest.tables.map((table) => [table.name, table.rows]))
    expect(rows).toMatchObject({ Listing: 2, ListingText: 4, Revision: 2, User: 1, AuditEvent: 2, ContentChange: 2 })
    expect(rows).not.toHaveProperty('_prisma_migrations')
    expect(written.manifest.contentVersion).toBe('2')
    const known = readMigrations(projectDir).migrationDirectories.map((migration) => migration.path)
    expect(written.manifest.migrations).toEqual(known)
  })

  it('is written down in the audit log', async () => {
    const { engine } = await database()
    await recordBackup(engine, noteOf(written))
    const row = await (await db()).auditEvent.findFirstOrThrow({ where: { action: BACKUP_MADE } })
    expect(row).toMatchObject({ actorId: null, entityType: 'system', detail: noteOf(written) })
  })
})

describe('A restore', () => {
  it('into nothing gives tables that are the same to the byte, with everything that guards them', async () => {
    await place.clear()
    const { kept } = await restoreArchive(written.file, address, projectDir, false)
    expect(kept).toBeNull()
    expect(await sums()).toEqual(sumsOf(written))
    const engine = await openPresent(address)
    try {
      const query = (text: string) => engine.transaction((sql) => sql.query(text))
      const [row] = await query(`SELECT summary FROM "ListingText" WHERE name = 'Odd'`)
      expect(String(row?.summary)).toContain(LINE_SEPARATOR)
      expect(await query(`SELECT id FROM "SearchDocument" WHERE vector IS NOT NULL`)).toHaveLength(2)
      await expect(query('DELETE FROM "AuditEvent"')).rejects.toThrow(/append|audit/i)
      await expect(query('UPDATE "Revision" SET "listingId" = gen_random_uuid()')).rejects.toThrow(/foreign key/)
      expect(await query('INSERT INTO "ContentChange" DEFAULT VALUES RETURNING version::text')).toEqual([
        { version: '3' },
      ])
    } finally {
      await engine.close()
    }
  })

  it('is refused where there is data, and with force puts it aside', async () => {
    await expect(restoreArchive(written.file, address, projectDir, false)).rejects.toThrow(/With --force .* put aside/)
    const { kept } = await restoreArchive(written.file, address, projectDir, true)
    expect(kept).toContain('replaced')
    expect(await sums()).toEqual(sumsOf(written))
    const old =
      address.kind === 'embedded'
        ? fs.existsSync(path.join(kept ?? '', 'PG_VERSION'))
        : (await place.query(`SELECT version FROM ${kept?.replace('the schema ', '')}."ContentChange"`)).length === 3
    expect(old).toBe(true)
  })

  it('of an archive that a newer portal made, or that is damaged, is refused before anything is touched', async () => {
    const before = await sums()
    const newer = await changed('newer.tar.gz', ({ migrations }) => void migrations.push('20991231000000_later'))
    await expect(restoreArchive(newer, address, projectDir, true)).rejects.toThrow(
      /newer portal.*20991231000000_later/s,
    )
    const format = await changed('format.tar.gz', (manifest) => void Object.assign(manifest, { format: 99 }))
    await expect(restoreArchive(format, address, projectDir, true)).rejects.toThrow(/newer portal.*format 99/s)
    const bytes = fs.readFileSync(written.file)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    fs.writeFileSync(path.join(folder, 'damaged.tar.gz'), bytes)
    const damaged = restoreArchive(path.join(folder, 'damaged.tar.gz'), address, projectDir, true)
    await expect(damaged).rejects.toThrow('damaged')
    expect(await sums()).toEqual(before)
  })

  it('that fails half-way leaves the present data as it was', async () => {
    const before = await sums()
    const misfit = await changed('misfit.tar.gz', ({ tables }) => {
      const [column] = tables.find(({ name }) => name === 'Listing')?.columns ?? []
      if (column) column.name = 'nothing'
    })
    await expect(restoreArchive(misfit, address, projectDir, true)).rejects.toThrow('are not those its migrations make')
    expect(await sums()).toEqual(before)
  })

  it('brings the archive of an older portal up to date', async () => {
    await place.clear()
    const old = await openBeside(address, true)
    await migrate(old.engine.adapter, projectDir, written.manifest.migrations.slice(0, 1))
    const insert = `INSERT INTO "Source" (id, url, title, retrieved, quality) VALUES (gen_random_uuid(), 'https://old.example.org', 'Old', '2026-11-01', 'official')`
    await old.engine.transaction((sql) => sql.query(insert))
    const file = path.join(folder, 'older.tar.gz')
    const { manifest } = await writeArchive(archiveOf(old.engine, '0.0.1', null), file)
    await old.accept()
    expect(manifest.migrations).toHaveLength(1)
    await place.clear()
    await restoreArchive(file, address, projectDir, false)
    const engine = await openPresent(address)
    const now = await withFolder((empty) => dumpTables(engine, empty, ''))
    await engine.close()
    expect(now.migrations).toEqual(written.manifest.migrations)
    expect(now.tables.find(({ name }) => name === 'Source')?.rows).toBe(1)
  })
})

describe.runIf(inject('databaseTemplate').kind === 'server')('Between an embedded database and a server', () => {
  it('everything moves there and back and is the same, though their versions of PostgreSQL differ', async () => {
    const embedded: Address = { kind: 'embedded', dataDir: path.join(folder, 'embedded') }
    await restoreArchive(written.file, embedded, projectDir, false)
    const engine = await openPresent(embedded)
    const back = await writeArchive(archiveOf(engine, '0.1.0', null), path.join(folder, 'back.tar.gz'))
    await engine.close()
    expect(sumsOf(back)).toEqual(sumsOf(written))
    expect(back.manifest.kind).toBe('embedded')
    await place.clear()
    await restoreArchive(back.file, address, projectDir, false)
    expect(await sums()).toEqual(sumsOf(written))
  })

  it('nothing is replaced while a portal is connected', async () => {
    const portal = await openPresent(address)
    await portal.transaction((sql) => sql.query('SELECT 1'))
    await expect(restoreArchive(written.file, address, projectDir, true)).rejects.toThrow('Stop all instances')
    await portal.close()
  })
})
