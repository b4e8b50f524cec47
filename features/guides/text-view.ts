import { translationState } from '@/features/freshness/translation-state'
import type { TextView } from '@/features/listings/text-view'
import { fallbackChain, type Locale } from '@/i18n/locales'

type Provenance = Record<string, { origin: 'human' | 'machine'; sourceHash: string | null } | undefined>

/** A row of `GuideText`, with its JSON columns read. */
export type GuideTextRow = { locale: string; texts: Record<string, string | undefined>; provenance: Provenance }

/** The best text for a reader: their language, then English, then Chinese. Null when no language has it. */
export function guideText(rows: readonly GuideTextRow[], id: string, locale: Locale): TextView | null {
  const english = rows.find((row) => row.locale === 'en')?.texts[id]
  for (const candidate of fallbackChain(locale)) {
    const row = rows.find((entry) => entry.locale === candidate)
    const value = row?.texts[id]
    if (!value) continue
    const provenance = row.provenance[id] ?? { origin: 'human', sourceHash: null }
    const state = candidate === 'en' ? 'original' : translationState(english, { value, ...provenance })
    const quality = state === 'source-changed' ? 'outdated' : state === 'machine-made' ? 'machine' : 'good'
    return { value, locale: candidate, quality }
  }
  return null
}
