import { z } from 'zod'
import { isPartialDate } from '@/lib/partial-date'
import { addDays } from '@/lib/shanghai-day'
import { findCountry } from './country-names'

/** Why somebody comes. The first group always needs a visa. */
export const visaPurposes = [
  'work',
  'study',
  'journalism',
  'join-family',
  'crew',
  'settle',
  'high-talent',
  'young-talent',
] as const
export const freePurposes = ['business', 'exchange', 'tourism', 'visit', 'transit'] as const
export const travelPurposes = [...freePurposes, ...visaPurposes] as const
export type TravelPurpose = (typeof travelPurposes)[number]

export const inviters = [
  'nobody',
  'trade-partner',
  'host',
  'relative',
  'foreign-resident',
  'school',
  'employer',
] as const

const country = z.string().transform((typed, context) => {
  const code = findCountry(typed)
  if (code) return code
  context.addIssue({ code: 'custom', message: 'country' })
  return z.NEVER
})
const day = z
  .string()
  .refine((text) => text.length === 10 && isPartialDate(text) && text >= '2000' && text < '2100', 'date')
const unknown = z.literal('unknown')
const yesNo = z.enum(['yes', 'no'], 'choice')
const yesNoUnknown = z.enum(['yes', 'no', 'unknown'], 'choice')
const wholeNumber = z.string().regex(/^\d{1,4}$/, 'number')
const choice = <const T extends readonly [string, ...string[]]>(options: T) => z.enum(options, 'choice')
const placeCode = z.string().regex(/^[A-Za-z]+(-[A-Za-z]+)*$/, 'choice')

/** The parameters of /visa/finder, under the names the address shows. A value may be missing: it is asked for then. */
const visaShapes = {
  passport: country,
  /** Permanent resident of Hong Kong or Macao with a foreign passport. */
  resident: choice(['hong-kong-macao']),
  kind: choice(['ordinary', 'official', 'other']),
  /** `change`: there is a permit, but the purpose will be another one. */
  permit: choice(['no', 'yes', 'change']),
  purpose: choice(travelPurposes),
  /** Work only: one of the short tasks that do not count as work. */
  task: choice(['listed', 'other']),
  /** Study and journalism: longer than what a short-term visa covers, or not. */
  stay: choice(['long', 'short']),
  entry: day,
  departure: day,
  /** Days in China, in place of `departure`. */
  days: wholeNumber,
  'passport-until': z.union([day, unknown]),
  used: z.union([wholeNumber, unknown]),
  card: z.union([z.literal('none'), country]),
  chn: yesNoUnknown,
  linked: yesNo,
  'card-until': z.union([day, unknown]),
  from: country,
  to: country,
  ticket: yesNo,
  port: placeCode,
  area: z.array(placeCode),
  inviter: choice(inviters),
  urgent: yesNo,
}
export type VisaParameter = keyof typeof visaShapes

/** The parameters of /apec-card/check. */
const cardShapes = {
  want: choice(['enter', 'abroad', 'get']),
  citizen: country,
  /** For Chinese citizens: whose scheme they fall under. */
  resident: choice(['mainland', 'hong-kong', 'macao', 'taiwan']),
  card: z.union([z.literal('none'), country]),
  code: yesNoUnknown,
  linked: yesNo,
  purpose: choice(['business', 'other']),
  days: wholeNumber,
  destination: country,
  /** The card exists in the app only. */
  virtual: yesNo,
  employer: choice(['state', 'private', 'foreign', 'government', 'central', 'other', 'none']),
  place: choice(['jinan', 'other']),
  record: choice(['clean', 'not-clean']),
  passport: choice(['valid', 'none']),
  trade: yesNo,
}
export type CardParameter = keyof typeof cardShapes

type Outputs<S extends Record<string, z.ZodType>> = { [K in keyof S]?: z.output<S[K]> }
type Query = Record<string, string | string[] | undefined>
/** Why a value was refused; each has words. */
export type ErrorCode = 'country' | 'date' | 'number' | 'choice' | 'before-entry'
export type Errors<P extends string> = Partial<Record<P, ErrorCode>>

const expected: Record<string, ErrorCode> = {
  ...Object.fromEntries(['passport', 'card', 'from', 'to', 'citizen', 'destination'].map((name) => [name, 'country'])),
  ...Object.fromEntries(['entry', 'departure', 'passport-until', 'card-until'].map((name) => [name, 'date'])),
  ...Object.fromEntries(['days', 'used'].map((name) => [name, 'number'])),
}

function read<S extends Record<string, z.ZodType>>(
  shapes: S,
  query: Query,
): { values: Outputs<S>; errors: Errors<keyof S & string> } {
  const values: Record<string, unknown> = {}
  const errors: Record<string, ErrorCode> = {}
  for (const [name, shape] of Object.entries(shapes)) {
    const all = [query[name] ?? []]
      .flat()
      .map((text) => text.trim())
      .filter(Boolean)
    if (all.length === 0) continue
    const parsed = shape.safeParse(shape instanceof z.ZodArray ? all : all[0])
    if (parsed.success) values[name] = parsed.data
    else errors[name] = shape instanceof z.ZodEnum ? 'choice' : (expected[name] ?? 'choice')
  }
  return { values: values as Outputs<S>, errors: errors as Errors<keyof S & string> }
}

type VisaValues = Outputs<typeof visaShapes>
/** What is known of a journey. What is missing was not answered. */
export type VisaAnswers = Omit<VisaValues, 'days' | 'used'> & { used?: number | 'unknown' }

/** Reads the answers of the visa finder from a query. Days become a departure; a departure before the entry is refused. */
export function parseVisaAnswers(query: Query): { answers: VisaAnswers; errors: Errors<VisaParameter> } {
  const { values, errors } = read(visaShapes, query)
  const { days, used, ...rest } = values
  const answers: VisaAnswers = { ...rest }
  if (used !== undefined) answers.used = used === 'unknown' ? used : Number(used)
  if (answers.entry && days !== undefined && !answers.departure)
    answers.departure = addDays(answers.entry, Number(days))
  if (answers.entry && answers.departure && answers.departure < answers.entry) {
    delete answers.departure
    errors.departure = 'before-entry'
  }
  return { answers, errors }
}

export type CardAnswers = Omit<Outputs<typeof cardShapes>, 'days'> & { days?: number }

/** Reads the answers of the card check from a query. */
export function parseCardAnswers(query: Query): { answers: CardAnswers; errors: Errors<CardParameter> } {
  const { values, errors } = read(cardShapes, query)
  const { days, ...rest } = values
  return { answers: { ...rest, ...(days === undefined ? {} : { days: Number(days) }) }, errors }
}

/** What was typed, by parameter, to be shown again where it was refused. */
export function typedAnswers(query: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => {
      const text = [value ?? []].flat()[0]
      return text ? [[name, text.slice(0, 100)]] : []
    }),
  )
}

/** The query parameters each page knows; `ask` opens one question again. The front drops all others. */
export const finderPageParameters: Readonly<Record<string, readonly string[]>> = {
  '/visa': ['passport'],
  '/visa/finder': [...Object.keys(visaShapes), 'ask'],
  '/apec-card/check': [...Object.keys(cardShapes), 'ask'],
}

/** Pages whose address holds somebody's answers: the front keeps them nowhere. */
export const answerPages: readonly string[] = ['/visa/finder', '/apec-card/check']

/** Answers as query parameters again, in the order they are asked, countries by their codes. */
export function writeAnswers(answers: Record<string, unknown>): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(answers)) {
    if (value === undefined) continue
    for (const item of [value].flat()) query.append(name, String(item))
  }
  return query
}
