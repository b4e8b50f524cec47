import type { Day } from './shanghai-day'

/** One entry of a calendar: a whole day, or a time of day in Jinan. */
export type CalendarEvent = {
  /** Stays the same when the file is made again, so that a calendar replaces the entry instead of doubling it. */
  uid: string
  day: Day
  /** `HH:MM` in Asia/Shanghai; a whole day when left out. */
  time?: string
  /** Minutes; only with a time. */
  minutes?: number
  summary: string
  description?: string
  location?: string
  url?: string
  /** Reminders, each so many days before. */
  alarmDaysBefore?: readonly number[]
}

export type Calendar = {
  name: string
  /** BCP 47 tag of the texts. */
  language: string
  /** When the file was made. */
  stamp: Date
  events: readonly CalendarEvent[]
}

const ZONE = 'Asia/Shanghai'

/** China has had one zone without daylight saving time since 1991. */
const timeZone = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** Text value of RFC 5545 §3.3.11: backslash, semicolon, comma and line breaks are escaped, other controls dropped. */
const text = (value: string) =>
  [...value.replace(/\r\n?/g, '\n')]
    .filter((character) => character === '\n' || character === '\t' || character >= ' ')
    .join('')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')

const octets = (line: string) => Buffer.byteLength(line, 'utf8')

/** Folds a line so that none is longer than 75 octets and no character is cut (§3.1). */
function fold(line: string): string {
  if (octets(line) <= 75) return line
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    // A continuation begins with one space, which counts.
    const limit = parts.length === 0 ? 75 : 74
    if (octets(part + character) > limit) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part].join('\r\n ')
}

const compact = (day: Day) => day.replaceAll('-', '')
const instant = (date: Date) => `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

function nextDay(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

function moment({ day, time, minutes }: CalendarEvent): string[] {
  if (!time) return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(nextDay(day))}`]
  const start = `DTSTART;TZID=${ZONE}:${compact(day)}T${time.replace(':', '')}00`
  return minutes ? [start, `DURATION:PT${minutes}M`] : [start]
}

function alarm(days: number, summary: string): string[] {
  const trigger = days === 0 ? 'TRIGGER:PT9H' : `TRIGGER:-P${days}D`
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text(summary)}`, trigger, 'END:VALARM']
}

function event(entry: CalendarEvent, stamp: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(entry.uid)}`,
    `DTSTAMP:${instant(stamp)}`,
    ...moment(entry),
    `SUMMARY:${text(entry.summary)}`,
    ...(entry.description ? [`DESCRIPTION:${text(entry.description)}`] : []),
    ...(entry.location ? [`LOCATION:${text(entry.location)}`] : []),
    ...(entry.url ? [`URL:${entry.url}`] : []),
    // A deadline does not make anybody busy.
    'TRANSP:TRANSPARENT',
    ...(entry.alarmDaysBefore ?? []).flatMap((days) => alarm(days, entry.summary)),
    'END:VEVENT',
  ]
}

/**
 * Writes a calendar file of RFC 5545, to be sent as `text/calendar; charset=utf-8`. Whole days have no zone, so that
 * every calendar shows the day it is in Jinan; times carry Asia/Shanghai with its definition.
 */
export function writeCalendar({ name, language, stamp, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Living in Jinan//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${text(name)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...(events.some(({ time }) => time) ? timeZone : []),
    ...events.flatMap((entry) => event(entry, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}
