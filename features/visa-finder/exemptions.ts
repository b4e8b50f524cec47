import { valueOn } from '@/features/policy/dated'
import type { RuleContent, RulePurpose } from '@/features/policy/schema'
import { type Option, option, type Reason, type VisaOutcome } from './finding'
import { entryOf, type Journey, lastDay, ruleFor, stayOf } from './journey'

const excluded: Reason = { mark: 'no', code: 'no-work', facts: ['B9', 'B25'] }

/** The countries' rule in words: since when, for which purposes, until when. */
function listed(rule: RuleContent, passport: string): Reason {
  const args = { country: { country: passport }, ...(rule.validFrom ? { since: { day: rule.validFrom } } : {}) }
  return { mark: 'yes', code: rule.validFrom ? 'listed-since' : 'listed', args, facts: rule.facts }
}

/** The stay is within the days of one visit. */
function fitting(journey: Journey, code: VisaOutcome, rule: RuleContent, days: number, max: number): Option {
  const entry = entryOf(journey)
  const leaveBy = lastDay(entry, max)
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

/** Days all stays together may last: what was used, what is left. */
function cumulativeReason(rule: RuleContent, days: number, used: number | 'unknown' | undefined): Reason | null {
  if (!rule.cumulative) return null
  const { days: limit } = rule.cumulative
  if (used === 'unknown') {
    return { mark: 'caution', code: 'total-unknown', args: { limit: { number: limit } }, facts: rule.facts }
  }
  const total = days + (used ?? 0)
  const args = { total: { number: total }, limit: { number: limit } }
  return total > limit
    ? { mark: 'no', code: 'total-exceeded', args, facts: rule.facts }
    : { mark: 'yes', code: 'total-fits', args, facts: rule.facts }
}

/** The mutual exemption agreements. An agreement without a confirmed stay gives ASK_MUTUAL, not a number. */
export function mutualExemption(journey: Journey): Option | null {
  const { passport, purpose, used } = journey.answers
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
  const total = cumulativeReason(rule, days, used)
  if (total?.mark === 'no') return option('VF_MUTUAL', 'no', { rule, reasons: [total] })
  const fits = fitting(journey, 'VF_MUTUAL', rule, days, max)
  return total ? { ...fits, reasons: [...fits.reasons.slice(0, -1), total, excluded] } : fits
}
