import { replaceLink, startLinkRun } from '@/features/links/commands'
import { db } from '@/server/db'
import { aPublishedListing, nextNumber } from './factories'
import { type Call, call } from './guidance-calls'

/** What the rows of the table of rights about links call. */
export const linkCalls: Record<string, Record<string, Call>> = {
  'links/startLinkRun': {
    'of all': call('link.check', async () => {
      await (await db()).linkRun.updateMany({ data: { endedAt: new Date() } })
      return startLinkRun
    }),
  },
  'links/replaceLink': {
    'on a public page': call('link.replace', async () => {
      const from = `https://old${nextNumber()}.example.org/`
      await aPublishedListing({ website: from })
      return (actor) => replaceLink(actor, { from, to: 'https://new.example.org/' })
    }),
  },
}
