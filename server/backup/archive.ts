import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { MANIFEST_NAME, type Manifest, manifestSchema } from './manifest'
import { BLOCK, END, padding, readTarHeader, tarHeader } from './tar'

/** An archive that cannot be used, with a sentence for the operator that says why. */
export class DamagedArchive extends Error {}

/**
 * The seal: an empty gzip member (RFC 1952) whose comment is the SHA-256 of everything before it. To every tool that
 * unpacks tar.gz it is nothing; to us a flipped bit anywhere in the file is no longer silent.
 */
function sealOf(digest: string): Buffer {
  const header = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 0xff])
  const empty = Buffer.from([3, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  return Buffer.concat([header, Buffer.from(`sha256=${digest}\0`), empty])
}

const SEAL_BYTES = sealOf('0'.repeat(64)).length

async function* tarOf(folder: string, manifest: Manifest): AsyncGenerator<Buffer> {
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
  yield Buffer.concat([tarHeader(MANIFEST_NAME, text.length), text, padding(text.length)])
  for (const { file, bytes } of [...manifest.tables, ...manifest.pictures]) {
    yield tarHeader(file, bytes)
    yield* fs.createReadStream(path.join(folder, file))
    yield padding(bytes)
  }
  yield END
}

/** The archive of the files in a folder and their manifest, as a stream of bytes. */
export async function* packArchive(folder: string, manifest: Manifest): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const packed = createGzip()
  const packing = pipeline(Readable.from(tarOf(folder, manifest)), packed)
  // Its failure ends the loop below as well, which tells of it.
  packing.catch(() => {})
  for await (const chunk of packed) {
    hash.update(chunk)
    yield chunk
  }
  await packing
  yield sealOf(hash.digest('hex'))
}

async function checkSeal(file: string): Promise<void> {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) throw new DamagedArchive(`There is no file ${file}.`)
  if (size <= SEAL_BYTES) throw new DamagedArchive(`${file} is not an archive of this portal, or was cut off.`)
  const hash = createHash('sha256')
  for await (const chunk of fs.createReadStream(file, { end: size - SEAL_BYTES - 1 })) hash.update(chunk)
  const seal: Buffer[] = []
  for await (const chunk of fs.createReadStream(file, { start: size - SEAL_BYTES })) seal.push(chunk)
  if (!Buffer.concat(seal).equals(sealOf(hash.digest('hex')))) {
    throw new DamagedArchive(
      `${file} is damaged, cut off, or not an archive of this portal: its checksum does not fit.`,
    )
  }
}

/** Reads exact numbers of bytes from a stream of chunks of any size. */
function readerOf(chunks: AsyncIterable<Buffer>) {
  const iterator = chunks[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  /** Up to `bytes` bytes, fewer only if the stream ends. */
  async function some(bytes: number): Promise<Buffer> {
    if (rest.length === 0) {
      const { value, done } = await iterator.next()
      rest = done ? rest : value
    }
    const taken = rest.subarray(0, bytes)
    rest = rest.subarray(taken.length)
    return taken
  }
  async function* exactly(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0; ) {
      const chunk = await some(left)
      if (chunk.length === 0) throw new DamagedArchive('The archive ends too early.')
      left -= chunk.length
      yield chunk
    }
  }
  const whole = async (bytes: number) => {
    const parts: Buffer[] = []
    for await (const part of exactly(bytes)) parts.push(part)
    return Buffer.concat(parts)
  }
  return { exactly, whole }
}

type Reader = ReturnType<typeof readerOf>

async function nextFile(reader: Reader, expected: string): Promise<number> {
  const header = readTarHeader(await reader.whole(BLOCK))
  if (header?.name !== expected) throw new DamagedArchive(`The archive lacks ${expected}.`)
  return header.size
}

async function unpackFiles(reader: Reader, { tables, pictures }: Manifest, folder: string): Promise<void> {
  fs.mkdirSync(folder)
  for (const [index, entry] of [...tables, ...pictures].entries()) {
    const size = await nextFile(reader, entry.file)
    const hash = createHash('sha256')
    // Never a path from the archive: a made-up one could lead out of the folder.
    const file = path.join(folder, String(index))
    await pipeline(
      reader.exactly(size),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          yield chunk
        }
      },
      fs.createWriteStream(file, { mode: 0o600 }),
    )
    await reader.whole(padding(size).length)
    if (size !== entry.bytes || hash.digest('hex') !== entry.sha256) {
      throw new DamagedArchive(`${entry.name} in the archive is not what its manifest says.`)
    }
    entry.file = file
  }
}

/**
 * Checks a whole archive and unpacks its tables and pictures.
 * @param folder exists and is empty
 * @returns the manifest, with the `file` of each table and picture where it was unpacked
 * @throws DamagedArchive
 */
export async function unpackArchive(file: string, folder: string): Promise<Manifest> {
  await checkSeal(file)
  const inside = path.join(folder, 'inside')
  const unpacked = fs.createReadStream(file).pipe(createGunzip())
  const reader = readerOf(unpacked)
  try {
    const text = await reader.whole(await nextFile(reader, MANIFEST_NAME))
    await reader.whole(padding(text.length).length)
    const manifest = manifestSchema.parse(JSON.parse(text.toString('utf8')))
    await unpackFiles(reader, manifest, inside)
    return manifest
  } catch (error) {
    await rm(inside, { recursive: true, force: true })
    if (error instanceof DamagedArchive) throw error
    throw new DamagedArchive(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  } finally {
    unpacked.destroy()
  }
}
