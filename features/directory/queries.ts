import 'server-only'
import { factState } from '@/features/freshness/fact-state'
import { type Category, commonLifetimes } from '@/features/listings/category'
import { type Level, levelOf, listFacts } from '@/features/listings/facts'
import { directoryCategories, getCategory } from '@/features/listings/registry'
import type { ListingContent } from '@/features/listings/schema'
import { type TextView, textView } from '@/features/listings/text-view'
import { findInGroup } from '@/features/search/queries'
import { Prisma } from '@/generated/prisma/client'
import type { Locale } from '@/i18n/locales'
import { contentHash } from '@/lib/content-hash'
import type { Day } from '@/lib/shanghai-day'
import { db } from '@/server/db'
import { createDirectoryIndex, type DirectoryIndex, type DirectoryResult, type IndexRow } from './directory-index'
import { facetKeys } from './facets'
import type { DirectoryQuery } from './schema'

type LoadedRow = Pick<ListingContent, 'district' | 'area' | 'languages' | 'phones' | 'address' | 'attributes'> & {
  id: string
  category: string
  names: Record<string, string>
  website: string | null
  email: string | null
  wechat: string | null
  hours: unknown
  confirmed: number
}

type Loaded = { version: bigint; rows: Map<string, Map<string, IndexRow>>; indexes: Map<string, DirectoryIndex> }

/** What is loaded, and the end of the queue of those who want it. */
type Shared = { loaded: Loaded | null; queue: Promise<unknown> }

const shared = globalThis as { livingInJinanDirectory?: Shared }

function indexRow(row: LoadedRow, category: Category): IndexRow {
  const known = category.facts.filter((fact) => {
    const value = fact.startsWith('attributes.')
      ? row.attributes[fact.slice('attributes.'.length)]
      : row[fact as keyof LoadedRow]
    return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
  })
  return {
    id: row.id,
    names: row.names,
    facets: facetKeys(category, row),
    score: known.length + 2 * Number(row.confirmed),
  }
}

async function readRows(ids: string[] | null): Promise<LoadedRow[]> {
  const only = ids ? Prisma.sql`AND l.id = ANY(${ids}::uuid[])` : Prisma.empty
  return (await db()).$queryRaw<LoadedRow[]>`
    SELECT l.id, l.category, l.district, l.area, l.languages, l.phones, l.address, l.website, l.email,
      l.wechat, l.hours, l.attributes,
      (SELECT json_object_agg(t.locale, t.name) FROM "ListingText" t WHERE t."listingId" = l.id) AS names,
      (SELECT count(DISTINCT v.field) FROM "Verification" v WHERE v."listingId" = l.id) AS confirmed
    FROM "Listing" l WHERE l.status = 'PUBLISHED' ${only}`
}

async function contentVersion(): Promise<bigint> {
  const newest = await (await db()).$queryRaw<{ version: bigint | null }[]>`
    SELECT max(version) AS version FROM "ContentChange"`
  return newest[0]?.version ?? 0n
}

function place(loaded: Loaded, rows: readonly LoadedRow[]): void {
  for (const row of rows) {
    const category = getCategory(row.category)
    if (!category) continue
    let own = loaded.rows.get(row.category)
    if (!own) {
      own = new Map()
      loaded.rows.set(row.category, own)
    }
    own.set(row.id, indexRow(row, category))
  }
}

function rebuild(loaded: Loaded, categories: Iterable<string>): void {
  for (const key of categories) {
    const rows = [...(loaded.rows.get(key)?.values() ?? [])]
    loaded.indexes.set(key, createDirectoryIndex(rows, loaded.indexes.get(key)))
  }
}

async function loadAll(): Promise<Loaded> {
  // The version is read first: a change that comes in between is then read twice rather than missed.
  const loaded: Loaded = { version: await contentVersion(), rows: new Map(), indexes: new Map() }
  place(loaded, await readRows(null))
  rebuild(loaded, loaded.rows.keys())
  return loaded
}

async function catchUp(loaded: Loaded): Promise<Loaded> {
  const version = await contentVersion()
  if (version === loaded.version) return loaded
  const changes = await (await db()).contentChange.findMany({
    where: { version: { gt: loaded.version } },
    select: { listingId: true },
  })
  const ids = [...new Set(changes.flatMap((change) => change.listingId ?? []))]
  const fresh = await readRows(ids)
  const touched = new Set(fresh.map((row) => row.category))
  for (const [key, rows] of loaded.rows) {
    for (const id of ids) {
      if (!rows.has(id)) continue
      touched.add(key)
      if (!fresh.some((row) => row.id === id && row.category === key)) rows.delete(id)
    }
  }
  place(loaded, fresh)
  rebuild(loaded, touched)
  loaded.version = version
  return loaded
}

/** The indexes as of now, by category. They follow the changes of other instances too, through the content version. */
async function directoryIndexes(): Promise<Map<string, DirectoryIndex>> {
  shared.livingInJinanDirectory ??= { loaded: null, queue: Promise.resolve() }
  const state = shared.livingInJinanDirectory
  const work = state.queue.then(async () => {
    state.loaded = state.loaded ? await catchUp(state.loaded) : await loadAll()
    return state.loaded.indexes
  })
  // A failure belongs to who asked; the next one tries anew.
  state.queue = work.catch(() => {})
  return work
}

const nothing = createDirectoryIndex([])

async function directoryIndex(key: string): Promise<DirectoryIndex> {
  return (await directoryIndexes()).get(key) ?? nothing
}

export type CardView = {
  id: string
  category: string
  slug: string
  name: TextView
  nameZh: string | null
  summary: TextView | null
  district: string | null
  address: TextView | null
  addressZh: string | null
  phone: string | null
  attributes: Readonly<Record<string, unknown>>
  level: Level
}

/** The cards of some listings, in the order of the ids. Listings no longer published are left out. */
export async function listCards(ids: readonly string[], locale: Locale, today: Day): Promise<CardView[]> {
  const rows = await (await db()).listing.findMany({
    where: { id: { in: [...ids] }, status: 'PUBLISHED' },
    select: {
      id: true,
      category: true,
      slug: true,
      district: true,
      address: true,
      phones: true,
      website: true,
      email: true,
      wechat: true,
      hours: true,
      languages: true,
      attributes: true,
      texts: {
        where: { locale: { in: [locale, 'en', 'zh'] } },
        select: { locale: true, name: true, summary: true, address: true, provenance: true },
      },
      verifications: { select: { field: true, valueHash: true, at: true, method: true } },
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    const category = row && getCategory(row.category)
    const name = row && textView(row.texts, 'name', locale)
    if (!row || !category || !name) return []
    const listing = row as typeof row & Pick<ListingContent, 'phones' | 'hours' | 'attributes'>
    return {
      id,
      category: row.category,
      slug: row.slug,
      name,
      nameZh: row.texts.find((text) => text.locale === 'zh')?.name || null,
      summary: textView(row.texts, 'summary', locale),
      district: row.district,
      address: locale === 'zh' ? null : textView(row.texts, 'address', locale),
      addressZh: row.address,
      phone: listing.phones[0]?.number ?? null,
      attributes: listing.attributes,
      level: levelOf(listFacts(category, listing, row.verifications, today)),
    }
  })
}

export type DirectoryView = DirectoryResult & {
  cards: CardView[]
  categoryTotal: number
  /** How the words should read, where a slip was put right. */
  corrected: string | null
}

export const pageSize = 20

/** One page of a directory, with the numbers its filters show. */
export async function getDirectory(
  category: Category,
  query: DirectoryQuery,
  locale: Locale,
  today: Day,
): Promise<DirectoryView> {
  const [index, found] = await Promise.all([
    directoryIndex(category.key),
    query.q ? findInGroup(query.q, locale, category.key) : null,
  ])
  const result = index.search(query, found?.scores ?? null, locale, pageSize)
  const cards = await listCards(result.ids, locale, today)
  return { ...result, cards, categoryTotal: index.size, corrected: found?.corrected ?? null }
}

/** How many published listings each directory has, and how many of them have each facet value. */
export async function getDirectoryCounts(): Promise<Map<string, { total: number; countOf(facet: string): number }>> {
  const indexes = await directoryIndexes()
  return new Map(
    directoryCategories.map(({ key }) => {
      const { size, countOf } = indexes.get(key) ?? nothing
      return [key, { total: size, countOf }]
    }),
  )
}

/** Cards of a category that have a facet value, best known first. */
export async function listCardsWith(
  category: Category,
  parameter: string,
  value: string,
  locale: Locale,
  today: Day,
  limit: number,
): Promise<{ cards: CardView[]; total: number }> {
  const index = await directoryIndex(category.key)
  const query: DirectoryQuery = { q: '', sort: 'relevance', page: 1, chosen: { [parameter]: [value] } }
  const { ids, total } = index.search(query, null, locale, limit)
  return { cards: await listCards(ids, locale, today), total }
}

/** Up to four other listings of the same category in the same area, or else the same district. */
export async function listNearby(
  category: Category,
  place: { id: string; area: string | null; district: string | null },
  locale: Locale,
  today: Day,
): Promise<CardView[]> {
  const [parameter, value] = place.area ? ['area', place.area] : ['district', place.district]
  if (!value) return []
  const { cards } = await listCardsWith(category, parameter ?? 'district', value, locale, today, 5)
  return cards.filter((card) => card.id !== place.id).slice(0, 4)
}

/** By category: how many published listings have a phone number that staff confirmed and that is not past its date. */
export async function countConfirmedPhones(today: Day): Promise<Map<string, number>> {
  const rows = await (await db()).listing.findMany({
    where: { status: 'PUBLISHED', verifications: { some: { field: 'phones' } } },
    select: {
      category: true,
      phones: true,
      verifications: {
        where: { field: 'phones' },
        select: { field: true, valueHash: true, at: true, method: true },
      },
    },
  })
  const counts = new Map<string, number>()
  for (const { category, phones, verifications } of rows) {
    const state = factState(true, contentHash(phones), verifications, commonLifetimes.phones, today)
    if (state.kind === 'confirmed') counts.set(category, (counts.get(category) ?? 0) + 1)
  }
  return counts
}
