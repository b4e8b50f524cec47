import type { FactState } from '@/features/freshness/fact-state'
import type { Category, FactKey } from '@/features/listings/category'

/**
 * Why a fact is in the round:
 * - `disputed`: somebody tried to confirm it and could not
 * - `overdue`: confirmed once, too long ago
 * - `unverified`: taken from published pages, confirmed by nobody
 * - `unknown`: a place of this kind should have it, and nobody knows it
 * - `due-soon`: a quarter of the time a confirmation lasts is left, or less
 */
export const roundStates = ['disputed', 'overdue', 'unverified', 'unknown', 'due-soon'] as const
export type RoundState = (typeof roundStates)[number]

/** What goes wrong for a visitor when the fact is wrong. */
export const factKinds = ['emergency', 'phone', 'hours', 'fees', 'place', 'other'] as const
export type FactKind = (typeof factKinds)[number]

const stateWeights: Record<RoundState, number> = { disputed: 8, overdue: 6, unverified: 4, unknown: 3, 'due-soon': 2 }
const kindWeights: Record<FactKind, number> = { emergency: 4, phone: 4, hours: 3, fees: 3, place: 2, other: 1 }

/** The kind of a fact. Numbers of emergency services and all that is said about emergencies stand above the rest. */
export function kindOfFact(category: Category, fact: FactKey): FactKind {
  if (fact === 'phones') return 'phone'
  if (fact === 'hours') return 'hours'
  if (fact === 'address') return 'place'
  if (!fact.startsWith('attributes.')) return 'other'
  const key = fact.slice('attributes.'.length)
  if (key.startsWith('emergency')) return 'emergency'
  return category.attributes[key]?.type === 'money' ? 'fees' : 'other'
}

/** What the last answer about a fact was; `isOfThisValue` when the value is still the one that was asked about. */
export type LastAnswer = {
  outcome: 'confirmed' | 'changed' | 'not-confirmed'
  isOfThisValue: boolean
  isOfToday: boolean
}

/**
 * Whether a fact is in the round, and why.
 * @param last what was found out last, if it was not taken back
 * @param isPending the listing has a change that is not public yet
 * @returns null when there is nothing to do: it is fresh, was asked about today, or its new value waits for review
 */
export function roundState(state: FactState, last: LastAnswer | null, isPending: boolean): RoundState | null {
  if (last?.isOfToday) return null
  if (last?.isOfThisValue && last.outcome === 'changed' && isPending) return null
  if (last?.isOfThisValue && last.outcome === 'not-confirmed') return 'disputed'
  switch (state.kind) {
    case 'past':
      return 'overdue'
    case 'sources':
      return 'unverified'
    case 'unknown':
      return 'unknown'
    case 'confirmed':
      return state.level === 1 ? 'due-soon' : null
  }
}

/** What stands for traffic, which the portal does not count: where visitors are led to an entry from. */
export type Reach = { onEmergencyPage: boolean; inGuides: number }

/** 1 for an entry one only finds in its directory, up to 4 for one the emergency page and guides lead to. */
export function reachOf({ onEmergencyPage, inGuides }: Reach): number {
  return 1 + (onEmergencyPage ? 1 : 0) + Math.min(inGuides, 4) / 2
}

/** How much a visitor stands to lose: risk by state and kind, times reach. */
export function urgency(state: RoundState, kind: FactKind, reach: Reach): number {
  return stateWeights[state] * kindWeights[kind] * reachOf(reach)
}

type Ranked = { state: RoundState; kind: FactKind; reach: Reach; slug: string; key: string }

/** The most urgent first. Facts of one entry that are equally urgent stand together: one call answers them. */
export function inRoundOrder<T extends Ranked>(facts: readonly T[]): T[] {
  const score = ({ state, kind, reach }: Ranked) => urgency(state, kind, reach)
  return [...facts].sort(
    (a, b) => score(b) - score(a) || (a.slug === b.slug ? 0 : a.slug < b.slug ? -1 : 1) || (a.key < b.key ? -1 : 1),
  )
}
