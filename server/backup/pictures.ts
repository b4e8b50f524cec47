import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { mediaNames } from '@/lib/media-name'
import type { MediaStore } from '../media/store'
import type { Manifest } from './manifest'

const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Names of all files of the pictures that a dumped database knows; the database of an older portal knows none. */
async function namesIn({ tables }: Manifest, folder: string): Promise<string[]> {
  const table = tables.find(({ name }) => name === 'Picture')
  if (!table || table.rows === 0) return []
  const [hash, widths] = ['hash', 'widths'].map((name) => table.columns.findIndex((column) => column.name === name))
  const lines = (await fs.readFile(path.join(folder, table.file), 'utf8')).trimEnd().split('\n')
  return lines.flatMap((line) => {
    const row = JSON.parse(line) as string[]
    // PostgreSQL writes an array of numbers as {320,640}.
    const numbers = (row[widths ?? -1] ?? '').match(/\d+/g) ?? []
    return mediaNames({ hash: row[hash ?? -1] ?? '', widths: numbers.map(Number) })
  })
}

/**
 * Copies the pictures that dumped tables name beside them. Their names are their fingerprints, so that it does not
 * matter that it happens after the moment of the tables; one that was deleted since is counted as missing.
 * @param folder where the tables were dumped
 * @returns the manifest with what was copied
 */
export async function copyPictures(manifest: Manifest, folder: string, store: MediaStore): Promise<Manifest> {
  const copied: Manifest = { ...manifest, pictures: [], missing: [] }
  for (const name of await namesIn(manifest, folder)) {
    const bytes = await store.read(name)
    if (!bytes) {
      copied.missing.push(name)
      continue
    }
    const file = `media/${name}`
    await fs.mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await fs.writeFile(path.join(folder, file), bytes, { mode: 0o600 })
    copied.pictures.push({ name, file, bytes: bytes.length, sha256: sumOf(bytes) })
  }
  return copied
}

/**
 * Puts the pictures of an unpacked archive into the store. Nothing there is replaced by anything else: equal names are
 * equal files, and one that is there and the same is left alone.
 * @throws Error when a picture is not, to the byte, what the archive holds
 */
export async function restorePictures({ pictures }: Manifest, store: MediaStore): Promise<void> {
  for (const { name, file, sha256 } of pictures) {
    const present = await store.read(name)
    if (present && sumOf(present) === sha256) continue
    await store.put(name, await fs.readFile(file))
    const written = await store.read(name)
    if (!written || sumOf(written) !== sha256) throw new Error(`${name} differs from the archive after writing it`)
  }
}
