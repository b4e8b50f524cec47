import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Hours } from '@/features/listings/schema'
import { holidaysOf, shippedYears } from './holidays'
import { hoursOfWeek, openState } from './open-state'

const holidays = holidaysOf(shippedYears)
const weekly = (value: string): Hours => ({ kind: 'weekly', value })
const office = weekly('Mo-Fr 08:30-11:30,13:00-17:00')
const shop = weekly('Mo-Su 09:00-21:00')
const museum = weekly('Tu-Su 09:00-17:00; PH 10:00-16:00')
const clinic = weekly('Mo-Su,PH 08:00-20:00')

/** The clock of Jinan as people there read it. */
const at = (time: string) => new Date(`${time.replace(' ', 'T')}:00+08:00`)

afterEach(() => vi.unstubAllEnvs())

/** What is open when, around the long holidays of 2026 by the State Council's notice. */
const table: readonly (readonly [string, Hours, string, 'open' | 'closed', string | null])[] = [
  // An office works on the Saturday before the Spring Festival and rests for nine days.
  ['the office on the last ordinary Friday', office, '2026-02-13 10:00', 'open', '2026-02-13 11:30'],
  ['the office at lunch', office, '2026-02-13 12:00', 'closed', '2026-02-13 13:00'],
  ['the office on the make-up Saturday', office, '2026-02-14 10:00', 'open', '2026-02-14 11:30'],
  ['the office after the make-up Saturday', office, '2026-02-14 18:00', 'closed', '2026-02-24 08:30'],
  ['the office on the first free day', office, '2026-02-15 10:00', 'closed', '2026-02-24 08:30'],
  ['the office on New Year’s Day of the moon', office, '2026-02-17 10:00', 'closed', '2026-02-24 08:30'],
  ['the office on the last free Monday', office, '2026-02-23 10:00', 'closed', '2026-02-24 08:30'],
  ['the office on the first day back', office, '2026-02-24 08:30', 'open', '2026-02-24 11:30'],
  ['the office on the second make-up Saturday', office, '2026-02-28 14:00', 'open', '2026-02-28 17:00'],
  ['the office on an ordinary Saturday', office, '2026-03-07 10:00', 'closed', '2026-03-09 08:30'],
  // National Day: a make-up Sunday before, a make-up Saturday after.
  ['the office on the make-up Sunday', office, '2026-09-20 09:00', 'open', '2026-09-20 11:30'],
  ['the office on the day before National Day', office, '2026-09-30 16:59', 'open', '2026-09-30 17:00'],
  ['the office on National Day', office, '2026-10-01 09:00', 'closed', '2026-10-08 08:30'],
  ['the office on the last free Wednesday', office, '2026-10-07 09:00', 'closed', '2026-10-08 08:30'],
  ['the office on the first day back in October', office, '2026-10-08 09:00', 'open', '2026-10-08 11:30'],
  ['the office on the make-up Saturday of October', office, '2026-10-10 09:00', 'open', '2026-10-10 11:30'],
  ['the office on the Sunday after it', office, '2026-10-11 09:00', 'closed', '2026-10-12 08:30'],
  // Hours that name holidays decide for themselves.
  ['the museum on a Monday', museum, '2026-09-28 11:00', 'closed', '2026-09-29 09:00'],
  ['the museum on a holiday, a Monday', museum, '2026-10-05 11:00', 'open', '2026-10-05 16:00'],
  ['the museum on a holiday, early', museum, '2026-10-01 09:30', 'closed', '2026-10-01 10:00'],
  ['the clinic on National Day', clinic, '2026-10-01 19:00', 'open', '2026-10-01 20:00'],
  [
    'an office that says it rests',
    weekly('Mo-Sa 09:00-17:00; PH off'),
    '2026-10-02 10:00',
    'closed',
    '2026-10-08 09:00',
  ],
  // Across midnight.
  ['a bar after midnight', weekly('Fr-Sa 18:00-02:00'), '2026-03-15 01:30', 'open', '2026-03-15 02:00'],
  ['a bar before midnight', weekly('Fr-Sa 18:00-02:00'), '2026-03-14 23:00', 'open', '2026-03-15 02:00'],
]

describe('Whether a place is open', () => {
  for (const zone of ['Asia/Shanghai', 'UTC', 'Pacific/Kiritimati', 'America/New_York']) {
    it(`A visitor on a server in ${zone} reads the same around the holidays of 2026`, () => {
      vi.stubEnv('TZ', zone)
      for (const [what, hours, time, kind, change] of table) {
        const state = openState(hours, at(time), holidays)
        expect([state.kind, state.change?.toISOString()], what).toEqual([kind, change && at(change).toISOString()])
      }
    })
  }

  it('A visitor learns that a shop that is open at weekends may be closed on a holiday nobody spoke of', () => {
    expect(openState(shop, at('2026-10-01 10:00'), holidays)).toMatchObject({ kind: 'open', unsure: true })
    expect(openState(shop, at('2026-10-08 10:00'), holidays)).toMatchObject({ kind: 'open', unsure: false })
    expect(openState(clinic, at('2026-10-01 10:00'), holidays)).toMatchObject({ kind: 'open', unsure: false })
  })

  it('A visitor is told half an hour before closing, and the page lasts until the next of these moments', () => {
    const early = openState(office, at('2026-03-04 15:00'), holidays)
    expect([early.closesSoon, early.freshUntil]).toEqual([false, at('2026-03-04 16:30')])
    const late = openState(office, at('2026-03-04 16:40'), holidays)
    expect([late.closesSoon, late.freshUntil]).toEqual([true, at('2026-03-04 17:00')])
    const closed = openState(office, at('2026-03-04 17:00'), holidays)
    expect([closed.kind, closed.freshUntil]).toEqual(['closed', at('2026-03-05 08:30')])
  })

  it('What is always open, by appointment, not known or not to be understood is called so and never changes', () => {
    const now = at('2026-10-01 03:00')
    const kinds = [{ kind: 'always' } as const, { kind: 'appointment' } as const, null, weekly('mornings, mostly')]
    expect(kinds.map((hours) => openState(hours, now, holidays).kind)).toEqual([
      'always',
      'appointment',
      'unknown',
      'unknown',
    ])
    for (const hours of kinds) expect(openState(hours, now, holidays).freshUntil).toBeNull()
    expect(openState(weekly('24/7'), now, holidays).kind).toBe('always')
    expect(openState(weekly('Mo-Su,PH 00:00-24:00'), now, holidays)).toMatchObject({ kind: 'open', change: null })
    expect(openState(weekly('off'), now, holidays)).toMatchObject({ kind: 'closed', change: null })
  })

  it('A year without its notice has weeks and no holidays', () => {
    expect(holidays.years.has(2027)).toBe(false)
    expect(openState(office, at('2027-10-01 10:00'), holidays).kind).toBe('open')
  })

  it('A visitor sees the week with the holidays in it', () => {
    const week = hoursOfWeek('Mo-Fr 09:00-17:00', '2026-10-05', holidays)
    expect(week?.map(({ day, spans, holiday, isWorkday }) => [day, spans.length, holiday, isWorkday])).toEqual([
      ['2026-10-05', 0, '国庆节', false],
      ['2026-10-06', 0, '国庆节', false],
      ['2026-10-07', 0, '国庆节', false],
      ['2026-10-08', 1, null, false],
      ['2026-10-09', 1, null, false],
      ['2026-10-10', 1, '国庆节', true],
      ['2026-10-11', 0, null, false],
    ])
    expect(hoursOfWeek('whenever', '2026-10-05', holidays)).toBeNull()
  })
})
