import { readPieces } from '@/features/guides/guide-text'

/** Words, or a placeholder with its braces that a translator moves as a whole and never changes. */
export type InlinePiece = { text: string } | { placeholder: string }

/** Splits a text into words and placeholders; put together again they are the text. */
export function inlinePieces(text: string): InlinePiece[] {
  return readPieces(text).map((piece) => {
    if (piece.kind === 'words') return { text: piece.text }
    if (piece.kind === 'value') return { placeholder: `{${piece.key}}` }
    return { placeholder: piece.kind === 'phone' ? `{phone:${piece.number}}` : `{name:${piece.text}}` }
  })
}

/** Characters no XML document can hold; XLIFF names them by their code point (2.1 §4.2.3.1). */
const outsideXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

/** Text for an attribute or for an element that may hold no others; what XML cannot hold is left out. */
export function plainXml(text: string): string {
  return text.replace(outsideXml, '').replace(/[&<>"\r]/g, (sign) => entities[sign] as string)
}

/** Words for `<source>` and `<target>`; what XML cannot hold becomes `<cp>`. */
export function wordsXml(text: string): string {
  const parts: string[] = []
  let end = 0
  for (const match of text.matchAll(outsideXml)) {
    const code = (match[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
    parts.push(plainXml(text.slice(end, match.index)), `<cp hex="${code}"/>`)
    end = match.index + match[0].length
  }
  return [...parts, plainXml(text.slice(end))].join('')
}
