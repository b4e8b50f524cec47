import { canEditListings, canReview } from '@/features/accounts/policy'
import { rowName } from '@/features/policy-changes/row-words'
import { getReviewQueue, type QueueRow, type QueueSubject } from '@/features/review/queries'
import { recordRooms } from '@/features/revisions/record-rooms'
import type { StaffLocale } from '@/i18n/locales'
import { shanghaiDay } from '@/lib/shanghai-day'
import { type WorkSource, workOf } from '../source'

function nameOf(subject: QueueSubject, locale: StaffLocale): string {
  switch (subject.kind) {
    case 'policy-rule':
      return rowName({ table: 'rules', content: subject.content }, locale)
    case 'dated-value':
      return rowName({ table: 'values', content: subject.content }, locale)
    default:
      return subject.name
  }
}

const itemOf = (locale: StaffLocale, screen: string) => (row: QueueRow) => ({
  name: nameOf(row.subject, locale),
  path: `/${recordRooms[row.subject.kind]}/${row.id}${screen}`,
  day: shanghaiDay(row.at),
})

/** What others wrote and handed in. */
export const reviewsWaiting: WorkSource = {
  title: 'review.kinds.waiting',
  path: '/reviews',
  mayDo: canReview,
  read: async ({ locale }) => workOf((await getReviewQueue()).waiting, itemOf(locale, '/review')),
}

/** What came back with a comment. */
export const sentBack: WorkSource = {
  title: 'review.kinds.sentBack',
  path: '/reviews#sentBack',
  mayDo: canEditListings,
  read: async ({ locale }) => workOf((await getReviewQueue()).sentBack, itemOf(locale, '')),
}
