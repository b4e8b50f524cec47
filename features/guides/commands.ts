import 'server-only'
import { canPublish } from '@/features/accounts/policy'
import { archiveRecord, claimRevision, contentToRestore, ownApproval, publishNewest } from '@/features/revisions/writes'
import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { commitAddressed } from '@/server/content-change'
import { Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'
import { compareGuides, compareGuidesThreeWays } from './content-comparison'
import { isGuideField, takeGuideFields } from './content-field'
import { guideColumns } from './guide-row'
import { canEditGuides } from './policy'
import { guideContentSchema } from './schema'
import {
  type GuideSave,
  guideRecords,
  putTexts,
  requireKnownReferences,
  requirePublishable,
  showDraft,
  writeRevision,
} from './writes'

const refuse = (actor: Actor, action: string, entityId: string | null) =>
  refuseActor(actor, { action, entityType: 'guide', entityId })

const mayNotWrite = (actor: Actor, save: GuideSave) =>
  !canEditGuides(actor) || (save.publish && !canPublish(actor, actor.id))

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
      detail: { slug: save.content.slug, ...ownApproval(save.publish && actor.id !== null) },
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
    const replaced = await claimRevision(tx, guideRecords, id, from, (newest, base) =>
      base ? compareGuidesThreeWays(base, newest, save.content) : compareGuides(newest, save.content),
    )
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
        changes: compareGuides(replaced, save.content),
        reason: save.reason,
        ...ownApproval(save.publish && actor.id !== null),
      } as Prisma.InputJsonObject,
    })
    return { revision, change }
  })
}

/** Makes the newest revision of a guide public. @throws as `publishNewest` */
export function publishGuide(actor: Actor, id: string, revision: number): Promise<void> {
  return publishNewest(guideRecords, actor, id, revision)
}

/** Takes a guide off the public site. Nothing is deleted. @throws Refusal `not-allowed`, `not-found` */
export function archiveGuide(actor: Actor, id: string, reason: string | null): Promise<void> {
  return archiveRecord(guideRecords, actor, id, reason)
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
  const content = await contentToRestore(guideRecords, actor, id, number)
  return saveGuide(actor, id, from, { content, reason: `↺ ${number}`, publish })
}

/**
 * Brings one part of a guide back as it was in an earlier revision, as a new draft; all others stay as they are now.
 * @param from the newest revision the caller has seen
 * @param number the revision the part is taken from
 * @param field its name in comparisons
 * @throws Refusal `not-allowed`, `not-found`, `stale-revision`, `invalid` for a part the guide no longer has
 */
export async function restoreGuideField(
  actor: Actor,
  id: string,
  from: number,
  number: number,
  field: string,
): Promise<{ revision: number }> {
  const content = await contentToRestore(guideRecords, actor, id, from)
  const before = await contentToRestore(guideRecords, actor, id, number)
  if (!isGuideField(content, field)) throw new Refusal('invalid', { fields: [field] })
  const taken = guideContentSchema.safeParse(takeGuideFields(content, before, [field]))
  if (!taken.success) throw new Refusal('invalid', { fields: [field] })
  return saveGuide(actor, id, from, { content: taken.data, reason: `↺ ${number}: ${field}`, publish: false })
}
