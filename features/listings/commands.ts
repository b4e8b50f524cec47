import 'server-only'
import { canArchive, canEditListings, canPublish } from '@/features/accounts/policy'
import { hideSearchEntry } from '@/features/search/writes'
import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { announceContentChange, type ContentChange, recordContentChange } from '@/server/content-change'
import { db, type Transaction } from '@/server/db'
import { isUniqueViolation, Refusal } from '@/server/errors'
import { changedPaths } from './changed-paths'
import { compareContents } from './content-comparison'
import { listingColumns } from './listing-row'
import { listingContentSchema } from './schema'
import { listingKind } from './search-entry'
import { currentContent, makeLive, requirePublishable, type Save, showDraft, writeRevision } from './writes'

async function refuse(actor: Actor, action: string, entityId: string | null): Promise<never> {
  await (await db()).$transaction((tx) =>
    recordAudit(tx, { actorId: actor.id, action: `${action}.refused`, entityType: 'listing', entityId }),
  )
  throw new Refusal('not-allowed')
}

/** Runs a write, turns the known conflict of two equal addresses into a refusal, and tells the front what changed. */
async function commit<T extends { change: ContentChange | null }>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    const result = await (await db()).$transaction(work, { timeout: 20_000 })
    if (result.change) announceContentChange(result.change)
    return result
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('slug-taken', { fields: ['slug'] })
    throw error
  }
}

/**
 * Adds a listing.
 * @throws Refusal `not-allowed`, `slug-taken`, `not-publishable`
 */
export async function createListing(actor: Actor, save: Save): Promise<{ id: string; revision: number }> {
  if (!canEditListings(actor) || (save.publish && !canPublish(actor, actor.id))) {
    return refuse(actor, 'listing.create', null)
  }
  if (save.publish) requirePublishable(save.content)
  const { id } = await commit(async (tx) => {
    const { id } = await tx.listing.create({
      data: { ...listingColumns(save.content), status: 'DRAFT', revision: 1 },
      select: { id: true },
    })
    if (!save.publish) await showDraft(tx, id, save.content)
    const change = await writeRevision(tx, actor, id, 1, save)
    await recordAudit(tx, {
      actorId: actor.id,
      action: save.publish ? 'listing.create-and-publish' : 'listing.create',
      entityType: 'listing',
      entityId: id,
      detail: {
        slug: save.content.slug,
        category: save.content.category,
        ...(save.publish && actor.id ? { approvedOwnChange: true } : {}),
      },
    })
    return { id, change }
  })
  return { id, revision: 1 }
}

/**
 * Saves a new revision of a listing. What is live stays as it is unless `publish` is set.
 * @param from the revision the change was made from
 * @throws Refusal `not-allowed`, `not-found`, `slug-taken`, `not-publishable`, or `stale-revision` with the newest
 *   content and what the caller would have changed, so that nothing typed is lost
 */
export async function saveListing(actor: Actor, id: string, from: number, save: Save): Promise<{ revision: number }> {
  if (!canEditListings(actor) || (save.publish && !canPublish(actor, actor.id))) {
    return refuse(actor, 'listing.save', id)
  }
  if (save.publish) requirePublishable(save.content)
  return commit(async (tx) => {
    const newest = await currentContent(tx, id)
    const claimed = await tx.listing.updateMany({ where: { id, revision: from }, data: { revision: from + 1 } })
    if (claimed.count === 0 || newest.number !== from) {
      throw new Refusal('stale-revision', {
        revision: newest.number,
        differences: compareContents(newest.content, save.content),
      })
    }
    const revision = from + 1
    const change = await writeRevision(tx, actor, id, revision, save)
    if (!save.publish) await showDraft(tx, id, save.content)
    await recordAudit(tx, {
      actorId: actor.id,
      action: save.publish ? 'listing.save-and-publish' : 'listing.save',
      entityType: 'listing',
      entityId: id,
      detail: {
        revision,
        changes: compareContents(newest.content, save.content),
        checked: (save.checks ?? []).map((check) => check.field),
        reason: save.reason,
        // An administrator may approve their own change; whoever reads the log must see it.
        ...(save.publish && actor.id ? { approvedOwnChange: true } : {}),
      } as Prisma.InputJsonObject,
    })
    return { revision, change }
  })
}

async function refuseUnknownRevision(id: string): Promise<never> {
  const listing = await (await db()).listing.findUnique({ where: { id }, select: { revision: true } })
  if (!listing) throw new Refusal('not-found')
  throw new Refusal('stale-revision', { revision: listing.revision, differences: [] })
}

/**
 * Makes the newest revision public.
 * @param revision the number the approver has read; a newer one is refused as stale
 * @throws Refusal `not-allowed` (also for one's own change without being ADMIN), `not-found`, `stale-revision`,
 *   `not-publishable`
 */
export async function publishListing(actor: Actor, id: string, revision: number): Promise<void> {
  // A revision never changes, so its author can be asked before the transaction; whether it is the newest cannot.
  const key = { listingId_number: { listingId: id, number: revision } }
  const found = await (await db()).revision.findUnique({ where: key, select: { authorId: true } })
  if (!found) return refuseUnknownRevision(id)
  if (!canPublish(actor, found.authorId)) return refuse(actor, 'listing.publish', id)
  await commit(async (tx) => {
    const newest = await currentContent(tx, id)
    if (newest.number !== revision) throw new Refusal('stale-revision', { revision: newest.number, differences: [] })
    requirePublishable(newest.content)
    const change = await makeLive(tx, id, revision, newest.content)
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'listing.publish',
      entityType: 'listing',
      entityId: id,
      detail: { revision, ...(found.authorId === actor.id ? { approvedOwnChange: true } : {}) },
    })
    return { change }
  })
}

/**
 * Takes a listing off the public site. Nothing is deleted.
 * @throws Refusal `not-allowed`, `not-found`
 */
export async function archiveListing(actor: Actor, id: string, reason: string | null): Promise<void> {
  if (!canArchive(actor)) return refuse(actor, 'listing.archive', id)
  await commit(async (tx) => {
    const listing = await tx.listing.findUnique({ where: { id }, select: { category: true, slug: true, area: true } })
    if (!listing) throw new Refusal('not-found')
    await tx.listing.update({ where: { id }, data: { status: 'ARCHIVED', publishedRevision: null } })
    await hideSearchEntry(tx, listingKind, id)
    const change = { listingId: id, paths: changedPaths(listing) }
    await recordContentChange(tx, change)
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'listing.archive',
      entityType: 'listing',
      entityId: id,
      detail: { reason },
    })
    return { change }
  })
}

/**
 * Makes an earlier revision the newest one again.
 * @param from the newest revision the caller has seen
 * @param number the revision to bring back
 * @param publish make it public as well
 */
export async function restoreRevision(
  actor: Actor,
  id: string,
  from: number,
  number: number,
  publish: boolean,
): Promise<{ revision: number }> {
  if (!canEditListings(actor)) return refuse(actor, 'listing.restore', id)
  const old = await (await db()).revision.findUnique({ where: { listingId_number: { listingId: id, number } } })
  if (!old) throw new Refusal('not-found')
  const content = listingContentSchema.parse(old.snapshot)
  return saveListing(actor, id, from, { content, reason: `↺ ${number}`, publish })
}
