import 'server-only'
import { listingColumns, listingTextRows } from '@/features/listings/listing-row'
import { type ListingContent, listingContentSchema } from '@/features/listings/schema'
import { toSearchEntry } from '@/features/listings/search-entry'
import { requirePublishable } from '@/features/listings/writes'
import { putSearchEntries } from '@/features/search/writes'
import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/server/actor'
import type { Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'

/** What is written of an import, as it was checked. */
export type SheetImportTarget = { id: string; fileName: string; handIn: boolean }

type Row = { row: number; listingId: string | null; revision: number | null; content: unknown }
type Draft = { row: number; id: string; number: number; content: ListingContent }

/** Adds the entries that are new. They stand in the staff list at once; nothing of them is public. */
async function createDrafts(tx: Transaction, rows: readonly Row[]): Promise<Draft[]> {
  const contents = rows.map(({ row, content }) => ({ row, content: listingContentSchema.parse(content) }))
  const made = await tx.listing.createManyAndReturn({
    data: contents.map(({ content }) => ({ ...listingColumns(content), status: 'DRAFT' as const, revision: 1 })),
    select: { id: true, slug: true },
  })
  const ids = new Map(made.map(({ id, slug }) => [slug, id]))
  return contents.map(({ row, content }) => ({ row, id: ids.get(content.slug) ?? '', number: 1, content }))
}

/**
 * Counts the versions of changed entries up, if they are still the ones the file was checked against.
 * @throws Refusal `rows-changed` with the numbers of the rows
 */
async function claimDrafts(tx: Transaction, rows: readonly Row[]): Promise<Draft[]> {
  const drafts = rows.flatMap(({ row, listingId: id, revision, content }) =>
    id && revision ? [{ row, id, number: revision + 1, content: listingContentSchema.parse(content) }] : [],
  )
  const claimed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Listing" l SET revision = wanted.number, "updatedAt" = now()
    FROM unnest(${drafts.map(({ id }) => id)}::uuid[], ${drafts.map(({ number }) => number)}::int[]) AS wanted(id, number)
    WHERE l.id = wanted.id AND l.revision = wanted.number - 1 RETURNING l.id`
  if (claimed.length < drafts.length) {
    const done = new Set(claimed.map(({ id }) => id))
    throw new Refusal('rows-changed', { rows: drafts.filter(({ id }) => !done.has(id)).map(({ row }) => row) })
  }
  return drafts
}

/** Entries that were never public show their newest draft in the staff list. */
async function showDrafts(tx: Transaction, drafts: readonly Draft[]): Promise<Draft[]> {
  const unpublished = await tx.listing.findMany({
    where: { id: { in: drafts.map(({ id }) => id) }, status: 'DRAFT' },
    select: { id: true },
  })
  const ids = new Set(unpublished.map(({ id }) => id))
  const shown = drafts.filter(({ id }) => ids.has(id))
  for (const { id, content } of shown) await tx.listing.update({ where: { id }, data: listingColumns(content) })
  await tx.listingText.deleteMany({ where: { listingId: { in: [...ids] } } })
  return shown
}

async function confirmedFacts(tx: Transaction, drafts: readonly Draft[]): Promise<Map<string, number>> {
  const facts = await tx.verification.findMany({
    where: { listingId: { in: drafts.map(({ id }) => id) } },
    distinct: ['listingId', 'field'],
    select: { listingId: true },
  })
  const counts = new Map<string, number>()
  for (const { listingId } of facts) counts.set(listingId, (counts.get(listingId) ?? 0) + 1)
  return counts
}

/** Keeps the texts of unpublished drafts and how they are found. */
async function putDrafts(tx: Transaction, shown: readonly Draft[]): Promise<void> {
  if (shown.length === 0) return
  await tx.listingText.createMany({ data: shown.flatMap(({ id, content }) => listingTextRows(id, content)) })
  const confirmed = await confirmedFacts(tx, shown)
  const entries = shown.map(({ id, content }) =>
    toSearchEntry({ id, content, isPublic: false, confirmed: confirmed.get(id) ?? 0 }),
  )
  await putSearchEntries(tx, entries)
}

function revisionOf(actor: Actor, target: SheetImportTarget, { row, id, number, content }: Draft) {
  const at = new Date()
  return {
    listingId: id,
    number,
    snapshot: content as Prisma.InputJsonObject,
    reason: `⇪ ${target.fileName} [${row}] ${target.id}`,
    authorId: actor.id,
    ...(target.handIn ? { state: 'SUBMITTED' as const, submittedById: actor.id, submittedAt: at } : {}),
  }
}

/**
 * Writes checked rows as drafts, or hands them in. Many at once: row by row, five thousand would take minutes.
 * @throws Refusal `rows-changed`, `not-publishable`
 */
export async function writeSheetRows(
  tx: Transaction,
  actor: Actor,
  target: SheetImportTarget,
  rows: readonly Row[],
): Promise<void> {
  const created = await createDrafts(
    tx,
    rows.filter(({ listingId }) => listingId === null),
  )
  const changed = await claimDrafts(
    tx,
    rows.filter(({ listingId }) => listingId !== null),
  )
  const drafts = [...created, ...changed]
  if (target.handIn) for (const { content } of drafts) requirePublishable(content)
  await tx.revision.createMany({ data: drafts.map((draft) => revisionOf(actor, target, draft)) })
  await putDrafts(tx, [...created, ...(await showDrafts(tx, changed))])
  await tx.$executeRaw`
    UPDATE "SheetRow" r SET "listingId" = made.id
    FROM unnest(${created.map(({ row }) => row)}::int[], ${created.map(({ id }) => id)}::uuid[]) AS made(row, id)
    WHERE r."importId" = ${target.id}::uuid AND r.row = made.row`
}
