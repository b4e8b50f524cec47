import type { RuleContent, RuleKind, ValueContent } from '@/features/policy/schema'
import type { Day } from '@/lib/shanghai-day'

const emptyDates = (today: Day) => ({
  validFrom: null,
  validUntil: null,
  sources: [],
  facts: [],
  checkedOn: today,
  confidence: 'good' as const,
  note: '',
})

const traveller = {
  purposes: ['business', 'exchange', 'tourism', 'visit', 'transit'] as RuleContent['purposes'],
  passportKinds: ['ordinary'] as RuleContent['passportKinds'],
}
const nobody = { purposes: [], passportKinds: [] }
const names = { en: '', zh: '' }

/** A rule of a kind of which nothing is known yet. */
export function emptyRule(kind: RuleKind, today: Day): RuleContent {
  const base = { place: '', maxStayDays: null, cumulative: null, ...emptyDates(today) }
  switch (kind) {
    case 'unilateral-exemption':
    case 'mutual-exemption':
    case 'transit-country':
      return { ...base, ...traveller, kind, terms: {} }
    case 'transit-region':
      return { ...base, ...nobody, kind, terms: { names, areas: null } }
    case 'transit-port':
      return { ...base, ...nobody, kind, terms: { names, city: '', means: 'airport' } }
    case 'apec-economy': {
      const terms = { admitsToMainland: false, refusesVirtualCard: false, allowsOtherUse: false }
      const business = { purposes: ['business' as const], passportKinds: ['ordinary' as const] }
      return { ...base, ...business, kind, terms: { membership: 'full', ...terms } }
    }
  }
}

/** A value of which nothing is known yet. */
export function emptyValue(today: Day): ValueContent {
  return { key: '', unit: 'cny', amount: null, day: null, ...emptyDates(today) }
}

/** What follows a row: the same, from a day that staff choose, with nothing known of its end. */
export function successorOf<C extends RuleContent | ValueContent>(content: C, today: Day): C {
  return { ...content, validFrom: null, validUntil: null, checkedOn: today, note: '' }
}
