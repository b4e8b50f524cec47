import { canEditListings } from '@/features/accounts/policy'
import { reviewStanding } from '@/features/guides/review-due'
import { listStaffGuides } from '@/features/guides/staff/queries'
import { type WorkSource, workOf } from '../source'

/** Public guides whose day of review has come or is near. */
export const guidesDue: WorkSource = {
  title: 'workQueue.guidesDue',
  path: '/guides?review=due',
  mayDo: canEditListings,
  async read({ locale, today }) {
    const due = (await listStaffGuides())
      .filter(({ status, reviewDue }) => status === 'PUBLISHED' && reviewStanding(reviewDue, today) !== 'ahead')
      .sort((a, b) => (a.reviewDue < b.reviewDue ? -1 : 1))
    return workOf(due, (guide) => ({
      name: (locale === 'zh' && guide.nameZh) || guide.name || guide.slug,
      path: `/guides/${guide.id}`,
      day: guide.reviewDue,
    }))
  },
}
