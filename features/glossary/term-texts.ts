import { sourceHashOf } from '@/features/freshness/translation-state'
import type { Text } from '@/features/listings/schema'
import type { Locale } from '@/i18n/locales'
import type { TermTexts, TermWords } from './schema'

type Writer = { origin: 'human' | 'machine'; editorId: string | null }

/**
 * The texts of a term after somebody wrote some of them. English is nobody's translation; every other text remembers
 * the English it was made from. A text that was neither changed nor read stays exactly as it was.
 */
export function textsAfter(
  before: TermTexts,
  { texts, read }: Pick<TermWords, 'texts' | 'read'>,
  writer: Writer,
): TermTexts {
  const english = texts.en ?? before.en?.value
  const written = (locale: Locale, value: string): Text =>
    locale === 'en'
      ? { value, origin: 'human', sourceHash: null, editorId: writer.editorId }
      : { value, ...writer, sourceHash: sourceHashOf(english) }
  const after: TermTexts = { ...before }
  for (const [locale, value] of Object.entries(texts) as [Locale, string][]) {
    if (value === '') delete after[locale]
    else if (value !== before[locale]?.value || read.includes(locale)) after[locale] = written(locale, value)
  }
  return after
}
