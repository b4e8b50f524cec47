/**
 * Fills the data directory of the settings (`DATA_DIR`) with the real entries, the administrator of the settings and
 * that many made-up listings. A process of its own, because an embedded database belongs to one. Started by `data.ts`.
 */
import { factHash } from '@/features/listings/facts'
import { listingColumns, listingTextRows } from '@/features/listings/listing-row'
import { directoryCategories } from '@/features/listings/registry'
import { type ListingContent, listingContentSchema } from '@/features/listings/schema'
import { toSearchEntry } from '@/features/listings/search-entry'
import { putSearchEntries } from '@/features/search/writes'
import type { Prisma } from '@/generated/prisma/client'
import { prepareData } from '@/prisma/seed/prepare-data'
import { database } from '@/server/db'
import { isConfirmed, madeUpId, madeUpListing } from './made-up-listings'

const batch = 500
const number = Number(process.argv[2] ?? '10000')

type Made = { id: string; content: ListingContent; isChecked: boolean }

function make(n: number): Made {
  const category = directoryCategories[n % directoryCategories.length]
  if (!category) throw new Error('There are no directories')
  const content = madeUpListing(category, n)
  // Checking all would take longer than inserting; the first of each category stand for their kind.
  if (n < 40) listingContentSchema.parse(content)
  return { id: madeUpId(n), content, isChecked: isConfirmed(n) && content.phones.length > 0 }
}

async function insert(made: readonly Made[], sourceId: string, byId: string): Promise<void> {
  const { prisma } = await database()
  const now = new Date()
  await prisma.listing.createMany({
    data: made.map(({ id, content }) => ({
      ...listingColumns(content),
      ...{ id, status: 'PUBLISHED' as const, revision: 1, publishedRevision: 1, publishedAt: now },
    })),
  })
  await prisma.listingText.createMany({ data: made.flatMap(({ id, content }) => listingTextRows(id, content)) })
  const entries = made.map(({ id, content, isChecked }) =>
    toSearchEntry({ id, content, isPublic: true, confirmed: isChecked ? 1 : 0 }),
  )
  await prisma.$transaction((tx) => putSearchEntries(tx, entries), { timeout: 60_000 })
  await prisma.sourceUse.createMany({
    data: made.map(({ id }) => ({ listingId: id, sourceId, position: 0, fields: ['name', 'phones'], supports: [] })),
  })
  await prisma.revision.createMany({
    data: made.map(({ id, content }) => ({
      ...{ listingId: id, number: 1, publishedAt: now },
      snapshot: content as unknown as Prisma.InputJsonObject,
    })),
  })
  await prisma.verification.createMany({
    data: made
      .filter(({ isChecked }) => isChecked)
      .map(({ id, content }) => ({
        ...{ listingId: id, field: 'phones', valueHash: factHash(content, 'phones'), byId, method: 'call' },
      })),
  })
}

await prepareData()
const { prisma, close } = await database()
const { id: byId } = await prisma.user.findFirstOrThrow()
const { id: sourceId } = await prisma.source.create({
  data: { url: 'https://bench.example.org/', title: 'Made up', retrieved: '2026-01-01', quality: 'reference' },
})
for (let from = 0; from < number; from += batch) {
  const size = Math.min(batch, number - from)
  await insert(
    Array.from({ length: size }, (_, offset) => make(from + offset)),
    sourceId,
    byId,
  )
}
await prisma.contentChange.create({ data: { paths: [''] } })
await close()
process.send?.(number)
process.disconnect?.()
