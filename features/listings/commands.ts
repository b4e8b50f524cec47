import 'server-only'
import { canEditListings, canPublish } from '@/features/accounts/policy'
import { archiveRecord, claimRevision, contentToRestore, ownApproval, publishNewest } from '@/features/revisions/writes'
import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { commitAddressed } from '@/server/content-change'
import { refuseActor } from '@/server/refuse'
import { compareContents, compareThreeWays } from './content-comparison'
import { takeFields } from './content-field'
import { listingColumns } from './listing-row'
import { listingRecords, requirePublishable, type Save, showDraft, writeRevision } from './writes'

const refuse = (actor: Actor, action: string, entityId: string | null) =>
  refuseActor(actor, { action, entityType: 'listing', entityId })

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
        ...ownApproval(save.publish && actor.id !== null),
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
    const replaced = await claimRevision(tx, listingRecords, id, from, (newest, base) =>
      compareThreeWays(base, newest, save.content),
    )
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
        changes: compareContents(replaced, save.content),
        checked: (save.checks ?? []).map((check) => check.field),
        reason: save.reason,
        ...ownApproval(save.publish && actor.id !== null),
      } as Prisma.InputJsonObject,
    })
    return { revision, change }
  })
}

/** Makes the newest revision of a listing public. @throws as `publishNewest` */
export function publishListing(actor: Actor, id: string, revision: number): Promise<void> {
  return publishNewest(listingRecords, actor, id, revision)
}

/** Takes a listing off the public site. Nothing is deleted. @throws Refusal `not-allowed`, `not-found` */
export function archiveListing(actor: Actor, id: string, reason: string | null): Promise<void> {
  return archiveRecord(listingRecords, actor, id, reason)
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
  const content = await contentToRestore(listingRecords, actor, id, number)
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
  const content = await contentToRestore(listingRecords, actor, id, from)
  const before = await contentToRestore(listingRecords, actor, id, number)
  const save = { content: takeFields(content, before, [field]), reason: `↺ ${number}: ${field}`, publish: false }
  return saveListing(actor, id, from, save)
}
