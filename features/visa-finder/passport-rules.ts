import { ruleOn } from '@/features/policy/dated'
import type { RuleContent, RuleKind } from '@/features/policy/schema'
import type { Day } from '@/lib/shanghai-day'

const kinds = [
  'unilateral-exemption',
  'mutual-exemption',
  'transit-country',
  'apec-economy',
] as const satisfies readonly RuleKind[]

/** A rule that speaks of a passport, and how it stands on a day. */
export type PassportRule = { rule: RuleContent; state: 'in-force' | 'expired' | 'future' }

/** What the rules say of a passport on a day, in the order in which they are applied. Empty when they say nothing. */
export function passportRules(policy: { rules: readonly RuleContent[] }, passport: string, day: Day): PassportRule[] {
  return kinds.flatMap((kind) => {
    const { state, row } = ruleOn(policy.rules, kind, passport, day)
    return state === 'unknown' ? [] : [{ rule: row, state }]
  })
}
