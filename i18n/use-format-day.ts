import { useLocale } from 'next-intl'
import { type Day, daysBetween, shanghaiDay } from '@/lib/shanghai-day'
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

/** Writes a day of the coming week, `Wed, 25 Nov`, in the reader's language. */
export function useFormatWeekday(): (day: Day) => string {
  const format = useWeekdayFormat({ weekday: 'short', day: 'numeric', month: 'short' })
  return (day) => format.format(new Date(`${day}T12:00:00+08:00`))
}

const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

/**
 * Writes an instant soon after another as one would say it then: the hour, and before it the weekday when it is another
 * day, and the date when it is more than a week ahead.
 */
export function useFormatSoon(): (instant: Date, now: Date) => string {
  const near = useWeekdayFormat({ weekday: 'short' })
  const far = useWeekdayFormat({ weekday: 'short', day: 'numeric', month: 'short' })
  return (instant, now) => {
    const days = daysBetween(shanghaiDay(now), shanghaiDay(instant))
    if (days === 0) return clock.format(instant)
    return `${(days > 6 ? far : near).format(instant)} ${clock.format(instant)}`
  }
}

function useWeekdayFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = useLocale()
  const tag = isLocale(locale) ? languageOf(locale).dates : locale
  const always = { timeZone: 'Asia/Shanghai', calendar: 'gregory', numberingSystem: 'latn' }
  return new Intl.DateTimeFormat(tag, { ...always, ...options })
}
