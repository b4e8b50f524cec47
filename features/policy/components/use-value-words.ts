import { useLocale, useTranslations } from 'next-intl'
import { defaultLocale, isLocale, languageOf } from '@/i18n/locales'
import { useFormatDay } from '@/i18n/use-format-day'
import { writeMoney } from '../money'
import type { Unit, ValueContent } from '../schema'

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag} ${options.style} ${options.unit ?? options.currency}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(tag, { numberingSystem: 'latn', maximumFractionDigits: 0, ...options })
    formats.set(key, format)
  }
  return format
}

const measured: Partial<Record<Unit, string>> = { hours: 'hour', days: 'day', months: 'month', years: 'year' }
const money: Partial<Record<Unit, 'CNY' | 'USD'>> = { cny: 'CNY', usd: 'USD' }

/**
 * Writes values of the policy in the reader's language: "30 days", "¥400", "31 December 2026".
 * @returns a function of unit and amount or day; null amounts give the words for a number nobody could confirm
 */
export function useValueWords(): (value: Pick<ValueContent, 'unit' | 'amount' | 'day'>) => string {
  const t = useTranslations('policy')
  const locale = useLocale()
  const tag = isLocale(locale) ? languageOf(locale).tag : locale
  const formatDay = useFormatDay()
  return ({ unit, amount, day }) => {
    if (unit === 'date') return day ? formatDay(day) : t('notConfirmed')
    if (amount === null) return t('notConfirmed')
    const currency = money[unit]
    if (currency)
      return amount === 0 ? t('free') : writeMoney(amount, currency, isLocale(locale) ? locale : defaultLocale)
    if (unit === 'working-days') return t('workingDays', { count: amount })
    const measure = measured[unit]
    if (measure) return numberFormat(tag, { style: 'unit', unit: measure, unitDisplay: 'long' }).format(amount)
    if (unit === 'percent') return numberFormat(tag, { style: 'percent' }).format(amount / 100)
    return numberFormat(tag, {}).format(amount)
  }
}
