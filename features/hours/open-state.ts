import type { Hours } from '@/features/listings/schema'
import { openSpans, type Span } from '@/lib/opening-hours'
import { type Day, shanghaiDay } from '@/lib/shanghai-day'
import type { Holidays } from './holidays'

/** How a place stands at an instant. */
export type OpenState = {
  /** `unknown`: nobody knows the hours, or they cannot be read. */
  kind: 'open' | 'closed' | 'always' | 'appointment' | 'unknown'
  /** The next change: closing time of what is open, opening time of what is closed. Null where none is foreseen. */
  change: Date | null
  /** Open, but for less than half an hour. */
  closesSoon: boolean
  /** The hours say nothing of the public holiday it is: the place may be closed all the same. */
  unsure: boolean
  /** When this answer may become wrong. Null when only the midnight of Jinan can change it. */
  freshUntil: Date | null
}

const minute = 60_000
const dayLength = 1440
const soon = 30

/** The longest holidays have nine days; after a fortnight without opening a place is closed for good or for long. */
const daysAhead = 15

const fixed = (kind: OpenState['kind']): OpenState => ({
  ...{ kind, change: null, closesSoon: false, unsure: false, freshUntil: null },
})

/** The instant of the midnight that begins a day in Jinan, which has no daylight saving time. */
const startOf = (day: Day) => new Date(`${day}T00:00:00+08:00`).getTime()

const dayAfter = (day: Day, days: number): Day => shanghaiDay(new Date(startOf(day) + days * dayLength * minute))

/** Spans from the midnight of `today` on, in minutes after it, as many days as the next change after `now` needs. */
function spansFrom(value: string, today: Day, now: number, holidays: Holidays): Span[] | null {
  const all: Span[] = []
  for (let ahead = 0; ahead < daysAhead; ahead++) {
    const day = dayAfter(today, ahead)
    const spans = openSpans(value, day, holidays.kindOf(day))
    if (!spans) return null
    for (const { from, to, unsure } of spans) {
      all.push({ from: from + ahead * dayLength, to: to + ahead * dayLength, unsure })
    }
    const last = all.at(-1)
    if (last && last.to > now && last.to !== (ahead + 1) * dayLength) break
  }
  return all
}

/**
 * Whether a place is open at an instant, by the clock and the holidays of Jinan, wherever the one who asks may be.
 * Depends on nothing but its arguments.
 */
export function openState(hours: Hours | null, at: Date, holidays: Holidays): OpenState {
  if (!hours) return fixed('unknown')
  if (hours.kind !== 'weekly') return fixed(hours.kind)
  if (hours.value === '24/7') return fixed('always')
  const today = shanghaiDay(at)
  const now = (at.getTime() - startOf(today)) / minute
  const spans = spansFrom(hours.value, today, now, holidays)
  if (!spans) return fixed('unknown')
  const instant = (minutes: number) => new Date(startOf(today) + minutes * minute)
  const current = spans.find(({ from, to }) => from <= now && now < to)
  if (!current) {
    const next = spans.find(({ from }) => from > now)
    const change = next ? instant(next.from) : null
    return { ...fixed('closed'), change, freshUntil: change }
  }
  // What is open at midnight closes later, so a span goes on in the next one that begins where it ends.
  let end = current.to
  for (const { from, to } of spans) if (from === end) end = to
  if (end >= daysAhead * dayLength) return { ...fixed('open'), unsure: current.unsure }
  const closesSoon = end - now <= soon
  return {
    kind: 'open',
    change: instant(end),
    closesSoon,
    unsure: current.unsure,
    freshUntil: instant(closesSoon ? end : end - soon),
  }
}

/** One day of the table of hours. `holiday` is its Chinese name on days off and on days worked in exchange. */
export type HoursDay = { day: Day; spans: readonly Span[]; holiday: string | null; isWorkday: boolean }

/** The hours of the next seven days, holidays considered; null for hours that cannot be read. */
export function hoursOfWeek(value: string, today: Day, holidays: Holidays): HoursDay[] | null {
  const week: HoursDay[] = []
  for (let ahead = 0; ahead < 7; ahead++) {
    const day = dayAfter(today, ahead)
    const kind = holidays.kindOf(day)
    const spans = openSpans(value, day, kind)
    if (!spans) return null
    week.push({ day, spans, holiday: holidays.nameOf(day), isWorkday: kind === 'workday' })
  }
  return week
}
