import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { FileProblem } from './sheet-problem'

/** What is told of a document while it is read; names come without their prefixes. */
export type XmlReader = {
  open(name: string, attributes: (name: string) => string | undefined): void
  close?(name: string): void
  text?(text: string): void
}

/** A cell holds up to 32,767 characters (Microsoft, “Excel specifications and limits”), each in up to eight: `&#x4E2D;`. */
const longestText = 32_767 * 8

/**
 * Reads a document of any length in pieces. A document type is refused: office files have none, and it is what attacks
 * with entities begin with. So is a text no cell can hold, before it is put together.
 * @throws FileProblem `damaged`, and whatever the reader throws
 */
export async function parseXml(stream: Readable, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', () => {
    throw new FileProblem('damaged')
  })
  parser.on('doctype', () => {
    throw new FileProblem('damaged')
  })
  let lastTag = 0
  parser.on('opentag', ({ local, attributes }) => {
    lastTag = parser.position
    reader.open(local, (name) => Object.values(attributes).find((attribute) => attribute.local === name)?.value)
  })
  parser.on('closetag', ({ local }) => {
    lastTag = parser.position
    reader.close?.(local)
  })
  parser.on('text', (text) => reader.text?.(text))
  stream.setEncoding('utf8')
  try {
    for await (const piece of stream) {
      parser.write(String(piece))
      if (parser.position - lastTag > longestText) throw new FileProblem('damaged')
    }
    parser.close()
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem('damaged')
  } finally {
    stream.destroy()
  }
}
