import type { Standing } from '@/features/policy/dated'
import { writeMoney } from '@/features/policy/money'
import type { ValueContent } from '@/features/policy/schema'
import { type Locale, languageOf } from '@/i18n/locales'
import { formatDay } from '@/i18n/use-format-day'

/** Words of messages under `guides.value` in one language. */
export type ValueTranslate = (
  key: 'workingDays' | 'points' | 'people' | 'free' | 'unknown' | 'expired' | 'future',
  values?: Record<string, string | number>,
) => string

const intlUnits = { hours: 'hour', days: 'day', months: 'month', years: 'year' } as const

function quantity(amount: number, unit: keyof typeof intlUnits, locale: Locale): string {
  return new Intl.NumberFormat(languageOf(locale).tag, {
    style: 'unit',
    unit: intlUnits[unit],
    unitDisplay: 'long',
    numberingSystem: 'latn',
  }).format(amount)
}

function plainWords(value: ValueContent, locale: Locale, t: ValueTranslate): string {
  const { unit, amount, day } = value
  if (unit === 'date') return day ? formatDay(day, locale) : t('unknown')
  if (amount === null) return t('unknown')
  switch (unit) {
    case 'cny':
      return amount === 0 ? t('free') : writeMoney(amount, 'CNY', locale)
    case 'usd':
      return writeMoney(amount, 'USD', locale)
    case 'hours':
    case 'days':
    case 'months':
    case 'years':
      return quantity(amount, unit, locale)
    case 'working-days':
      return t('workingDays', { count: amount })
    case 'points':
      return t('points', { count: amount })
    case 'people':
      return t('people', { count: amount })
    case 'percent':
      return new Intl.NumberFormat(languageOf(locale).tag, { style: 'percent', numberingSystem: 'latn' }).format(
        amount / 100,
      )
    case 'count':
      return new Intl.NumberFormat(languageOf(locale).tag, { numberingSystem: 'latn' }).format(amount)
  }
}

/**
 * Writes a dated value in a language. What is past its end or not yet in force says so in the same breath, so that no
 * dead rule is ever read as one that holds.
 */
export function writeValue(standing: Standing<ValueContent>, locale: Locale, t: ValueTranslate): string {
  if (standing.state === 'unknown') return t('unknown')
  const words = plainWords(standing.row, locale, t)
  if (standing.state === 'expired') {
    return t('expired', { value: words, date: formatDay(standing.row.validUntil ?? '', locale) })
  }
  if (standing.state === 'future') {
    return t('future', { value: words, date: formatDay(standing.row.validFrom ?? '', locale) })
  }
  return words
}
