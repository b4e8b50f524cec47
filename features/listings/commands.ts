import 'server-only'
import { canApprove, canArchive, canEditListings, canPublish } from '@/features/accounts/policy'
import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { commitAddressed } from '@/server/content-change'
import { db } from '@/server/db'
import { Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'
import { authorsToApprove, contentOfRevision, newestRevision } from '@/server/revision'
import { compareContents, compareThreeWays } from './content-comparison'
import { takeFields } from './content-field'
import { listingColumns } from './listing-row'
import { listingContentSchema } from './schema'
import { makeLive, requirePublishable, type Save, showDraft, takeOff, writeRevision } from './writes'

const refuse = (actor: Actor, action: string, entityId: string | null) =>
  refuseActor(actor, { action, entityType: 'listing', entityId })

const parse = (snapshot: unknown) => listingContentSchema.parse(snapshot)

/**
 * Adds a listing.
 * @throws Refusal `not-allowed`, `slug-taken`, `not-publishable`
 */
export async function createListing(actor: Actor, save: Save): Promise<{ id: string; revision: number }> {
  if (!canEditListings(actor) || (save.publish && !canPublish(actor, actor.id))) {
    return refuse(actor, 'listing.create', null)
  }
  if (save.publish) requirePublishable(save.content)
  const { id } = await commitAddressed(async (tx) => {
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
  return commitAddressed(async (tx) => {
    const newest = await newestRevision(tx, { listingId: id }, parse)
    const claimed = await tx.listing.updateMany({ where: { id, revision: from }, data: { revision: from + 1 } })
    if (claimed.count === 0 || newest.number !== from) {
      const base = await contentOfRevision(tx, { listingId: id }, from, parse)
      throw new Refusal('stale-revision', {
        revision: newest.number,
        differences: compareThreeWays(base, newest.content, save.content),
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
  const prisma = await db()
  const key = { listingId_number: { listingId: id, number: revision } }
  const found = await prisma.revision.findUnique({ where: key, select: { authorId: true } })
  if (!found) return refuseUnknownRevision(id)
  const authors = await authorsToApprove(prisma, { listingId: id }, revision)
  if (!canApprove(actor, authors)) return refuse(actor, 'listing.publish', id)
  await commitAddressed(async (tx) => {
    const newest = await newestRevision(tx, { listingId: id }, parse)
    if (newest.number !== revision) throw new Refusal('stale-revision', { revision: newest.number, differences: [] })
    requirePublishable(newest.content)
    const change = await makeLive(tx, id, revision, newest.content)
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'listing.publish',
      entityType: 'listing',
      entityId: id,
      detail: { revision, ...(authors.includes(actor.id) ? { approvedOwnChange: true } : {}) },
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
  await commitAddressed(async (tx) => {
    const change = await takeOff(tx, id)
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
  const content = await contentOfRevision(await db(), { listingId: id }, number, parse)
  if (!content) throw new Refusal('not-found')
  return saveListing(actor, id, from, { content, reason: `↺ ${number}`, publish })
}

/**
 * Brings one field back as it was in an earlier revision, as a new draft; all others stay as they are now.
 * @param from the newest revision the caller has seen
 * @param number the revision the field is taken from
 * @param field its name in comparisons
 * @throws Refusal `not-allowed`, `not-found`, `stale-revision`
 */
export async function restoreField(
  actor: Actor,
  id: string,
  from: number,
  number: number,
  field: string,
): Promise<{ revision: number }> {
  if (!canEditListings(actor)) return refuse(actor, 'listing.restore', id)
  const prisma = await db()
  const content = await contentOfRevision(prisma, { listingId: id }, from, parse)
  const before = await contentOfRevision(prisma, { listingId: id }, number, parse)
  if (!content || !before) throw new Refusal('not-found')
  const save = { content: takeFields(content, before, [field]), reason: `↺ ${number}: ${field}`, publish: false }
  return saveListing(actor, id, from, save)
}
