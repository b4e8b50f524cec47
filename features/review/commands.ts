import 'server-only'
import { canApprove, canArchive, canEditListings, canReview } from '@/features/accounts/policy'
import { makeLive, requirePublishable } from '@/features/listings/writes'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { commitAddressed } from '@/server/content-change'
import { db } from '@/server/db'
import { Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'
import { authorsToApprove } from '@/server/revision'
import type { Review } from './schema'
import { newestRevision, writeComments } from './writes'

const refuse = (actor: Actor, action: string, entityId: string) =>
  refuseActor(actor, { action, entityType: 'listing', entityId })

/**
 * Hands the newest revision in for review. Nothing public changes.
 * @param number the revision the author has seen
 * @throws Refusal `not-allowed`, `not-found`, `stale-revision`, `not-waiting` when it was handed in or published already,
 *   `not-publishable` with the fields that are in the way
 */
export async function submitForReview(actor: Actor, id: string, number: number): Promise<void> {
  if (!canEditListings(actor)) return refuse(actor, 'listing.submit', id)
  await commitAddressed(async (tx) => {
    const { content } = await newestRevision(tx, id, number)
    requirePublishable(content)
    const submitted = await tx.revision.updateMany({
      where: { listingId: id, number, publishedAt: null, state: { in: ['DRAFT', 'CHANGES_REQUESTED'] } },
      data: { state: 'SUBMITTED', submittedById: actor.id, submittedAt: new Date() },
    })
    if (submitted.count === 0) throw new Refusal('not-waiting')
    const detail = { revision: number }
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'listing.submit',
      entityType: 'listing',
      entityId: id,
      detail,
    })
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
  const { id, revision: number, publishAt, unpublishAt } = review
  const isApproval = review.decision === 'approve'
  const action = isApproval ? 'listing.approve' : 'listing.send-back'
  const authors = await authorsToApprove(await db(), { listingId: id }, number)
  if (!canReview(actor) || (isApproval && !canApprove(actor, authors))) return refuse(actor, action, id)
  const isLater = publishAt !== null && publishAt.getTime() > Date.now()
  return commitAddressed(async (tx) => {
    const { revisionId, content, isPublic } = await newestRevision(tx, id, number)
    if (isPublic) throw new Refusal('not-waiting')
    const comments = await writeComments(tx, actor, revisionId, review)
    if (isApproval) requirePublishable(content)
    else if (comments === 0) throw new Refusal('comment-missing', { fields: ['note'] })
    if (unpublishAt) {
      await tx.revision.updateMany({
        where: { listingId: id, unpublishAt: { not: null } },
        data: { unpublishAt: null },
      })
    }
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
    const change = isApproval && !isLater ? await makeLive(tx, id, number, content) : null
    const detail = {
      revision: number,
      comments,
      ...(isApproval && isLater ? { publishAt: publishAt.toISOString() } : {}),
      ...(isApproval && unpublishAt ? { unpublishAt: unpublishAt.toISOString() } : {}),
      ...(isApproval && authors.includes(actor.id) ? { approvedOwnChange: true } : {}),
    }
    await recordAudit(tx, { actorId: actor.id, action, entityType: 'listing', entityId: id, detail })
    return { change, isPublished: change !== null }
  })
}

/**
 * Takes back a publication that was set for later. The revision waits for review again.
 * @throws Refusal `not-allowed`, `not-waiting` when it is out already
 */
export async function cancelPublication(actor: Actor, id: string, number: number): Promise<void> {
  if (!canReview(actor)) return refuse(actor, 'listing.publication-cancelled', id)
  await commitAddressed(async (tx) => {
    const cancelled = await tx.revision.updateMany({
      where: { listingId: id, number, publishAt: { not: null } },
      data: { publishAt: null, state: 'SUBMITTED' },
    })
    if (cancelled.count === 0) throw new Refusal('not-waiting')
    const action = 'listing.publication-cancelled'
    const detail = { revision: number }
    await recordAudit(tx, { actorId: actor.id, action, entityType: 'listing', entityId: id, detail })
    return { change: null }
  })
}

/**
 * Sets when a public listing is taken off the site by itself, or that it is not.
 * @throws Refusal `not-allowed`, `not-found` when it is not public
 */
export async function scheduleRemoval(actor: Actor, id: string, unpublishAt: Date | null): Promise<void> {
  if (!canArchive(actor)) return refuse(actor, 'listing.removal-scheduled', id)
  await commitAddressed(async (tx) => {
    const live = await tx.listing.findUnique({
      where: { id, status: 'PUBLISHED' },
      select: { publishedRevision: true },
    })
    if (!live?.publishedRevision) throw new Refusal('not-found')
    await tx.revision.updateMany({ where: { listingId: id, unpublishAt: { not: null } }, data: { unpublishAt: null } })
    const key = { listingId_number: { listingId: id, number: live.publishedRevision } }
    await tx.revision.update({ where: key, data: { unpublishAt } })
    const action = 'listing.removal-scheduled'
    const detail = { unpublishAt: unpublishAt?.toISOString() ?? null }
    await recordAudit(tx, { actorId: actor.id, action, entityType: 'listing', entityId: id, detail })
    return { change: null }
  })
}
