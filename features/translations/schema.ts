import { z } from 'zod'
import type { SearchParameters } from '@/features/directory/schema'
import { getCategory } from '@/features/listings/registry'
import { isLocale, type Locale } from '@/i18n/locales'

/** Kinds of records whose texts are translated. */
export const translatedKinds = ['listing', 'guide'] as const
export type TranslatedKind = (typeof translatedKinds)[number]
export const isTranslatedKind = (kind: string): kind is TranslatedKind =>
  (translatedKinds as readonly string[]).includes(kind)
export type TranslatedRef = { kind: TranslatedKind; id: string }

/** One text as a translator leaves it. */
export type TextChange = {
  value: string
  /** The English the translator had before their eyes. */
  source: string
  /** The translation as it was when they began; null where there was none. */
  before: string | null
}

/** Texts of one record in one language. */
export type TranslationSave = {
  language: Locale
  /** By field: `summary` of a listing, `register.title` of a guide. */
  texts: Readonly<Record<string, TextChange>>
  /** A machine fills what is missing and renews its own; it never goes over a text of a person. */
  origin: 'human' | 'machine'
  reason: string | null
  /** Make it public in the same transaction. Taken only where nothing else waits to become public. */
  publish: boolean
}

/** Why one text stays as it is; each has a sentence under `translations.refusals` in the staff messages. */
export const textRefusals = [
  'field-unknown',
  'empty',
  'source-changed',
  'target-changed',
  'written-by-person',
  'placeholders',
  'number',
  'placeholder',
  'too-long',
] as const
export type TextRefusal = (typeof textRefusals)[number]

/** What the translations of a record in a language are as a whole: the state that asks for the most work. */
export const boardStates = ['missing', 'source-changed', 'machine-made', 'current'] as const
export type BoardState = (typeof boardStates)[number]

const languageSchema = z.custom<Locale>((value) => typeof value === 'string' && isLocale(value) && value !== 'en')

/** What the form of the editor says about the record it is about. */
export const targetSchema = z.object({
  kind: z.enum(translatedKinds),
  id: z.uuid(),
  language: languageSchema,
  reason: z
    .string()
    .trim()
    .max(500)
    .transform((reason) => reason || null)
    .catch(null),
})

export const guideRoom = 'guides'

const boardQuery = z.object({
  language: languageSchema.nullable().catch(null),
  room: z
    .string()
    .refine((room) => room === guideRoom || getCategory(room) !== null)
    .catch(''),
  state: z.enum(boardStates).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** `room` is a category or `guides`, empty for all; `language` the one states are counted in. */
export type BoardQuery = Omit<z.output<typeof boardQuery>, 'language'> & { language: Locale }

/**
 * Reads the query string of the board. Never throws.
 * @param own languages of whoever looks; the first one is taken where the query names none of them
 * @returns null when they have no language
 */
export function parseBoardQuery(parameters: SearchParameters, own: readonly Locale[]): BoardQuery | null {
  const query = boardQuery.parse(
    Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    ),
  )
  const language = own.find((one) => one === query.language) ?? own[0]
  return language ? { ...query, language } : null
}
