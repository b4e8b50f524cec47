import { createNotice, saveNotice, withdrawNotice } from '@/features/notices/commands'
import type { NoticeContent } from '@/features/notices/schema'
import { systemActor } from '@/server/actor'
import { type Call, call } from './guidance-calls'

/** A made-up notice that stands now, on all pages. */
export const aNotice = (overrides: Partial<NoticeContent> = {}): NoticeContent => ({
  ...{ level: 'info', pages: [], link: null, startsAt: new Date(Date.now() - 1000), endsAt: null },
  texts: { en: 'A test notice.', zh: '测试通知。' },
  ...overrides,
})

/** What the rows of the table of rights about notices call. */
export const noticeCalls: Record<string, Record<string, Call>> = {
  'notices/createNotice': {
    'a new one': call('notice.create', async () => (actor) => createNotice(actor, aNotice())),
  },
  'notices/saveNotice': {
    'one that is there': call('notice.save', async () => {
      const { id } = await createNotice(systemActor, aNotice())
      return (actor) => saveNotice(actor, { id, revision: 1 }, aNotice({ level: 'urgent' }))
    }),
  },
  'notices/withdrawNotice': {
    'one that is there': call('notice.withdraw', async () => {
      const { id } = await createNotice(systemActor, aNotice())
      return (actor) => withdrawNotice(actor, id)
    }),
  },
}
