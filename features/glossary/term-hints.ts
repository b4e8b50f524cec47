import { hasTerm, hasWording } from './term-match'

/** What a translator should know of a term in the English before them. */
export type TermHint = {
  id: string
  english: string
  hanzi: string
  /** What it is called in their language; null where nobody said so. */
  official: string | null
  isByMachine: boolean
  forbidden: string[]
}

/** What in a translation does not agree with the glossary: the official term is not there, or a wording to avoid is. */
export type TermWarning =
  | { id: string; kind: 'missing'; official: string }
  | { id: string; kind: 'forbidden'; wording: string }

/**
 * Compares a translation with the terms of its English. It warns and never refuses: a sentence may do without a term.
 * An empty translation asks for nothing yet.
 */
export function termWarnings(translation: string, hints: readonly TermHint[]): TermWarning[] {
  if (translation.trim() === '') return []
  return hints.flatMap(({ id, official, forbidden }): TermWarning[] => {
    const isOfficial = official !== null && hasTerm(translation, official)
    // A wording to avoid may be a part of the official one.
    const rest = isOfficial ? translation.replaceAll(official, ' ') : translation
    const avoid = forbidden.filter((wording) => hasWording(rest, wording))
    return [
      ...(official === null || isOfficial ? [] : [{ id, kind: 'missing' as const, official }]),
      ...avoid.map((wording) => ({ id, kind: 'forbidden' as const, wording })),
    ]
  })
}
