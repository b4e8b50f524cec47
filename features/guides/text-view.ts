import { bestText, type TextView, unknownOrigin } from '@/features/listings/text-view'
import type { Locale } from '@/i18n/locales'

type Provenance = Record<string, { origin: 'human' | 'machine'; sourceHash: string | null } | undefined>

/** A row of `GuideText`, with its JSON columns read. */
export type GuideTextRow = { locale: string; texts: Record<string, string | undefined>; provenance: Provenance }

/** The best text of a part for a reader, from the texts of one guide. Null when no language has it. */
export function guideText(rows: readonly GuideTextRow[], id: string, locale: Locale): TextView | null {
  const textIn = (candidate: Locale) => {
    const row = rows.find((entry) => entry.locale === candidate)
    const value = row?.texts[id]
    return row && value ? { value, ...(row.provenance[id] ?? unknownOrigin) } : null
  }
  return bestText(textIn, locale)
}
