import { expect, it } from 'vitest'
import { reviewStanding } from './review-due'

it.each([
  ['2026-11-25', 'overdue'],
  ['2026-11-26', 'due'],
  ['2026-12-26', 'due'],
  ['2026-12-27', 'ahead'],
])('A guide due on %s is %s on 26 November', (reviewDue, standing) => {
  expect(reviewStanding(reviewDue, '2026-11-26')).toBe(standing)
})
