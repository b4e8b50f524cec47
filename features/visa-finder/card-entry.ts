import { type Option, option, type Reason } from './finding'
import { amountOn, entryOf, type Journey, lastDay, ruleFor, stayOf } from './journey'

const STAY = 'apec-card.mainland.max-stay'

/** What a card of this issuer gives at the border of the mainland of China, before anything else is asked. */
function issuerReason(journey: Journey, issuer: string): Reason | 'ended' {
  const { state, row: economy } = ruleFor(journey, 'apec-economy', issuer)
  const args = { country: { country: issuer } }
  if (state === 'expired') return 'ended'
  if (state !== 'in-force') return { mark: 'no', code: 'card-not-member', args, facts: ['H3', 'H4'] }
  if (economy.terms.admitsToMainland) return { mark: 'yes', code: 'card-member', args, facts: ['H3', 'H7'] }
  return economy.terms.membership === 'transitional'
    ? { mark: 'no', code: 'card-transitional', args, facts: ['H4'] }
    : { mark: 'no', code: 'card-not-mainland', args, facts: ['H12'] }
}

function validityReasons({ answers }: Journey): Reason[] {
  const { departure } = answers
  const reasons: Reason[] = []
  for (const [until, code] of [
    [answers['card-until'], 'card'],
    [answers['passport-until'], 'passport'],
  ] as const) {
    if (until && until !== 'unknown' && departure && departure > until) {
      reasons.push({ mark: 'no', code: `${code}-ends-first`, args: { until: { day: until } }, facts: ['H5', 'H16'] })
    }
  }
  return reasons
}

/**
 * Entry on an APEC Business Travel Card: business, a card of an issuer that gives entry, CHN on it, the passport linked
 * to it, within the days of one stay. Null when there is no card. The stay rests on an old source, so no date is printed.
 */
export function cardEntry(journey: Journey): Option | null {
  const { card, chn, linked, purpose } = journey.answers
  const days = stayOf(journey)
  if (!card || card === 'none' || days === null) return null
  const issuer = issuerReason(journey, card)
  if (issuer === 'ended') return option('RECHECK', 'recheck', { rule: ruleFor(journey, 'apec-economy', card).row })
  const rule = ruleFor(journey, 'apec-economy', card).row
  const limit = amountOn(journey, STAY, entryOf(journey))
  const reasons: Reason[] = [issuer]
  if (purpose !== 'business') reasons.push({ mark: 'no', code: 'card-business-only', facts: ['H9'] })
  if (chn === 'yes') reasons.push({ mark: 'yes', code: 'card-shows-chn', facts: ['H7'] })
  else if (chn === 'no') reasons.push({ mark: 'no', code: 'card-no-chn', facts: ['H7'] })
  else reasons.push({ mark: 'caution', code: 'card-chn-unknown', facts: ['H7', 'H11'] })
  if (linked === 'yes') reasons.push({ mark: 'yes', code: 'card-linked', facts: ['H6'] })
  else if (linked === 'no') reasons.push({ mark: 'no', code: 'card-not-linked', facts: ['H5', 'H6'] })
  else reasons.push({ mark: 'caution', code: 'card-linked-unknown', facts: ['H6'] })
  reasons.push(...validityReasons(journey))
  if (!limit) {
    return option('RECHECK', 'recheck', {
      rule,
      reasons: [{ mark: 'caution', code: 'card-stay-ended', facts: ['H8'] }],
    })
  }
  const args = { days: { number: days }, max: { number: limit.amount } }
  if (days > limit.amount) reasons.push({ mark: 'no', code: 'card-too-long', args, facts: ['H8'] })
  else if (limit.confirmed) reasons.push({ mark: 'yes', code: 'days-fit', args, facts: ['H8'] })
  else reasons.push({ mark: 'caution', code: 'card-confirm-days', args, facts: ['H8'] })
  const blocked = reasons.some(({ mark }) => mark === 'no')
  const open = chn !== 'yes' || linked !== 'yes'
  return option('ABTC_ENTRY', blocked ? 'no' : open ? 'conditional' : 'fits', {
    reasons: [...reasons, ...(blocked ? [] : [{ mark: 'no', code: 'card-limits', facts: ['H9', 'H12'] } as const])],
    leaveBy: limit.confirmed && !blocked ? lastDay(entryOf(journey), limit.amount) : null,
    unconfirmed: !limit.confirmed,
    rule,
    values: [STAY],
  })
}
