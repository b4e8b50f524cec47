import 'server-only'
import { canApprove, canArchive, canReview } from '@/features/accounts/policy'
import { forgetRemoval, ownApproval } from '@/features/revisions/writes'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { commitAddressed } from '@/server/content-change'
import { db } from '@/server/db'
import { Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'
import { authorsToApprove } from '@/server/revision'
import { recordsOf } from './record-kinds'
import type { RecordRef, Review } from './schema'
import { newestRevision, writeComments } from './writes'

const refuse = (actor: Actor, action: string, { kind, id }: RecordRef) =>
  refuseActor(actor, { action, entityType: kind, entityId: id })

/**
 * Hands the newest revision of a record in for review. Nothing public changes.
 * @param number the revision the author has seen
 * @throws Refusal `not-allowed`, `not-found`, `stale-revision`, `not-waiting` when it was handed in or published already,
 *   `not-publishable` with the fields that are in the way
 */
export async function submitForReview(actor: Actor, { kind, id }: RecordRef, number: number): Promise<void> {
  const record = recordsOf(kind)
  const action = `${kind}.submit`
  if (!record.mayEdit(actor)) return refuse(actor, action, { kind, id })
  await commitAddressed(async (tx) => {
    const { content } = await newestRevision(tx, record, id, number)
    record.requirePublishable(content)
    const submitted = await tx.revision.updateMany({
      where: { ...record.owner(id), number, publishedAt: null, state: { in: ['DRAFT', 'CHANGES_REQUESTED'] } },
      data: { state: 'SUBMITTED', submittedById: actor.id, submittedAt: new Date() },
    })
    if (submitted.count === 0) throw new Refusal('not-waiting')
    const detail = { ...record.named(content), revision: number }
    await recordAudit(tx, { actorId: actor.id, action, entityType: kind, entityId: id, detail })
    return { change: null }
  })
}

/**
 * Decides about the newest revision: lets it out, now or at a set time, or sends it back with comments.
 * @throws Refusal `not-allowed` (also for words of one's own without being ADMIN), `not-found`, `stale-revision`,
 *   `not-waiting` when it is public already, `not-publishable`, `slug-taken`, `comment-missing` when it is sent back
 *   without a word
 */
export async function reviewRevision(actor: Actor, review: Review): Promise<{ isPublished: boolean }> {
  const { kind, id, revision: number, publishAt, unpublishAt } = review
  const record = recordsOf(kind)
  const isApproval = review.decision === 'approve'
  const action = `${kind}.${isApproval ? 'approve' : 'send-back'}`
  const authors = await authorsToApprove(await db(), record.owner(id), number)
  if (!canReview(actor) || (isApproval && !canApprove(actor, authors))) return refuse(actor, action, review)
  const isLater = publishAt !== null && publishAt.getTime() > Date.now()
  return commitAddressed(async (tx) => {
    const { revisionId, content, isPublic } = await newestRevision(tx, record, id, number)
    if (isPublic) throw new Refusal('not-waiting')
    const comments = await writeComments(tx, actor, revisionId, review)
    if (isApproval) record.requirePublishable(content)
    else if (comments === 0) throw new Refusal('comment-missing', { fields: ['note'] })
    if (unpublishAt) await forgetRemoval(tx, record, id)
    await tx.revision.update({
      where: { id: revisionId },
      data: {
        state: isApproval ? 'APPROVED' : 'CHANGES_REQUESTED',
        reviewedById: actor.id,
        reviewedAt: new Date(),
        publishAt: isApproval && isLater ? publishAt : null,
        ...(isApproval && unpublishAt ? { unpublishAt } : {}),
      },
    })
    const change = isApproval && !isLater ? await record.makeLive(tx, id, number, content) : null
    const detail = {
      ...record.named(content),
      revision: number,
      comments,
      ...(isApproval && isLater ? { publishAt: publishAt.toISOString() } : {}),
      ...(isApproval && unpublishAt ? { unpublishAt: unpublishAt.toISOString() } : {}),
      ...ownApproval(isApproval && authors.includes(actor.id)),
    }
    await recordAudit(tx, { actorId: actor.id, action, entityType: kind, entityId: id, detail })
    return { change, isPublished: change !== null }
  })
}

/**
 * Takes back a publication that was set for later. The revision waits for review again.
 * @throws Refusal `not-allowed`, `not-waiting` when it is out already
 */
export async function cancelPublication(actor: Actor, { kind, id }: RecordRef, number: number): Promise<void> {
  const action = `${kind}.publication-cancelled`
  if (!canReview(actor)) return refuse(actor, action, { kind, id })
  await commitAddressed(async (tx) => {
    const cancelled = await tx.revision.updateMany({
      where: { ...recordsOf(kind).owner(id), number, publishAt: { not: null } },
      data: { publishAt: null, state: 'SUBMITTED' },
    })
    if (cancelled.count === 0) throw new Refusal('not-waiting')
    const detail = { revision: number }
    await recordAudit(tx, { actorId: actor.id, action, entityType: kind, entityId: id, detail })
    return { change: null }
  })
}

/**
 * Sets when a public record is taken off the site by itself, or that it is not.
 * @throws Refusal `not-allowed`, `not-found` when it is not public
 */
export async function scheduleRemoval(actor: Actor, { kind, id }: RecordRef, unpublishAt: Date | null): Promise<void> {
  const record = recordsOf(kind)
  const action = `${kind}.removal-scheduled`
  if (!canArchive(actor)) return refuse(actor, action, { kind, id })
  await commitAddressed(async (tx) => {
    const number = await record.publicNumber(tx, id)
    if (number === null) throw new Refusal('not-found')
    await forgetRemoval(tx, record, id)
    await tx.revision.updateMany({ where: { ...record.owner(id), number }, data: { unpublishAt } })
    const detail = { unpublishAt: unpublishAt?.toISOString() ?? null }
    await recordAudit(tx, { actorId: actor.id, action, entityType: kind, entityId: id, detail })
    return { change: null }
  })
}
