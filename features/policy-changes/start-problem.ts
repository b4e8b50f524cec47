import type { Day } from '@/lib/shanghai-day'

type Sibling = { id: string; status: string; content: { validFrom: Day | null } }

/**
 * Why a row cannot begin when it says: of two rows about the same thing that begin on one day nobody could tell which
 * holds, and only one may have always held. Null when it can.
 * @param id of the row itself, or null for a new one
 */
export function startProblem(
  id: string | null,
  validFrom: Day | null,
  siblings: readonly Sibling[],
): 'start-needed' | 'start-taken' | null {
  const others = siblings.filter((other) => other.id !== id && other.status !== 'ARCHIVED')
  if (!others.some(({ content }) => content.validFrom === validFrom)) return null
  return validFrom === null ? 'start-needed' : 'start-taken'
}
