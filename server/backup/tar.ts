/** The part of the POSIX ustar format an archive needs: plain files with short names. Knows nothing of what they hold. */

export const BLOCK = 512

/** Two empty blocks end an archive. */
export const END = Buffer.alloc(2 * BLOCK)

const octal = (value: number, length: number) => value.toString(8).padStart(length - 1, '0')

function checksumOf(header: Buffer): number {
  let sum = 0
  // The field of the sum itself counts as spaces.
  for (const [position, byte] of header.entries()) sum += position >= 148 && position < 156 ? 32 : byte
  return sum
}

/**
 * The block before a file's content. Dates and owners are left at nothing, so that equal contents make equal archives.
 * @param name path inside the archive, at most 100 bytes
 * @param size of the content in bytes
 * @throws Error when the name is too long
 */
export function tarHeader(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`"${name}" is too long for a name in an archive`)
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0)
  header.write(octal(0o600, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(size, 12), 124)
  header.write(octal(0, 12), 136)
  header.write('0', 156)
  header.write('ustar\u000000', 257)
  header.write(`${octal(checksumOf(header), 7)}\0 `, 148)
  return header
}

/** What fills a content up to whole blocks. */
export const padding = (size: number) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

/** Reads the block before a file. @returns null at the end of the archive. @throws Error when it is damaged */
export function readTarHeader(header: Buffer): { name: string; size: number } | null {
  if (header.every((byte) => byte === 0)) return null
  const text = (from: number, length: number) => header.toString('utf8', from, from + length).replace(/\0.*$/s, '')
  const sum = Number.parseInt(text(148, 8), 8)
  if (header.length !== BLOCK || text(257, 5) !== 'ustar' || sum !== checksumOf(header)) {
    throw new Error('a header in the archive is damaged')
  }
  return { name: text(0, 100), size: Number.parseInt(text(124, 12), 8) }
}
