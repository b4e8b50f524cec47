import { valueOn } from '@/features/policy/dated'
import type { RuleContent, RulePurpose } from '@/features/policy/schema'
import { addDays, type Day, daysBetween } from '@/lib/shanghai-day'
import { type Option, option, type Reason, type VisaOutcome } from './finding'
import { entryOf, type Journey, lastDay, ruleFor, stayOf } from './journey'

const excluded: Reason = { mark: 'no', code: 'no-work', facts: ['B9', 'B25'] }

/** The countries' rule in words: since when, for which purposes, until when. */
function listed(rule: RuleContent, passport: string): Reason {
  const args = { country: { country: passport }, ...(rule.validFrom ? { since: { day: rule.validFrom } } : {}) }
  return { mark: 'yes', code: rule.validFrom ? 'listed-since' : 'listed', args, facts: rule.facts }
}

/** The last day of a visit: the exemption covers nobody longer than the passport is valid. */
function lastDayOfVisit({ answers }: Journey, entry: Day, max: number): Day {
  const last = lastDay(entry, max)
  const until = answers['passport-until']
  return until && until !== 'unknown' && until < last ? until : last
}

/** The stay is within the days of one visit. */
function fitting(journey: Journey, code: VisaOutcome, rule: RuleContent, days: number, max: number): Option {
  const entry = entryOf(journey)
  const leaveBy = lastDayOfVisit(journey, entry, max)
  const reasons: Reason[] = [
    listed(rule, rule.place),
    { mark: 'yes', code: 'purpose-covered', facts: [rule.kind === 'mutual-exemption' ? 'B25' : 'B9'] },
    { mark: 'yes', code: 'days-fit', args: { days: { number: days }, max: { number: max } }, facts: ['B11'] },
  ]
  if (rule.validUntil) {
    const past = rule.validUntil < (journey.answers.departure ?? entry)
    const code = past ? 'runs-past-end' : 'rule-ends'
    reasons.push({ mark: past ? 'caution' : 'yes', code, args: { until: { day: rule.validUntil } }, facts: ['B3'] })
  }
  const unconfirmed = rule.confidence === 'check'
  if (unconfirmed) reasons.push({ mark: 'caution', code: 'confirm-days', facts: rule.facts })
  return option(code, 'fits', {
    reasons: [...reasons, excluded],
    leaveBy: unconfirmed ? null : leaveBy,
    unconfirmed,
    rule,
  })
}

function tooLong(code: VisaOutcome, rule: RuleContent, days: number, max: number): Option {
  const args = { days: { number: days }, max: { number: max } }
  return option(code, 'conditional', {
    rule,
    reasons: [listed(rule, rule.place), { mark: 'no', code: 'shorten-stay', args, facts: rule.facts }],
  })
}

const PREVIOUS = 'unilateral-exemption.previous-extension'
const LATEST = 'unilateral-exemption.latest-extension'

/** When such a rule was extended before, so that nobody takes its end for the last word. */
function extendedBefore({ values, today }: Journey): Reason[] {
  const [previous, latest] = [PREVIOUS, LATEST].map((key) => valueOn(values, key, today).row?.day)
  if (!previous || !latest) return []
  return [
    {
      mark: 'caution',
      code: 'extended-before',
      args: { previous: { day: previous }, latest: { day: latest } },
      facts: ['B8'],
    },
  ]
}

function ended(journey: Journey, rule: RuleContent): Option {
  const args = { country: { country: rule.place }, until: { day: rule.validUntil ?? '' } }
  const unilateral = rule.kind === 'unilateral-exemption'
  const facts = unilateral ? ['B3', 'B8'] : rule.facts
  return option('RECHECK', 'recheck', {
    rule,
    reasons: [{ mark: 'caution', code: 'known-until', args, facts }, ...(unilateral ? extendedBefore(journey) : [])],
    values: unilateral ? [PREVIOUS, LATEST] : [],
  })
}

/**
 * The unilateral exemption: on the list on the day of entry and within its days. A stay that would fit a rule which
 * has ended gives RECHECK, because such rules were extended before. Null when the passport is not on the list.
 */
export function unilateralExemption(journey: Journey): Option | null {
  const { passport, purpose } = journey.answers
  const days = stayOf(journey)
  if (!passport || days === null) return null
  const { state, row: rule } = ruleFor(journey, 'unilateral-exemption', passport)
  if (state === 'unknown' || state === 'future' || !rule.purposes.includes(purpose as RulePurpose)) return null
  const max = rule.maxStayDays
  if (max === null) return option('ASK_MUTUAL', 'ask', { rule })
  if (days > max) return state === 'expired' ? null : tooLong('VF30', rule, days, max)
  return state === 'expired' ? ended(journey, rule) : fitting(journey, 'VF30', rule, days, max)
}

/** What the stay adds to the days of all visits, and the last day they leave. Null: as long as one visit may last. */
type Total = { reason: Reason; lastDay: Day | 'unknown' | null }

/**
 * Days all stays together may last: what was used, what is left. A limit for a calendar year counts the days of a stay
 * over New Year for two years, and the new one has its whole limit left.
 */
function totalOf({ answers: { used } }: Journey, rule: RuleContent, entry: Day, days: number): Total | null {
  if (!rule.cumulative) return null
  const { days: limit, per } = rule.cumulative
  if (used === 'unknown') {
    const args = { limit: { number: limit } }
    return { reason: { mark: 'caution', code: 'total-unknown', args, facts: rule.facts }, lastDay: 'unknown' }
  }
  const left = limit - (used ?? 0)
  const untilNewYear = per === 'calendar-year' ? daysBetween(entry, `${entry.slice(0, 4)}-12-31`) : null
  const counted = untilNewYear === null ? days : Math.min(days, untilNewYear)
  const args = { total: { number: counted + (used ?? 0) }, limit: { number: limit } }
  if (counted > left) return { reason: { mark: 'no', code: 'total-exceeded', args, facts: rule.facts }, lastDay: null }
  return {
    reason: { mark: 'yes', code: 'total-fits', args, facts: rule.facts },
    lastDay: untilNewYear !== null && left >= untilNewYear ? null : addDays(entry, left),
  }
}

/** Takes what is left of all visits into account. */
function withTotal(fits: Option, { reason, lastDay: last }: Total): Option {
  const { leaveBy, reasons } = fits
  const sooner = last === 'unknown' ? null : leaveBy && last && last < leaveBy ? last : leaveBy
  return { ...fits, leaveBy: sooner, reasons: [...reasons.slice(0, -1), reason, excluded] }
}

/** The mutual exemption agreements. An agreement without a confirmed stay gives ASK_MUTUAL, not a number. */
export function mutualExemption(journey: Journey): Option | null {
  const { passport, purpose } = journey.answers
  const days = stayOf(journey)
  if (!passport || days === null) return null
  const { state, row: rule } = ruleFor(journey, 'mutual-exemption', passport)
  if (state === 'unknown' || state === 'future' || !rule.purposes.includes(purpose as RulePurpose)) return null
  const max = rule.maxStayDays
  if (max === null) {
    const reason: Reason = { mark: 'caution', code: 'stay-not-confirmed', facts: rule.facts }
    return option('ASK_MUTUAL', 'ask', { rule, reasons: [reason], unconfirmed: true })
  }
  if (days > max) return state === 'expired' ? null : tooLong('VF_MUTUAL', rule, days, max)
  if (state === 'expired') return ended(journey, rule)
  const total = totalOf(journey, rule, entryOf(journey), days)
  if (total?.reason.mark === 'no') return option('VF_MUTUAL', 'no', { rule, reasons: [total.reason] })
  const fits = fitting(journey, 'VF_MUTUAL', rule, days, max)
  return total ? withTotal(fits, total) : fits
}
