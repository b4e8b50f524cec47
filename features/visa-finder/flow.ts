import { type Journey, ruleFor, stayOf } from './journey'
import { freePurposes, type TravelPurpose, type VisaAnswers, type VisaParameter } from './schema'
import { answerVisa, type VisaAnswer } from './visa-answer'
import { isFamilyVisit, isShortTask } from './visa-category'

/** The questions of the finder in the order they are asked, and the parameters each sets. The first is required. */
export const visaQuestions = {
  passport: ['passport', 'resident'],
  kind: ['kind'],
  permit: ['permit'],
  purpose: ['purpose'],
  task: ['task'],
  stay: ['stay'],
  inviter: ['inviter'],
  dates: ['entry', 'departure', 'days'],
  validity: ['passport-until'],
  used: ['used'],
  card: ['card'],
  'card-details': ['chn', 'linked', 'card-until'],
  route: ['from', 'to', 'ticket'],
  places: ['port', 'area'],
  urgent: ['urgent'],
} as const satisfies Record<string, readonly VisaParameter[]>
export type VisaQuestion = keyof typeof visaQuestions

export const isVisaQuestion = (name: string | undefined): name is VisaQuestion =>
  name !== undefined && Object.hasOwn(visaQuestions, name)

/** Who can invite, by purpose. Other purposes: everybody. */
export const invitersFor: Partial<Record<TravelPurpose, readonly NonNullable<VisaAnswers['inviter']>[]>> = {
  work: ['employer', 'nobody'],
  'join-family': ['relative', 'foreign-resident'],
  visit: ['relative', 'foreign-resident', 'nobody'],
}

/** Answers that mean nothing for the purpose are left out, so that a changed answer drags nothing along. */
export function relevantAnswers(answers: VisaAnswers): VisaAnswers {
  const { purpose, inviter, task, stay } = answers
  const kept = { ...answers }
  if (task && purpose !== 'work') delete kept.task
  if (stay && purpose !== 'study' && purpose !== 'journalism') delete kept.stay
  const options = purpose && invitersFor[purpose]
  if (inviter && options && !options.includes(inviter)) delete kept.inviter
  if (answers.card === 'none') for (const name of ['chn', 'linked', 'card-until'] as const) delete kept[name]
  return kept
}

type State = { journey: Journey; answer: VisaAnswer }

const isSure = ({ answer }: State) => answer.best.state === 'fits'
const transitIsOpen = ({ answer, journey }: State, codes: readonly string[]) => {
  const option = [answer.best, ...answer.also].find(({ code }) => code === 'TRANSIT240')
  if (option?.state === 'conditional') return option.reasons.some(({ code }) => codes.includes(code))
  const days = stayOf(journey)
  return journey.answers.purpose === 'transit' && days !== null && days <= 1 && option?.state !== 'fits'
}
const isForeigner = ({ answer }: State) => answer.best.code !== 'CN_PERMIT'
const mayBeFree = ({ journey }: State) => {
  const { purpose, permit } = journey.answers
  if (permit === 'yes') return false
  if (isShortTask(journey) || isFamilyVisit(journey)) return true
  return (freePurposes as readonly (string | undefined)[]).includes(purpose)
}
const ordinary = (state: State) => mayBeFree(state) && state.journey.answers.kind === 'ordinary'
const mayHoldCard = ({ journey: { answers, ...rest } }: State) =>
  (answers.purpose === 'business' || answers.purpose === 'work') &&
  answers.passport !== undefined &&
  ruleFor({ ...rest, answers }, 'apec-economy', answers.passport).state === 'in-force'

/** Whether a question could change the answer, given what is known. */
const matters: Record<VisaQuestion, (state: State) => boolean> = {
  passport: () => true,
  kind: isForeigner,
  permit: isForeigner,
  purpose: ({ answer, journey }) => isForeigner({ answer, journey }) && journey.answers.permit !== 'yes',
  task: ({ journey }) => journey.answers.purpose === 'work',
  stay: ({ journey }) => ['study', 'journalism'].includes(journey.answers.purpose ?? ''),
  inviter: ({ journey: { answers }, answer }) => {
    if (answers.purpose === 'work') return answer.best.code === 'Z' || answer.best.code === 'Z_FIRST_LETTER'
    if (answers.purpose === 'join-family') return true
    return answers.urgent === 'yes' && answer.best.state === 'visa'
  },
  dates: ordinary,
  validity: ordinary,
  used: ({ answer, journey }) => {
    const { best } = answer
    return ordinary({ answer, journey }) && best.code === 'VF_MUTUAL' && Boolean(best.rule?.cumulative)
  },
  card: (state) => ordinary(state) && !isSure(state) && mayHoldCard(state),
  'card-details': ({ journey: { answers } }) => answers.card !== undefined && answers.card !== 'none',
  route: (state) => ordinary(state) && !isSure(state) && transitIsOpen(state, ['route-unknown', 'ticket-unknown']),
  places: (state) => ordinary(state) && !isSure(state) && transitIsOpen(state, ['port-unknown', 'area-unknown']),
  urgent: (state) => ordinary(state) && state.answer.best.state === 'visa',
}

/** Visiting somebody: whom decides on the visa, so it is asked once no exemption is sure. */
const visits = (state: State) =>
  state.journey.answers.purpose === 'visit' &&
  ordinary(state) &&
  !isSure(state) &&
  state.journey.answers.inviter === undefined

const isAnswered = (answers: VisaAnswers, question: VisaQuestion): boolean => {
  if (question === 'dates') return answers.entry !== undefined && answers.departure !== undefined
  if (question === 'card-details') return answers.chn !== undefined && answers.linked !== undefined
  if (question === 'route')
    return answers.from !== undefined && answers.to !== undefined && answers.ticket !== undefined
  if (question === 'places') return answers.port !== undefined && answers.area !== undefined
  const first = visaQuestions[question][0] as keyof VisaAnswers
  return answers[first] !== undefined
}

/**
 * What has been asked so far, and the question to ask next; null when the answer stands. Only questions that can change
 * the answer are asked. Routes only: what the answers mean is decided in features/visa-finder/visa-answer.ts.
 */
export function visaFlow(journey: Journey): { asked: VisaQuestion[]; next: VisaQuestion | null; answer: VisaAnswer } {
  const state: State = { journey, answer: answerVisa(journey) }
  const asked: VisaQuestion[] = []
  for (const question of Object.keys(visaQuestions) as VisaQuestion[]) {
    const answered = isAnswered(journey.answers, question)
    if (answered) asked.push(question)
    else if (matters[question](state)) return { asked, next: question, answer: state.answer }
  }
  return { asked, next: visits(state) ? 'inviter' : null, answer: state.answer }
}

/** Questions left out because the answer is sure, which could show another way. */
export function furtherQuestions(journey: Journey, answer: VisaAnswer): VisaQuestion[] {
  const state: State = { journey, answer }
  if (!isSure(state) || !ordinary(state)) return []
  const { answers } = journey
  return [
    ...(mayHoldCard(state) && answers.card === undefined ? (['card'] as const) : []),
    ...(transitIsOpen(state, ['route-unknown']) && answers.from === undefined ? (['route'] as const) : []),
  ]
}
