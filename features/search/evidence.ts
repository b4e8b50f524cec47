import type { Locale } from '@/i18n/locales'
import { conceptsOfCode, type Segment } from './concept-lookup'
import type { Outline } from './document'
import type { Piece } from './pieces'
import type { Term } from './query'
import { nameSounds, soundOf } from './sound'
import { stemOf, withoutParticle } from './stem'

/** By what a term was found in a record, and how good a sign that is, from 0 to 1. */
export type Evidence =
  | { by: 'name'; locale: Locale; strength: number }
  | { by: 'pinyin' | 'initials' | 'phone' | 'address' | 'sound' | 'text'; strength: number }
  | { by: 'concept'; concept: string; strength: number }

/** Two letters begin too many words. */
const begunWord = ({ text }: Piece) => (text.length > 2 ? 0.9 : 0.6)
/** Two kana stand in too many: がん is not looked for in ガンビア. */
const innerRun = ({ text }: Piece) => (text.length > 2 || !/^\p{sc=Hiragana}+$/u.test(text) ? 1 : 0.6)

function pieceInName(piece: Piece, words: readonly string[], name: string, isOpen: boolean): number {
  if (piece.kind === 'run') return words.includes(piece.text) ? 1 : name.includes(piece.text) ? innerRun(piece) : 0
  if (piece.kind === 'hangul') {
    if (words.includes(piece.text)) return 1
    if (name.includes(piece.text)) return 0.99
    return name.includes(withoutParticle(piece.text)) ? 0.97 : 0
  }
  if (words.includes(piece.text)) return 1
  const stem = stemOf(piece.text.replaceAll("'", ''))
  if (words.some((word) => stemOf(word.replaceAll("'", '')) === stem)) return 0.97
  return isOpen && piece.text.length > 1 && words.some((word) => word.startsWith(piece.text)) ? begunWord(piece) : 0
}

/** How well a term stands in a name, 0 to 1. A phrase is as good as its weakest word. */
export function termInName(term: Segment & { isOpen?: boolean }, parts: readonly string[]): number {
  const name = parts.join(' ')
  const words = name.split(' ')
  const last = term.pieces.length - 1
  return Math.min(
    ...term.pieces.map((piece, index) => pieceInName(piece, words, name, term.isOpen === true && index === last)),
  )
}

/** What follows from each syllable on, as it would be typed. */
const endsOf = (run: string): string[][] => {
  const syllables = run.split(' ')
  return syllables.map((_, index) => syllables.slice(index))
}

/** How well a Latin word fits the pinyin of a name: at the end of a syllable, within one, by initials, or not. */
export function wordInPinyin(word: string, pinyin: string): Evidence | null {
  if (!pinyin) return null
  let best: Evidence | null = null
  for (const end of pinyin.split('  ').flatMap(endsOf)) {
    const joined = end.join('')
    const plain = joined.replaceAll('v', 'u')
    if (joined.startsWith(word) || plain.startsWith(word)) {
      const lengths = end.map((_, index) => end.slice(0, index + 1).join('').length)
      if (lengths.includes(word.length)) return { by: 'pinyin', strength: 0.95 }
      best = { by: 'pinyin', strength: 0.85 }
    } else if (!best && word.length > 1) {
      const initials = end.map((syllable) => syllable.charAt(0)).join('')
      if (initials === word) best = { by: 'initials', strength: 0.7 }
      else if (initials.startsWith(word)) best = { by: 'initials', strength: 0.6 }
    }
  }
  return best
}

/** What a record is by its section it is as surely as by its name. Else being named is better than only being meant. */
function conceptStrength(concept: string, outline: Outline, section: readonly string[]): number {
  if (section.includes(concept)) return 1
  const isMeant = outline.meant.includes(concept)
  if (outline.named.includes(concept)) return isMeant ? 0.9 : 0.8
  return isMeant ? 0.65 : 0
}

function conceptEvidence({ concepts }: Segment, outline: Outline, section: readonly string[]): Evidence | null {
  let best: Evidence | null = null
  for (const concept of concepts) {
    const strength = conceptStrength(concept, outline, section)
    if (strength > (best?.strength ?? 0)) best = { by: 'concept', concept, strength }
  }
  return best
}

function inAddress({ pieces }: Term, address: string | null): boolean {
  return address !== null && pieces.every(({ text }) => address.includes(text))
}

function inNames(segment: Segment & { isOpen?: boolean }, outline: Outline, locale: Locale): Evidence | null {
  let best: Evidence | null = null
  for (const language of new Set([locale, ...Object.keys(outline.names)] as Locale[])) {
    const strength = termInName(segment, outline.names[language] ?? [])
    if (strength > (best?.strength ?? 0)) best = { by: 'name', locale: language, strength }
  }
  return best
}

function singleWordEvidence(word: string, isConcept: boolean, outline: Outline): (Evidence | null)[] {
  const pinyin = wordInPinyin(word, outline.pinyin)
  const isNumber = /^\d{3,}$/.test(word) && outline.phones.some((phone) => phone.startsWith(word))
  return [
    // A word that means something is a syllable by chance: ER, and 儿.
    pinyin && isConcept ? { ...pinyin, strength: Math.min(0.5, pinyin.strength) } : pinyin,
    isNumber ? { by: 'phone', strength: outline.phones.includes(word) ? 0.9 : 0.7 } : null,
  ]
}

const weaker = (evidence: Evidence | null): Evidence | null =>
  evidence && { ...evidence, strength: evidence.strength * 0.95 }

/** The best sign of a term in a record. */
export function evidenceOf(
  term: Term,
  { outline, group }: { outline: Outline; group: string },
  locale: Locale,
): Evidence {
  const section = conceptsOfCode(`category:${group}`)
  const [first] = term.pieces
  const isSingle = first?.kind === 'word' && term.pieces.length === 1
  const sound = term.isBySound ? soundOf(term.text) : null
  const signs: (Evidence | null)[] = [
    inNames(term, outline, locale),
    conceptEvidence(term, outline, section),
    ...(isSingle ? singleWordEvidence(first.text, term.concepts.length > 0, outline) : []),
    ...term.corrections.flatMap((correction) => [
      weaker(inNames(correction, outline, locale)),
      weaker(conceptEvidence(correction, outline, section)),
    ]),
    inAddress(term, outline.address) ? { by: 'address', strength: 0.5 } : null,
    sound && nameSounds(outline.pinyin).includes(sound) ? { by: 'sound', strength: 0.9 } : null,
  ]
  const text: Evidence = { by: 'text', strength: 0.25 }
  return signs.reduce<Evidence>((best, sign) => (sign && sign.strength > best.strength ? sign : best), text)
}
