import { z } from 'zod'
import { isLocale, type Locale } from '@/i18n/locales'

export const reportKinds = ['wrong', 'closed', 'moved', 'outdated', 'missing', 'other'] as const
export type ReportKind = (typeof reportKinds)[number]

export const leastCharacters = 10
export const mostCharacters = 1000
/** Nobody reads the page, chooses and writes ten characters faster; programs do. */
export const leastSeconds = 3

const isContact = (text: string) => z.email().safeParse(text).success || /^\+?[\d\s()/.-]{6,30}$/.test(text)

/** One kind of line break, and none of the signs that no keyboard writes and no database keeps. */
const readable = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()

const text = z.string().default('').transform(readable)

/** What a visitor writes into the form. Problems are keys under `report.errors`. */
export const reportSchema = z.object({
  kind: z.enum(reportKinds, { error: 'kind' }),
  body: text.pipe(z.string().min(leastCharacters, 'short').max(mostCharacters, 'long')),
  contact: text
    .pipe(
      z
        .string()
        .max(100, 'contact')
        .refine((typed) => typed === '' || isContact(typed), 'contact'),
    )
    .transform((typed) => typed || null),
})
export type ReportInput = z.output<typeof reportSchema>
export type ReportField = keyof ReportInput

/** What the form carries beside: what it is about, the language, the mark of the form, and the field nobody sees. */
export const envelopeSchema = z.object({
  locale: z.string().refine(isLocale) as z.ZodType<Locale>,
  about: z.string().max(300).catch(''),
  fact: z.string().max(100).catch(''),
  form: z.string().max(300).catch(''),
  nickname: z.string().catch(''),
})

/** Query parameters of the page with the form. */
export const reportParameters = ['about', 'fact', 'draft'] as const

/** Whose pages are made for one visitor at one moment, and kept by nobody: the form and the receipts. */
export const reportPages = ['/report']

export const reportStates = ['RECEIVED', 'TAKEN_UP', 'CORRECTED', 'UNCONFIRMED', 'REJECTED'] as const
export type ReportStateName = (typeof reportStates)[number]
export const isClosed = (state: ReportStateName) => state !== 'RECEIVED' && state !== 'TAKEN_UP'

export const outcomes = ['TAKEN_UP', 'CORRECTED', 'UNCONFIRMED', 'REJECTED'] as const

/** How staff answer: with `TAKEN_UP` it stays open. Who rejects says why. */
export const settlementSchema = z
  .object({
    id: z.uuid(),
    /** The state whoever sends it has seen. */
    state: z.enum(reportStates),
    outcome: z.enum(outcomes),
    answer: text.pipe(z.string().max(mostCharacters, 'too-long')),
    answerLocale: z.string().refine(isLocale, 'language') as z.ZodType<Locale>,
  })
  .refine(({ outcome, answer }) => answer !== '' || outcome === 'CORRECTED' || outcome === 'UNCONFIRMED', {
    path: ['answer'],
    error: 'answer-missing',
  })
export type Settlement = z.output<typeof settlementSchema>

export const reportTargetSchema = z.object({ id: z.uuid(), state: z.enum(reportStates) })

/** What the inbox can show. */
export const inboxShows = ['open', 'received', 'taken-up', 'closed'] as const

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)

/** The filters of the inbox; what cannot be used counts as not given. */
const inboxSchema = z.object({
  show: z.preprocess(one, z.enum(inboxShows).catch('open')),
  kind: z.preprocess(one, z.enum(reportKinds).nullable().catch(null)),
})
export type InboxQuery = z.output<typeof inboxSchema>

export function parseInboxQuery(parameters: Record<string, string | string[] | undefined>): InboxQuery {
  return inboxSchema.parse({ show: parameters.show, kind: parameters.kind ?? null })
}
