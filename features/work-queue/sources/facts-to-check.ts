import { canEditListings } from '@/features/accounts/policy'
import { factLabelKey } from '@/features/listings/fact-label'
import { listNames } from '@/features/listings/queries'
import { getCategory } from '@/features/listings/registry'
import { listRoundFacts } from '@/features/verification/queries'
import { parseRoundQuery } from '@/features/verification/schema'
import { shownItems, type WorkItem, type WorkSource } from '../source'

/** Facts whose confirmation is too old, and those that somebody could not confirm. */
export const factsToCheck: WorkSource = {
  title: 'workQueue.factsToCheck',
  path: '/verification',
  mayDo: canEditListings,
  async read({ locale, today, t }) {
    const facts = (await listRoundFacts(parseRoundQuery({}), today)).filter(
      ({ state }) => state === 'disputed' || state === 'overdue',
    )
    const shown = facts.slice(0, shownItems)
    const names = await listNames([...new Set(shown.map(({ listingId }) => listingId))], locale)
    const first = shown.map(({ listingId, slug, category: key, key: fact, trust, doubt }): WorkItem => {
      const category = getCategory(key)
      const label = category ? t(factLabelKey(category, fact)) : fact
      const name = t('workQueue.fact', { name: names.get(listingId) || slug, fact: label })
      const day = doubt?.on ?? ('on' in trust ? trust.on : today)
      return { name, path: `/verification?listing=${listingId}`, day }
    })
    return { count: facts.length, first }
  },
}
