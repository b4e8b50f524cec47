import { translationState } from '@/features/freshness/translation-state'
import { type BoardState, boardStates } from './schema'
import type { StoredText } from './text-change'

type Texts = Readonly<Record<string, StoredText | undefined>>

/** A text written for itself asks for no work, as little as a current one. */
function stateOf(source: StoredText | undefined, target: StoredText | undefined): BoardState {
  const state = translationState(source?.value, target)
  return state === 'original' ? 'current' : state
}

/** The state that asks for the most work, and how many texts are in it. */
export type BoardCell = { state: BoardState; count: number }

/**
 * What a language of a record needs.
 * @returns null when there is no English text to translate
 */
export function boardCell(english: Texts, target: Texts): BoardCell | null {
  const states = Object.entries(english).map(([field, source]) => stateOf(source, target[field]))
  const state = boardStates.find((one) => states.includes(one))
  return state ? { state, count: states.filter((one) => one === state).length } : null
}
