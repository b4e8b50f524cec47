import { type Option, option, type Reason, type VisaOutcome } from './finding'
import { amountOn, entryOf, type Journey, stayOf } from './journey'

const SHORT = 'visa.short-stay.max'
const TASK = 'short-term-work.max'
const needsPermit: readonly VisaOutcome[] = ['D', 'J1', 'Q1', 'S1', 'X1', 'Z']
const longVisas: readonly VisaOutcome[] = ['J1', 'Q1', 'S1', 'X1']

/** Whether the holder must apply for a residence permit (or the card) after entry. */
export const leadsToPermit = (code: VisaOutcome): boolean => needsPermit.includes(code)

/** Longer than what a short-term visa covers. What was answered counts before what the dates say. */
function isLong(journey: Journey): boolean {
  const { stay } = journey.answers
  if (stay) return stay === 'long'
  const days = stayOf(journey)
  const limit = amountOn(journey, SHORT, entryOf(journey))
  return days !== null && limit !== null && days > limit.amount
}

/** Work that does not count as work if it is short enough: installing machines and the like. */
export function isShortTask(journey: Journey): boolean {
  const { purpose, task } = journey.answers
  if (purpose !== 'work' || task !== 'listed') return false
  const days = stayOf(journey)
  const limit = amountOn(journey, TASK, entryOf(journey))
  return limit !== null && (days === null || days <= limit.amount)
}

/** Family seen for no longer than a short-term visa covers: a visit, as far as the rules are concerned. */
export function isFamilyVisit(journey: Journey): boolean {
  return journey.answers.purpose === 'join-family' && stayOf(journey) !== null && !isLong(journey)
}

/** The visa for purposes that always need one. Null for those that may be free of it. */
function requiredVisa(journey: Journey): VisaOutcome | null {
  const { purpose, inviter } = journey.answers
  switch (purpose) {
    case 'work':
      return isShortTask(journey) ? null : inviter === 'employer' ? 'Z' : 'Z_FIRST_LETTER'
    case 'study':
      return isLong(journey) ? 'X1' : 'X2'
    case 'journalism':
      return isLong(journey) ? 'J1' : 'J2'
    case 'join-family':
      return isFamilyVisit(journey) ? null : inviter === 'foreign-resident' ? 'S1' : 'Q1'
    case 'crew':
      return 'C'
    case 'settle':
      return 'D'
    case 'high-talent':
      return 'R'
    case 'young-talent':
      return 'K'
    default:
      return null
  }
}

/** The visa somebody applies for when no exemption fits. */
function visaByPurpose(journey: Journey): VisaOutcome {
  const { purpose, inviter } = journey.answers
  if (purpose === 'business' || purpose === 'work') return 'M'
  if (purpose === 'exchange') return 'F'
  if (purpose === 'transit') return 'G'
  if (purpose !== 'visit') return 'L'
  if (inviter === 'relative') return isLong(journey) ? 'Q1' : 'Q2'
  if (inviter === 'foreign-resident') return isLong(journey) ? 'S1' : 'S2'
  return 'L'
}

function visaReasons(journey: Journey, code: VisaOutcome): Reason[] {
  const reasons: Reason[] = []
  if (leadsToPermit(code)) reasons.push({ mark: 'caution', code: 'permit-after-entry', facts: ['A20', 'E3'] })
  else reasons.push({ mark: 'yes', code: 'stay-on-visa', facts: ['A23'] })
  if (['M', 'F', 'L', 'Q2', 'S2'].includes(code) && isLong(journey)) {
    reasons.push({ mark: 'caution', code: 'longer-than-short-visa', facts: ['A2'] })
  }
  if (longVisas.includes(code)) reasons.push({ mark: 'yes', code: 'long-stay', facts: ['A2'] })
  if (journey.answers.purpose === 'visit' && code === 'L') {
    reasons.push({ mark: 'caution', code: 'friends-ask', facts: ['A12', 'A17'] })
  }
  if (journey.answers.purpose === 'work' && code === 'M') {
    reasons.push({ mark: 'caution', code: 'short-task', facts: ['D29', 'D30'] })
  }
  return reasons
}

const toApplyFor = (journey: Journey, code: VisaOutcome): Option =>
  option(code, code === 'Z_FIRST_LETTER' ? 'ask' : 'visa', {
    reasons: visaReasons(journey, code),
    values: leadsToPermit(code) ? ['residence-permit.apply-within'] : [],
  })

/** The visa the purpose always needs, or null. */
export function purposeVisa(journey: Journey): Option | null {
  const code = requiredVisa(journey)
  return code && toApplyFor(journey, code)
}

/** The visa to apply for where nothing else fits. */
export function fallbackVisa(journey: Journey): Option {
  return toApplyFor(journey, visaByPurpose(journey))
}
