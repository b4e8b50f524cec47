import type { RuleContent } from '@/features/policy/schema'
import type { Day } from '@/lib/shanghai-day'

/** What the finder can say. Each code has words; the facts behind it are in features/visa-finder/outcome-facts.ts. */
export const visaOutcomes = [
  'CN_PERMIT',
  'HKMO_CARD',
  'RESIDENT',
  'VF30',
  'RECHECK',
  'VF_MUTUAL',
  'ASK_MUTUAL',
  'ASK_PASSPORT',
  'FIX_PASSPORT',
  'ABTC_ENTRY',
  'TRANSIT240',
  'TRANSIT24',
  'L',
  'M',
  'F',
  'G',
  'Q2',
  'S2',
  'Q1',
  'S1',
  'X1',
  'X2',
  'Z',
  'Z_FIRST_LETTER',
  'J1',
  'J2',
  'C',
  'D',
  'R',
  'K',
  'PORT',
] as const
export type VisaOutcome = (typeof visaOutcomes)[number]

export type Names = { en: string; zh: string }

/** A piece of a sentence that depends on the answers or the rules. The view writes it in the reader's language. */
export type Argument =
  | { day: Day }
  | { country: string }
  | { number: number }
  | { place: string; names: Names; areas?: readonly Names[] | null }

/** Why an option fits, needs care, or does not fit. The code names the sentence. */
export type Reason = {
  mark: 'yes' | 'caution' | 'no'
  code: string
  args?: Readonly<Record<string, Argument>>
  facts: readonly string[]
}

/**
 * How an option stands:
 * - `fits`: it applies as far as anybody can tell
 * - `recheck`: it would apply, but what was known has ended before the entry
 * - `ask`: a rule exists whose limits nobody could confirm, or the answer asks for somebody else's word
 * - `visa`: to be applied for
 * - `conditional`: it applies if the plan is changed or an open question is answered
 * - `no`: it does not apply
 */
export type Option = {
  code: VisaOutcome
  state: 'fits' | 'recheck' | 'ask' | 'visa' | 'conditional' | 'no'
  reasons: readonly Reason[]
  /** Last day in China. Null: stated on the visa, or not confirmed well enough to print. */
  leaveBy: Day | null
  /** A limit exists, but it rests on a doubtful source: no date is computed from it. */
  unconfirmed: boolean
  /** The rule it rests on, for its sources and dates. */
  rule: RuleContent | null
  /** Keys of the dated values it rests on. */
  values: readonly string[]
}

/** An option of which nothing else is known yet. */
export function option(code: VisaOutcome, state: Option['state'], rest: Partial<Option> = {}): Option {
  return { code, state, reasons: [], leaveBy: null, unconfirmed: false, rule: null, values: [], ...rest }
}
