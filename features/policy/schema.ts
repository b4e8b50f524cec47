import { z } from 'zod'
import { isPartialDate } from '@/lib/partial-date'

/** What a rule speaks of. Each kind has one rule per place and period. */
export const ruleKinds = [
  'unilateral-exemption',
  'mutual-exemption',
  'transit-country',
  'transit-region',
  'transit-port',
  'apec-economy',
] as const
export type RuleKind = (typeof ruleKinds)[number]

/** Why somebody travels, as far as rules tell purposes apart. */
export const purposes = ['business', 'exchange', 'tourism', 'visit', 'transit'] as const
export type RulePurpose = (typeof purposes)[number]

export const passportKinds = ['ordinary', 'official', 'other'] as const
export type PassportKind = (typeof passportKinds)[number]

/** `check`: old, local, contradictory or from one source only, so it is shown with a request to confirm. */
export const confidences = ['good', 'reported', 'check'] as const

const day = z.string().refine((text) => text.length === 10 && isPartialDate(text), 'date')

/** The period in which it holds and what it rests on: the same for rules and values. */
const dated = {
  /** First day in Jinan; null when it is not known, which counts as "always has". */
  validFrom: day.nullable(),
  /** Last day; null when none is stated. */
  validUntil: day.nullable(),
  sources: z.array(z.string().regex(/^[A-Z0-9_]{2,40}$/, 'source')).min(1, 'required'),
  facts: z.array(z.string().regex(/^[A-Z]\d{1,3}$/, 'fact')),
  checkedOn: day,
  confidence: z.enum(confidences),
  note: z.string().trim().max(2000),
}

const endsAfterStart = ({ validFrom, validUntil }: { validFrom: string | null; validUntil: string | null }) =>
  !validFrom || !validUntil || validFrom <= validUntil

const country = z.string().regex(/^[A-Z]{2}$/, 'country')
const names = z.object({ en: z.string().trim().min(1).max(100), zh: z.string().trim().min(1).max(100) })
const none = z.object({})

/** What only one kind of rule has, and what names its place. */
const byKind = {
  'unilateral-exemption': { place: country, terms: none },
  'mutual-exemption': { place: country, terms: none },
  'transit-country': { place: country, terms: none },
  'transit-region': {
    place: z.string().regex(/^CN-[A-Z]{2}$/, 'region'),
    /** `areas`: the only parts of the province one may stay in; null for all of it. */
    terms: z.object({ names, areas: z.array(names).nullable() }),
  },
  'transit-port': {
    /** IATA code of an airport, or a word for a sea port. */
    place: z.string().regex(/^([A-Z]{3}|[a-z]+(-[a-z]+)*)$/, 'port'),
    terms: z.object({ names, city: z.string().trim().min(1), means: z.enum(['airport', 'sea', 'land']) }),
  },
  'apec-economy': {
    place: country,
    terms: z.object({
      membership: z.enum(['full', 'transitional']),
      /** Cards it issues give entry to the mainland of China. */
      admitsToMainland: z.boolean(),
      refusesVirtualCard: z.boolean(),
      /** Reported to accept some journeys that are not business. */
      allowsOtherUse: z.boolean(),
    }),
  },
} satisfies Record<RuleKind, { place: z.ZodType; terms: z.ZodType }>

const ruleOf = <K extends RuleKind>(kind: K) =>
  z.object({
    kind: z.literal(kind),
    place: byKind[kind].place,
    terms: byKind[kind].terms as (typeof byKind)[K]['terms'],
    /** Days of one stay, day 1 being the day after entry. Null: not known, or the kind has no such limit. */
    maxStayDays: z.number().int().min(1).max(3650).nullable(),
    /** How many days all stays together may last. */
    cumulative: z
      .object({ days: z.number().int().min(1).max(366), per: z.enum(['180-days', 'calendar-year', 'year']) })
      .nullable(),
    purposes: z.array(z.enum(purposes)),
    passportKinds: z.array(z.enum(passportKinds)),
    ...dated,
  })

/** Everything staff can write about a rule. A revision stores exactly this. */
export const ruleContentSchema = z
  .discriminatedUnion('kind', [
    ruleOf('unilateral-exemption'),
    ruleOf('mutual-exemption'),
    ruleOf('transit-country'),
    ruleOf('transit-region'),
    ruleOf('transit-port'),
    ruleOf('apec-economy'),
  ])
  .refine(endsAfterStart, { path: ['validUntil'], error: 'ends-before-start' })
export type RuleContent = z.output<typeof ruleContentSchema>
export type RuleOf<K extends RuleKind> = Extract<RuleContent, { kind: K }>

/** Money is in minor units (fen, cents); everything else in whole units. */
export const units = [
  'cny',
  'usd',
  'hours',
  'days',
  'working-days',
  'months',
  'years',
  'points',
  'people',
  'count',
  'percent',
  'date',
] as const
export type Unit = (typeof units)[number]

/** Everything staff can write about a value. An amount of null means that it was looked for and not found. */
export const valueContentSchema = z
  .object({
    key: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/, 'key')
      .max(100),
    unit: z.enum(units),
    amount: z.number().int().min(0).max(2_000_000_000).nullable(),
    /** For unit `date` only. */
    day: day.nullable(),
    ...dated,
  })
  .refine(({ unit, day }) => unit === 'date' || day === null, { path: ['day'], error: 'not-a-date' })
  .refine(({ unit, amount }) => unit !== 'date' || amount === null, { path: ['amount'], error: 'is-a-date' })
  .refine(endsAfterStart, { path: ['validUntil'], error: 'ends-before-start' })
export type ValueContent = z.output<typeof valueContentSchema>

/** A page or notice the policy rests on. `url` is null where no public address is known. */
export const policySourceSchema = z.object({
  key: z.string().regex(/^[A-Z0-9_]{2,40}$/, 'source'),
  url: z
    .url({ protocol: /^https?$/, error: 'url' })
    .max(1000)
    .nullable(),
  title: z.string().trim().min(1).max(300),
  published: z.string().refine(isPartialDate, 'date').nullable(),
  retrieved: day,
  evidence: z.enum(['direct', 'mirror', 'copy', 'relayed', 'tracker']),
  quality: z.string().min(1).max(40),
})
export type PolicySource = z.output<typeof policySourceSchema>

/** A numbered finding of the research, such as B9. */
export const policyFactSchema = z.object({
  number: z.string().regex(/^[A-Z]\d{1,3}$/, 'fact'),
  statement: z.string().trim().min(1).max(2000),
  sources: z.array(z.string()),
  check: z.boolean(),
})
export type PolicyFact = z.output<typeof policyFactSchema>
