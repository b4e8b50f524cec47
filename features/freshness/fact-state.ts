import { addMonths, type Day, daysBetween, shanghaiDay } from '@/lib/shanghai-day'

export const verificationMethods = ['call', 'visit', 'website', 'official-notice'] as const
export type VerificationMethod = (typeof verificationMethods)[number]

export type VerificationRecord = { field: string; valueHash: string; at: Date; method: string }

/**
 * What a reader may believe about a fact today.
 * - `confirmed`: a person checked this very value within its lifetime; `level` 4 to 1 is how much of it is left
 * - `past`: checked once, too long ago
 * - `sources`: taken from published pages, confirmed by nobody
 * - `unknown`: no value
 */
export type FactState =
  | { kind: 'confirmed'; level: 1 | 2 | 3 | 4; on: Day; method: VerificationMethod }
  | { kind: 'past'; on: Day; method: VerificationMethod }
  | { kind: 'sources' }
  | { kind: 'unknown' }

function levelOf(on: Day, end: Day, today: Day): 1 | 2 | 3 | 4 {
  const left = daysBetween(today, end) / daysBetween(on, end)
  if (left > 0.75) return 4
  if (left > 0.5) return 3
  return left > 0.25 ? 2 : 1
}

/**
 * The state of one fact.
 * @param isKnown whether there is a value
 * @param valueHash hash of the value as it is now: a verification of another value does not count
 * @param verifications those of this fact, in any order
 * @param lifetime months a verification lasts; the day on which they end still counts as confirmed
 */
export function factState(
  isKnown: boolean,
  valueHash: string,
  verifications: readonly VerificationRecord[],
  lifetime: number,
  today: Day,
): FactState {
  if (!isKnown) return { kind: 'unknown' }
  const newest = verifications
    .filter((verification) => verification.valueHash === valueHash)
    .reduce<VerificationRecord | null>((best, next) => (best && best.at >= next.at ? best : next), null)
  if (!newest) return { kind: 'sources' }
  const on = shanghaiDay(newest.at)
  const method = newest.method as VerificationMethod
  const end = addMonths(on, lifetime)
  if (today > end) return { kind: 'past', on, method }
  return { kind: 'confirmed', level: levelOf(on, end, today), on, method }
}
