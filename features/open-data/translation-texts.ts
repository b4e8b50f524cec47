import type { TextField } from '@/features/listings/schema'
import { type Locale, languageOf } from '@/i18n/locales'
import type { Entry } from './entry'

type Translated = {
  text: string
  state: 'original' | 'current' | 'machine-made' | 'source-changed'
  source_hash?: string
}

/** Texts by BCP 47 tag, then by the property of the object they belong to. */
export type TranslationMap = Record<string, Record<string, Translated>>

/**
 * The texts of an entry in all languages but English, which the main properties are in.
 * @param fields the text of the listing for each property of the object
 * @returns undefined when no other language has any of them
 */
export function translationMap(
  entry: Entry,
  fields: Readonly<Partial<Record<string, TextField>>>,
): TranslationMap | undefined {
  const map: TranslationMap = {}
  for (const [locale, texts] of entry.texts) {
    if (locale === 'en') continue
    const own = Object.entries(fields).flatMap(([property, field]): [string, Translated][] => {
      const text = field && texts[field]
      if (!text || text.state === 'missing') return []
      const source = text.sourceHash === null ? {} : { source_hash: text.sourceHash }
      return [[property, { text: text.value, state: text.state, ...source }]]
    })
    if (own.length > 0) map[languageOf(locale).tag] = Object.fromEntries(own)
  }
  return Object.keys(map).length > 0 ? map : undefined
}

/** Names by BCP 47 tag, without the English one. */
export function nameMap(names: ReadonlyMap<Locale, string>): Record<string, string> | undefined {
  const other = [...names].filter(([locale]) => locale !== 'en')
  if (other.length === 0) return undefined
  return Object.fromEntries(other.map(([locale, name]) => [languageOf(locale).tag, name]))
}
