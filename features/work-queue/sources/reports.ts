import { canHandleReports } from '@/features/accounts/policy'
import { listOpenReports } from '@/features/reports/queries'
import { shanghaiDay } from '@/lib/shanghai-day'
import { shownItems, type WorkSource } from '../source'

/** What visitors reported and nobody has answered for good. */
export const openReports: WorkSource = {
  title: 'reports.title',
  path: '/reports',
  mayDo: canHandleReports,
  read: async ({ locale, t }) => {
    const { total, rows } = await listOpenReports(locale, shownItems)
    return {
      count: total,
      first: rows.map(({ id, subject, createdAt }) => ({
        name: subject.text?.value ?? t(subject.words),
        path: `/reports/${id}`,
        day: shanghaiDay(createdAt),
      })),
    }
  },
}
