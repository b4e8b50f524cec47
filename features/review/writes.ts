import 'server-only'
import { type RecordKind, takeOffRecord } from '@/features/revisions/writes'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { commitAddressed } from '@/server/content-change'
import { db, type Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'
import { recordOf, recordsOf } from './record-kinds'
import type { RecordRef, Review } from './schema'

export type Newest<C> = { revisionId: string; content: C; isPublic: boolean }

/**
 * The newest revision of a record, if it is the one the caller has read.
 * @throws Refusal `not-found`, `stale-revision`
 */
export async function newestRevision<C>(
  tx: Transaction,
  record: RecordKind<C>,
  id: string,
  number: number,
): Promise<Newest<C>> {
  const newest = await tx.revision.findFirst({ where: record.owner(id), orderBy: { number: 'desc' } })
  if (!newest) throw new Refusal('not-found')
  if (newest.number !== number) throw new Refusal('stale-revision', { revision: newest.number, differences: [] })
  const content = record.parse(newest.snapshot)
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

type Due = RecordRef & { revisionId: string; number: number; reviewedById: string | null }

/** Publishes one revision whose time has come, unless another instance was first or a newer one is public by now. */
async function publishOne({ kind, id, revisionId, number, reviewedById }: Due, now: Date): Promise<boolean> {
  const record = recordsOf(kind)
  const { isDone } = await commitAddressed(async (tx) => {
    // Of several instances the one that empties the time does the work; the others find nothing.
    const claimed = await tx.revision.updateMany({
      where: { id: revisionId, publishAt: { lte: now } },
      data: { publishAt: null },
    })
    if (claimed.count === 0) return { change: null, isDone: false }
    const isOvertaken = ((await record.publicNumber(tx, id)) ?? 0) > number
    const { snapshot } = await tx.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { snapshot: true } })
    const content = record.parse(snapshot)
    if (!isOvertaken) record.requirePublishable(content)
    const change = isOvertaken ? null : await record.makeLive(tx, id, number, content)
    await recordAudit(tx, {
      actorId: null,
      action: `${kind}.${isOvertaken ? 'publication-overtaken' : 'publish-scheduled'}`,
      entityType: kind,
      entityId: id,
      detail: { ...record.named(content), revision: number, approvedBy: reviewedById },
    })
    return { change, isDone: change !== null }
  })
  return isDone
}

/** What cannot go out, such as an address taken meanwhile, goes back to a person instead of being tried for ever. */
async function giveBack({ kind, id, revisionId, number }: Due, refusal: Refusal): Promise<void> {
  await (await db()).$transaction(async (tx) => {
    await tx.revision.update({ where: { id: revisionId }, data: { publishAt: null, state: 'CHANGES_REQUESTED' } })
    await recordAudit(tx, {
      actorId: null,
      action: `${kind}.publish-scheduled.refused`,
      entityType: kind,
      entityId: id,
      detail: { revision: number, reason: refusal.code },
    })
  })
}

async function removeOne({ kind, id, revisionId }: Due, now: Date): Promise<boolean> {
  const record = recordsOf(kind)
  const { isDone } = await commitAddressed(async (tx) => {
    const claimed = await tx.revision.updateMany({
      where: { id: revisionId, unpublishAt: { lte: now } },
      data: { unpublishAt: null },
    })
    if (claimed.count === 0 || (await record.publicNumber(tx, id)) === null) return { change: null, isDone: false }
    const change = await takeOffRecord(tx, record, id)
    const action = `${kind}.archive-scheduled`
    await recordAudit(tx, { actorId: null, action, entityType: kind, entityId: id })
    return { change, isDone: true }
  })
  return isDone
}

/** Revisions for which a time has come, the earliest first. */
async function listDue(time: 'publishAt' | 'unpublishAt', now: Date): Promise<Due[]> {
  const rows = await (await db()).revision.findMany({
    where: { [time]: { lte: now } },
    orderBy: { [time]: 'asc' },
    select: {
      id: true,
      listingId: true,
      guideId: true,
      ruleId: true,
      valueId: true,
      number: true,
      reviewedById: true,
    },
    take: 100,
  })
  return rows.map(({ id, number, reviewedById, ...owner }) => ({
    ...recordOf(owner),
    revisionId: id,
    number,
    reviewedById,
  }))
}

/**
 * Publishes and takes off what was set for a time that has come. Any number of instances may call it at once: each act
 * is done by one of them, in a transaction of its own.
 * @returns how many records changed in public
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
