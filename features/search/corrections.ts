import { pinyin } from 'pinyin-pro'
import { conceptIdsOf, conceptNeighbours, type Segment } from './concept-lookup'
import { marks, quoteLexeme } from './lexemes'
import type { Term } from './query'
import { soundOf } from './sound'
import { nearest } from './spelling'

/** Other ways to look for a term that no record has. */
export type Corrections = {
  /** How it should probably have been written. */
  segments: Segment[]
  /** By its sound, in the text form of `tsquery`. */
  queries: string[]
}

/** A name without spaces that is written with other characters of the same sound: 齐路医院 for 齐鲁医院. */
function bySameSound(run: string): string[] {
  if (!/^\p{sc=Han}{2,}$/u.test(run)) return []
  const joined = pinyin(run, { type: 'array', toneType: 'none', v: true }).join('')
  return [`${quoteLexeme(marks.pinyin + joined)}:*`]
}

function bySound(word: string): string[] {
  const sound = soundOf(word)
  return sound ? [quoteLexeme(marks.sound + sound)] : []
}

/** Two words written as one: Westbahnhof, qiluhospital. */
export function splitsOf({ pieces }: Segment): Segment[] {
  const [piece] = pieces
  if (pieces.length !== 1 || piece?.kind !== 'word' || piece.text.length < 8) return []
  return Array.from({ length: piece.text.length - 7 }, (_, index) => {
    const parts = [piece.text.slice(0, index + 4), piece.text.slice(index + 4)]
    const own = parts.map((text) => ({ text, kind: 'word' as const }))
    return { pieces: own, text: parts.join(' '), concepts: [] }
  })
}

/**
 * @param listNeighbours words of names that share a neighbourhood with one that was typed
 * @returns null when nothing comes near
 */
export async function correctionsOf(
  term: Term,
  listNeighbours: (word: string) => Promise<string[]>,
): Promise<Corrections | null> {
  const [piece] = term.pieces
  if (!piece || term.pieces.length > 1) return null
  const typed = piece.text.replaceAll("'", '')
  if (piece.kind === 'run') {
    const queries = [...bySameSound(typed), ...bySound(typed)]
    return queries.length > 0 ? { segments: [], queries } : null
  }
  const words = nearest(typed, [...(await listNeighbours(typed)), ...conceptNeighbours(typed)])
  const segments = words.map((text) => ({ pieces: [{ text, kind: piece.kind }], text, concepts: conceptIdsOf(text) }))
  const queries = bySound(typed)
  return words.length + queries.length > 0 ? { segments, queries } : null
}
