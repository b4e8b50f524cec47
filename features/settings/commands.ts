import 'server-only'
import type { SiteFacts } from '@/lib/site-facts'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { commitContent } from '@/server/content-change'
import { Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'
import { canChangeSettings } from './policy'
import { recordEveryPageChange } from './writes'

/**
 * Changes what every public page says about the portal.
 * @param from the version the change was made from, 0 for the first
 * @throws Refusal `not-allowed`, `stale-revision`
 */
export async function saveSettings(actor: Actor, from: number, content: SiteFacts): Promise<{ revision: number }> {
  if (!canChangeSettings(actor)) {
    return refuseActor(actor, { action: 'settings.save', entityType: 'settings', entityId: null })
  }
  return commitContent(async (tx) => {
    const before = await tx.siteSettings.findUnique({ where: { id: 1 } })
    const revision = from + 1
    const { count } =
      from === 0
        ? await tx.siteSettings.createMany({ data: { id: 1, content, revision }, skipDuplicates: true })
        : await tx.siteSettings.updateMany({ where: { id: 1, revision: from }, data: { content, revision } })
    if (count === 0) throw new Refusal('stale-revision')
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'settings.save',
      entityType: 'settings',
      entityId: null,
      detail: { before: before?.content ?? null, after: content },
    })
    return { revision, change: await recordEveryPageChange(tx) }
  })
}
