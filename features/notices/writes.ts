import 'server-only'
import { recordEveryPageChange } from '@/features/settings/writes'
import { commitContent } from '@/server/content-change'
import { db } from '@/server/db'

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
    return { count, change: count > 0 ? await recordEveryPageChange(tx) : null }
  })
  return count
}
