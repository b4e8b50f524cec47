import { getTranslations } from 'next-intl/server'
import type { Writing } from '@/features/guides/components/rich-text'
import type { ValueStandings } from '@/features/guides/plain-text'
import { writeValue } from '@/features/guides/value-words'
import type { Standing } from '@/features/policy/dated'
import type { ValueContent } from '@/features/policy/schema'
import { fallbackChain, type Locale } from '@/i18n/locales'

type FullWriting = Writing & { writeStanding(standing: Standing<ValueContent>, locale: Locale): string }

/** How the values of a page are written, in the language of the page and in those its texts may fall back to. */
export async function guideWriting(locale: Locale, values: ValueStandings): Promise<FullWriting> {
  const chain = fallbackChain(locale)
  const translators = new Map(
    await Promise.all(
      chain.map(async (other) => [other, await getTranslations({ locale: other, namespace: 'guides.value' })] as const),
    ),
  )
  const writeStanding: FullWriting['writeStanding'] = (standing, textLocale) => {
    const t = translators.get(textLocale)
    if (!t) throw new RangeError(`No words of ${textLocale}`)
    return writeValue(standing, textLocale, t)
  }
  return {
    values,
    writeStanding,
    write: (key, textLocale) => writeStanding(values.get(key) ?? { state: 'unknown', row: null }, textLocale),
  }
}
