import { FileProblem } from './sheet-problem'

const startsWith = (bytes: Uint8Array, ...marks: number[]) => marks.every((mark, index) => bytes[index] === mark)

/** The text, or null where the bytes are not of this encoding. A byte order mark is taken away. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark: in tables half the bytes of the first line are zero, and always the same half. */
function utf16Side(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, 400)
  const zeros = [0, 1].map((side) => start.filter((byte, index) => index % 2 === side && byte === 0).length)
  const [even = 0, odd = 0] = zeros
  if (odd > start.length / 8 && even === 0) return 'utf-16le'
  return even > start.length / 8 && odd === 0 ? 'utf-16be' : null
}

/**
 * Whether bytes that GB 18030 can hold are likely meant so. Nearly any byte above 7F can begin a character of it, so
 * Western or Japanese text would be read as rare characters. What people write in Chinese is nearly all in its oldest
 * part, GB 2312, where both bytes are A1 or higher.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let [common, all] = [0, 0]
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0
    if (byte < 0x80) continue
    const next = bytes[index + 1] ?? 0
    all += 1
    if (byte >= 0xa1 && byte <= 0xf7 && next >= 0xa1) common += 1
    index += next >= 0x30 && next <= 0x39 ? 3 : 1
  }
  return all > 0 && common / all >= 0.9
}

/**
 * The text of a file: UTF-8 and UTF-16 with or without a mark, and GB 18030, in which Chinese systems save.
 * @throws FileProblem `encoding` when it is none of these
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null
  const wide = marked ?? utf16Side(bytes)
  const text = wide
    ? decodeAs(wide, bytes)
    : (decodeAs('utf-8', bytes) ?? (looksChinese(bytes) ? decodeAs('gb18030', bytes) : null))
  // Controls and private characters are never meant: another encoding, or no text at all.
  if (text === null || /(?![\t\n\r])\p{Cc}|\p{Co}/u.test(text)) throw new FileProblem('encoding')
  return text
}
