import { translationState } from '@/features/freshness/translation-state'
import { fallbackChain, type Locale } from '@/i18n/locales'
import type { TextField } from './schema'

type Provenance = Partial<Record<TextField, { origin: 'human' | 'machine'; sourceHash: string | null }>>

/** A row of `ListingText`, with its JSON column read. */
export type TextRow = { locale: string; provenance: unknown } & Partial<Record<TextField, string | null>>

/** A text as a reader gets it, in the language it really has. */
export type TextView = {
  value: string
  locale: Locale
  /** `machine`: nobody has read the translation yet. `outdated`: the source reads differently by now. */
  quality: 'good' | 'machine' | 'outdated'
}

/** A text in one language, who made it, and the hash of the English text it was made from. */
type OriginText = { value: string; origin: 'human' | 'machine'; sourceHash: string | null }

/** What a text is taken for that says nothing of its origin. */
export const unknownOrigin = { origin: 'human', sourceHash: null } as const

/**
 * Finds the best text for a reader: their language, then English, then Chinese.
 * @param textIn the text in a language, if it has one
 * @returns null when no language has it
 */
export function bestText(textIn: (locale: Locale) => OriginText | null, locale: Locale): TextView | null {
  for (const candidate of fallbackChain(locale)) {
    const text = textIn(candidate)
    if (!text) continue
    const state = candidate === 'en' ? 'original' : translationState(textIn('en')?.value, text)
    const quality = state === 'source-changed' ? 'outdated' : state === 'machine-made' ? 'machine' : 'good'
    return { value: text.value, locale: candidate, quality }
  }
  return null
}

/** The best text of a field for a reader, from the texts of one listing. Null when no language has it. */
export function textView(rows: readonly TextRow[], field: TextField, locale: Locale): TextView | null {
  const textIn = (candidate: Locale) => {
    const row = rows.find((entry) => entry.locale === candidate)
    const value = row?.[field]
    return row && value ? { value, ...((row.provenance as Provenance)[field] ?? unknownOrigin) } : null
  }
  return bestText(textIn, locale)
}
