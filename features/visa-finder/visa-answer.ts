import { addDays, addMonths, type Day } from '@/lib/shanghai-day'
import { cardEntry } from './card-entry'
import { mutualExemption, unilateralExemption } from './exemptions'
import { type Option, option, type Reason } from './finding'
import { amountOn, entryOf, type Journey } from './journey'
import type { TravelPurpose } from './schema'
import { transit24, transit240 } from './transit'
import { fallbackVisa, isFamilyVisit, isShortTask, leadsToPermit, purposeVisa } from './visa-category'

export type DateCode = 'enter' | 'plan-ends' | 'rule-ends' | 'leave-by' | 'permit-by' | 'check-again'

/** The answer for a journey: the option that applies, and everything else worth knowing. */
export type VisaAnswer = {
  best: Option
  /** Later matches, and what to do if the first is not confirmed. First what is surest. */
  also: readonly Option[]
  /** Options somebody may think of that do not fit, with the reason. */
  rejected: readonly Option[]
  dates: readonly { code: DateCode; day: Day }[]
  warnings: readonly Reason[]
}

/** Chinese citizens, whatever passport office issued their papers, are outside the rules for foreigners. */
const isChinese = (passport: string | undefined) =>
  passport !== undefined && ['CN', 'HK', 'MO', 'TW'].includes(passport)

/** The journey under the purpose the rules put it under. */
function withPurpose(journey: Journey): Journey {
  const purpose = isShortTask(journey) ? 'business' : isFamilyVisit(journey) ? 'visit' : journey.answers.purpose
  return { ...journey, answers: { ...journey.answers, purpose } }
}

/** What the travel permit of foreigners who live in Hong Kong or Macao does not cover. */
const beyondResidents: readonly (TravelPurpose | undefined)[] = ['work', 'study', 'journalism']

function passportProblem({ answers }: Journey): Option | null {
  const { kind, departure, 'passport-until': until } = answers
  if (kind === 'official' || kind === 'other') return option('ASK_PASSPORT', 'ask')
  if (until && until !== 'unknown' && departure && until < departure) {
    const reason: Reason = { mark: 'no', code: 'passport-ends-first', args: { until: { day: until } }, facts: ['B12'] }
    return option('FIX_PASSPORT', 'ask', { reasons: [reason] })
  }
  return null
}

/** A port visa is worth a question only to somebody invited who has no time to apply. */
function portVisa({ answers: { urgent, inviter } }: Journey, best: Option): Option | null {
  if (urgent !== 'yes' || !inviter || inviter === 'nobody' || best.state === 'fits') return null
  const reason: Reason = { mark: 'caution', code: 'port-visa-ask', facts: ['B46', 'B47'] }
  return option('PORT', 'conditional', { reasons: [reason], values: ['port-visa.max-stay'] })
}

type Choice = Pick<VisaAnswer, 'best' | 'also' | 'rejected'>

/** The options in the order of the tree: the first that is sure of itself is the answer, the later ones are alternatives. */
function choose(journey: Journey): Choice {
  const { answers } = journey
  if (isChinese(answers.passport)) return { best: option('CN_PERMIT', 'fits'), also: [], rejected: [] }
  const free = withPurpose(journey)
  const card =
    answers.resident && !beyondResidents.includes(free.answers.purpose)
      ? [option('HKMO_CARD', 'conditional', { values: ['hong-kong-macao-permit.max-stay'] })]
      : []
  if (answers.permit === 'yes') return { best: option('RESIDENT', 'fits'), also: [], rejected: [] }
  const required = purposeVisa(journey)
  if (required) return { best: required, also: card, rejected: [] }
  const visa = fallbackVisa(free)
  const problem = passportProblem(free)
  if (problem) return { best: problem, also: [...card, visa], rejected: [] }
  const found = [unilateralExemption(free), mutualExemption(free), cardEntry(free), transit240(free), transit24(free)]
  const options = found.filter((candidate) => candidate !== null)
  const best = options.find(({ state }) => ['fits', 'recheck', 'ask'].includes(state)) ?? visa
  const later = options.filter((candidate) => candidate !== best && candidate.state !== 'no')
  const rank = { fits: 0, ask: 1, recheck: 1, visa: 2, conditional: 3, no: 4 }
  const also = [...later, ...(best === visa ? [] : [visa])].sort((a, b) => rank[a.state] - rank[b.state])
  const port = portVisa(free, best)
  return {
    best,
    also: [...also, ...card, ...(port ? [port] : [])],
    rejected: options.filter(({ state }) => state === 'no'),
  }
}

/** How long an answer of policy may be relied on before somebody looks at the sources again. */
const REVIEW_MONTHS = 3

function datesOf(journey: Journey, best: Option): VisaAnswer['dates'] {
  const { entry, departure } = journey.answers
  const permit = leadsToPermit(best.code) && amountOn(journey, 'residence-permit.apply-within', entryOf(journey))
  const ends = best.state === 'fits' ? best.rule?.validUntil : null
  const checked = best.rule?.checkedOn
  const check = [checked && addMonths(checked, REVIEW_MONTHS), best.rule?.validUntil]
    .flatMap((day) => day || [])
    .sort()[0]
  const dates: [DateCode, Day | null | undefined][] = [
    ['enter', entry],
    ['plan-ends', entry && departure],
    ['rule-ends', ends],
    ['leave-by', best.state === 'fits' && entry ? best.leaveBy : null],
    ['permit-by', permit && entry ? addDays(entry, permit.amount) : null],
    ['check-again', check && check >= journey.today ? check : null],
  ]
  return dates
    .flatMap(([code, day]) => (day ? [{ code, day }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function warningsOf({ answers, today }: Journey, best: Option): Reason[] {
  const warnings: Reason[] = []
  if (answers.entry && answers.entry < today) warnings.push({ mark: 'caution', code: 'entry-past', facts: [] })
  if (best.state === 'fits' && best.rule && answers['passport-until'] === 'unknown') {
    warnings.push({ mark: 'caution', code: 'passport-check', facts: ['B12'] })
  }
  return warnings
}

/**
 * Which option applies to a journey, and what else there is. Works with any part of the answers: what is missing counts
 * as not known, so it never lets an exemption fit.
 */
export function answerVisa(journey: Journey): VisaAnswer {
  const chosen = choose(journey)
  return { ...chosen, dates: datesOf(journey, chosen.best), warnings: warningsOf(journey, chosen.best) }
}
