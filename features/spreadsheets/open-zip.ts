import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { FileProblem } from './sheet-problem'

/** More than a sheet of the most rows takes, and far less than what fills the memory. */
const maximumBytes = 120 * 2 ** 20
/** XML of a table with much repetition packs to a thirtieth; a bomb to a thousandth. */
const maximumRatio = 250
const maximumEntries = 500

export type Zip = { names: readonly string[]; open(name: string): Promise<Readable | null> }

/**
 * Opens an archive. Its directory says how large everything in it is, and the reader stops where that is not true, so a
 * bomb is refused before anything is unpacked.
 * @throws FileProblem `zip-bomb`, `damaged`
 */
export async function openZip(bytes: Buffer): Promise<Zip> {
  const zip = await yauzl.fromBufferPromise(bytes).catch(() => {
    throw new FileProblem('damaged')
  })
  const entries = new Map<string, yauzl.Entry>()
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize
      const isBomb = entry.uncompressedSize > 2 ** 20 && entry.uncompressedSize > entry.compressedSize * maximumRatio
      if (total > maximumBytes || isBomb || entries.size >= maximumEntries) throw new FileProblem('zip-bomb')
      if (entry.isEncrypted() || entries.has(entry.fileName)) throw new FileProblem('damaged')
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem('damaged')
  }
  return {
    names: [...entries.keys()],
    async open(name) {
      const entry = entries.get(name)
      return entry ? await zip.openReadStreamPromise(entry) : null
    },
  }
}
