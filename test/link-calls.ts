import { replaceLink, startLinkRun } from '@/features/links/commands'
import { saveListing } from '@/features/listings/commands'
import { db } from '@/server/db'
import { aPublishedListing, aUser, nextNumber } from './factories'
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
      const { id, content } = await aPublishedListing({ website: from })
      // Another change waits, so that it is one act: alone, the new version would be handed in as well.
      const pending = { content: { ...content, email: 'draft@example.org' }, reason: null, publish: false }
      await saveListing(await aUser('EDITOR'), id, 1, pending)
      return (actor) => replaceLink(actor, { from, to: 'https://new.example.org/' })
    }),
  },
}
