import { canMendLinks } from '@/features/links/policy'
import { listLinks } from '@/features/links/queries'
import { shanghaiDay } from '@/lib/shanghai-day'
import { type WorkSource, workOf } from '../source'

/** Links of public pages that lead nowhere, or to a server that cannot prove who it is. */
export const brokenLinks: WorkSource = {
  title: 'workQueue.brokenLinks',
  path: '/links?state=broken',
  mayDo: canMendLinks,
  async read({ locale, today }) {
    const broken = (await listLinks(locale, new Date())).filter(
      ({ state }) => state === 'broken' || state === 'certificate',
    )
    return workOf(broken, ({ url, state, check }) => ({
      name: url,
      path: `/links?${new URLSearchParams({ state, replace: url })}#replace`,
      day: check?.failedSince ? shanghaiDay(check.failedSince) : today,
    }))
  },
}
