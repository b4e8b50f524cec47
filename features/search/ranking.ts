import type { Locale } from '@/i18n/locales'
import type { Outline } from './document'
import { type Evidence, evidenceOf, termInName, wordInPinyin } from './evidence'
import { squeeze } from './pieces'
import type { ParsedQuery } from './query'

/** A record that may answer a query, as the index gives it. */
export type Candidate = { kind: string; id: string; group: string; quality: number; outline: Outline }

export type Ranked = Candidate & { score: number; evidence: Evidence[] }

/** Points. The parts of a score are comparable: a term found as well as can be is worth 100 over all terms. */
const points = {
  /** The query is the whole name, or the whole of another name. */
  wholeName: 40,
  otherWholeName: 24,
  /** The name holds all of the query in one piece. */
  inOnePiece: 5,
  /** Nothing but the query stands in the name. */
  coverage: 15,
  /** For each concept asked for that the record is, beyond its being written somewhere. */
  meant: 3,
  /** For each fact that is known, up to a number of facts. */
  quality: 0.5,
} as const
const mostQuality = 20

/** What a name other than the first counts for. */
const otherName = 0.5

/** Whether one piece means anything: two characters do in Chinese, two letters do not. */
const isTelling = (squeezed: string) => squeezed.length >= (/^[\p{sc=Latin}\d]+$/u.test(squeezed) ? 4 : 2)

function nameBonus(query: ParsedQuery, parts: readonly string[]): number {
  const letters = query.terms.reduce((sum, term) => sum + squeeze(term.text).length, 0)
  let best = 0
  for (const [index, part] of parts.entries()) {
    const plain = squeeze(part)
    const isFirst = index === 0
    let bonus = 0
    if (plain === query.squeezed) bonus += isFirst ? points.wholeName : points.otherWholeName
    else if (isTelling(query.squeezed) && plain.includes(query.squeezed)) bonus += points.inOnePiece
    const isWhole = query.terms.every((term) => termInName(term, [part]) > 0)
    if (isWhole) bonus += points.coverage * Math.min(1, letters / plain.length) * (isFirst ? 1 : otherName)
    best = Math.max(best, bonus)
  }
  return best
}

/** All of the query as pinyin. Two letters are a syllable of every other name. */
const wholeInPinyin = ({ squeezed }: ParsedQuery, pinyin: string) =>
  /^[a-z]{3,}$/.test(squeezed) ? wordInPinyin(squeezed, pinyin) : null

function pinyinBonus(query: ParsedQuery, pinyin: string): number {
  const fit = wholeInPinyin(query, pinyin)
  if (!fit) return 0
  const length = fit.by === 'initials' ? pinyin.split(/ +/).length : pinyin.replaceAll(' ', '').length
  return (fit.by === 'initials' ? 0 : points.inOnePiece) + points.coverage * Math.min(1, query.squeezed.length / length)
}

function score(query: ParsedQuery, { outline, quality }: Candidate, evidence: readonly Evidence[]): number {
  const found = evidence.reduce((sum, { strength }) => sum + strength, 0) / Math.max(1, evidence.length)
  const names = Math.max(0, ...Object.values(outline.names).map((parts) => nameBonus(query, parts)))
  const asked = new Set(query.terms.flatMap(({ concepts }) => concepts))
  const meant = outline.meant.filter((concept) => asked.has(concept)).length
  return (
    100 * found +
    Math.max(names, pinyinBonus(query, outline.pinyin)) +
    points.meant * Math.min(2, meant) +
    points.quality * Math.min(mostQuality, quality)
  )
}

function evidenceFor(query: ParsedQuery, candidate: Candidate, locale: Locale): Evidence[] {
  const { phone } = query
  if (phone) {
    const fits = candidate.outline.phones.some((own) => own === phone || own === query.squeezed)
    const begins = candidate.outline.phones.some((own) => own.startsWith(phone) || own.startsWith(query.squeezed))
    if (fits || begins) return [{ by: 'phone', strength: fits ? 1 : 0.8 }]
  }
  // A name typed with its spaces in other places than usual is found as a whole.
  const whole = wholeInPinyin(query, candidate.outline.pinyin)
  return query.terms.map((term) => {
    const own = evidenceOf(term, candidate, locale)
    return whole && whole.by === 'pinyin' && whole.strength > own.strength ? whole : own
  })
}

/** The candidates, best first: the exact name, then words of the name, then what it is, then what is written of it. */
export function rank(query: ParsedQuery, candidates: readonly Candidate[], locale: Locale): Ranked[] {
  return candidates
    .map((candidate) => {
      const evidence = evidenceFor(query, candidate, locale)
      return { ...candidate, evidence, score: score(query, candidate, evidence) }
    })
    .sort((a, b) => b.score - a.score || b.quality - a.quality || (a.id < b.id ? -1 : 1))
}
