import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DamagedArchive, packArchive, unpackArchive } from './archive'
import { writeArchive } from './backup'
import type { Manifest } from './manifest'

const lines = ['["1","one \\"quoted\\""]\n', '["2",null]\n', ''].join('')
const bytes = Buffer.byteLength(lines)
const manifest: Manifest = {
  ...{ format: 2, made: '2026-11-25T10:00:00.000Z', application: '0.1.0', postgres: '15.8', kind: 'server' },
  ...{ contentVersion: '3', migrations: ['20260101000000_first'], sequences: [], pictures: [], missing: [] },
  tables: [
    {
      name: 'Listing',
      columns: [{ name: 'id', type: 'integer' }],
      ...{ rows: 2, file: 'tables/01.ndjson', bytes, sha256: createHash('sha256').update(lines).digest('hex') },
    },
  ],
}

let folder: string
let file: string
let content: Buffer

/** Unpacks into a folder of its own. */
function unpack(archive: string): Promise<Manifest> {
  return unpackArchive(archive, fs.mkdtempSync(path.join(folder, 'out-')))
}

function damaged(name: string, change: Buffer): string {
  const copy = path.join(folder, name)
  fs.writeFileSync(copy, change)
  return copy
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'archive-test-'))
  fs.mkdirSync(path.join(folder, 'in/tables'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'in/tables/01.ndjson'), lines)
  file = path.join(folder, 'made.tar.gz')
  await writeArchive(packArchive(path.join(folder, 'in'), manifest), file)
  content = fs.readFileSync(file)
})

afterAll(() => fs.rmSync(folder, { recursive: true }))

describe('An archive', () => {
  it('gives back what was put in', async () => {
    const [table] = (await unpack(file)).tables
    expect(fs.readFileSync(table?.file ?? '', 'utf8')).toBe(lines)
    expect(table?.rows).toBe(2)
  })

  it('is readable by the tools every system has, and by its owner only', () => {
    const listed = spawnSync('tar', ['-tzf', file], { encoding: 'utf8' })
    expect([listed.status, listed.stdout]).toEqual([0, 'manifest.json\ntables/01.ndjson\n'])
    expect(spawnSync('gzip', ['-t', file]).status).toBe(0)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  })

  it('is refused when any single bit of it was flipped', async () => {
    for (let position = 0; position < content.length; position++) {
      const change = Buffer.from(content)
      change[position] = (change[position] ?? 0) ^ (1 << (position % 8))
      await expect(unpack(damaged('flipped', change)), `byte ${position}`).rejects.toThrow(DamagedArchive)
    }
  })

  it('is refused when it was cut off, lengthened, or is something else', async () => {
    const others = [content.subarray(0, content.length - 1), Buffer.concat([content, Buffer.from([0])])]
    for (const other of [...others, Buffer.alloc(0), Buffer.from('hello'), Buffer.alloc(5000)]) {
      await expect(unpack(damaged('other', other))).rejects.toThrow(DamagedArchive)
    }
    await expect(unpack(path.join(folder, 'nowhere'))).rejects.toThrow('There is no file')
  })

  it('is refused when a table is not what the manifest says, though the archive is whole', async () => {
    const [table] = manifest.tables
    const lying = { ...manifest, tables: table ? [{ ...table, sha256: '0'.repeat(64) }] : [] }
    const made = writeArchive(packArchive(path.join(folder, 'in'), lying), path.join(folder, 'lying.tar.gz'))
    await expect(made).rejects.toThrow('Listing in the archive is not what its manifest says')
    expect(fs.existsSync(path.join(folder, 'lying.tar.gz'))).toBe(false)
  })

  it('never replaces a file that is there', async () => {
    await expect(writeArchive(packArchive(path.join(folder, 'in'), manifest), file)).rejects.toThrow('exists')
    expect(fs.readFileSync(file).equals(content)).toBe(true)
  })
})
