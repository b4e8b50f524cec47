import 'server-only'
import { directoryCategories } from '@/features/listings/registry'
import { type ContentChange, commitContent, recordContentChange } from '@/server/content-change'
import { db, type Transaction } from '@/server/db'

/** Pages that show a notice with the very next request. All others follow within seconds, as after any change. */
const firstPages = ['', ...directoryCategories.map(({ key }) => `/${key}`), '/areas', '/visa', '/guides', '/emergency']

/** Drops the pages a notice stands on. */
export async function recordNoticeChange(tx: Transaction): Promise<ContentChange> {
  const change = { listingId: null, paths: firstPages }
  await recordContentChange(tx, change)
  return change
}

/**
 * Drops the pages of notices that began or ended since the last time. Any number of instances may call it at once: one
 * of them does it.
 * @returns how many began or ended
 */
export async function announceDueNotices(now: Date): Promise<number> {
  const started = { withdrawnAt: null, startAnnounced: false, startsAt: { lte: now } }
  const ended = { withdrawnAt: null, endAnnounced: false, endsAt: { lte: now } }
  if ((await (await db()).notice.count({ where: { OR: [started, ended] } })) === 0) return 0
  const { count } = await commitContent(async (tx) => {
    const begun = await tx.notice.updateMany({ where: started, data: { startAnnounced: true } })
    const over = await tx.notice.updateMany({ where: ended, data: { endAnnounced: true } })
    const count = begun.count + over.count
    return { count, change: count > 0 ? await recordNoticeChange(tx) : null }
  })
  return count
}
