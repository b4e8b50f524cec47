import { type ReturnedDocument, XliffError } from './document'
import { readDocument } from './read-document'
import { validateDocument } from './validate-document'

/** The largest file taken: every text of ten thousand entries in one language is a third of it. */
export const maximumBytes = 30 * 1024 * 1024

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new XliffError('not-xml', 1, `not ${encoding.toUpperCase()}`)
  }
}

/**
 * Opens a file that came back from a translator: readable, one of ours, and valid by the official schema.
 * @param bytes UTF-8, or UTF-16 with its mark at the start, as XML asks every program to read
 * @throws XliffError with the first line at fault
 */
export async function openDocument(bytes: Uint8Array): Promise<ReturnedDocument> {
  const xml = decode(bytes)
  const document = readDocument(xml)
  // The validator takes a string and writes it as UTF-8, whatever the declaration said.
  await validateDocument(xml.replace(/^<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="UTF-8"?>'))
  return document
}
