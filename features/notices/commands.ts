import 'server-only'
import { recordEveryPageChange } from '@/features/settings/writes'
import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { commitContent } from '@/server/content-change'
import type { Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'
import { canWriteNotices } from './policy'
import type { NoticeContent } from './schema'

const refuse = (actor: Actor, act: string, entityId: string | null) =>
  refuseActor(actor, { action: `notice.${act}`, entityType: 'notice', entityId })

const audit = (tx: Transaction, actor: Actor, act: string, entityId: string, detail: object) =>
  recordAudit(tx, {
    actorId: actor.id,
    action: `notice.${act}`,
    entityType: 'notice',
    entityId,
    detail: JSON.parse(JSON.stringify(detail)) as Prisma.InputJsonObject,
  })

/** What has begun or ended when it is saved is announced by the save itself. */
const announced = ({ startsAt, endsAt }: NoticeContent) => ({
  startAnnounced: startsAt <= new Date(),
  endAnnounced: endsAt !== null && endsAt <= new Date(),
})

/** Adds a notice, which visitors see from its start to its end. @throws Refusal `not-allowed` */
export async function createNotice(actor: Actor, content: NoticeContent): Promise<{ id: string }> {
  if (!canWriteNotices(actor)) return refuse(actor, 'create', null)
  return commitContent(async (tx) => {
    const { id } = await tx.notice.create({ data: { ...content, ...announced(content) }, select: { id: true } })
    await audit(tx, actor, 'create', id, { name: content.texts.en, after: content })
    return { id, change: await recordEveryPageChange(tx) }
  })
}

/**
 * Changes a notice.
 * @param from the version the change was made from
 * @throws Refusal `not-allowed`, `not-found`, `stale-revision`
 */
export async function saveNotice(
  actor: Actor,
  { id, revision: from }: { id: string; revision: number },
  content: NoticeContent,
): Promise<{ revision: number }> {
  if (!canWriteNotices(actor)) return refuse(actor, 'save', id)
  return commitContent(async (tx) => {
    const before = await tx.notice.findUnique({ where: { id } })
    if (!before) throw new Refusal('not-found')
    const data = { ...content, ...announced(content), revision: from + 1 }
    const saved = await tx.notice.updateMany({ where: { id, revision: from }, data })
    if (saved.count === 0) throw new Refusal('stale-revision')
    await audit(tx, actor, 'save', id, { name: content.texts.en, before, after: content })
    return { revision: from + 1, change: await recordEveryPageChange(tx) }
  })
}

/** Takes a notice off all pages for good. @throws Refusal `not-allowed`, `not-found` */
export async function withdrawNotice(actor: Actor, id: string): Promise<void> {
  if (!canWriteNotices(actor)) return refuse(actor, 'withdraw', id)
  await commitContent(async (tx) => {
    const { count } = await tx.notice.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: new Date(), revision: { increment: 1 } },
    })
    if (count === 0) throw new Refusal('not-found')
    await audit(tx, actor, 'withdraw', id, {})
    return { change: await recordEveryPageChange(tx) }
  })
}
