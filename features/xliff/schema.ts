import { z } from 'zod'
import { type Locale, locales } from '@/i18n/locales'

/** Which texts go into a file. */
export const selections = ['open', 'all'] as const

const query = z.object({
  language: z.enum(locales.filter((locale) => locale !== 'en') as [Locale, ...Locale[]]),
  /** One kind of record, or both. */
  kind: z.enum(['listing', 'guide', 'both']).catch('both'),
  /** `open`: only what is missing, made by a machine or behind its English. */
  texts: z.enum(selections).catch('open'),
})

export type XliffQuery = z.output<typeof query>

/** Reads what a file is asked for; null without a language texts are translated into. Never throws. */
export function parseXliffQuery(parameters: URLSearchParams): XliffQuery | null {
  return query.safeParse(Object.fromEntries(parameters)).data ?? null
}
