import type { Locale } from '@/i18n/locales'
import { fold } from '@/lib/fold'
import { conceptsOfCode, segmentsOf } from './concept-lookup'
import { lexemesOf, marks, tsvectorOf } from './lexemes'
import { phoneForms } from './phone-forms'
import { piecesOf, squeeze } from './pieces'
import { pinyinFormsOf } from './pinyin-forms'
import { nameSounds } from './sound'

/** What a feature hands over of a record that can be found. */
export type SearchEntry = {
  /** Key of the registry of this feature. */
  kind: string
  id: string
  /** Under which visitors see it: the category of a listing. */
  group: string
  isPublic: boolean
  names: Readonly<Partial<Record<Locale, string>>>
  /** What it is, in every language there is. */
  summaries: readonly string[]
  /** Anything else that is written about it. */
  texts: readonly string[]
  /** Chinese original. */
  address: string | null
  /** As they are stored: E.164 or a national short number. */
  phones: readonly string[]
  /** What is said of it without words; see `Concept.codes`. */
  codes: readonly string[]
  /** How much is known, and confirmed; more is better. */
  quality: number
}

/** What ranking and the reason of a hit are made from. All texts are folded. */
export type Outline = {
  /** By language: the name without brackets, then what stands in them and after commas. */
  names: Partial<Record<Locale, string[]>>
  /** Syllables of the Chinese name, separated by spaces; runs by two. */
  pinyin: string
  /** Concepts named in a name. */
  named: string[]
  /** Concepts that the record means without a word. */
  meant: string[]
  address: string | null
  phones: string[]
}

/** A row of `SearchDocument`, and the words that slips are corrected to. */
export type SearchDocument = Pick<SearchEntry, 'kind' | 'id' | 'group' | 'isPublic' | 'quality'> & {
  /** Text forms of the two `tsvector`s: of the names, and of everything. */
  nameVector: string
  vector: string
  outline: Outline
  words: string[]
}

/** A numbered hospital is called by its number: 第二医院 is 二院. */
const shortName = (name: string) => name.replace(/第([一二三四五六七八九十])(?:人民)?医院/, '$1院')

/** A name without its brackets, and what else it is called. */
export function nameParts(name: string): string[] {
  const inside = [...name.matchAll(/[（(]([^（()）]*)[)）]/g)].map(([, part]) => part ?? '')
  const outside = name.replace(/[（(][^（()）]*[)）]/g, ' ').split(/[,，،、]| — | - /)
  const written = [...outside, ...inside]
  const plain = [...written, ...written.map(shortName)].map((part) =>
    piecesOf(fold(part))
      .map(({ text }) => text)
      .join(' '),
  )
  return [...new Set(plain.filter(Boolean))]
}

/** Words of a name that a slip may be corrected to. Han is corrected by its sound instead. */
function vocabularyOf(name: string): string[] {
  const pieces = piecesOf(fold(name))
  const whole = pieces.filter(({ kind }) => kind !== 'run')
  const inner = segmentsOf(pieces).flatMap((segment) => segment.pieces.filter(({ kind }) => kind === 'hangul'))
  return [...whole, ...inner]
    .map(({ text }) => text.replaceAll("'", ''))
    .filter((text) => !/^\d+$/.test(text) && text.length <= 24 && text.length >= (/\p{sc=Hangul}/u.test(text) ? 2 : 3))
}

const conceptsIn = (text: string) => segmentsOf(piecesOf(fold(text))).flatMap((segment) => segment.concepts)

/** Concepts that the names agree on, and those that only a few of them touch: one word may mean more in one language. */
function conceptsNamed(names: readonly string[]): { named: string[]; touched: string[] } {
  const counts = new Map<string, number>()
  for (const name of names) {
    for (const concept of new Set(conceptsIn(name))) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  }
  const named = [...counts].filter(([, count]) => count >= names.length / 2).map(([concept]) => concept)
  return { named, touched: [...counts.keys()] }
}

/** Turns a record into what is kept of it for searching. */
export function toSearchDocument(entry: SearchEntry): SearchDocument {
  const weights = new Map<string, 'A' | 'B' | 'C' | 'D'>()
  const put = (weight: 'A' | 'B' | 'C' | 'D', lexemes: Iterable<string>, mark = '') => {
    for (const lexeme of lexemes) if (lexeme && !weights.has(mark + lexeme)) weights.set(mark + lexeme, weight)
  }
  const names = Object.values(entry.names)
  const chinese = pinyinFormsOf(entry.names.zh ?? '')
  const pinyin = chinese.syllables.map((run) => run.join(' ')).join('  ')
  const { named, touched } = conceptsNamed(names)
  for (const name of names) {
    put('A', lexemesOf(name))
    put('A', lexemesOf(shortName(name)))
    put('A', nameParts(name).map(squeeze), marks.name)
  }
  put('A', named, marks.concept)
  put('A', chinese.ends, marks.pinyin)
  put('A', chinese.initials, marks.initials)
  put('A', nameSounds(pinyin), marks.sound)
  put('A', entry.phones.flatMap(phoneForms), marks.phone)
  const nameVector = tsvectorOf(weights)

  const meant = [...new Set(entry.codes.flatMap(conceptsOfCode))]
  put('B', meant, marks.concept)
  if (entry.address) {
    put('B', lexemesOf(entry.address))
    put('C', pinyinFormsOf(entry.address).ends, marks.pinyin)
  }
  for (const summary of entry.summaries) {
    put('C', lexemesOf(summary))
    put('C', conceptsIn(summary), marks.concept)
  }
  put('C', touched, marks.concept)
  for (const text of entry.texts) put('D', lexemesOf(text))
  return {
    ...{ kind: entry.kind, id: entry.id, group: entry.group, isPublic: entry.isPublic, quality: entry.quality },
    nameVector,
    vector: tsvectorOf(weights),
    outline: {
      names: Object.fromEntries(Object.entries(entry.names).map(([locale, name]) => [locale, nameParts(name)])),
      pinyin,
      named,
      meant,
      address: entry.address && fold(entry.address),
      phones: entry.phones.flatMap(phoneForms),
    },
    words: [...new Set(names.flatMap(vocabularyOf))].sort(),
  }
}
