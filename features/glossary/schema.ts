import { z } from 'zod'
import type { SearchParameters } from '@/features/directory/schema'
import { type Text, textSchema } from '@/features/listings/schema'
import { isLocale, type Locale, locales } from '@/i18n/locales'
import { isPartialDate } from '@/lib/partial-date'

/** Languages a term has a text in beside its Chinese, which is the term itself. */
export const termLanguages = locales.filter((locale) => locale !== 'zh')

const text = (most: number) => z.string().trim().max(most, 'too-long')
const language = z.enum(termLanguages as [Locale, ...Locale[]])
const anyLanguage = z.enum(locales as [Locale, ...Locale[]])

/** What is known of a term apart from its texts. */
export const termFactsSchema = z.object({
  hanzi: text(60).regex(/\p{sc=Han}/u, 'hanzi'),
  /** Read aloud by the portal where it is left empty. */
  pinyin: text(200),
  note: text(1000),
  source: text(500).refine(
    (address) =>
      address === '' || /^\/[a-z0-9/-]+$/.test(address) || (/^https?:/.test(address) && URL.canParse(address)),
    'url',
  ),
  checkedOn: z
    .string()
    .refine((day) => day === '' || (day.length === 10 && isPartialDate(day)), 'date')
    .transform((day) => day || null),
})
export type TermFacts = z.output<typeof termFactsSchema>

export const termTextsSchema = z.partialRecord(language, textSchema)
export type TermTexts = Partial<Record<Locale, Text>>

const wordings = z.array(text(200)).max(20, 'too-long')
export const forbiddenSchema = z.partialRecord(anyLanguage, wordings)
export type Forbidden = Partial<Record<Locale, string[]>>

/** Wordings as a field has them, one after the other. */
const typedWordings = z
  .string()
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[;；\n]/)
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ])
  .pipe(wordings)

/** What a form says of some languages of a term; what it does not name stays as it is. An empty text takes it away. */
export const termWordsSchema = z.object({
  texts: z.partialRecord(language, text(200)),
  forbidden: z.partialRecord(anyLanguage, typedWordings),
  /** Languages whose text somebody read and found right, though they did not write it. */
  read: z.array(language),
})
export type TermWords = z.output<typeof termWordsSchema>

/** A change of a term. `facts` is null for whoever may only write languages. */
export type TermChange = TermWords & { id: string; revision: number; facts: TermFacts | null }

export const termIdSchema = z.uuid()

const query = z.object({
  q: z.string().max(200).catch(''),
  language: z.custom<Locale>((value) => typeof value === 'string' && isLocale(value) && value !== 'zh').catch('en'),
})
export type GlossaryQuery = z.output<typeof query>

/** Reads the query string of the glossary. Never throws. */
export function parseGlossaryQuery(parameters: SearchParameters): GlossaryQuery {
  return query.parse(
    Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    ),
  )
}
