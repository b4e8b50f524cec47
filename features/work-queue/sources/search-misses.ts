import { canEditListings } from '@/features/accounts/policy'
import { listMisses } from '@/features/search/queries'
import { addDays } from '@/lib/shanghai-day'
import { type WorkSource, workOf } from '../source'

const days = 7

/** What visitors of the last days looked for in vain, most often first. */
export const searchMisses: WorkSource = {
  title: 'workQueue.searchMisses',
  path: `/search-misses?days=${days}`,
  mayDo: canEditListings,
  async read({ today }) {
    const misses = await listMisses(new Date(`${addDays(today, 1 - days)}T00:00:00Z`))
    return workOf(misses, ({ query, last }) => ({
      name: query,
      path: `/search-misses?days=${days}`,
      day: last.toISOString().slice(0, 10),
    }))
  },
}
