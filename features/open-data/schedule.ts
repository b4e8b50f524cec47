import type { Hours } from '@/features/listings/schema'

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** Minutes are enough for opening hours, but the format of a time wants seconds and the offset of Jinan. */
const timeOf = (text: string) => `${text.padStart(5, '0')}:00+08:00`

/** A rule of the week as HSDS says it: days such as `MO,TU`, times with seconds and offset. */
export type WeeklyRule = { byday: string; opensAt: string; closesAt: string }

function daysOf(text: string): string[] | null {
  const found: string[] = []
  for (const part of text.split(',')) {
    const [from = '', to = from, ...rest] = part.trim().toUpperCase().split('-')
    const [first, last] = [days.indexOf(from as (typeof days)[number]), days.indexOf(to as (typeof days)[number])]
    if (rest.length > 0 || first < 0 || last < 0) return null
    // `Sa-Mo` goes over the end of the week.
    for (let day = first; ; day = (day + 1) % days.length) {
      found.push(days[day] ?? '')
      if (day === last) break
    }
  }
  return days.filter((day) => found.includes(day))
}

const time = '(?:[01]?\\d|2[0-4]):[0-5]\\d'
const rule = new RegExp(`^([A-Za-z,\\s-]*?)\\s*(${time}\\s*-\\s*${time}(?:\\s*,\\s*${time}\\s*-\\s*${time})*)$`)

type Group = { days: readonly string[]; spans: [opens: string, closes: string][] }

function readGroup(text: string): Group | null {
  const match = rule.exec(text)
  const named = match?.[1] ? daysOf(match[1]) : [...days]
  if (!match?.[2] || !named) return null
  const spans = match[2].split(',').map((span): [string, string] => {
    const [opens = '', closes = ''] = span.trim().split(/\s*-\s*/)
    return [timeOf(opens), timeOf(closes === '24:00' ? '23:59' : closes)]
  })
  return { days: named, spans }
}

/**
 * Reads weekly hours in the plain part of OpenStreetMap's syntax (https://wiki.openstreetmap.org/wiki/Key:opening_hours):
 * days with times, separated by `;`. A lunch break makes two rules of one day.
 * @returns null when there is anything else in it; then a person has to read it
 */
export function readWeekly(text: string): WeeklyRule[] | null {
  const seen = new Set<string>()
  const rules: WeeklyRule[] = []
  for (const part of text.split(';').map((piece) => piece.trim())) {
    const group = readGroup(part)
    // In that syntax a later rule for a day replaces the earlier one, which rows of a table cannot say.
    if (!group || group.days.some((day) => seen.has(day))) return null
    for (const day of group.days) seen.add(day)
    rules.push(...group.spans.map(([opensAt, closesAt]) => ({ byday: group.days.join(','), opensAt, closesAt })))
  }
  return rules
}

/** The weekly rules of the hours of a listing; null when they cannot be said in rules. */
export function weeklyRules(hours: Hours): WeeklyRule[] | null {
  if (hours.kind === 'always') return [{ byday: days.join(','), opensAt: timeOf('00:00'), closesAt: timeOf('23:59') }]
  return hours.kind === 'weekly' ? readWeekly(hours.value) : null
}

/** What to read where rules do not do. */
export function hoursText(hours: Hours): string {
  if (hours.kind === 'always') return 'Around the clock'
  return hours.kind === 'appointment' ? 'By appointment only' : hours.value
}
