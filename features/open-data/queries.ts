import 'server-only'
import { compareContents } from '@/features/listings/content-comparison'
import { getCategory } from '@/features/listings/registry'
import { listingContentSchema } from '@/features/listings/schema'
import { listingKind } from '@/features/listings/search-entry'
import { literalQueryText } from '@/features/search/query'
import { Prisma } from '@/generated/prisma/client'
import { loadWords } from '@/i18n/words'
import { shanghaiDay } from '@/lib/shanghai-day'
import { db } from '@/server/db'
import { contentVersion, keepUntilChange } from '@/server/keep-until-change'
import type { Context } from './context'
import { type Entry, type EntryRow, toEntry } from './entry'
import { organizationId, serviceAtLocationId } from './identifiers'
import { createVocabulary, type TaxonomyKey, type TermRule } from './taxonomy'

/** Which entries are asked for. All conditions must hold. */
export type EntryFilter = {
  search?: string
  rule?: TermRule
  taxonomy?: TaxonomyKey
  /** The listing itself, found by the id of one of its objects. */
  id?: string
  modifiedAfter?: Date
  /** Only entries that are a place (features/open-data/location.ts has the same rule). */
  withLocation?: boolean
  /** Only this category, or `all`; the directories without the areas unless given. */
  category?: string
}

const columns = {
  id: true,
  category: true,
  slug: true,
  district: true,
  area: true,
  latitude: true,
  longitude: true,
  pointPrecision: true,
  address: true,
  phones: true,
  website: true,
  email: true,
  wechat: true,
  hours: true,
  languages: true,
  attributes: true,
  publishedAt: true,
  texts: {
    select: {
      locale: true,
      name: true,
      summary: true,
      description: true,
      address: true,
      notes: true,
      provenance: true,
    },
    orderBy: { locale: 'asc' },
  },
  sources: {
    orderBy: { position: 'asc' },
    select: {
      fields: true,
      source: { select: { url: true, title: true, published: true, retrieved: true, quality: true } },
    },
  },
  verifications: { select: { field: true, valueHash: true, at: true, method: true } },
} satisfies Prisma.ListingSelect

function ruleSql(rule: TermRule): Prisma.Sql {
  switch (rule.kind) {
    case 'category':
      return Prisma.sql`l.category = ${rule.category}`
    case 'district':
      return Prisma.sql`l.district = ${rule.district}`
    case 'area':
      return Prisma.sql`l.area = ${rule.area}`
    case 'fact':
      return Prisma.sql`l.category = ${rule.category} AND l.attributes -> ${rule.key}::text IS NOT NULL`
    case 'value':
      return Prisma.sql`l.category = ${rule.category}
        AND l.attributes -> ${rule.key}::text @> to_jsonb(${rule.value}::text)`
  }
}

const taxonomySql: Record<TaxonomyKey, Prisma.Sql> = {
  categories: Prisma.sql`TRUE`,
  districts: Prisma.sql`l.district IS NOT NULL`,
  areas: Prisma.sql`l.area IS NOT NULL`,
  facts: Prisma.sql`l.attributes <> '{}'::jsonb`,
}

const isPlace = Prisma.sql`(l.address IS NOT NULL OR l.district IS NOT NULL OR l.area IS NOT NULL
  OR (l.latitude IS NOT NULL AND l.longitude IS NOT NULL AND l."pointPrecision" IS NOT NULL)
  OR EXISTS (SELECT 1 FROM "ListingText" t WHERE t."listingId" = l.id AND t.locale = 'en' AND t.address IS NOT NULL))`

function categorySql(category: string | undefined): Prisma.Sql {
  if (category === undefined) return Prisma.sql`l.category <> 'areas'`
  return category === 'all' ? Prisma.sql`TRUE` : Prisma.sql`l.category = ${category}`
}

function filterSql(filter: EntryFilter): Prisma.Sql {
  const conditions = [Prisma.sql`l.status = 'PUBLISHED'`, categorySql(filter.category)]
  if (filter.search !== undefined) {
    const text = literalQueryText(filter.search)
    const found = Prisma.sql`EXISTS (SELECT 1 FROM "SearchDocument" d
      WHERE d.kind = ${listingKind} AND d.id = l.id AND d.vector @@ ${text}::tsquery)`
    conditions.push(text ? found : Prisma.sql`FALSE`)
  }
  if (filter.rule) conditions.push(ruleSql(filter.rule))
  if (filter.taxonomy) conditions.push(taxonomySql[filter.taxonomy])
  if (filter.id) conditions.push(Prisma.sql`l.id = ${filter.id}::uuid`)
  if (filter.withLocation) conditions.push(isPlace)
  if (filter.modifiedAfter) {
    conditions.push(Prisma.sql`(l."publishedAt" >= ${filter.modifiedAfter}
      OR EXISTS (SELECT 1 FROM "Verification" v WHERE v."listingId" = l.id AND v.at >= ${filter.modifiedAfter}))`)
  }
  return Prisma.join(conditions, ' AND ')
}

/** How many published entries there are. */
export async function countEntries(filter: EntryFilter): Promise<number> {
  const rows = await (await db()).$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Listing" l WHERE ${filterSql(filter)}`
  return rows[0]?.count ?? 0
}

/** Where a slice of the list begins: after a number of entries, or after an entry. */
export type Slice = { limit: number; offset?: number; after?: string }

async function listIds(filter: EntryFilter, { limit, offset = 0, after }: Slice): Promise<string[]> {
  const beyond = after ? Prisma.sql`AND l.id > ${after}::uuid` : Prisma.empty
  const rows = await (await db()).$queryRaw<{ id: string }[]>`
    SELECT l.id::text AS id FROM "Listing" l WHERE ${filterSql(filter)} ${beyond}
    ORDER BY l.id LIMIT ${limit} OFFSET ${offset}`
  return rows.map(({ id }) => id)
}

async function readEntries(ids: readonly string[]): Promise<Entry[]> {
  const rows = await (await db()).listing.findMany({
    where: { id: { in: [...ids] }, status: 'PUBLISHED' },
    orderBy: { id: 'asc' },
    select: columns,
  })
  const today = shanghaiDay(new Date())
  return rows.flatMap((row) => {
    const category = getCategory(row.category)
    return category ? [toEntry(row satisfies EntryRow, category, today)] : []
  })
}

/** A slice of the published entries, in the order in which they were made. */
export async function listEntries(filter: EntryFilter, slice: Slice): Promise<Entry[]> {
  return readEntries(await listIds(filter, slice))
}

/** Ids and times of the last change. */
export async function listStamps(filter: EntryFilter, slice: Slice): Promise<{ id: string; lastModified: Date }[]> {
  const rows = await (await db()).$queryRaw<{ id: string; modified: Date }[]>`
    SELECT l.id::text AS id, GREATEST(l."publishedAt",
      (SELECT max(v.at) FROM "Verification" v WHERE v."listingId" = l.id)) AS modified
    FROM "Listing" l WHERE ${filterSql(filter)}
    ORDER BY l.id LIMIT ${slice.limit} OFFSET ${slice.offset ?? 0}`
  return rows.map(({ id, modified }) => ({ id, lastModified: new Date(modified) }))
}

/** Entries at a time when all are written out: few enough to be held, many enough to be quick. */
const BATCH = 200

/** All published entries of a filter, read in batches. */
export async function* streamEntries(filter: EntryFilter): AsyncGenerator<Entry> {
  let after: string | undefined
  for (;;) {
    const ids = await listIds(filter, { limit: BATCH, after })
    yield* await readEntries(ids)
    after = ids.at(-1)
    if (ids.length < BATCH) return
  }
}

/** A published entry of a directory, or null. */
export async function findEntry(id: string): Promise<Entry | null> {
  return (await listEntries({ id }, { limit: 1 }))[0] ?? null
}

const derivations = { organization: organizationId, service_at_location: serviceAtLocationId }

// Derived ids cannot be undone, but never change either: what was worked out once is kept.
const derived = {
  byId: new Map<string, string>(),
  listings: new Set<string>(),
  /** The last change taken in, and of which database. */
  readTo: {} as { database?: unknown; version?: bigint },
}

/**
 * The listing behind the id of an organization or of a service at a location.
 * @returns its id, or null when there is none; whether it is published must still be asked
 */
export async function findListingId(kind: keyof typeof derivations, objectId: string): Promise<string | null> {
  const key = `${kind}:${objectId}`
  const known = derived.byId.get(key)
  if (known) return known
  const [database, version] = [await db(), await contentVersion()]
  if (derived.readTo.database === database && derived.readTo.version === version) return null
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM "Listing" WHERE status = 'PUBLISHED'`
  for (const { id } of rows) {
    if (derived.listings.has(id)) continue
    derived.listings.add(id)
    for (const [name, derive] of Object.entries(derivations)) derived.byId.set(`${name}:${derive(id)}`, id)
  }
  derived.readTo = { database, version }
  return derived.byId.get(key) ?? null
}

/** What a feed tells of a published entry: the texts and facts that its last publication changed. */
export type RecentChange =
  | { kind: 'changed'; entry: Entry; fields: string[] }
  | { kind: 'removed'; id: string; at: Date }

/** Changes that visitors cannot see. */
const hiddenFields = new Set(['internalNote', 'confidence'])

function changedFields(revisions: readonly { snapshot: unknown }[]): string[] {
  const [now, before] = revisions.map(({ snapshot }) => listingContentSchema.safeParse(snapshot))
  if (!now?.success || !before?.success) return []
  const fields = compareContents(before.data, now.data).map(({ field }) => field)
  return fields.filter((field) => !hiddenFields.has(field))
}

/** The listings that changed last, newest first: published anew, confirmed, or taken off the site. */
export async function listRecentChanges(limit: number): Promise<RecentChange[]> {
  const prisma = await db()
  const rows = await prisma.$queryRaw<{ id: string; at: Date }[]>`
    SELECT "listingId"::text AS id, max(at) AS at
    FROM (SELECT "listingId", at FROM "ContentChange" WHERE "listingId" IS NOT NULL ORDER BY version DESC LIMIT 1000) c
    GROUP BY "listingId" ORDER BY max(at) DESC LIMIT ${limit}`
  const ids = rows.map(({ id }) => id)
  const entries = new Map((await readEntries(ids)).map((entry) => [entry.id, entry]))
  const revisions = await prisma.listing.findMany({
    where: { id: { in: [...entries.keys()] } },
    select: {
      id: true,
      revisions: {
        where: { publishedAt: { not: null } },
        orderBy: { number: 'desc' },
        take: 2,
        select: { snapshot: true },
      },
    },
  })
  const published = new Map(revisions.map((listing) => [listing.id, listing.revisions]))
  return rows.map(({ id, at }) => {
    const entry = entries.get(id)
    if (!entry) return { kind: 'removed', id, at: new Date(at) }
    return { kind: 'changed', entry, fields: changedFields(published.get(id) ?? []) }
  })
}

/** When content last changed, or null in an empty portal. */
export async function lastChange(): Promise<Date | null> {
  const newest = await (await db()).contentChange.findFirst({ orderBy: { version: 'desc' }, select: { at: true } })
  return newest?.at ?? null
}

/** Reading the areas and building the vocabulary takes longer than a page of a list. */
const openVocabulary = keepUntilChange('vocabulary', async () =>
  createVocabulary(await loadWords(), await listEntries({ category: 'areas' }, { limit: 1000 })),
)

/** What serialisers need, as of now. */
export async function openContext(siteUrl: string): Promise<Context> {
  return { words: await loadWords(), vocabulary: await openVocabulary(), siteUrl }
}

/** How many published entries each category has, areas too. */
export async function countByCategory(): Promise<Map<string, number>> {
  const rows = await (await db()).listing.groupBy({
    by: ['category'],
    where: { status: 'PUBLISHED' },
    _count: { _all: true },
  })
  return new Map(rows.map(({ category, _count }) => [category, _count._all]))
}
