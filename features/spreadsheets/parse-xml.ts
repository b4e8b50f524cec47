import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { FileProblem } from './sheet-problem'

/** What is told of a document while it is read; names come without their prefixes. */
export type XmlReader = {
  open(name: string, attributes: (name: string) => string | undefined): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Reads a document of any length in pieces. A document type is refused: office files have none, and it is what attacks
 * with entities begin with.
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
  parser.on('opentag', ({ local, attributes }) => {
    reader.open(local, (name) => Object.values(attributes).find((attribute) => attribute.local === name)?.value)
  })
  parser.on('closetag', ({ local }) => reader.close?.(local))
  parser.on('text', (text) => reader.text?.(text))
  stream.setEncoding('utf8')
  try {
    for await (const piece of stream) parser.write(String(piece))
    parser.close()
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem('damaged')
  } finally {
    stream.destroy()
  }
}
