import { type Piece, piecesOf, squeeze } from '@/features/search/pieces'
import { stemOf } from '@/features/search/stem'
import { foldLetters } from '@/lib/fold-letters'

/** Numbers and names that the page writes are no words of the text. */
const folded = (text: string) => foldLetters(text.replace(/\{[^{}]*\}/g, ' '))

const stemsOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => stemOf(text))

/** What is written onto the next word: and, so, with, for, like in Arabic; l’, d’ and qu’ in French. */
const joined = /^(?:[وفبلك](?=\p{sc=Arabic}{3})|(?:[cdjlmnst]|qu)')/u

function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

/** The share of the longer of two stems that forms of one word have in common at least: autorização, autorizações. */
const sharedPart = 0.75

/** An Arabic plural may change the long vowels inside a word: تصريح, تصاريح. */
const withoutVowels = (stem: string) => (/^\p{sc=Arabic}+$/u.test(stem) ? stem.replace(/[اوي]/g, '') : stem)

/** Whether two stems may be forms of one word, or the first a compound that begins with the second. */
function isForm(found: string, term: string): boolean {
  if (found === term || (term.length >= 4 && found.startsWith(term))) return true
  const bare = withoutVowels(term)
  if (bare.length >= 3 && withoutVowels(found) === bare) return true
  const shared = sharedLength(found, term)
  return shared >= 3 && shared >= sharedPart * Math.max(found.length, term.length)
}

function isFormOfWord({ text }: Piece, term: string): boolean {
  return isForm(stemOf(text), term) || (joined.test(text) && isForm(stemOf(text.replace(joined, '')), term))
}

const isSpaced = (pieces: readonly Piece[]) => pieces.every(({ kind }) => kind === 'word')

/** Whether the words follow from a place on, each at once or after one word that is not of the term. */
function followFrom(pieces: readonly Piece[], start: number, [stem, ...rest]: readonly string[]): boolean {
  if (stem === undefined) return true
  return [start, start + 1].some((at) => {
    const piece = pieces[at]
    return piece?.kind === 'word' && isFormOfWord(piece, stem) && followFrom(pieces, at + 1, rest)
  })
}

/**
 * Whether a translation has a term in some form of it. In scripts with spaces the words must follow each other, one
 * other word between them at most, and may have other endings; where words are not marked, or joined with their particles, the characters must be there. It is
 * generous: a warning that is wrong teaches people to read past warnings.
 */
export function hasTerm(text: string, term: string): boolean {
  const wanted = piecesOf(folded(term))
  if (wanted.length === 0) return true
  if (!isSpaced(wanted)) return squeeze(folded(text)).includes(squeeze(folded(term)))
  const pieces = piecesOf(folded(text))
  const stems = stemsOf(wanted)
  return pieces.some((_, start) => followFrom(pieces, start, stems))
}

/** Whether a text has exactly these words, whatever their case and accents: what is forbidden must really be there. */
export function hasWording(text: string, wording: string): boolean {
  const wanted = piecesOf(folded(wording))
  if (wanted.length === 0) return false
  if (!isSpaced(wanted)) return squeeze(folded(text)).includes(squeeze(folded(wording)))
  const words = piecesOf(folded(text))
  return words.some((_, start) => wanted.every(({ text: word }, index) => words[start + index]?.text === word))
}

/**
 * Which of some terms an English text names, in the order of the text. Of terms inside each other only the longest
 * counts: a permanent residence permit is no residence permit.
 */
export function termsIn<T extends { english: string }>(text: string, terms: readonly T[]): T[] {
  const stems = stemsOf(piecesOf(folded(text)))
  const found = terms.flatMap((term) => {
    const wanted = stemsOf(piecesOf(folded(term.english)))
    if (wanted.length === 0) return []
    return stems.flatMap((_, start) =>
      wanted.every((stem, index) => stems[start + index] === stem) ? [{ term, start, end: start + wanted.length }] : [],
    )
  })
  const whole = found.filter(
    (one) =>
      !found.some(
        (other) => other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start,
      ),
  )
  return [...new Set(whole.sort((a, b) => a.start - b.start).map(({ term }) => term))]
}
