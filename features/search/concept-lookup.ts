import type { Locale } from '@/i18n/locales'
import { fold } from '@/lib/fold'
import { concepts } from './concepts/all'
import { type Piece, piecesOf, squeeze } from './pieces'
import { pinyinFormsOf } from './pinyin-forms'
import { neighbourhood } from './spelling'
import { stemOf } from './stem'

/** Consecutive pieces of a text that mean something together, or one piece that means nothing special. */
export type Segment = { pieces: Piece[]; text: string; concepts: readonly string[] }

type Lookup = {
  /** By the stems of the words, for scripts with spaces. */
  phrases: Map<string, string[]>
  /** By the characters, for Han, kana and Hangul. */
  runs: Map<string, string[]>
  byCode: Map<string, string[]>
}

const longestPhrase = 5
const longestRun = 14

/** One character means something by itself, or at the end of a place's name: 济南站, 済南駅, 지난역. */
const endings = new Set(['站', '驿', '역'])

const stemsOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => stemOf(text)).join(' ')

function add(map: Map<string, string[]>, key: string, concept: string): void {
  const own = map.get(key)
  if (!own) map.set(key, [concept])
  else if (!own.includes(concept)) own.push(concept)
}

/** The pinyin of a Chinese word as it is typed, in one piece and by syllables; short ones mean too much else. */
function pinyinOf(word: string): string[] {
  const [syllables = []] = pinyinFormsOf(word).syllables
  const joined = syllables.join('')
  return syllables.length > 1 && joined.length > 3 ? [joined, syllables.join(' ')] : []
}

function buildLookup(): Lookup {
  const lookup: Lookup = { phrases: new Map(), runs: new Map(), byCode: new Map() }
  for (const [id, { codes, words }] of Object.entries(concepts)) {
    for (const code of codes) add(lookup.byCode, code, id)
    for (const word of Object.values(words).flatMap((list) => list.split('|'))) {
      const pieces = piecesOf(fold(word))
      if (pieces.every(({ kind }) => kind === 'word')) add(lookup.phrases, stemsOf(pieces), id)
      else add(lookup.runs, squeeze(fold(word)), id)
    }
  }
  // What a word of another language means comes before what it would be in pinyin.
  const named = new Set(lookup.phrases.keys())
  for (const [id, { words }] of Object.entries(concepts)) {
    for (const typed of words.zh.split('|').flatMap(pinyinOf)) {
      const key = stemsOf(piecesOf(fold(typed)))
      if (!named.has(key)) add(lookup.phrases, key, id)
    }
  }
  return lookup
}

let built: Lookup | undefined
function lookup(): Lookup {
  built ??= buildLookup()
  return built
}

/** The concepts that a code of a record means. */
export const conceptsOfCode = (code: string): readonly string[] => lookup().byCode.get(code) ?? []

/** What readers of a language call a concept, as it stands at the beginning of a line. */
export function conceptName(id: string, locale: Locale): string {
  const [name = id] = concepts[id]?.words[locale].split('|') ?? []
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** The concepts that a single folded word names. */
export const conceptIdsOf = (word: string): readonly string[] =>
  lookup().phrases.get(stemOf(word)) ?? lookup().runs.get(word) ?? []

let neighbours: Map<string, string[]> | undefined

/** Every folded word of the concepts that is typed letter by letter, by what is left of it when letters are missing. */
function wordsByNeighbour(): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const { words } of Object.values(concepts)) {
    for (const { kind, text } of piecesOf(fold(Object.values(words).join('|')))) {
      if (kind !== 'run' && text.length > 1) for (const part of neighbourhood(text)) add(map, part, text)
    }
  }
  return map
}

/** Words of the concepts that share a neighbourhood with one that was typed, for the correction of slips. */
export function conceptNeighbours(word: string): Set<string> {
  neighbours ??= wordsByNeighbour()
  return new Set(neighbourhood(word).flatMap((part) => neighbours?.get(part) ?? []))
}

function phraseAt(pieces: readonly Piece[], start: number): Segment | null {
  const { phrases } = lookup()
  let end = start
  while (end < pieces.length && end - start < longestPhrase && pieces[end]?.kind === 'word') end++
  for (; end > start; end--) {
    const own = pieces.slice(start, end)
    const found = phrases.get(stemsOf(own))
    if (found) return { pieces: own, text: own.map(({ text }) => text).join(' '), concepts: found }
  }
  return null
}

/** Pieces of a script without spaces that are one name although somebody put a space in it. */
function joinedAt(pieces: readonly Piece[], start: number): Segment | null {
  const { runs } = lookup()
  for (let end = Math.min(pieces.length, start + longestPhrase); end > start + 1; end--) {
    const own = pieces.slice(start, end)
    const text = own.map((piece) => piece.text).join('')
    const found = runs.get(text)
    if (found && own.every(({ kind }) => kind !== 'word')) return { pieces: own, text, concepts: found }
  }
  return null
}

/** Cuts a piece of a script without spaces at the names of concepts in it: 齐鲁医院 is 齐鲁 and 医院. */
function cut({ text, kind }: Piece): Segment[] {
  const { runs } = lookup()
  const segments: Segment[] = []
  const characters = [...text]
  let rest = ''
  const flush = () => {
    if (rest) segments.push({ pieces: [{ text: rest, kind }], text: rest, concepts: [] })
    rest = ''
  }
  for (let start = 0; start < characters.length; ) {
    let length = Math.min(longestRun, characters.length - start)
    for (; length > 0; length--) {
      const part = characters.slice(start, start + length).join('')
      const isAllowed = length > 1 || characters.length === 1 || (endings.has(part) && start === characters.length - 1)
      if (isAllowed && runs.has(part)) break
    }
    const part = characters.slice(start, start + Math.max(1, length)).join('')
    const found = length > 0 ? runs.get(part) : undefined
    if (found) {
      flush()
      segments.push({ pieces: [{ text: part, kind }], text: part, concepts: found })
    } else rest += part
    start += Math.max(1, length)
  }
  flush()
  return segments
}

/** Cuts a text into names of concepts and what lies between them, in their order. */
export function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = []
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index]
    if (!piece) break
    const together = piece.kind === 'word' ? phraseAt(pieces, index) : joinedAt(pieces, index)
    if (together) segments.push(together)
    else if (piece.kind === 'word') segments.push({ pieces: [piece], text: piece.text, concepts: [] })
    else segments.push(...cut(piece))
    index += together?.pieces.length ?? 1
  }
  return segments
}
