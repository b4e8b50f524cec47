import { countryName } from '@/features/visa-finder/country-names'
import { fold } from '@/lib/fold'
import { type Segment, segmentsOf } from './concept-lookup'
import { nameParts } from './document'
import { marks, quoteLexeme } from './lexemes'
import { passportsAsked } from './passports-asked'
import { phoneDigits } from './phone-forms'
import { type Piece, pairsOf, piecesOf, squeeze } from './pieces'
import { areInitials, isPinyin } from './pinyin-forms'
import { betweenParticles, stemOf, withoutParticle } from './stem'
import { isStopWord } from './stop-words'

/** One thing a visitor asks for: a word, a piece of a name without spaces, or the name of a concept. */
export type Term = Segment & {
  /** The word may go on: it is the last one and was typed in a script that is typed letter by letter. */
  isOpen: boolean
  /** What else it may have been meant to be. */
  corrections: readonly Segment[]
  /** Names that sound like it count as well, since nothing is written like it. */
  isBySound: boolean
}

/** What a visitor typed, as it is understood. All texts are folded. */
export type ParsedQuery = {
  folded: string
  /** Everything in one piece. */
  squeezed: string
  /** The digits, when all of it is a phone number. */
  phone: string | null
  terms: Term[]
}

/** More words than this narrow nothing. */
const mostTerms = 8

/** Japanese particles between words say nothing about what is looked for. */
function withoutParticles(segment: Segment): Segment[] {
  const [piece] = segment.pieces
  if (segment.concepts.length > 0 || piece?.kind !== 'run') return [segment]
  return betweenParticles(piece.text).map((text) => ({ pieces: [{ text, kind: 'run' }], text, concepts: [] }))
}

const isWordOnly = ({ pieces }: Segment) => pieces.every(({ kind }) => kind === 'word')

/** Reads what was typed. */
export function parseQuery(typed: string): ParsedQuery {
  const folded = fold(typed).trim()
  const segments = segmentsOf(piecesOf(folded)).flatMap(withoutParticles)
  const telling = segments.filter(({ text, concepts }) => concepts.length > 0 || !isStopWord(text))
  const kept = (telling.length > 0 ? telling : segments).slice(0, mostTerms)
  const isFinished = /[\s.,!?]$/.test(typed)
  return {
    folded,
    squeezed: squeeze(folded),
    phone: phoneDigits(folded),
    terms: kept.map((segment, index) => ({
      ...segment,
      isOpen: index === kept.length - 1 && isWordOnly(segment) && !isFinished,
      corrections: [],
      isBySound: false,
    })),
  }
}

const exactly = quoteLexeme
const beginning = (lexeme: string) => `${quoteLexeme(lexeme)}:*`
const all = (parts: readonly string[]) => (parts.length > 1 ? `(${parts.join(' & ')})` : (parts[0] ?? ''))
const any = (parts: readonly string[]) => {
  const different = [...new Set(parts)].filter(Boolean)
  return different.length > 1 ? `(${different.join(' | ')})` : (different[0] ?? '')
}

function pieceQuery({ text, kind }: Piece, isOpen: boolean): string {
  if (kind === 'run') return all(pairsOf(text).map(exactly))
  if (kind === 'hangul') {
    const bare = withoutParticle(text)
    return any([all(pairsOf(text).map(exactly)), all(pairsOf(bare).map(exactly))])
  }
  const joined = text.replaceAll("'", '')
  const parts = text.split("'").filter((part) => part.length > 1)
  return any([
    exactly(joined),
    exactly(stemOf(joined)),
    ...(isOpen && joined.length > 1 ? [beginning(joined)] : []),
    ...(parts.length > 0 && parts[0] !== joined ? [all(parts.map((part) => exactly(stemOf(part))))] : []),
  ])
}

/** Alternatives that only a single Latin word or figure has. */
function singleWord(text: string): string[] {
  return [
    ...(isPinyin(text) ? [beginning(marks.pinyin + text)] : []),
    ...(areInitials(text) ? [beginning(marks.initials + text)] : []),
    ...(/^\d{3,}$/.test(text) ? [beginning(marks.phone + text)] : []),
  ]
}

function segmentQuery({ pieces, concepts }: Segment, isOpen: boolean): string {
  return any([
    all(pieces.map((piece, index) => pieceQuery(piece, isOpen && index === pieces.length - 1))),
    ...concepts.map((concept) => exactly(marks.concept + concept)),
  ])
}

/**
 * The text form of a `tsquery` for one term: the words as typed, any concept they name, or any correction.
 * @param others further alternatives, in that form
 */
export function termQuery(term: Term, others: readonly string[] = []): string {
  const [first] = term.pieces
  return any([
    segmentQuery(term, term.isOpen),
    ...(term.pieces.length === 1 && first?.kind === 'word' ? singleWord(first.text) : []),
    ...term.corrections.map((correction) => segmentQuery(correction, false)),
    ...others,
  ])
}

/** What also counts as a hit: a name that begins with all of it in one piece, spaces or not, or whose pinyin does. */
export function wholeQuery({ squeezed, terms }: ParsedQuery): string | null {
  if (squeezed.length < 2) return null
  const isLatin = terms.every((term) => isWordOnly(term))
  return (
    any([
      ...(squeezed.length > 3 || !isLatin ? [beginning(marks.name + squeezed)] : []),
      ...(isLatin && isPinyin(squeezed) ? [beginning(marks.pinyin + squeezed)] : []),
    ]) || null
  )
}

/**
 * The text form of a `tsquery` that asks for all terms.
 * @param queries one per term, from `termQuery`
 * @returns an empty string when nothing can be searched for
 */
export function queryText(query: ParsedQuery, queries: readonly string[]): string {
  if (query.phone) {
    const written = query.squeezed
    return any([beginning(marks.phone + query.phone), exactly(written), beginning(marks.phone + written)])
  }
  // Everything here is in Jinan, so the name of the city must not leave out what does not say so.
  const isCity = query.terms.map(({ concepts }) => concepts.includes('jinan'))
  const words = all(queries.filter((text, index) => text && (isCity.every(Boolean) || !isCity[index])))
  const passports = passportsAsked(query.terms).flatMap((code) => nameParts(countryName(code, 'en')).slice(0, 1))
  const pages = passports.map((name) => exactly(marks.name + squeeze(name)))
  return words ? any([words, wholeQuery(query) ?? words, ...pages]) : ''
}

/**
 * The text form of a `tsquery` for the words as they were typed, with nothing put right and no concepts: for lists that
 * are not ranked. Empty when there is nothing to ask for.
 */
export function literalQueryText(typed: string): string {
  const query = parseQuery(typed)
  const terms = query.terms.map((term) => ({ ...term, concepts: [] }))
  return queryText(
    { ...query, terms },
    terms.map((term) => termQuery(term)),
  )
}
