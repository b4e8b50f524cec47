/** A calendar day in Asia/Shanghai as `YYYY-MM-DD`. The zone has no daylight saving time. */
export type Day = string

const formatter = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in Jinan at an instant. */
export function shanghaiDay(instant: Date): Day {
  return formatter.format(instant)
}

const atNoonUtc = (day: Day) => new Date(`${day}T12:00:00Z`)

/** The calendar day a number of days later; earlier when negative. */
export function addDays(day: Day, days: number): Day {
  const date = atNoonUtc(day)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Adds calendar months; a day the target month does not have becomes its last one (31 January + 1 = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const date = atNoonUtc(day)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(wanted, last))
  return date.toISOString().slice(0, 10)
}

/** Calendar days from `start` to `end`; negative when `end` is earlier. */
export function daysBetween(start: Day, end: Day): number {
  return Math.round((atNoonUtc(end).getTime() - atNoonUtc(start).getTime()) / 86_400_000)
}
