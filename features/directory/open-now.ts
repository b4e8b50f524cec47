import type { Holidays } from '@/features/hours/holidays'
import { type OpenState, openState } from '@/features/hours/open-state'
import type { Hours } from '@/features/listings/schema'
import { shanghaiDay } from '@/lib/shanghai-day'
import type { DirectoryResult } from './directory-index'
import { hoursOf, hoursValue, openNow, openParameter, unknownValue } from './facets'
import type { DirectoryQuery } from './schema'

/** The hours, as values of the facet, that are open at a moment, and how long that holds. */
export type OpenValues = { values: string[]; freshUntil: Date | null }

type Remembered = { holidays: Holidays; day: string; state: OpenState }

/** States that still hold. Thousands of listings share some hundred hours, and most keep their state for hours. */
const remembered = new Map<string, Remembered>()
const maximumRemembered = 5000

function stateOf(value: string, at: Date, holidays: Holidays): OpenState {
  const day = shanghaiDay(at)
  const known = remembered.get(value)
  const isCurrent = known?.holidays === holidays && known.day === day
  if (isCurrent && (known.state.freshUntil === null || at < known.state.freshUntil)) return known.state
  const state = openState(hoursOf(value), at, holidays)
  if (remembered.size >= maximumRemembered) remembered.clear()
  remembered.set(value, { holidays, day, state })
  return state
}

/** Whether hours are open at a moment. The same answer as `openState`, remembered. */
export function openStateNow(hours: Hours | null, at: Date, holidays: Holidays): OpenState {
  return hours ? stateOf(hoursValue(hours), at, holidays) : openState(null, at, holidays)
}

/** Looks through the hours of a directory for those that are open at a moment. */
export function findOpen(values: readonly string[], at: Date, holidays: Holidays): OpenValues {
  const open: OpenValues = { values: [], freshUntil: null }
  for (const value of values) {
    if (value === unknownValue) continue
    const { kind, change, freshUntil } = stateOf(value, at, holidays)
    if (kind === 'open' || kind === 'always') open.values.push(value)
    const until = change ?? freshUntil
    if (until && (!open.freshUntil || until < open.freshUntil)) open.freshUntil = until
  }
  return open
}

/** The query as the index understands it: "open now" are the hours that are open now. */
export function withOpenValues(query: DirectoryQuery, open: OpenValues): DirectoryQuery {
  const chosen = query.chosen[openParameter]
  if (!chosen?.includes(openNow)) return query
  // A moment at which nothing is open must find nothing, not everything.
  const values = [openNow, ...open.values, ...chosen.filter((value) => value !== openNow)]
  return { ...query, chosen: { ...query.chosen, [openParameter]: values } }
}

/** The numbers of the index with those of "open now" in place of those of each of its hours. */
export function withOpenNow(result: DirectoryResult, open: OpenValues): DirectoryResult {
  const keyOf = (value: string) => `${openParameter}:${value}`
  const counts = new Map(result.counts)
  // Every row has one value, so the numbers add up.
  const sum = (keys: string[]) => keys.reduce((total, key) => total + (counts.get(key) ?? 0), 0)
  const all = [...counts.keys()].filter((key) => key.startsWith(keyOf('')))
  const without = new Map(result.without)
  if (without.has(keyOf(openNow))) {
    without.set(keyOf(openNow), without.has(keyOf(unknownValue)) ? sum([keyOf(unknownValue)]) : sum(all))
  }
  const now = sum(open.values.map(keyOf))
  for (const key of all) if (key !== keyOf(unknownValue)) counts.delete(key)
  counts.set(keyOf(openNow), now)
  return { ...result, counts, without }
}
