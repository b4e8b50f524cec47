import 'server-only'
import { listAreaNames } from '@/features/areas/queries'
import { compareContents, type Difference } from '@/features/listings/content-comparison'
import { type ListingContent, listingContentSchema } from '@/features/listings/schema'
import { emptyContent } from '@/features/revisions/empty-content'
import { listStaffIds } from '@/features/revisions/queries'
import type { StaffListQuery } from '@/features/revisions/schema'
import { isUuid } from '@/lib/uuid'
import { db } from '@/server/db'
import type { AreaNames } from './columns'
import type { RowProblem } from './read-cell'
import type { RowKind } from './schema'

/** A listing as a sheet has it: its newest version, public or not. */
export type SheetEntry = { id: string; revision: number; content: ListingContent }

/** How many listings are read or written at a time. */
export const chunkSize = 200

/** Names of the areas in both languages of the staff. */
export async function getAreaNames(): Promise<AreaNames> {
  const [en, zh] = await Promise.all([listAreaNames('en'), listAreaNames('zh')])
  return { en, zh }
}

/** The newest versions of these listings by their ids. Those that do not exist in the category are left out. */
export async function getSheetEntries(category: string, ids: readonly string[]): Promise<Map<string, SheetEntry>> {
  const prisma = await db()
  const listings = await prisma.listing.findMany({
    where: { category, id: { in: [...ids] } },
    select: { id: true, revision: true },
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
export async function* streamSheetEntries(category: string, filter: StaffListQuery): AsyncGenerator<SheetEntry> {
  const ids = await listStaffIds({ ...filter, category })
  for (let from = 0; from < ids.length; from += chunkSize) {
    const chunk = ids.slice(from, from + chunkSize)
    const entries = await getSheetEntries(category, chunk)
    for (const id of chunk) {
      const entry = entries.get(id)
      if (entry) yield entry
    }
  }
}

/** Ids of the listings that have these addresses, by the address. */
export async function getSlugOwners(category: string, slugs: readonly string[]): Promise<Map<string, string>> {
  const rows = await (await db()).listing.findMany({
    where: { category, slug: { in: [...slugs] } },
    select: { id: true, slug: true },
  })
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

export type SheetImportView = {
  id: string
  category: string
  fileName: string
  handIn: boolean
  createdAt: Date
  expiresAt: Date
  committedAt: Date | null
  counts: Record<RowKind, number>
}

const viewed = {
  ...{ id: true, category: true, fileName: true, handIn: true, createdAt: true, expiresAt: true, committedAt: true },
} as const

async function countRows(ids: readonly string[]): Promise<(id: string) => Record<RowKind, number>> {
  const groups = await (await db()).sheetRow.groupBy({
    by: ['importId', 'kind'],
    where: { importId: { in: [...ids] } },
    _count: true,
  })
  const count = (id: string, kind: RowKind) =>
    groups.find((group) => group.importId === id && group.kind === kind)?._count ?? 0
  return (id) => ({
    ...{ CREATE: count(id, 'CREATE'), CHANGE: count(id, 'CHANGE') },
    ...{ SAME: count(id, 'SAME'), REFUSED: count(id, 'REFUSED') },
  })
}

/** The files somebody brought in lately, the newest first. */
export async function listSheetImports(actorId: string): Promise<SheetImportView[]> {
  const where = { actorId, expiresAt: { gt: new Date() } }
  const rows = await (await db()).sheetImport.findMany({
    where,
    orderBy: { createdAt: 'desc' },
    take: 10,
    select: viewed,
  })
  const countsOf = await countRows(rows.map(({ id }) => id))
  return rows.map((row) => ({ ...row, counts: countsOf(row.id) }))
}

/** The report on a file, or null when it is not theirs or has ended. */
export async function getSheetImport(actorId: string, id: string) {
  if (!isUuid(id)) return null
  const where = { id, actorId, expiresAt: { gt: new Date() } }
  const found = await (await db()).sheetImport.findFirst({ where, select: { ...viewed, heads: true } })
  return found && { ...found, counts: (await countRows([id]))(id) }
}

export type SheetRowView = {
  row: number
  kind: RowKind
  listingId: string | null
  name: string
  differences: Difference[]
  problems: RowProblem[]
}

export const rowPageSize = 50

/** Everything a new entry says. */
function allOf(content: unknown): Difference[] {
  const parsed = listingContentSchema.parse(content)
  return compareContents(emptyContent(parsed.category), parsed)
}

/** One page of the rows of a report, in the order of the file. */
export async function listSheetRows(importId: string, kind: RowKind | null, page: number): Promise<SheetRowView[]> {
  const rows = await (await db()).sheetRow.findMany({
    where: { importId, ...(kind ? { kind } : {}) },
    orderBy: { row: 'asc' },
    skip: (page - 1) * rowPageSize,
    take: rowPageSize,
    select: { row: true, kind: true, listingId: true, name: true, differences: true, problems: true, content: true },
  })
  return rows.map(({ content, ...row }) => ({
    ...row,
    differences: row.kind === 'CREATE' ? allOf(content) : (row.differences as Difference[]),
    problems: row.problems as RowProblem[],
  }))
}

/** All rows of a report as they stood in the file, with why they are refused. */
export async function* streamSheetRows(importId: string): AsyncGenerator<{ cells: string[]; problems: RowProblem[] }> {
  const prisma = await db()
  for (let after = 0; ; ) {
    const rows = await prisma.sheetRow.findMany({
      where: { importId, row: { gt: after } },
      orderBy: { row: 'asc' },
      take: chunkSize,
      select: { row: true, cells: true, problems: true },
    })
    for (const { cells, problems } of rows) yield { cells, problems: problems as RowProblem[] }
    after = rows.at(-1)?.row ?? 0
    if (rows.length < chunkSize) return
  }
}
