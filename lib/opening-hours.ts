import OpeningHours from 'opening_hours'
import type { Day } from './shanghai-day'

/** A stretch of one day in minutes after its midnight, `to` up to 1440. `unsure`: only perhaps open, as a comment says. */
export type Span = { from: number; to: number; unsure: boolean }

/** How a day counts. On a make-up workday a day of the weekend is worked in exchange for a longer holiday. */
export type DayKind = 'ordinary' | 'holiday' | 'workday'

const weekdays = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'] as const

const parsed = new Map<string, OpeningHours | null>()
const maximumParsed = 2000

/**
 * Reads hours in the syntax of OpenStreetMap (https://wiki.openstreetmap.org/wiki/Key:opening_hours), once each. The
 * library computes with the clock of the process, of which only the calendar is used here: the result is that of any
 * zone, but for the one hour of the year that a zone with summer time leaves out. `npm start` chooses one without.
 */
function parse(value: string): OpeningHours | null {
  let hours = parsed.get(value)
  if (hours === undefined) {
    try {
      hours = new OpeningHours(value, null, {
        ...{ tag_key: 'opening_hours', mode: 0, map_value: false, warnings_severity: 4, locale: 'en' },
      })
    } catch {
      hours = null
    }
    if (parsed.size >= maximumParsed) parsed.clear()
    parsed.set(value, hours)
  }
  return hours
}

const namesHolidays = (value: string) => /\bPH\b/.test(value)

/**
 * The same hours without the sign for public holidays, which every country fills differently and the State Council
 * anew each year: on a holiday it is the day's own name, on other days its rules do not apply.
 */
function withoutHolidaySign(value: string, holiday: string | null): string {
  if (holiday) return value.replace(/\bPH\b/g, holiday)
  const rules = value.split(';').map((rule) => rule.replace(/,\s*PH\b|\bPH\s*,/g, '').trim())
  return rules.filter((rule) => !namesHolidays(rule)).join('; ')
}

/** Whether hours can be understood. */
export function isOpeningHours(value: string): boolean {
  if (/\bSH\b/.test(value)) return false
  const ordinary = withoutHolidaySign(value, null)
  return ordinary !== '' && parse(ordinary) !== null && parse(withoutHolidaySign(value, 'Mo')) !== null
}

const midnight = (day: Day, later = 0) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later)
}

const weekdayOf = (day: Day) => midnight(day).getDay()

/** Opening spans of the calendar day as the rules alone have it, in the order of time. */
function plainSpans(value: string, day: Day): Span[] | null {
  const hours = parse(value)
  if (!hours) return null
  const [start, end] = [midnight(day), midnight(day, 1)]
  const minutes = (time: Date) => (time >= end ? 1440 : time.getHours() * 60 + time.getMinutes())
  return hours
    .getOpenIntervals(start, end)
    .map(([from, to, unsure]) => ({ from: from <= start ? 0 : minutes(from), to: minutes(to), unsure }))
}

const shiftDay = (day: Day, days: number): Day => {
  const moved = midnight(day, days)
  return [moved.getFullYear(), moved.getMonth() + 1, moved.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** Whether the hours are those of an office: nothing on the Saturday and Sunday of the same week. */
function restsAtWeekends(value: string, day: Day): boolean {
  const saturday = shiftDay(day, 6 - ((weekdayOf(day) + 6) % 7) - 1)
  return [saturday, shiftDay(saturday, 1)].every((weekend) => plainSpans(value, weekend)?.length === 0)
}

/**
 * When a place is open on a day, holidays considered. Hours that name public holidays (`PH`) decide for themselves.
 * Otherwise an office that rests at weekends also rests on public holidays, and works on make-up workdays as on the
 * nearest weekday. What is open at weekends says nothing of holidays: `unsure`, since nobody knows.
 * @returns null for hours that cannot be understood
 */
export function openSpans(value: string, day: Day, kind: DayKind): Span[] | null {
  if (!isOpeningHours(value)) return null
  const named = namesHolidays(value)
  const ordinary = named ? withoutHolidaySign(value, null) : value
  if (kind === 'holiday') {
    if (named) return plainSpans(withoutHolidaySign(value, weekdays[weekdayOf(day)] ?? 'Mo'), day)
    if (restsAtWeekends(ordinary, day)) return []
    return plainSpans(ordinary, day)?.map((span) => ({ ...span, unsure: true })) ?? null
  }
  if (kind === 'workday' && restsAtWeekends(ordinary, day)) {
    return plainSpans(ordinary, shiftDay(day, weekdayOf(day) === 6 ? -1 : 1))
  }
  return plainSpans(ordinary, day)
}
