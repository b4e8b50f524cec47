import 'server-only'
import { canEditListings } from '@/features/accounts/policy'
import type { VerificationMethod } from '@/features/freshness/fact-state'
import { listPictures } from '@/features/media/queries'
import { emptyContent } from '@/features/revisions/empty-content'
import type { RecordKind } from '@/features/revisions/writes'
import { changeSearchQuality, hideSearchEntry, putSearchEntries } from '@/features/search/writes'
import { shanghaiDay } from '@/lib/shanghai-day'
import type { Actor } from '@/server/actor'
import { type ContentChange, recordContentChange } from '@/server/content-change'
import type { Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'
import { addRevision } from '@/server/revision'
import type { FactKey } from './category'
import { changedPaths } from './changed-paths'
import { compareContents } from './content-comparison'
import { type FactSource, factHash, factValue } from './facts'
import { listingColumns, listingTextRows } from './listing-row'
import { pictureGates } from './picture-gates'
import { blockingFields } from './publication-gates'
import { type ListingContent, listingContentSchema } from './schema'
import { confirmedFactQuality, listingKind, toSearchEntry } from './search-entry'

export type FactCheck = { field: FactKey; method: VerificationMethod; note?: string | null }

/** What a save writes. */
export type Save = {
  content: ListingContent
  reason: string | null
  /** Make it public in the same transaction. */
  publish: boolean
  /** Facts the actor confirms with this save. */
  checks?: readonly FactCheck[]
}

/** @throws Refusal `not-publishable` naming the fields that are in the way */
export function requirePublishable(content: ListingContent): void {
  const fields = blockingFields(content, shanghaiDay(new Date()))
  if (fields.length > 0) throw new Refusal('not-publishable', { fields })
}

async function writeSources(tx: Transaction, listingId: string, content: ListingContent): Promise<void> {
  await tx.sourceUse.deleteMany({ where: { listingId } })
  for (const [position, source] of content.sources.entries()) {
    const { fields, supports, url, ...page } = source
    const { id } = await tx.source.upsert({
      where: { url },
      create: { url, ...page },
      update: page,
      select: { id: true },
    })
    await tx.sourceUse.create({ data: { listingId, sourceId: id, position, fields, supports } })
  }
}

/** Facts of a listing that somebody ever confirmed. */
async function countConfirmed(tx: Transaction, listingId: string): Promise<number> {
  const fields = await tx.verification.findMany({ where: { listingId }, distinct: ['field'], select: { field: true } })
  return fields.length
}

/** Keeps how a listing is found. */
async function putSearchEntry(tx: Transaction, id: string, content: ListingContent, isPublic: boolean): Promise<void> {
  await putSearchEntries(tx, [toSearchEntry({ id, content, isPublic, confirmed: await countConfirmed(tx, id) })])
}

/** @throws Refusal `not-publishable` where a picture was deleted or says too little for visitors */
async function requirePicturesReady(tx: Transaction, { pictures }: ListingContent): Promise<void> {
  const open = pictureGates(pictures, await listPictures(pictures, tx)).filter(({ isPassed }) => !isPassed)
  if (open.length > 0) throw new Refusal('not-publishable', { fields: open.map(({ field }) => field) })
}

/** Keeps which pictures a revision shows. One that was deleted meanwhile stays in the content only. */
async function writePictureUses(
  tx: Transaction,
  listingId: string,
  number: number,
  content: ListingContent,
): Promise<void> {
  const pictures = await listPictures(content.pictures, tx)
  if (pictures.length === 0) return
  const key = { listingId_number: { listingId, number } }
  const { id: revisionId } = await tx.revision.findUniqueOrThrow({ where: key, select: { id: true } })
  await tx.pictureUse.createMany({ data: pictures.map(({ hash }) => ({ revisionId, hash })) })
}

/** Makes a content the live one: columns, texts, sources, old addresses. Returns what changed in public. */
async function makeLive(tx: Transaction, id: string, number: number, content: ListingContent): Promise<ContentChange> {
  await requirePicturesReady(tx, content)
  const before = await tx.listing.findUniqueOrThrow({
    where: { id },
    select: { category: true, slug: true, area: true, status: true, publishedAt: true },
  })
  const now = new Date()
  await tx.listing.update({
    where: { id },
    data: {
      ...listingColumns(content),
      status: 'PUBLISHED',
      publishedRevision: number,
      publishedAt: now,
    },
  })
  await tx.listingText.deleteMany({ where: { listingId: id } })
  await tx.listingText.createMany({ data: listingTextRows(id, content) })
  await writeSources(tx, id, content)
  await putSearchEntry(tx, id, content, true)
  await tx.revision.update({ where: { listingId_number: { listingId: id, number } }, data: { publishedAt: now } })
  await tx.slugHistory.deleteMany({ where: { category: content.category, slug: content.slug } })
  const wasPublic = before.status === 'PUBLISHED'
  // Also where it was public before it was archived: whoever kept the old address still has it.
  if (before.publishedAt && (before.slug !== content.slug || before.category !== content.category)) {
    await tx.slugHistory.create({ data: { category: before.category, slug: before.slug, listingId: id } })
  }
  const change = { listingId: id, paths: changedPaths(content, wasPublic ? before : null) }
  await recordContentChange(tx, change)
  return change
}

async function recordCheck(
  tx: Transaction,
  byId: string,
  listingId: string,
  source: FactSource,
  { field, method, note = null }: FactCheck,
): Promise<string> {
  const data = { listingId, field, valueHash: factHash(source, field), byId, method, note }
  return (await tx.verification.create({ data, select: { id: true } })).id
}

async function recordChecks(
  tx: Transaction,
  actor: Actor,
  listingId: string,
  content: ListingContent,
  save: Save,
): Promise<number> {
  const { id: byId } = actor
  if (!byId) return 0
  const checks = (save.checks ?? []).filter((check) => factValue(content, check.field) !== null)
  for (const check of checks) await recordCheck(tx, byId, listingId, content, check)
  return checks.length
}

/** A confirmation shows at once, even beside a draft: it is about the value, which the live record may share. */
async function announceChecks(tx: Transaction, id: string, newlyConfirmed: number): Promise<ContentChange | null> {
  await changeSearchQuality(tx, listingKind, id, newlyConfirmed * confirmedFactQuality)
  const live = await tx.listing.findUnique({
    where: { id, status: 'PUBLISHED' },
    select: { category: true, slug: true, area: true },
  })
  if (!live) return null
  const change = { listingId: id, paths: changedPaths(live) }
  await recordContentChange(tx, change)
  return change
}

/**
 * Confirms a fact of a public listing as it is, in all languages at once: no new revision, for nothing was written.
 * @returns the id of the confirmation, and what changed in public
 */
export async function confirmLiveFact(
  tx: Transaction,
  byId: string,
  id: string,
  live: FactSource,
  check: FactCheck,
): Promise<{ verificationId: string; change: ContentChange | null }> {
  const before = await countConfirmed(tx, id)
  const verificationId = await recordCheck(tx, byId, id, live, check)
  return { verificationId, change: await announceChecks(tx, id, (await countConfirmed(tx, id)) - before) }
}

/** Takes a confirmation back, so that the fact stands as it did before. Whoever calls it keeps record of that. */
export async function withdrawConfirmation(
  tx: Transaction,
  id: string,
  verificationId: string,
): Promise<ContentChange | null> {
  const before = await countConfirmed(tx, id)
  await tx.verification.deleteMany({ where: { id: verificationId, listingId: id } })
  return announceChecks(tx, id, (await countConfirmed(tx, id)) - before)
}

/** Writes the revision with its confirmations, and makes it live if the save says so. */
export async function writeRevision(
  tx: Transaction,
  actor: Actor,
  id: string,
  number: number,
  save: Save,
): Promise<ContentChange | null> {
  const { content, reason } = save
  await addRevision(tx, { listingId: id }, number, { content, reason, authorId: actor.id })
  await writePictureUses(tx, id, number, content)
  const before = await countConfirmed(tx, id)
  const checked = await recordChecks(tx, actor, id, content, save)
  if (save.publish) return makeLive(tx, id, number, content)
  return checked > 0 ? announceChecks(tx, id, (await countConfirmed(tx, id)) - before) : null
}

/** A listing that was never public shows its newest draft in the staff list. */
export async function showDraft(tx: Transaction, id: string, content: ListingContent): Promise<void> {
  const drafts = await tx.listing.updateMany({ where: { id, status: 'DRAFT' }, data: listingColumns(content) })
  if (drafts.count === 0) return
  await tx.listingText.deleteMany({ where: { listingId: id } })
  await tx.listingText.createMany({ data: listingTextRows(id, content) })
  await putSearchEntry(tx, id, content, false)
}

/** Takes a listing off the public site. @throws Refusal `not-found` */
async function takeOff(tx: Transaction, id: string): Promise<ContentChange> {
  const listing = await tx.listing.findUnique({ where: { id }, select: { category: true, slug: true, area: true } })
  if (!listing) throw new Refusal('not-found')
  await tx.listing.update({ where: { id }, data: { status: 'ARCHIVED', publishedRevision: null } })
  await hideSearchEntry(tx, listingKind, id)
  const change = { listingId: id, paths: changedPaths(listing) }
  await recordContentChange(tx, change)
  return change
}

/** Listings on their way to the public. */
export const listingRecords: RecordKind<ListingContent> = {
  entity: 'listing',
  owner: (listingId) => ({ listingId }),
  parse: (snapshot) => listingContentSchema.parse(snapshot),
  mayEdit: canEditListings,
  named: ({ slug }) => ({ slug }),
  compare: (before, after) => compareContents(before ?? emptyContent(after.category), after),
  claim: async (tx, id, from) =>
    (await tx.listing.updateMany({ where: { id, revision: from }, data: { revision: from + 1 } })).count === 1,
  requirePublishable,
  makeLive,
  takeOff,
  async publicNumber(tx, id) {
    const select = { publishedRevision: true }
    const live = await tx.listing.findUnique({ where: { id, status: 'PUBLISHED' }, select })
    return live?.publishedRevision ?? null
  },
}
