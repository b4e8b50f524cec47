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

/**
 * Finds the best text for a reader: their language, then English, then Chinese.
 * @param rows the texts of one listing
 * @returns null when no language has it
 */
export function textView(rows: readonly TextRow[], field: TextField, locale: Locale): TextView | null {
  const english = rows.find((row) => row.locale === 'en')?.[field] ?? undefined
  for (const candidate of fallbackChain(locale)) {
    const row = rows.find((entry) => entry.locale === candidate)
    const value = row?.[field]
    if (!row || !value) continue
    const provenance = (row.provenance as Provenance)[field] ?? { origin: 'human', sourceHash: null }
    const state = candidate === 'en' ? 'original' : translationState(english, { value, ...provenance })
    const quality = state === 'source-changed' ? 'outdated' : state === 'machine-made' ? 'machine' : 'good'
    return { value, locale: candidate, quality }
  }
  return null
}
