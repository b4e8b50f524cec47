import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Engine } from '../engine'
import type { MediaStore } from '../media/store'
import { syncPath } from '../sync'
import { packArchive, unpackArchive } from './archive'
import { dumpTables } from './dump'
import type { Manifest } from './manifest'
import { copyPictures } from './pictures'

/** Runs work with a folder of its own that nobody else can read, gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'living-in-jinan-'))
  try {
    return await work(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The archive of a database as a stream of bytes, as of one moment.
 * @param store where the pictures are that it names; null leaves them out, for a move that does not touch them
 */
export async function* archiveOf(
  engine: Engine,
  application: string,
  store: MediaStore | null,
): AsyncGenerator<Buffer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'living-in-jinan-'))
  try {
    const tables = await dumpTables(engine, folder, application)
    yield* packArchive(folder, store ? await copyPictures(tables, folder, store) : tables)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

export type Written = { file: string; bytes: number; sha256: string; manifest: Manifest }

/**
 * Writes an archive to a file, reads it back and checks it. The file gets its name at the end only, so that one with
 * that name is always whole; it holds password hashes and is readable by its owner only.
 * @throws Error when the file exists, cannot be written or is not what was meant to be in it
 */
export async function writeArchive(chunks: AsyncIterable<Uint8Array>, file: string): Promise<Written> {
  if (fs.existsSync(file)) throw new Error(`${file} exists. Give another name.`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const partial = `${file}.partial`
  const hash = createHash('sha256')
  try {
    await pipeline(
      Readable.from(chunks),
      async function* (parts: AsyncIterable<Uint8Array>) {
        for await (const part of parts) {
          hash.update(part)
          yield part
        }
      },
      fs.createWriteStream(partial, { mode: 0o600 }),
    )
    syncPath(partial)
    const manifest = await withFolder((folder) => unpackArchive(partial, folder))
    fs.renameSync(partial, file)
    syncPath(path.dirname(file))
    return { file, bytes: fs.statSync(file).size, sha256: hash.digest('hex'), manifest }
  } catch (error) {
    fs.rmSync(partial, { force: true })
    throw error
  }
}

/** The name of the row in the audit log that says a backup was made; the system screen looks for the newest. */
export const BACKUP_MADE = 'backup.made'

/** What the audit log keeps of a backup, so that an operator recognises the file. */
export const backupNoteSchema = z.object({
  /** Name of the file without its folder. */
  file: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  rows: z.number(),
  contentVersion: z.string(),
})

export type BackupNote = z.infer<typeof backupNoteSchema>

export function noteOf({ file, bytes, sha256, manifest }: Written): BackupNote {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  return { file: path.basename(file), bytes, sha256, rows, contentVersion: manifest.contentVersion }
}

/** Writes down in the audit log that a backup was made. */
export async function recordBackup(engine: Engine, note: BackupNote): Promise<void> {
  const insert = `INSERT INTO "AuditEvent" (id, action, "entityType", detail) VALUES ($1::uuid, $2, 'system', $3::jsonb)`
  await engine.transaction((sql) => sql.query(insert, [randomUUID(), BACKUP_MADE, JSON.stringify(note)]))
}
