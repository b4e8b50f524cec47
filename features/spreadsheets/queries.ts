import 'server-only'
import { listAreaNames } from '@/features/areas/queries'
import { type ListingContent, listingContentSchema } from '@/features/listings/schema'
import { listStaffIds } from '@/features/revisions/queries'
import type { StaffListQuery } from '@/features/revisions/schema'
import { db } from '@/server/db'
import type { AreaNames } from './columns'

/** A listing as a sheet has it: its newest version, public or not. */
export type SheetEntry = { id: string; category: string; revision: number; content: ListingContent }

/** How many listings are read at a time. */
export const chunkSize = 200

/** Names of the areas in both languages of the staff. */
export async function getAreaNames(): Promise<AreaNames> {
  const [en, zh] = await Promise.all([listAreaNames('en'), listAreaNames('zh')])
  return { en, zh }
}

/** The newest versions of these listings by their ids. Those that do not exist are left out. */
export async function getSheetEntries(ids: readonly string[]): Promise<Map<string, SheetEntry>> {
  const prisma = await db()
  const listings = await prisma.listing.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, revision: true, category: true },
  })
  const newest = await prisma.revision.findMany({
    where: { OR: listings.map(({ id, revision }) => ({ listingId: id, number: revision })) },
    select: { listingId: true, snapshot: true },
  })
  const snapshots = new Map(newest.map(({ listingId, snapshot }) => [listingId, snapshot]))
  return new Map(
    listings.map((listing) => {
      const content = listingContentSchema.parse(snapshots.get(listing.id))
      return [listing.id, { ...listing, content }]
    }),
  )
}

/** Everything the staff list shows under a filter, on all its pages, in its order. */
export async function* streamSheetEntries(filter: StaffListQuery): AsyncGenerator<SheetEntry> {
  const ids = await listStaffIds(filter)
  for (let from = 0; from < ids.length; from += chunkSize) {
    const chunk = ids.slice(from, from + chunkSize)
    const entries = await getSheetEntries(chunk)
    for (const id of chunk) {
      const entry = entries.get(id)
      if (entry) yield entry
    }
  }
}
