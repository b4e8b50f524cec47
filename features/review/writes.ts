import 'server-only'
import { type ListingContent, listingContentSchema } from '@/features/listings/schema'
import { makeLive, requirePublishable, takeOff } from '@/features/listings/writes'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { commitAddressed } from '@/server/content-change'
import { db, type Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'
import type { Review } from './schema'

export type Newest = { revisionId: string; content: ListingContent; isPublic: boolean }

/**
 * The newest revision, if it is the one the caller has read.
 * @throws Refusal `not-found`, `stale-revision`
 */
export async function newestRevision(tx: Transaction, listingId: string, number: number): Promise<Newest> {
  const newest = await tx.revision.findFirst({ where: { listingId }, orderBy: { number: 'desc' } })
  if (!newest) throw new Refusal('not-found')
  if (newest.number !== number) throw new Refusal('stale-revision', { revision: newest.number, differences: [] })
  const content = listingContentSchema.parse(newest.snapshot)
  return { revisionId: newest.id, content, isPublic: newest.publishedAt !== null }
}

/** Writes what a reviewer said to single fields and to the whole. Returns how many comments there were. */
export async function writeComments(
  tx: Transaction,
  actor: Actor,
  revisionId: string,
  { note, comments }: Pick<Review, 'note' | 'comments'>,
): Promise<number> {
  const { id: authorId } = actor
  if (!authorId) return 0
  const said = [['', note] as const, ...Object.entries(comments)].filter(([, body]) => body !== '')
  await tx.reviewComment.createMany({
    data: said.map(([field, body]) => ({ revisionId, field: field || null, body, authorId })),
  })
  return said.length
}

type Due = { id: string; listingId: string; number: number; reviewedById: string | null }

/** Publishes one revision whose time has come, unless another instance was first or a newer one is public by now. */
async function publishOne({ id, listingId, number, reviewedById }: Due, now: Date): Promise<boolean> {
  const { isDone } = await commitAddressed(async (tx) => {
    // Of several instances the one that empties the time does the work; the others find nothing.
    const claimed = await tx.revision.updateMany({ where: { id, publishAt: { lte: now } }, data: { publishAt: null } })
    if (claimed.count === 0) return { change: null, isDone: false }
    const listing = await tx.listing.findUniqueOrThrow({
      where: { id: listingId },
      select: { publishedRevision: true },
    })
    const isOvertaken = (listing.publishedRevision ?? 0) > number
    const { snapshot } = await tx.revision.findUniqueOrThrow({ where: { id }, select: { snapshot: true } })
    const content = listingContentSchema.parse(snapshot)
    if (!isOvertaken) requirePublishable(content)
    const change = isOvertaken ? null : await makeLive(tx, listingId, number, content)
    await recordAudit(tx, {
      actorId: null,
      action: isOvertaken ? 'listing.publication-overtaken' : 'listing.publish-scheduled',
      entityType: 'listing',
      entityId: listingId,
      detail: { revision: number, approvedBy: reviewedById },
    })
    return { change, isDone: change !== null }
  })
  return isDone
}

/** What cannot go out, such as an address taken meanwhile, goes back to a person instead of being tried for ever. */
async function giveBack({ id, listingId, number }: Due, refusal: Refusal): Promise<void> {
  await (await db()).$transaction(async (tx) => {
    await tx.revision.update({ where: { id }, data: { publishAt: null, state: 'CHANGES_REQUESTED' } })
    await recordAudit(tx, {
      actorId: null,
      action: 'listing.publish-scheduled.refused',
      entityType: 'listing',
      entityId: listingId,
      detail: { revision: number, reason: refusal.code },
    })
  })
}

async function removeOne({ id, listingId }: Pick<Due, 'id' | 'listingId'>, now: Date): Promise<boolean> {
  const { isDone } = await commitAddressed(async (tx) => {
    const claimed = await tx.revision.updateMany({
      where: { id, unpublishAt: { lte: now } },
      data: { unpublishAt: null },
    })
    const live = await tx.listing.count({ where: { id: listingId, status: 'PUBLISHED' } })
    if (claimed.count === 0 || live === 0) return { change: null, isDone: false }
    const change = await takeOff(tx, listingId)
    const action = 'listing.archive-scheduled'
    await recordAudit(tx, { actorId: null, action, entityType: 'listing', entityId: listingId })
    return { change, isDone: true }
  })
  return isDone
}

/** Revisions of listings for which a time has come; other records have no times set. */
async function listDue(time: 'publishAt' | 'unpublishAt', now: Date): Promise<Due[]> {
  const rows = await (await db()).revision.findMany({
    where: { [time]: { lte: now }, listingId: { not: null } },
    orderBy: { [time]: 'asc' },
    select: { id: true, listingId: true, number: true, reviewedById: true },
    take: 100,
  })
  return rows.flatMap(({ listingId, ...row }) => (listingId ? { ...row, listingId } : []))
}

/**
 * Publishes and takes off what was set for a time that has come. Any number of instances may call it at once: each act
 * is done by one of them, in a transaction of its own.
 * @returns how many listings changed in public
 */
export async function carryOutDue(now: Date): Promise<number> {
  let count = 0
  for (const due of await listDue('publishAt', now)) {
    try {
      if (await publishOne(due, now)) count += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await giveBack(due, error)
    }
  }
  for (const due of await listDue('unpublishAt', now)) if (await removeOne(due, now)) count += 1
  return count
}
