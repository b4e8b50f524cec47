import { type PhoneLine, phoneLines } from './block'
import { hasNumberWord } from './number-words'

/**
 * A piece of a guide text. Numbers are never typed: a text names the dated value (`{stay.registration-deadline}`), the phone line
 * (`{phone:12367}`) or the name with digits in it (`{name:JW202}`), and the page writes it.
 */
export type Piece =
  | { kind: 'words'; text: string }
  | { kind: 'value'; key: string }
  | { kind: 'phone'; number: PhoneLine }
  | { kind: 'name'; text: string }

const placeholder = /\{([^{}]*)\}/g
const valueKey = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/
/** Codes of visas, forms and papers that carry a digit, such as X1 or JW202. */
const nameWithDigit = /^[A-Z]{1,4}\d{1,4}$/

function pieceOf(inside: string): Piece | null {
  const [type, ...rest] = inside.split(':')
  const content = rest.join(':')
  if (type === 'phone') {
    const number = phoneLines.find((line) => line === content)
    return number ? { kind: 'phone', number } : null
  }
  if (type === 'name') return nameWithDigit.test(content) ? { kind: 'name', text: content } : null
  return rest.length === 0 && valueKey.test(inside) ? { kind: 'value', key: inside } : null
}

/** Splits a text into words and placeholders. A placeholder that cannot be read stays as words, braces and all. */
export function readPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(placeholder)) {
    const piece = pieceOf(match[1] ?? '')
    if (!piece) continue
    if (match.index > end) pieces.push({ kind: 'words', text: text.slice(end, match.index) })
    pieces.push(piece)
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ kind: 'words', text: text.slice(end) })
  return pieces
}

/** Keys of the dated values a text names. */
export function valueKeysOf(text: string): string[] {
  return readPieces(text).flatMap((piece) => (piece.kind === 'value' ? [piece.key] : []))
}

/**
 * What makes a text unfit to be stored.
 * - `number`: a number is typed in it, in digits of any script or in words before a unit, in any of the languages
 * - `placeholder`: braces that name nothing
 * @returns null when nothing does
 */
export function problemOf(text: string): 'number' | 'placeholder' | null {
  const words = readPieces(text)
    .map((piece) => (piece.kind === 'words' ? piece.text : ' '))
    .join('')
  if (/[{}]/.test(words)) return 'placeholder'
  if (/\p{N}/u.test(words) || hasNumberWord(words)) return 'number'
  return null
}

/** The placeholders of a text in a fixed order: a translation must have the same as its source. */
export function placeholdersOf(text: string): string[] {
  return readPieces(text)
    .flatMap((piece) => {
      if (piece.kind === 'words') return []
      return piece.kind === 'value'
        ? piece.key
        : piece.kind === 'phone'
          ? `phone:${piece.number}`
          : `name:${piece.text}`
    })
    .sort()
}
