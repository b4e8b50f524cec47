import type { Locale } from '@/i18n/locales'

/** Kinds of records whose texts are translated. */
export const translatedKinds = ['listing', 'guide'] as const
export type TranslatedKind = (typeof translatedKinds)[number]
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
  'source-changed',
  'target-changed',
  'written-by-person',
  'placeholders',
  'number',
  'placeholder',
  'too-long',
] as const
export type TextRefusal = (typeof textRefusals)[number]
