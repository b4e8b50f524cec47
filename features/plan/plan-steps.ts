import { type Standing, valueOn } from '@/features/policy/dated'
import type { ValueContent } from '@/features/policy/schema'
import { addDays, type Day } from '@/lib/shanghai-day'
import type { PlanAnswers } from './schema'

/** A step is an item of a guide: its words, papers and office are kept there. */
export type StepSource = { guide: string; item: string }

export type PlanStep = {
  id: string
  /** Null for the last day of the stay, which no guide speaks of. */
  source: StepSource | null
  /**
   * - `by`: the last day to do it
   * - `on`: the day itself
   * - `any`: no fixed day
   * - `recheck`: it has a day, but the rule it follows from is not in force, so none is given
   */
  when: { kind: 'by' | 'on'; day: Day } | { kind: 'any' } | { kind: 'recheck' }
  /** Key of the dated value the day follows from. */
  rule: string | null
  /** How that value stands on the day it is counted from. */
  standing: Standing<ValueContent> | null
  /** Whether the papers its guide names are for this step. */
  papers: boolean
}

type Draft = Omit<PlanStep, 'when' | 'standing'> & { from?: Day; sign?: 1 | -1; kind?: 'by' | 'on' }

/** Hours are counted up to whole days: who must do it within a day of arrival has until the next day. */
function daysOf({ unit, amount }: ValueContent): number | null {
  if (amount === null) return null
  if (unit === 'days') return amount
  return unit === 'hours' ? Math.ceil(amount / 24) : null
}

function whenOf(
  { from, rule, sign = 1, kind = 'by' }: Draft,
  standing: Standing<ValueContent> | null,
): PlanStep['when'] {
  if (!from) return { kind: 'any' }
  if (!rule || !standing) return { kind, day: from }
  const days = standing.state === 'in-force' ? daysOf(standing.row) : null
  return days === null ? { kind: 'recheck' } : { kind, day: addDays(from, sign * days) }
}

const longStay: ReadonlySet<PlanAnswers['visa']> = new Set(['work', 'study', 'family', 'journalist', 'settle'])

function drafts({ arrival, visa, until, address, occupation, family }: PlanAnswers): Draft[] {
  const step = (id: string, guide: string, item: string, more: Partial<Draft> = {}): Draft => ({
    id,
    source: { guide, item },
    rule: null,
    papers: false,
    ...more,
  })
  const afterArrival = (rule: string): Partial<Draft> => ({ from: arrival, rule })
  const isLong = longStay.has(visa)
  const steps: (Draft | false)[] = [
    occupation === 'job' && visa !== 'work' && step('letter', 'work-permit', 'letter', { papers: true }),
    step('arrival-card', 'arriving-and-registering', 'arrival-card', { from: arrival, kind: 'on' }),
    address === 'hotel'
      ? step('hotel', 'arriving-and-registering', 'who-registers', { from: arrival, kind: 'on' })
      : step('register', 'arriving-and-registering', 'register', {
          ...afterArrival('registration.within'),
          papers: true,
        }),
    isLong &&
      visa !== 'settle' &&
      step('health', 'residence-permit', 'health', afterArrival('health-examination.within')),
    visa === 'work' && step('work-permit', 'work-permit', 'permit'),
    isLong &&
      step('residence', 'residence-permit', 'apply', {
        ...afterArrival('residence-permit.apply-within'),
        papers: true,
      }),
    family.includes('relatives') &&
      step('family', 'family', 'family-permit', afterArrival('residence-permit.apply-within')),
    visa === 'none' && until !== null && step('longer', 'visa-free-entry-and-transit', 'longer', { from: until }),
    visa === 'short' &&
      until !== null &&
      step('extend-visa', 'visa-categories', 'extend-visa', {
        from: until,
        rule: 'visa.extension.apply-before',
        sign: -1,
      }),
    isLong &&
      until !== null &&
      step('extend-permit', 'residence-permit', 'extend', {
        from: until,
        rule: 'residence-permit.extend-before',
        sign: -1,
      }),
    until !== null && { id: 'last-day', source: null, rule: null, papers: false, from: until, kind: 'on' },
    visa === 'none' && until === null && step('count-days', 'visa-free-entry-and-transit', 'count-days'),
    step('sim', 'money-phone-transport', 'sim'),
    isLong && step('bank', 'money-phone-transport', 'bank'),
    family.includes('school') && step('school', 'school-enrolment', 'ask-school', { papers: true }),
    occupation === 'study' && step('student-job', 'study-and-student-work', 'job'),
    occupation === 'job' && step('insurance', 'tax-and-social-insurance', 'insurance'),
    step('again', 'arriving-and-registering', 'again'),
    isLong && step('change', 'residence-permit', 'change'),
    isLong && until === null && step('extend-later', 'residence-permit', 'extend'),
  ]
  return steps.filter((entry) => entry !== false)
}

/**
 * The steps that apply to somebody, in their order: those with a day by day, then those without. What must come before
 * a dated step without having a day itself stands before it.
 * A day is counted by the rule in force on the day it is counted from.
 */
export function planSteps(answers: PlanAnswers, values: readonly ValueContent[]): PlanStep[] {
  const steps = drafts(answers).map(({ from, sign, kind, ...draft }): PlanStep => {
    const standing = draft.rule && from ? valueOn(values, draft.rule, from) : null
    return { ...draft, standing, when: whenOf({ ...draft, from, sign, kind }, standing) }
  })
  const dayOf = ({ when }: PlanStep) => ('day' in when ? when.day : null)
  // The work permit has no day of its own, but the residence permit rests on it; a letter comes before all.
  const leading = new Map(
    steps.map((step) => {
      if (step.id === 'letter') return [step.id, '0000-01-01']
      const residence = steps.find(({ id }) => id === 'residence')
      return [step.id, step.id === 'work-permit' && residence ? dayOf(residence) : dayOf(step)]
    }),
  )
  return steps
    .map((step, index) => ({ step, index, day: leading.get(step.id) ?? '9999-12-31' }))
    .sort((a, b) => (a.day === b.day ? a.index - b.index : a.day < b.day ? -1 : 1))
    .map(({ step }) => step)
}
