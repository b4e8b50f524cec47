import { addDays, type Day } from '@/lib/shanghai-day'

/** How many days ahead staff hear that a guide must be compared with its sources again. */
export const reviewNoticeDays = 30

/** How a guide stands towards its next review on a day: `overdue` is said on its public page too. */
export function reviewStanding(reviewDue: Day, today: Day): 'ahead' | 'due' | 'overdue' {
  if (reviewDue < today) return 'overdue'
  return reviewDue <= addDays(today, reviewNoticeDays) ? 'due' : 'ahead'
}
