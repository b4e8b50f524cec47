import { useLocale } from 'next-intl'
import { type Day, daysBetween, shanghaiDay } from '@/lib/shanghai-day'
import { defaultLocale, isLocale, type Locale, languageOf } from './locales'

const month = { year: 'numeric', month: 'short' } as const
const day = { ...month, day: 'numeric' } as const
const styles = {
  month,
  day,
  minute: { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  weekday: { weekday: 'short' },
  weekdayAndDay: { weekday: 'short', day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Formatters are kept: making one takes longer than writing a hundred dates. */
function formatterOf(tag: string, style: keyof typeof styles): Intl.DateTimeFormat {
  const key = `${tag} ${style}`
  let formatter = formatters.get(key)
  if (!formatter) {
    const always = { timeZone: 'Asia/Shanghai', calendar: 'gregory', numberingSystem: 'latn' }
    formatter = new Intl.DateTimeFormat(tag, { ...always, ...styles[style] })
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
  const tag = useDatesTag()
  return (instant) => formatterOf(tag, 'minute').format(instant)
}

/** Writes a day of the coming week, `Wed, 25 Nov`, in the reader's language. */
export function useFormatWeekday(): (day: Day) => string {
  const tag = useDatesTag()
  return (day) => formatterOf(tag, 'weekdayAndDay').format(new Date(`${day}T12:00:00+08:00`))
}

const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

/**
 * Writes an instant soon after another as one would say it then: the hour, and before it the weekday when it is another
 * day, and the date when it is more than a week ahead.
 */
export function useFormatSoon(): (instant: Date, now: Date) => string {
  const tag = useDatesTag()
  return (instant, now) => {
    const days = daysBetween(shanghaiDay(now), shanghaiDay(instant))
    if (days === 0) return clock.format(instant)
    return `${formatterOf(tag, days > 6 ? 'weekdayAndDay' : 'weekday').format(instant)} ${clock.format(instant)}`
  }
}

/** The language tag whose order of day and month is used. */
function useDatesTag(): string {
  const locale = useLocale()
  return isLocale(locale) ? languageOf(locale).dates : locale
}
