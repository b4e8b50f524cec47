import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, shanghaiDay } from './shanghai-day'

const days = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the day in Jinan', () => {
  it.each([
    ['2026-11-23T15:59:59Z', '2026-11-23'],
    ['2026-11-23T16:00:00Z', '2026-11-24'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
    ['2026-07-01T15:59:59Z', '2026-07-01'],
  ])('is, at %s, %s', (instant, day) => {
    expect(shanghaiDay(new Date(instant))).toBe(day)
  })
})

describe('a day some months later', () => {
  it.each([
    ['2026-11-23', 6, '2027-05-23'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-10', 0, '2026-05-10'],
  ])('is, from %s and %i months, %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it('is always in the month asked for, and never after the day of the month it started from', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 240 }), (day, months) => {
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
        const [newYear = 0, newMonth = 0, newDate = 0] = addMonths(day, months).split('-').map(Number)
        expect(newYear * 12 + newMonth).toBe(year * 12 + month + months)
        expect(newDate).toBeLessThanOrEqual(date)
        expect(newDate).toBeGreaterThanOrEqual(Math.min(date, 28))
      }),
    )
  })
})

describe('the days between two days', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-12-31', '2026-12-30', -1],
  ])('from %s to %s are %i', (start, end, expected) => {
    expect(daysBetween(start, end)).toBe(expected)
  })
})

describe('Days added to a day', () => {
  it('cross months, years and leap days, and take days away', () => {
    expect(addDays('2026-12-20', 30)).toBe('2027-01-19')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })
})
