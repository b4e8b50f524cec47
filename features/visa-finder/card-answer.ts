import { ruleOn } from '@/features/policy/dated'
import type { RuleContent, RuleOf, ValueContent } from '@/features/policy/schema'
import type { Day } from '@/lib/shanghai-day'
import { type CardAnswer, type CardOutcome, cardAnswer } from './card-finding'
import type { Reason } from './finding'
import { amountOn } from './journey'
import type { CardAnswers } from './schema'

/** What the check works on. Rules are those in force today: a card is asked about, not a journey. */
export type CardCase = {
  answers: CardAnswers
  rules: readonly RuleContent[]
  values: readonly ValueContent[]
  today: Day
}

const STAY = 'apec-card.mainland.max-stay'
const CHINA = 'CN'

/** Citizens of China, with or without residence in Hong Kong, Macao or Taiwan. */
export const isChineseCitizen = (citizen: string | undefined) =>
  citizen !== undefined && ['CN', 'HK', 'MO', 'TW'].includes(citizen)

type Membership = 'admits' | 'full' | 'transitional' | 'none' | 'ended'

function membership({ rules, today }: CardCase, place: string): Membership {
  const { state, row } = ruleOn(rules, 'apec-economy', place, today)
  if (state === 'expired') return 'ended'
  if (state !== 'in-force') return 'none'
  if (row.terms.membership === 'transitional') return 'transitional'
  return row.terms.admitsToMainland ? 'admits' : 'full'
}

const economy = ({ rules, today }: CardCase, place: string | undefined): RuleOf<'apec-economy'> | null => {
  const standing = ruleOn(rules, 'apec-economy', place ?? '', today)
  return standing.state === 'unknown' ? null : standing.row
}

/** Hong Kong and Chinese Taipei: full members whose cards do not work for the mainland, nor the mainland's there. */
const isOwnRegion = (found: Membership, place: string) => found === 'full' && place !== CHINA

const mismatch = ({ linked, purpose }: CardAnswers): CardOutcome | null =>
  linked === 'no' ? 'B_PASSPORT' : purpose === 'other' ? 'B_NOT_BUSINESS' : null

const tooLong = (days: number, max: number): Reason => ({
  mark: 'no',
  code: 'card-too-long',
  args: { days: { number: days }, max: { number: max } },
  facts: ['H8', 'H37'],
})

/** A card used to enter the mainland of China. */
function cardInChina(given: CardCase): CardAnswer {
  const { answers } = given
  const issuer = answers.card && answers.card !== 'none' ? answers.card : null
  const found = issuer ? membership(given, issuer) : 'none'
  const rule = economy(given, issuer ?? undefined)
  if (isChineseCitizen(answers.citizen) || issuer === CHINA) {
    const own = answers.resident === 'hong-kong' || answers.resident === 'taiwan'
    const note = own || (issuer !== null && isOwnRegion(found, issuer))
    return cardAnswer('B_NOT_NEEDED', { notes: note ? ['B_HKTW'] : [] })
  }
  if (issuer && isOwnRegion(found, issuer)) return cardAnswer('B_HKTW', { rule })
  if (found === 'transitional') return cardAnswer('B_TRANSITIONAL', { rule })
  if (found === 'ended') return cardAnswer('B_RECHECK', { rule })
  if (found === 'none') return cardAnswer('B_NOT_MEMBER')
  if (answers.code === 'no') return cardAnswer('B_NO_CHN', { rule })
  if (answers.code === 'unknown') return cardAnswer('B_CHECK_CODE', { rule })
  const problem = mismatch(answers)
  if (problem) return cardAnswer(problem, { rule })
  const limit = amountOn(given, STAY, given.today)
  if (!limit) return cardAnswer('B_RECHECK', { rule, values: [STAY] })
  const days = answers.days ?? 0
  if (days > limit.amount) {
    return cardAnswer('B_TOO_LONG', { rule, reasons: [tooLong(days, limit.amount)], maxDays: limit, values: [STAY] })
  }
  return cardAnswer('B_USE_CN', { rule, maxDays: limit, values: [STAY] })
}

/** A Chinese card used in another economy. */
function cardAbroad(given: CardCase): CardAnswer {
  const { answers } = given
  const destination = answers.destination ?? ''
  const found = membership(given, destination)
  const rule = economy(given, destination)
  if (destination === CHINA) return cardAnswer('B_NOT_NEEDED')
  if (isOwnRegion(found, destination)) return cardAnswer('B_HKTW', { rule })
  if (found === 'transitional') return cardAnswer('B_LANE_ONLY', { rule })
  if (found === 'ended') return cardAnswer('B_RECHECK', { rule })
  if (found === 'none' || !rule) return cardAnswer('B_NOT_MEMBER')
  if (answers.code === 'no') return cardAnswer('B_NO_CODE', { rule })
  if (answers.code === 'unknown') return cardAnswer('B_CHECK_CODE', { rule })
  const problem = mismatch(answers)
  if (problem) return cardAnswer(problem, { rule })
  const max = rule.maxStayDays
  if (max === null) return cardAnswer('B_RECHECK', { rule })
  const days = answers.days ?? 0
  const maxDays = { amount: max, confirmed: rule.confidence === 'good' }
  if (days > max) return cardAnswer('B_TOO_LONG', { rule, reasons: [tooLong(days, max)], maxDays })
  if (rule.terms.refusesVirtualCard && answers.virtual === 'yes') return cardAnswer('B_PHYSICAL', { rule })
  return cardAnswer('B_USE_ABROAD', { rule, maxDays })
}

const enterprises = ['state', 'private', 'foreign']

/** A Chinese citizen of the mainland who wants a card through the employer. */
function applyAsChinese({ answers }: CardCase): CardAnswer {
  const { employer, record, passport, place, trade } = answers
  if (employer === 'none' || employer === 'other' || record === 'not-clean') return cardAnswer('B_NOT_ELIGIBLE')
  if (passport === 'none') return cardAnswer('B_PASSPORT_FIRST')
  const isCentral = employer === 'central' || employer === 'government'
  if (place === 'other') return cardAnswer('B_OTHER_CITY', { notes: isCentral ? ['B_CENTRAL'] : [] })
  if (isCentral) return cardAnswer('B_CENTRAL')
  if (trade === 'no' || !employer || !enterprises.includes(employer)) return cardAnswer('B_NO_NEED')
  return cardAnswer('B_APPLY_JINAN', {
    values: ['apec-card.fee', 'apec-card.processing.min', 'apec-card.processing.max'],
  })
}

function getCard(given: CardCase): CardAnswer {
  const { citizen = '', resident } = given.answers
  if (!isChineseCitizen(citizen)) {
    const found = membership(given, citizen)
    if (found === 'ended') return cardAnswer('B_RECHECK', { rule: economy(given, citizen) })
    if (found === 'none') return cardAnswer('B_NOT_MEMBER')
    return cardAnswer(found === 'transitional' ? 'B_HOME_TRANSITIONAL' : 'B_HOME', { rule: economy(given, citizen) })
  }
  if (citizen === 'HK' || citizen === 'TW' || resident === 'hong-kong' || resident === 'taiwan')
    return cardAnswer('B_HOME')
  if (citizen === 'MO' || resident === 'macao') return cardAnswer('B_NOT_MEMBER')
  return applyAsChinese(given)
}

/** Who has no card and wants to enter on one is told how to get one. */
export const wantOf = ({ want, card }: CardAnswers): CardAnswers['want'] =>
  card === 'none' && want !== undefined ? 'get' : want

/** What the card check says: to enter China, to travel abroad with a Chinese card, or to get one. */
export function answerCard(given: CardCase): CardAnswer {
  const want = wantOf(given.answers)
  if (want === 'get') return getCard(given)
  return want === 'abroad' ? cardAbroad(given) : cardInChina(given)
}
