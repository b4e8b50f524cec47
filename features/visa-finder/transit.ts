import { ruleOn } from '@/features/policy/dated'
import type { RuleOf, RulePurpose } from '@/features/policy/schema'
import { addMonths } from '@/lib/shanghai-day'
import { type Option, option, type Reason } from './finding'
import { amountOn, entryOf, type Journey, lastDay, ruleFor, stayOf } from './journey'

const HOURS = 'transit-240h.max-stay'
const MONTHS = 'transit-240h.passport-validity'
const SHORT_HOURS = 'transit-24h.max-stay'
const MAINLAND = 'CN'
const ownRegions: readonly string[] = ['HK', 'MO', 'TW']

/** The traveller goes on to another country or region than the one before, on a confirmed ticket. */
function routeReasons({ answers: { from, to, ticket } }: Journey): Reason[] {
  const reasons: Reason[] = []
  if (!from || !to) reasons.push({ mark: 'caution', code: 'route-unknown', facts: ['B36'] })
  else if (from === MAINLAND || to === MAINLAND) reasons.push({ mark: 'no', code: 'route-mainland', facts: ['B36'] })
  else if (from === to) {
    reasons.push({ mark: 'no', code: 'route-same', args: { country: { country: from } }, facts: ['B36'] })
  } else {
    const args = { from: { country: from }, to: { country: to } }
    reasons.push({ mark: 'yes', code: 'route-third', args, facts: ['B36'] })
    if ([from, to].some((place) => ownRegions.includes(place))) {
      reasons.push({ mark: 'caution', code: 'route-own-region', facts: ['B37'] })
    }
  }
  if (ticket === 'no') reasons.push({ mark: 'no', code: 'no-ticket', facts: ['B36'] })
  else if (ticket === 'yes') reasons.push({ mark: 'yes', code: 'ticket', facts: ['B36'] })
  else reasons.push({ mark: 'caution', code: 'ticket-unknown', facts: ['B36'] })
  return reasons
}

function passportReason(journey: Journey): Reason | null {
  const until = journey.answers['passport-until']
  const months = amountOn(journey, MONTHS, entryOf(journey))
  if (!months) return { mark: 'caution', code: 'passport-check', facts: ['B38'] }
  const args = { months: { number: months.amount } }
  if (!until || until === 'unknown') return { mark: 'caution', code: 'passport-months-check', args, facts: ['B38'] }
  return until < addMonths(entryOf(journey), months.amount)
    ? { mark: 'no', code: 'passport-months-short', args, facts: ['B38'] }
    : { mark: 'yes', code: 'passport-months', args, facts: ['B38'] }
}

/** A port or region that was on its list up to a day: such lists were renewed before, so it is neither a yes nor a no. */
const endedPlace = ({ place, terms, validUntil, facts }: RuleOf<'transit-port' | 'transit-region'>): Reason => ({
  mark: 'caution',
  code: 'place-ended',
  args: { place: { place, names: terms.names }, until: { day: validUntil ?? '' } },
  facts,
})

function portReason(journey: Journey): Reason {
  const { port } = journey.answers
  if (!port || port === 'unknown') return { mark: 'caution', code: 'port-unknown', facts: ['B31'] }
  if (port === 'other-listed') return { mark: 'yes', code: 'port-other-listed', facts: ['B31'] }
  const { state, row } = ruleOn(journey.rules, 'transit-port', port, entryOf(journey))
  if (state === 'expired') return endedPlace(row)
  return state === 'in-force'
    ? { mark: 'yes', code: 'port-listed', args: { port: { place: port, names: row.terms.names } }, facts: row.facts }
    : { mark: 'no', code: 'port-not-listed', facts: ['B31'] }
}

function areaReasons(journey: Journey): Reason[] {
  const { area } = journey.answers
  if (!area) return [{ mark: 'caution', code: 'area-unknown', facts: ['B34', 'B35'] }]
  const reasons: Reason[] = []
  for (const place of area) {
    if (place === 'in-port') continue
    const { state, row } = ruleOn(journey.rules, 'transit-region', place, entryOf(journey))
    if (state === 'expired') {
      reasons.push(endedPlace(row))
      continue
    }
    if (state !== 'in-force') return [{ mark: 'no', code: 'area-not-permitted', facts: ['B34', 'B35'] }]
    const { names, areas } = row.terms
    if (areas)
      reasons.push({ mark: 'caution', code: 'area-part', args: { region: { place, names, areas } }, facts: row.facts })
  }
  return [{ mark: 'yes', code: 'area-permitted', facts: ['B33', 'B34'] }, ...reasons]
}

/** The 240-hour transit. Null when the passport is not on its list or the purpose is none of its own. */
export function transit240(journey: Journey): Option | null {
  const { passport, purpose } = journey.answers
  const days = stayOf(journey)
  const entry = entryOf(journey)
  if (!passport || days === null) return null
  const { state, row: rule } = ruleFor(journey, 'transit-country', passport)
  if (state === 'unknown' || state === 'future' || !rule.purposes.includes(purpose as RulePurpose)) return null
  const hours = amountOn(journey, HOURS, entry)
  if (state === 'expired' || !hours) {
    const until = rule.validUntil
    const args = until ? { country: { country: passport }, until: { day: until } } : undefined
    const reason: Reason = { mark: 'caution', code: until ? 'known-until' : 'number-ended', args, facts: rule.facts }
    return option('RECHECK', 'recheck', { rule, reasons: [reason] })
  }
  const max = Math.floor(hours.amount / 24)
  const leaveBy = lastDay(entry, max)
  const passportValid = passportReason(journey)
  const length: Reason = {
    mark: days > max ? 'no' : 'yes',
    code: days > max ? 'transit-too-long' : 'transit-days-fit',
    args: { days: { number: days }, max: { number: max }, leaveBy: { day: leaveBy } },
    facts: ['B29', 'B39'],
  }
  const reasons = [
    { mark: 'yes', code: 'transit-listed', args: { country: { country: passport } }, facts: rule.facts } as const,
    length,
    ...routeReasons(journey),
    ...(passportValid ? [passportValid] : []),
    portReason(journey),
    ...areaReasons(journey),
  ]
  const ended = reasons.filter(({ code }) => code === 'place-ended')
  if (ended.length > 0 && !reasons.some(({ mark }) => mark === 'no')) {
    return option('RECHECK', 'recheck', { rule, reasons: ended })
  }
  const open = ['route-unknown', 'ticket-unknown', 'port-unknown', 'area-unknown']
  const fit = reasons.some(({ mark }) => mark === 'no')
    ? 'no'
    : reasons.some(({ code }) => open.includes(code))
      ? 'conditional'
      : 'fits'
  return option('TRANSIT240', fit, {
    reasons: fit === 'no' ? reasons.filter(({ mark }) => mark === 'no') : [...reasons, exitPort],
    leaveBy,
    rule,
    values: [HOURS],
  })
}

const exitPort: Reason = { mark: 'caution', code: 'exit-port', facts: ['B42'] }

/** Changing planes without leaving the port area, whatever the passport. Null when the journey is not of this kind. */
export function transit24(journey: Journey): Option | null {
  const { ticket, area, from, to } = journey.answers
  const days = stayOf(journey)
  const hours = amountOn(journey, SHORT_HOURS, entryOf(journey))
  const inPort = area?.length === 1 && area[0] === 'in-port'
  if (!inPort || ticket !== 'yes' || days === null || to === MAINLAND || from === MAINLAND) return null
  if (!hours)
    return option('RECHECK', 'recheck', { reasons: [{ mark: 'caution', code: 'number-ended', facts: ['B43'] }] })
  if (days > hours.amount / 24) return null
  const args = { hours: { number: hours.amount } }
  return option('TRANSIT24', 'fits', {
    reasons: [
      { mark: 'yes', code: 'any-nationality', facts: ['B43'] },
      { mark: 'yes', code: 'ticket', facts: ['B43'] },
      { mark: 'caution', code: 'within-hours', args, facts: ['B43'] },
    ],
    values: [SHORT_HOURS],
  })
}
