import { useLocale } from 'next-intl'
import { defaultLocale, isLocale, type Locale, languageOf } from './locales'

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(tag: string, precision: 'month' | 'day' | 'minute'): Intl.DateTimeFormat {
  const key = `${tag} ${precision}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(tag, {
      timeZone: 'Asia/Shanghai',
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'short',
      ...(precision === 'month' ? {} : { day: 'numeric' }),
      ...(precision === 'minute' ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
    })
    formatters.set(key, formatter)
  }
  return formatter
}

/** Writes an ISO 8601 day, month or year (`2026-11-23`, `2026-11`, `2026`) in a language, as exactly as it is known. */
export function formatDay(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-')
  if (!month) return year
  const noon = new Date(`${year}-${month}-${day ?? '15'}T12:00:00+08:00`)
  return formatterOf(languageOf(locale).dates, day ? 'day' : 'month').format(noon)
}

/** Writes calendar days in the reader's language, as exactly as they are known: see `formatDay`. */
export function useFormatDay(): (date: string) => string {
  const locale = useLocale()
  return (date) => formatDay(date, isLocale(locale) ? locale : defaultLocale)
}

/** Writes an instant as day and time in Jinan, in the reader's language. */
export function useFormatInstant(): (instant: Date) => string {
  const locale = useLocale()
  const tag = isLocale(locale) ? languageOf(locale).dates : locale
  return (instant) => formatterOf(tag, 'minute').format(instant)
}
