import type { RuleContent } from '@/features/policy/schema'
import type { Reason } from './finding'

/** What the card check can say. Each code has words; the facts behind it are in features/visa-finder/outcome-facts.ts. */
export const cardOutcomes = [
  'B_USE_CN',
  'B_USE_ABROAD',
  'B_LANE_ONLY',
  'B_TRANSITIONAL',
  'B_HKTW',
  'B_NO_CHN',
  'B_NO_CODE',
  'B_CHECK_CODE',
  'B_PASSPORT',
  'B_NOT_BUSINESS',
  'B_TOO_LONG',
  'B_PHYSICAL',
  'B_NOT_MEMBER',
  'B_NOT_NEEDED',
  'B_HOME',
  'B_HOME_TRANSITIONAL',
  'B_APPLY_JINAN',
  'B_OTHER_CITY',
  'B_CENTRAL',
  'B_NOT_ELIGIBLE',
  'B_PASSPORT_FIRST',
  'B_NO_NEED',
  'B_RECHECK',
] as const
export type CardOutcome = (typeof cardOutcomes)[number]

/** What the check says, with what else holds beside it. */
export type CardAnswer = {
  code: CardOutcome
  /** Outcomes that are true as well and worth a sentence. */
  notes: readonly CardOutcome[]
  reasons: readonly Reason[]
  /** Days of one stay the answer speaks of, and whether the source is good enough to rely on. */
  maxDays: { amount: number; confirmed: boolean } | null
  rule: RuleContent | null
  values: readonly string[]
}

/** An answer of which nothing else is known. */
export function cardAnswer(code: CardOutcome, rest: Partial<CardAnswer> = {}): CardAnswer {
  return { code, notes: [], reasons: [], maxDays: null, rule: null, values: [], ...rest }
}
