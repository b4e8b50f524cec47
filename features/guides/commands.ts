import 'server-only'
import { canApprove, canArchive, canPublish } from '@/features/accounts/policy'
import { hideSearchEntry } from '@/features/search/writes'
import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { commitAddressed, recordContentChange } from '@/server/content-change'
import { db } from '@/server/db'
import { Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'
import { authorsToApprove, contentOfRevision, newestRevision } from '@/server/revision'
import { guidePaths } from './changed-paths'
import { compareGuides, compareGuidesThreeWays } from './content-comparison'
import { guideColumns } from './guide-row'
import { canEditGuides } from './policy'
import { guideContentSchema } from './schema'
import { guideKind } from './search-entry'
import {
  type GuideSave,
  makeLive,
  putTexts,
  requireKnownReferences,
  requirePublishable,
  showDraft,
  writeRevision,
} from './writes'

const refuse = (actor: Actor, action: string, entityId: string | null) =>
  refuseActor(actor, { action, entityType: 'guide', entityId })

const parse = (snapshot: unknown) => guideContentSchema.parse(snapshot)

const mayNotWrite = (actor: Actor, save: GuideSave) =>
  !canEditGuides(actor) || (save.publish && !canPublish(actor, actor.id))

/** Whoever reads the log must see that an administrator approved their own change. */
const ownApproval = (actor: Actor, save: GuideSave) => (save.publish && actor.id ? { approvedOwnChange: true } : {})

/**
 * Adds a guide.
 * @throws Refusal `not-allowed`, `slug-taken`, `not-publishable`, `invalid` for a finding nobody knows
 */
export async function createGuide(actor: Actor, save: GuideSave): Promise<{ id: string; revision: number }> {
  if (mayNotWrite(actor, save)) return refuse(actor, 'guide.create', null)
  if (save.publish) requirePublishable(save.content)
  const { id } = await commitAddressed(async (tx) => {
    await requireKnownReferences(tx, save.content)
    const { id } = await tx.guide.create({
      data: { ...guideColumns(save.content), status: 'DRAFT', revision: 1 },
      select: { id: true },
    })
    await putTexts(tx, id, save.content, false)
    const change = await writeRevision(tx, actor, id, 1, save)
    await recordAudit(tx, {
      actorId: actor.id,
      action: save.publish ? 'guide.create-and-publish' : 'guide.create',
      entityType: 'guide',
      entityId: id,
      detail: { slug: save.content.slug, ...ownApproval(actor, save) },
    })
    return { id, change }
  })
  return { id, revision: 1 }
}

/**
 * Saves a new revision of a guide. What is live stays as it is unless `publish` is set.
 * @param from the revision the change was made from
 * @throws Refusal `not-allowed`, `not-found`, `slug-taken`, `not-publishable`, `invalid` for a finding nobody knows, or
 *   `stale-revision` with what the caller would have changed, so that nothing typed is lost
 */
export async function saveGuide(
  actor: Actor,
  id: string,
  from: number,
  save: GuideSave,
): Promise<{ revision: number }> {
  if (mayNotWrite(actor, save)) return refuse(actor, 'guide.save', id)
  if (save.publish) requirePublishable(save.content)
  return commitAddressed(async (tx) => {
    const newest = await newestRevision(tx, { guideId: id }, parse)
    const differences = compareGuides(newest.content, save.content)
    const claimed = await tx.guide.updateMany({ where: { id, revision: from }, data: { revision: from + 1 } })
    if (claimed.count === 0 || newest.number !== from) {
      const base = await contentOfRevision(tx, { guideId: id }, from, parse)
      if (!base) throw new Refusal('not-found')
      throw new Refusal('stale-revision', {
        revision: newest.number,
        differences: compareGuidesThreeWays(base, newest.content, save.content),
      })
    }
    await requireKnownReferences(tx, save.content)
    const revision = from + 1
    const change = await writeRevision(tx, actor, id, revision, save)
    if (!save.publish) await showDraft(tx, id, save.content)
    await recordAudit(tx, {
      actorId: actor.id,
      action: save.publish ? 'guide.save-and-publish' : 'guide.save',
      entityType: 'guide',
      entityId: id,
      detail: {
        slug: save.content.slug,
        revision,
        changes: differences,
        reason: save.reason,
        ...ownApproval(actor, save),
      } as Prisma.InputJsonObject,
    })
    return { revision, change }
  })
}

/**
 * Makes the newest revision public.
 * @param revision the number the approver has read; a newer one is refused as stale
 * @throws Refusal `not-allowed` (also for one's own change without being ADMIN), `not-found`, `stale-revision`,
 *   `not-publishable`
 */
export async function publishGuide(actor: Actor, id: string, revision: number): Promise<void> {
  const authors = await authorsToApprove(await db(), { guideId: id }, revision)
  if (authors.length === 0) throw new Refusal('not-found')
  if (!canApprove(actor, authors)) return refuse(actor, 'guide.publish', id)
  await commitAddressed(async (tx) => {
    const newest = await newestRevision(tx, { guideId: id }, parse)
    if (newest.number !== revision) throw new Refusal('stale-revision', { revision: newest.number, differences: [] })
    requirePublishable(newest.content)
    const change = await makeLive(tx, id, revision, newest.content)
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'guide.publish',
      entityType: 'guide',
      entityId: id,
      detail: {
        slug: newest.content.slug,
        revision,
        ...(authors.includes(actor.id) ? { approvedOwnChange: true } : {}),
      },
    })
    return { change }
  })
}

/** Takes a guide off the public site. Nothing is deleted. @throws Refusal `not-allowed`, `not-found` */
export async function archiveGuide(actor: Actor, id: string, reason: string | null): Promise<void> {
  if (!canArchive(actor)) return refuse(actor, 'guide.archive', id)
  await commitAddressed(async (tx) => {
    const guide = await tx.guide.findUnique({ where: { id }, select: { slug: true } })
    if (!guide) throw new Refusal('not-found')
    await tx.guide.update({ where: { id }, data: { status: 'ARCHIVED', publishedRevision: null } })
    await hideSearchEntry(tx, guideKind, id)
    const change = { listingId: null, paths: guidePaths(guide.slug) }
    await recordContentChange(tx, change)
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'guide.archive',
      entityType: 'guide',
      entityId: id,
      detail: { slug: guide.slug, reason },
    })
    return { change }
  })
}

/**
 * Makes an earlier revision the newest one again.
 * @param from the newest revision the caller has seen
 * @param number the revision to bring back
 * @param publish make it public as well
 * @throws as `saveGuide`
 */
export async function restoreGuide(
  actor: Actor,
  id: string,
  from: number,
  number: number,
  publish: boolean,
): Promise<{ revision: number }> {
  if (!canEditGuides(actor)) return refuse(actor, 'guide.restore', id)
  const content = await contentOfRevision(await db(), { guideId: id }, number, parse)
  if (!content) throw new Refusal('not-found')
  return saveGuide(actor, id, from, { content, reason: `↺ ${number}`, publish })
}
