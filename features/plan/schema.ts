import { z } from 'zod'
import { isPartialDate } from '@/lib/partial-date'

export const visas = ['none', 'short', 'work', 'study', 'family', 'journalist', 'settle'] as const
export const addresses = ['hotel', 'home'] as const
export const occupations = ['job', 'study', 'other'] as const
export const families = ['relatives', 'school'] as const

const day = z.string().refine((text) => text.length === 10 && isPartialDate(text))

/** What a visitor says of themselves. It stands in the address of the page and is kept nowhere. */
export const planAnswersSchema = z
  .object({
    arrival: day,
    visa: z.enum(visas),
    /** Last day of the permitted stay, where it is known. */
    until: day.nullable(),
    address: z.enum(addresses),
    occupation: z.enum(occupations),
    family: z.array(z.enum(families)),
  })
  .refine(({ arrival, until }) => until === null || until >= arrival, { path: ['until'] })
export type PlanAnswers = z.output<typeof planAnswersSchema>

export type PlanField = keyof PlanAnswers
/** The query parameters of the plan: the front drops all others. */
export const planParameters: readonly PlanField[] = ['arrival', 'visa', 'until', 'address', 'occupation', 'family']

type Query = Record<string, string | string[] | undefined>

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
const all = (value: string | string[] | undefined) => (Array.isArray(value) ? value : value ? [value] : [])

export type ReadAnswers =
  | { kind: 'empty' }
  | { kind: 'answers'; answers: PlanAnswers }
  /** Fields that cannot be used, in the order of the form, and what was said in the others. */
  | { kind: 'invalid'; fields: PlanField[]; usable: Partial<PlanAnswers> }

/** Reads the answers of a query. Without any of them the form has not been sent yet. */
export function readAnswers(query: Query): ReadAnswers {
  if (planParameters.every((name) => !one(query[name]))) return { kind: 'empty' }
  const given = {
    arrival: one(query.arrival),
    visa: one(query.visa),
    until: one(query.until) || null,
    address: one(query.address),
    occupation: one(query.occupation),
    family: [...new Set(all(query.family))],
  }
  const parsed = planAnswersSchema.safeParse(given)
  if (parsed.success) return { kind: 'answers', answers: parsed.data }
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]))
  const usable = Object.fromEntries(
    planParameters.filter((name) => !wrong.has(name) && given[name] !== undefined).map((name) => [name, given[name]]),
  )
  return { kind: 'invalid', fields: planParameters.filter((name) => wrong.has(name)), usable }
}

/** The answers as a query, to be shared and to make the calendar file of the same plan. */
export function planQuery(answers: PlanAnswers): URLSearchParams {
  const { family, until, ...rest } = answers
  const query = new URLSearchParams(rest)
  if (until) query.set('until', until)
  for (const person of family) query.append('family', person)
  return query
}

/** Pages whose address holds somebody's answers: the front keeps them nowhere. */
export const planAnswerPages: readonly string[] = ['/plan']
