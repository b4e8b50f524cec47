import 'server-only'
import { canApprove, canArchive } from '@/features/accounts/policy'
import type { Difference } from '@/features/listings/content-comparison'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { type ContentChange, commitAddressed } from '@/server/content-change'
import { db, type Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'
import { authorsToApprove, contentOfRevision, newestRevision, type RevisionOwner } from '@/server/revision'

/**
 * What the way to the public needs to know of a kind of record: how its revisions are read and compared, and what makes
 * one of them public. Everything else, such as rights, audit and set times, is the same for all kinds.
 */
export type RecordKind<C> = {
  /** Names its audit rows, as in `guide.publish`. */
  entity: 'listing' | 'guide' | 'policy-rule' | 'dated-value'
  owner(id: string): RevisionOwner
  parse(snapshot: unknown): C
  mayEdit(actor: Actor): boolean
  /** What its audit rows say beside the revision, so that a reader of the log recognises it. */
  named(content: C): { slug?: string }
  /** What a revision would change in public, where there may be nothing yet. */
  compare(before: C | null, after: C): Difference[]
  /** Moves the newest revision from `from` to the next. Returns false when somebody else did. */
  claim(tx: Transaction, id: string, from: number): Promise<boolean>
  /** @throws Refusal `not-publishable` naming the fields that are in the way */
  requirePublishable(content: C): void
  /** Makes a revision the public one. Returns what changed in public. */
  makeLive(tx: Transaction, id: string, number: number, content: C): Promise<ContentChange>
  /** Takes it off the public site. Nothing is deleted. @throws Refusal `not-found` */
  takeOff(tx: Transaction, id: string): Promise<ContentChange>
  /** The number of the revision visitors see; null when it is not public or does not exist. */
  publicNumber(
    tx: Pick<Transaction, 'listing' | 'guide' | 'policyRule' | 'datedValue'>,
    id: string,
  ): Promise<number | null>
}

/** Whoever reads the log must see that an administrator approved their own change. */
export const ownApproval = (isOwn: boolean) => (isOwn ? { approvedOwnChange: true } : {})

/**
 * Moves a record on from the revision a change was made from.
 * @param differences what the caller would have changed, for the answer to somebody who is too late; `base` is the
 *   revision they changed, null when there is no such one
 * @returns the content the change replaces
 * @throws Refusal `not-found`, or `stale-revision` with the differences
 */
export async function claimRevision<C>(
  tx: Transaction,
  record: Pick<RecordKind<C>, 'owner' | 'parse' | 'claim'>,
  id: string,
  from: number,
  differences: (newest: C, base: C | null) => unknown[],
): Promise<C> {
  const owner = record.owner(id)
  const newest = await newestRevision(tx, owner, record.parse)
  const isClaimed = await record.claim(tx, id, from)
  if (isClaimed && newest.number === from) return newest.content
  const base = await contentOfRevision(tx, owner, from, record.parse)
  throw new Refusal('stale-revision', {
    revision: newest.number,
    differences: differences(newest.content, base),
  })
}

/**
 * The content of an earlier revision, to be saved anew.
 * @throws Refusal `not-allowed` for those who may not edit the record, `not-found`
 */
export async function contentToRestore<C>(record: RecordKind<C>, actor: Actor, id: string, number: number): Promise<C> {
  const { entity, owner, parse } = record
  const action = `${entity}.restore`
  if (!record.mayEdit(actor)) return refuseActor(actor, { action, entityType: entity, entityId: id })
  const content = await contentOfRevision(await db(), owner(id), number, parse)
  if (!content) throw new Refusal('not-found')
  return content
}

/**
 * Makes the newest revision of a record public.
 * @param number the one the approver has read; a newer one is refused as stale
 * @throws Refusal `not-allowed` (also for one's own words without being ADMIN), `not-found`, `stale-revision`,
 *   `not-publishable`, `slug-taken`
 */
export async function publishNewest<C>(record: RecordKind<C>, actor: Actor, id: string, number: number): Promise<void> {
  const { entity, owner, parse } = record
  const action = `${entity}.publish`
  // A revision never changes, so its authors can be asked before the transaction; whether it is the newest cannot.
  const authors = await authorsToApprove(await db(), owner(id), number)
  if (!canApprove(actor, authors)) return refuseActor(actor, { action, entityType: entity, entityId: id })
  await commitAddressed(async (tx) => {
    const newest = await newestRevision(tx, owner(id), parse)
    if (newest.number !== number) throw new Refusal('stale-revision', { revision: newest.number, differences: [] })
    record.requirePublishable(newest.content)
    const change = await record.makeLive(tx, id, number, newest.content)
    await tx.revision.updateMany({
      where: { ...owner(id), number },
      data: { state: 'APPROVED', reviewedById: actor.id, reviewedAt: new Date(), publishAt: null },
    })
    await recordAudit(tx, {
      actorId: actor.id,
      action,
      entityType: entity,
      entityId: id,
      detail: { ...record.named(newest.content), revision: number, ...ownApproval(authors.includes(actor.id)) },
    })
    return { change }
  })
}

/** Forgets when a record was to be taken off. */
export async function forgetRemoval<C>(tx: Transaction, record: RecordKind<C>, id: string): Promise<void> {
  const planned = { ...record.owner(id), unpublishAt: { not: null } }
  await tx.revision.updateMany({ where: planned, data: { unpublishAt: null } })
}

/** Takes a record off the public site, and forgets when that was to be done. @throws Refusal `not-found` */
export async function takeOffRecord<C>(tx: Transaction, record: RecordKind<C>, id: string): Promise<ContentChange> {
  const change = await record.takeOff(tx, id)
  await forgetRemoval(tx, record, id)
  return change
}

/** Takes a record off the public site because somebody says so. @throws Refusal `not-allowed`, `not-found` */
export async function archiveRecord<C>(
  record: RecordKind<C>,
  actor: Actor,
  id: string,
  reason: string | null,
): Promise<void> {
  const { entity, owner, parse } = record
  const action = `${entity}.archive`
  if (!canArchive(actor)) return refuseActor(actor, { action, entityType: entity, entityId: id })
  await commitAddressed(async (tx) => {
    const change = await takeOffRecord(tx, record, id)
    const { content } = await newestRevision(tx, owner(id), parse)
    const detail = { ...record.named(content), reason }
    await recordAudit(tx, { actorId: actor.id, action, entityType: entity, entityId: id, detail })
    return { change }
  })
}
