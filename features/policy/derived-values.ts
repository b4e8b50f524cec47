import type { Day } from '@/lib/shanghai-day'
import { rulesOn } from './dated'
import type { RuleContent, RuleKind, Unit, ValueContent } from './schema'

const counted: readonly [string, RuleKind][] = [
  ['unilateral-exemption.countries', 'unilateral-exemption'],
  ['mutual-exemption.countries', 'mutual-exemption'],
  ['transit-240h.countries', 'transit-country'],
  ['transit-240h.regions', 'transit-region'],
]

/** Every key this file makes, whether a day has a value for it or not. */
export const derivedKeys: readonly string[] = [
  ...counted.map(([key]) => key),
  'apec-card.full-members',
  'apec-card.transitional-members',
  'unilateral-exemption.until',
  'unilateral-exemption.until.countries',
]

/** The kind of rules a derived key follows from, or null for any other key. */
export function ruleKindOf(key: string): RuleKind | null {
  if (key.startsWith('unilateral-exemption.until')) return 'unilateral-exemption'
  if (key === 'apec-card.full-members' || key === 'apec-card.transitional-members') return 'apec-economy'
  return counted.find(([counter]) => counter === key)?.[1] ?? null
}

const unique = <T>(items: readonly T[]) => [...new Set(items)]

function derived(key: string, unit: Unit, rules: readonly RuleContent[], amount: number | null, day: Day | null) {
  const checked = rules.map((rule) => rule.checkedOn).sort()
  return {
    key,
    unit,
    amount,
    day,
    validFrom: null,
    validUntil: null,
    sources: unique(rules.flatMap((rule) => rule.sources)).slice(0, 5),
    facts: unique(rules.flatMap((rule) => rule.facts)).slice(0, 5),
    checkedOn: checked[0] ?? '2000-01-01',
    confidence: 'good' as const,
    note: '',
  }
}

/** The last day most rules of a kind share, or null when none has one. */
export function commonEnd(rules: readonly RuleContent[]): Day | null {
  const ends = new Map<Day, number>()
  for (const { validUntil } of rules) if (validUntil) ends.set(validUntil, (ends.get(validUntil) ?? 0) + 1)
  return [...ends].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/**
 * Numbers that follow from the rules in force on a day, so that nobody has to keep them right beside the rules: how
 * many countries a scheme covers, and when the unilateral exemption of most of them ends.
 */
export function derivedValues(rules: readonly RuleContent[], day: Day): ValueContent[] {
  const counts = counted.map(([key, kind]) => {
    const own = rulesOn(rules, kind, day)
    return derived(key, 'count', own, own.length, null)
  })
  const members = rulesOn(rules, 'apec-economy', day)
  const [full, transitional] = (['full', 'transitional'] as const).map((membership) =>
    members.filter((rule) => rule.terms.membership === membership),
  )
  const unilateral = rulesOn(rules, 'unilateral-exemption', day)
  const until = commonEnd(unilateral)
  const ending = unilateral.filter((rule) => rule.validUntil === until)
  return [
    ...counts,
    derived('apec-card.full-members', 'count', full ?? [], full?.length ?? 0, null),
    derived('apec-card.transitional-members', 'count', transitional ?? [], transitional?.length ?? 0, null),
    ...(until
      ? [
          derived('unilateral-exemption.until', 'date', ending, null, until),
          derived('unilateral-exemption.until.countries', 'count', ending, ending.length, null),
        ]
      : []),
  ]
}
