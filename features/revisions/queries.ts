import 'server-only'
import { listAudit, type NamedAuditRow } from '@/features/audit/queries'
import { everything } from '@/features/audit/schema'
import { compareContents, type Difference } from '@/features/listings/content-comparison'
import { type ListingContent, listingContentSchema } from '@/features/listings/schema'
import { literalQueryText } from '@/features/search/query'
import { Prisma } from '@/generated/prisma/client'
import type { StaffLocale } from '@/i18n/locales'
import { isUuid } from '@/lib/uuid'
import { db } from '@/server/db'
import { type HistoryEntry, listRevisions } from '@/server/revision'
import type { StaffListQuery } from './schema'

export type StaffListRow = {
  id: string
  category: string
  slug: string
  status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED'
  confidence: string | null
  name: string
  nameZh: string
  updatedAt: Date
  hasPendingChange: boolean
  verified: number
}

export type StaffList = { rows: StaffListRow[]; total: number; page: number; pages: number }

export const staffPageSize = 50

const orders = {
  updated: Prisma.sql`l."updatedAt" DESC, l.id`,
  name: Prisma.sql`lower(coalesce(en.name, zh.name)), l.id`,
  category: Prisma.sql`l.category, lower(coalesce(en.name, zh.name)), l.id`,
}

/** Words joined by hyphens are an address of a page, which says more than its words do. */
const looksLikeSlug = (q: string) => /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)+$/.test(q)

/** Every word is a piece of the name or the address. */
function isNamed(q: string): Prisma.Sql {
  const pieces = q.split(/\s+/).map((term) => {
    const pattern = `%${term.replace(/[\\%_]/g, '\\$&')}%`
    return Prisma.sql`(en.name ILIKE ${pattern} OR zh.name ILIKE ${pattern} OR l.slug ILIKE ${pattern}
      OR l.id::text = ${term})`
  })
  return Prisma.join(pieces, ' AND ')
}

/** What the search of the portal finds; where it finds nothing, what is named so, which takes reading all names. */
async function matches(q: string): Promise<Prisma.Sql> {
  const text = looksLikeSlug(q) ? '' : literalQueryText(q)
  if (!text) return isNamed(q)
  const asked = Prisma.sql`SELECT found.id FROM search_any(${text}::tsquery) found`
  const hits = await (await db()).$queryRaw<unknown[]>`
    SELECT 1 FROM "Listing" WHERE id IN (${asked}) LIMIT 1`
  return hits.length > 0 ? Prisma.sql`l.id IN (${asked})` : isNamed(q)
}

/** All listings a query means, in its order. */
async function listingsOf({ q, category, status, sort }: StaffListQuery): Promise<Prisma.Sql> {
  const all = [Prisma.sql`true`]
  if (category) all.push(Prisma.sql`l.category = ${category}`)
  if (status) all.push(Prisma.sql`l.status = ${status}::"ListingStatus"`)
  if (q) all.push(await matches(q))
  return Prisma.sql`FROM "Listing" l
    LEFT JOIN "ListingText" en ON en."listingId" = l.id AND en.locale = 'en'
    LEFT JOIN "ListingText" zh ON zh."listingId" = l.id AND zh.locale = 'zh'
    WHERE ${Prisma.join(all, ' AND ')} ORDER BY ${orders[sort]}`
}

/** One page of all listings, whatever their status; the last one where the page asked for is past it. */
export async function listStaffListings(query: StaffListQuery): Promise<StaffList> {
  const prisma = await db()
  const listings = await listingsOf(query)
  const idsOf = (page: number) => prisma.$queryRaw<{ id: string; total: number }[]>`
    SELECT l.id, count(*) OVER ()::int AS total ${listings} LIMIT ${staffPageSize} OFFSET ${(page - 1) * staffPageSize}`
  const asked = await idsOf(query.page)
  const [any] = asked.length > 0 || query.page === 1 ? asked : await idsOf(1)
  const total = any?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / staffPageSize))
  const page = Math.min(query.page, pages)
  const ids = (page === query.page ? asked : await idsOf(page)).map(({ id }) => id)
  const rows = await prisma.$queryRaw<StaffListRow[]>`
    SELECT l.id, l.category, l.slug, l.status, l.confidence, l."updatedAt",
      coalesce(en.name, '') AS name, coalesce(zh.name, '') AS "nameZh",
      (l."publishedRevision" IS NOT NULL AND l.revision > l."publishedRevision") AS "hasPendingChange",
      (SELECT count(DISTINCT v.field)::int FROM "Verification" v WHERE v."listingId" = l.id) AS verified
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS asked (id, place) JOIN "Listing" l ON l.id = asked.id
      LEFT JOIN "ListingText" en ON en."listingId" = l.id AND en.locale = 'en'
      LEFT JOIN "ListingText" zh ON zh."listingId" = l.id AND zh.locale = 'zh'
    ORDER BY asked.place`
  return { rows, total, page, pages }
}

/** The ids of all listings of the staff list in its order, not of one page only. */
export async function listStaffIds(query: StaffListQuery): Promise<string[]> {
  const rows = await (await db()).$queryRaw<{ id: string }[]>`SELECT l.id ${await listingsOf(query)}`
  return rows.map(({ id }) => id)
}

export type EditorView = {
  id: string
  revision: number
  publishedRevision: number | null
  status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED'
  authorId: string | null
  /** Its public page without the locale; the newest content may wait with another address. */
  publicPath: string
  content: ListingContent
}

/** The newest content of a listing, published or not, or null. */
export async function getEditor(id: string): Promise<EditorView | null> {
  if (!isUuid(id)) return null
  const row = await (await db()).listing.findUnique({
    where: { id },
    select: {
      id: true,
      revision: true,
      publishedRevision: true,
      status: true,
      category: true,
      slug: true,
      revisions: { orderBy: { number: 'desc' }, take: 1 },
    },
  })
  const newest = row?.revisions[0]
  if (!row || !newest) return null
  const { revisions: _, category, slug, ...rest } = row
  const content = listingContentSchema.parse(newest.snapshot)
  return { ...rest, authorId: newest.authorId, publicPath: `/${category}/${slug}`, content }
}

export type ListingHistoryEntry = HistoryEntry<Difference>

/** All revisions of a listing, the newest first, each with what it changed. */
export async function listHistory(id: string): Promise<ListingHistoryEntry[]> {
  return listRevisions(await db(), { listingId: id }, (earlier, later) => {
    const [before, now] = [listingContentSchema.safeParse(earlier), listingContentSchema.safeParse(later)]
    return before.success && now.success ? compareContents(before.data, now.data) : []
  })
}

export type Dashboard = {
  published: number
  drafts: number
  pending: number
  withoutPhone: number
  machineTexts: number
  recent: NamedAuditRow[]
}

/** The numbers of the first staff screen. @param locale language of the names of records */
export async function getDashboard(locale: StaffLocale): Promise<Dashboard> {
  const prisma = await db()
  const [counts] = await prisma.$queryRaw<Omit<Dashboard, 'recent'>[]>`
    SELECT count(*) FILTER (WHERE status = 'PUBLISHED')::int AS published,
      count(*) FILTER (WHERE status = 'DRAFT')::int AS drafts,
      count(*) FILTER (WHERE status = 'PUBLISHED' AND revision > "publishedRevision")::int AS pending,
      count(*) FILTER (WHERE status = 'PUBLISHED' AND category <> 'areas' AND phones = '[]'::jsonb)::int AS "withoutPhone",
      (SELECT count(*)::int FROM "ListingText" t WHERE t.provenance->'summary'->>'origin' = 'machine') AS "machineTexts"
    FROM "Listing"`
  const { rows } = await listAudit(everything, locale)
  const none = { published: 0, drafts: 0, pending: 0, withoutPhone: 0, machineTexts: 0 }
  return { ...(counts ?? none), recent: rows.slice(0, 8) }
}
