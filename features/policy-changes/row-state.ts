import { type Period, standingOn } from '@/features/policy/dated'
import { addDays, type Day } from '@/lib/shanghai-day'

/**
 * How a row stands on a day:
 * - `in-force`, and `expires-soon` when it ends within `noticeDays` and nothing follows
 * - `replaced`: its days are not over, but a later row about the same thing is in force
 * - `expired`, `future`
 * - `draft`: never public; `archived`: taken out of use
 */
export const rowStates = ['in-force', 'expires-soon', 'replaced', 'expired', 'future', 'draft', 'archived'] as const
export type RowState = (typeof rowStates)[number]

/** How many days ahead staff hear that something ends. */
export const noticeDays = 60

type Row = { status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED'; content: Period }

/** Whether a row in force ends within the days of notice and no other row about the same thing goes on. */
export function endsSoon(content: Period, siblings: readonly Period[], today: Day): boolean {
  const { validUntil } = content
  if (validUntil === null || validUntil < today || validUntil > addDays(today, noticeDays)) return false
  return standingOn(siblings, addDays(validUntil, 1)).state !== 'in-force'
}

/**
 * @param siblings the contents of all public rows about the same thing, this one included
 */
export function rowState(row: Row, siblings: readonly Period[], today: Day): RowState {
  if (row.status === 'DRAFT') return 'draft'
  if (row.status === 'ARCHIVED') return 'archived'
  const { validFrom, validUntil } = row.content
  if (validFrom !== null && validFrom > today) return 'future'
  if (validUntil !== null && validUntil < today) return 'expired'
  if (standingOn(siblings, today).row !== row.content) return 'replaced'
  return endsSoon(row.content, siblings, today) ? 'expires-soon' : 'in-force'
}
