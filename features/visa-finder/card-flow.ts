import { answerCard, type CardCase, isChineseCitizen, wantOf } from './card-answer'
import type { CardAnswer } from './card-finding'
import type { CardAnswers, CardParameter } from './schema'

/** The questions of the card check in the order they are asked, and the parameters each sets. */
export const cardQuestions = {
  want: ['want'],
  citizen: ['citizen'],
  resident: ['resident'],
  card: ['card'],
  destination: ['destination'],
  code: ['code'],
  linked: ['linked'],
  purpose: ['purpose'],
  days: ['days'],
  virtual: ['virtual'],
  employer: ['employer'],
  record: ['record'],
  passport: ['passport'],
  place: ['place'],
  trade: ['trade'],
} as const satisfies Record<string, readonly CardParameter[]>
export type CardQuestion = keyof typeof cardQuestions

export const isCardQuestion = (name: string | undefined): name is CardQuestion =>
  name !== undefined && Object.hasOwn(cardQuestions, name)

type State = { answers: CardAnswers; want: CardAnswers['want']; answer: CardAnswer }

const settledByIssuer = ['B_NOT_NEEDED', 'B_HKTW', 'B_TRANSITIONAL', 'B_NOT_MEMBER', 'B_LANE_ONLY']
const isUse = ({ want }: State) => want === 'enter' || want === 'abroad'
const isOpenUse = (state: State) => isUse(state) && !settledByIssuer.includes(state.answer.code)
const stopsAt =
  (...codes: string[]) =>
  (state: State) =>
    isOpenUse(state) && !codes.includes(state.answer.code)
const applies = ({ want, answers }: State) =>
  want === 'get' && isChineseCitizen(answers.citizen) && (answers.resident ?? 'mainland') === 'mainland'
const applying =
  (...codes: string[]) =>
  (state: State) =>
    applies(state) && !codes.includes(state.answer.code)

/** Whether a question could change the answer, given what is known. */
const matters: Record<CardQuestion, (state: State) => boolean> = {
  want: () => true,
  citizen: ({ want }) => want !== 'abroad',
  resident: ({ want, answers }) => want !== 'abroad' && answers.citizen === 'CN',
  card: ({ want }) => want === 'enter',
  destination: ({ want }) => want === 'abroad',
  code: isOpenUse,
  linked: stopsAt('B_NO_CHN', 'B_NO_CODE', 'B_CHECK_CODE'),
  purpose: stopsAt('B_NO_CHN', 'B_NO_CODE', 'B_CHECK_CODE', 'B_PASSPORT'),
  days: stopsAt('B_NO_CHN', 'B_NO_CODE', 'B_CHECK_CODE', 'B_PASSPORT', 'B_NOT_BUSINESS'),
  virtual: ({ want, answer }) =>
    want === 'abroad' &&
    (answer.code === 'B_USE_ABROAD' || answer.code === 'B_PHYSICAL') &&
    answer.rule?.kind === 'apec-economy' &&
    answer.rule.terms.refusesVirtualCard,
  employer: applies,
  record: applying('B_NOT_ELIGIBLE'),
  passport: applying('B_NOT_ELIGIBLE'),
  place: applying('B_NOT_ELIGIBLE', 'B_PASSPORT_FIRST'),
  trade: applying('B_NOT_ELIGIBLE', 'B_PASSPORT_FIRST', 'B_OTHER_CITY', 'B_CENTRAL'),
}

/** What has been asked so far, the question to ask next, null when the answer stands, and the answer as it stands. */
export function cardFlow(given: CardCase): { asked: CardQuestion[]; next: CardQuestion | null; answer: CardAnswer } {
  const { answers } = given
  const state: State = { answers, want: wantOf(answers), answer: answerCard(given) }
  const asked: CardQuestion[] = []
  for (const question of Object.keys(cardQuestions) as CardQuestion[]) {
    if (answers[question] !== undefined) asked.push(question)
    else if (matters[question](state)) return { asked, next: question, answer: state.answer }
  }
  return { asked, next: null, answer: state.answer }
}
