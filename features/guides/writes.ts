import 'server-only'
import { derivedKeys } from '@/features/policy/derived-values'
import type { RecordKind } from '@/features/revisions/writes'
import { hideSearchEntry, putSearchEntries } from '@/features/search/writes'
import type { Actor } from '@/server/actor'
import { type ContentChange, recordContentChange } from '@/server/content-change'
import type { Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'
import { addRevision } from '@/server/revision'
import { guidePaths } from './changed-paths'
import { compareGuides } from './content-comparison'
import { emptyGuide } from './empty-content'
import { guideColumns, guideTextRows } from './guide-row'
import { canEditGuides } from './policy'
import { blockingFields } from './publication-gates'
import { factsIn, valueKeysIn } from './references'
import { type GuideContent, guideContentSchema } from './schema'
import { guideKind, toSearchEntry } from './search-entry'

export type GuideSave = {
  content: GuideContent
  reason: string | null
  /** Make it public in the same transaction. */
  publish: boolean
}

/** @throws Refusal `not-publishable` naming the fields that are in the way */
export function requirePublishable(content: GuideContent): void {
  const fields = blockingFields(content)
  if (fields.length > 0) throw new Refusal('not-publishable', { fields })
}

/**
 * A finding or value nobody knows would be a dead reference on a public page. Values that follow from the rules
 * (features/policy/derived-values.ts) are known without a row.
 * @throws Refusal `invalid`
 */
export async function requireKnownReferences(tx: Transaction, content: GuideContent): Promise<void> {
  const facts = factsIn(content.blocks)
  const texts = Object.values(content.texts).flatMap((own) => Object.values(own ?? {}).map(({ value }) => value))
  const keys = valueKeysIn(content.blocks, texts).filter((key) => !derivedKeys.includes(key))
  const knownFacts = await tx.policyFact.findMany({ where: { number: { in: facts } }, select: { number: true } })
  const knownKeys = await tx.datedValue.findMany({ where: { key: { in: keys } }, select: { key: true } })
  const unknown = [
    ...facts.filter((fact) => !knownFacts.some(({ number }) => number === fact)),
    ...keys.filter((key) => !knownKeys.some((value) => value.key === key)),
  ]
  if (unknown.length > 0) throw new Refusal('invalid', { fields: unknown })
}

/** Writes the texts of a guide, and keeps how it is found. */
export async function putTexts(tx: Transaction, id: string, content: GuideContent, isPublic: boolean): Promise<void> {
  const texts = guideTextRows(id, content)
  await tx.guideText.deleteMany({ where: { guideId: id } })
  await tx.guideText.createMany({ data: texts })
  const { slug, blocks } = content
  await putSearchEntries(tx, [toSearchEntry({ id, slug, isPublic, blocks, texts })])
}

/** Makes a content the live one: columns, texts, old addresses. Returns what changed in public. */
async function makeLive(tx: Transaction, id: string, number: number, content: GuideContent): Promise<ContentChange> {
  const before = await tx.guide.findUniqueOrThrow({ where: { id }, select: { slug: true, publishedAt: true } })
  const now = new Date()
  await tx.guide.update({
    where: { id },
    data: { ...guideColumns(content), status: 'PUBLISHED', publishedRevision: number, publishedAt: now },
  })
  await putTexts(tx, id, content, true)
  await tx.revision.update({ where: { guideId_number: { guideId: id, number } }, data: { publishedAt: now } })
  await tx.guideSlugHistory.deleteMany({ where: { slug: content.slug } })
  // Also where it was public before it was archived: whoever kept the old address still has it.
  if (before.publishedAt && before.slug !== content.slug) {
    await tx.guideSlugHistory.create({ data: { slug: before.slug, guideId: id } })
  }
  const change = { listingId: null, paths: guidePaths(before.slug, content.slug) }
  await recordContentChange(tx, change)
  return change
}

/** Writes the revision, and makes it live if the save says so. */
export async function writeRevision(
  tx: Transaction,
  actor: Actor,
  id: string,
  number: number,
  save: GuideSave,
): Promise<ContentChange | null> {
  const { content, reason } = save
  await addRevision(tx, { guideId: id }, number, { content, reason, authorId: actor.id })
  return save.publish ? makeLive(tx, id, number, content) : null
}

/** A guide that was never public shows its newest draft in the staff list. */
export async function showDraft(tx: Transaction, id: string, content: GuideContent): Promise<void> {
  const drafts = await tx.guide.updateMany({ where: { id, status: 'DRAFT' }, data: guideColumns(content) })
  if (drafts.count > 0) await putTexts(tx, id, content, false)
}

async function takeOff(tx: Transaction, id: string): Promise<ContentChange> {
  const guide = await tx.guide.findUnique({ where: { id }, select: { slug: true } })
  if (!guide) throw new Refusal('not-found')
  await tx.guide.update({ where: { id }, data: { status: 'ARCHIVED', publishedRevision: null } })
  await hideSearchEntry(tx, guideKind, id)
  const change = { listingId: null, paths: guidePaths(guide.slug) }
  await recordContentChange(tx, change)
  return change
}

/** Guides on their way to the public. */
export const guideRecords: RecordKind<GuideContent> = {
  entity: 'guide',
  owner: (guideId) => ({ guideId }),
  parse: (snapshot) => guideContentSchema.parse(snapshot),
  mayEdit: canEditGuides,
  named: ({ slug }) => ({ slug }),
  compare: (before, after) => compareGuides(before ?? emptyGuide(after), after),
  claim: async (tx, id, from) =>
    (await tx.guide.updateMany({ where: { id, revision: from }, data: { revision: from + 1 } })).count === 1,
  requirePublishable,
  makeLive,
  takeOff,
  async publicNumber(tx, id) {
    const live = await tx.guide.findUnique({ where: { id, status: 'PUBLISHED' }, select: { publishedRevision: true } })
    return live?.publishedRevision ?? null
  },
}
