import 'server-only'
import type { OpenState } from '@/features/hours/open-state'
import { getHolidays } from '@/features/hours/queries'
import type { Category } from '@/features/listings/category'
import { type ListingCardView, listListingCards } from '@/features/listings/queries'
import { directoryCategories, getCategory } from '@/features/listings/registry'
import { findInGroup } from '@/features/search/queries'
import { Prisma } from '@/generated/prisma/client'
import type { Locale } from '@/i18n/locales'
import type { Coordinates } from '@/lib/coordinates'
import type { Day } from '@/lib/shanghai-day'
import { db } from '@/server/db'
import { contentVersion } from '@/server/keep-until-change'
import {
  createDirectoryIndex,
  type DirectoryIndex,
  type DirectoryResult,
  type IndexRow,
  nameIn,
  nameOf,
} from './directory-index'
import { openParameter } from './facets'
import { indexRow, type LoadedRow } from './index-row'
import { findOpen, openStateNow, withOpenNow, withOpenValues } from './open-now'
import type { DirectoryQuery } from './schema'

type Loaded = {
  version: bigint
  rows: Map<string, Map<string, IndexRow>>
  indexes: Map<string, DirectoryIndex>
  /** Cards already made, by day, language and id. Replaced as a whole when content changes. */
  cards: Map<string, ListingCardView>
}

/** A card at the moment it is asked for. */
export type CardView = ListingCardView & { open: OpenState }

/** Some megabytes: every card of a city in a few languages. */
const keptCards = 5000

/** What is loaded, and the end of the queue of those who want it. */
type Shared = { loaded: Loaded | null; queue: Promise<unknown> }

const shared = globalThis as { livingInJinanDirectory?: Shared }

async function readRows(ids: string[] | null): Promise<LoadedRow[]> {
  const only = ids ? Prisma.sql`AND l.id = ANY(${ids}::uuid[])` : Prisma.empty
  return (await db()).$queryRaw<LoadedRow[]>`
    SELECT l.id, l.category, l.slug, l.district, l.area, l.languages, l.phones, l.address, l.website, l.email,
      l.wechat, l.hours, l.attributes,
      CASE l."pointPrecision" WHEN 'exact' THEN l.latitude END AS lat,
      CASE l."pointPrecision" WHEN 'exact' THEN l.longitude END AS lng,
      (SELECT json_object_agg(t.locale, t.name) FROM "ListingText" t WHERE t."listingId" = l.id) AS names,
      (SELECT count(DISTINCT v.field) FROM "Verification" v WHERE v."listingId" = l.id) AS confirmed
    FROM "Listing" l WHERE l.status = 'PUBLISHED' ${only}`
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
  const loaded: Loaded = {
    version: await contentVersion(),
    rows: new Map(),
    indexes: new Map(),
    cards: new Map(),
  }
  place(loaded, await readRows(null))
  rebuild(loaded, loaded.rows.keys())
  return loaded
}

async function catchUp(loaded: Loaded): Promise<Loaded> {
  const version = await contentVersion()
  // Who read the number before somebody else caught up has nothing to add.
  if (version <= loaded.version) return loaded
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
  // A card that is being read now goes into the old map and is forgotten with it.
  loaded.cards = new Map()
  return loaded
}

/** What is kept in memory, as of now. It follows the changes of other instances too, through the content version. */
async function current(): Promise<Loaded> {
  shared.livingInJinanDirectory ??= { loaded: null, queue: Promise.resolve() }
  const state = shared.livingInJinanDirectory
  const work = state.queue.then(async () => {
    state.loaded = state.loaded ? await catchUp(state.loaded) : await loadAll()
    return state.loaded
  })
  // A failure belongs to who asked; the next one tries anew.
  state.queue = work.catch(() => {})
  return work
}

const nothing = createDirectoryIndex([])

async function cardsOf({ cards }: Loaded, ids: readonly string[], locale: Locale, today: Day): Promise<CardView[]> {
  const keyOf = (id: string) => `${today} ${locale} ${id}`
  const missing = ids.filter((id) => !cards.has(keyOf(id)))
  if (missing.length > 0) {
    if (cards.size > keptCards) cards.clear()
    for (const card of await listListingCards(missing, locale, today)) cards.set(keyOf(card.id), card)
  }
  const [holidays, now] = [await getHolidays(), new Date()]
  return ids.flatMap((id) => {
    const card = cards.get(keyOf(id))
    return card ? { ...card, open: openStateNow(card.hours, now, holidays) } : []
  })
}

/** The cards of some listings, in the order of the ids. Listings that are not published are left out. */
export async function listCards(ids: readonly string[], locale: Locale, today: Day): Promise<CardView[]> {
  return cardsOf(await current(), ids, locale, today)
}

/** Names of the areas by slug, in the reader's language. */
function areaNamesOf({ rows }: Loaded, locale: Locale): Map<string, string> {
  return new Map([...(rows.get('areas')?.values() ?? [])].map((row) => [row.slug, nameOf(row, locale)]))
}

export type DirectoryView = DirectoryResult & {
  cards: CardView[]
  categoryTotal: number
  areaNames: ReadonlyMap<string, string>
  /** When another entry opens or closes, and the numbers change. Null when only midnight can change them. */
  freshUntil: Date | null
  /** How the words should read, where a slip was put right. */
  corrected: string | null
}

export const pageSize = 20

async function searchDirectory(category: Category, query: DirectoryQuery, locale: Locale, pageSize: number) {
  const [loaded, found, holidays] = await Promise.all([
    current(),
    query.q ? findInGroup(query.q, locale, category.key) : null,
    getHolidays(),
  ])
  const index = loaded.indexes.get(category.key) ?? nothing
  const open = findOpen(index.valuesOf(openParameter), new Date(), holidays)
  const result = withOpenNow(index.search(withOpenValues(query, open), found?.scores ?? null, locale, pageSize), open)
  return { loaded, size: index.size, result, found, open }
}

/** An entry whose position is exactly known. */
export type DirectoryPoint = {
  category: string
  slug: string
  name: { value: string; locale: Locale }
  point: Coordinates
}

/** Where the entries of a directory are, in the order of its list, and how many of them are nobody knows exactly where. */
export async function listDirectoryPoints(
  category: Category,
  query: DirectoryQuery,
  locale: Locale,
): Promise<{ points: DirectoryPoint[]; without: number }> {
  const { loaded, result } = await searchDirectory(category, { ...query, page: 1 }, locale, Number.MAX_SAFE_INTEGER)
  const rows = loaded.rows.get(category.key)
  const points = result.ids.flatMap((id) => {
    const row = rows?.get(id)
    return row?.point ? [{ category: category.key, slug: row.slug, name: nameIn(row, locale), point: row.point }] : []
  })
  return { points, without: result.total - points.length }
}

/** One page of a directory, with the numbers its filters show. */
export async function getDirectory(
  category: Category,
  query: DirectoryQuery,
  locale: Locale,
  today: Day,
): Promise<DirectoryView> {
  const { loaded, size, result, found, open } = await searchDirectory(category, query, locale, pageSize)
  return {
    ...result,
    cards: await cardsOf(loaded, result.ids, locale, today),
    categoryTotal: size,
    areaNames: areaNamesOf(loaded, locale),
    freshUntil: open.freshUntil,
    corrected: found?.corrected ?? null,
  }
}

/** How many published listings each directory has, and how many of them have each facet value. */
export async function getDirectoryCounts(): Promise<Map<string, { total: number; countOf(facet: string): number }>> {
  const { indexes } = await current()
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
  const loaded = await current()
  const index = loaded.indexes.get(category.key) ?? nothing
  const query: DirectoryQuery = { q: '', sort: 'relevance', page: 1, chosen: { [parameter]: [value] } }
  const { ids, total } = index.search(query, null, locale, limit)
  return { cards: await cardsOf(loaded, ids, locale, today), total }
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

export type NearCard = CardView & { metres: number }

/** Of each category the two entries nearest to a point, all within ten kilometres, nearest first. */
export async function listNearest(
  point: Coordinates,
  exceptId: string,
  locale: Locale,
  today: Day,
): Promise<NearCard[]> {
  const loaded = await current()
  const found = directoryCategories.flatMap(({ key }) =>
    (loaded.indexes.get(key)?.nearest(point, 3) ?? [])
      .filter(({ id, metres }) => id !== exceptId && metres < 10_000)
      .slice(0, 2),
  )
  const metres = new Map(found.map((entry) => [entry.id, entry.metres]))
  const cards = await cardsOf(loaded, [...metres.keys()], locale, today)
  return cards.map((card) => ({ ...card, metres: metres.get(card.id) ?? 0 })).sort((a, b) => a.metres - b.metres)
}
