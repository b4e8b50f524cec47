import 'server-only'
import type { SearchEntry } from '@/features/search/document'
import { isLocale, type Locale, locales } from '@/i18n/locales'
import { pinyinOf } from '@/lib/pinyin'
import { type Day, shanghaiDay } from '@/lib/shanghai-day'
import { db } from '@/server/db'
import type { Category } from './category'
import { compareContents } from './content-comparison'
import { type Fact, type Level, levelOf, listFacts } from './facts'
import { isPublicSource, type SourceKind, sourceKind } from './public-sources'
import { type Hours, type ListingContent, listingContentSchema, textFields } from './schema'
import { type FindableListing, toSearchEntry } from './search-entry'
import { type TextView, textView } from './text-view'

export type SourceView = {
  url: string
  title: string
  kind: SourceKind
  published: string | null
  retrieved: string
  fields: string[]
}

export type ChangeView = { number: number; on: Day; fields: string[] }

export type ListingPageView = {
  id: string
  slug: string
  name: TextView
  nameZh: string | null
  pinyin: string | null
  summary: TextView | null
  description: TextView | null
  notes: TextView | null
  district: string | null
  area: string | null
  areaName: TextView | null
  point: { lat: number; lng: number; precision: string } | null
  address: TextView | null
  addressZh: string | null
  phones: ListingContent['phones']
  hours: Hours | null
  website: string | null
  email: string | null
  attributes: Readonly<Record<string, unknown>>
  facts: Fact[]
  level: Level
  sources: SourceView[]
  /** Sources that support something here but whose links visitors are not given. */
  hiddenSources: number
  changes: ChangeView[]
  /** Languages in which the page has its own texts. */
  existsIn: Locale[]
}

export type ListingPage = { kind: 'listing'; view: ListingPageView } | { kind: 'moved'; slug: string; category: string }

const textColumns = {
  locale: true,
  name: true,
  summary: true,
  description: true,
  address: true,
  notes: true,
  provenance: true,
}

async function readListing(category: string, slug: string) {
  return (await db()).listing.findFirst({
    where: { category, slug, status: 'PUBLISHED' },
    include: {
      texts: { select: textColumns },
      sources: { orderBy: { position: 'asc' }, include: { source: true } },
      verifications: { select: { field: true, valueHash: true, at: true, method: true } },
      revisions: {
        where: { publishedAt: { not: null } },
        orderBy: { number: 'desc' },
        take: 4,
        select: { number: true, publishedAt: true, snapshot: true },
      },
    },
  })
}

function listChanges(
  revisions: readonly { number: number; publishedAt: Date | null; snapshot: unknown }[],
): ChangeView[] {
  return revisions.slice(0, 3).flatMap((revision, index) => {
    const before = revisions[index + 1]
    if (!revision.publishedAt) return []
    const change = { number: revision.number, on: shanghaiDay(revision.publishedAt) }
    if (!before) return { ...change, fields: [] }
    const [old, now] = [before.snapshot, revision.snapshot].map((snapshot) => listingContentSchema.safeParse(snapshot))
    if (!old?.success || !now?.success) return { ...change, fields: [] }
    return { ...change, fields: compareContents(old.data, now.data).map((difference) => difference.field) }
  })
}

async function findAreaName(area: string | null, locale: Locale): Promise<TextView | null> {
  if (!area) return null
  const row = await (await db()).listing.findFirst({
    where: { category: 'areas', slug: area, status: 'PUBLISHED' },
    select: { texts: { select: { locale: true, name: true, provenance: true } } },
  })
  return row && textView(row.texts, 'name', locale)
}

/**
 * Everything the page of a published listing shows.
 * @returns the view, or where it has moved to, or null when there is no such page
 */
export async function getListingPage(
  category: Category,
  slug: string,
  locale: Locale,
  today: Day,
): Promise<ListingPage | null> {
  const row = await readListing(category.key, slug)
  if (!row) return findMoved(category.key, slug)
  const name = textView(row.texts, 'name', locale)
  if (!name) return null
  const listing = row as typeof row & Pick<ListingContent, 'phones' | 'hours' | 'attributes'>
  const facts = listFacts(category, listing, row.verifications, today)
  const nameZh = row.texts.find((text) => text.locale === 'zh')?.name || null
  const open = row.sources.filter(({ source }) => isPublicSource(source))
  const { latitude, longitude, pointPrecision } = row
  const view: ListingPageView = {
    id: row.id,
    slug: row.slug,
    name,
    nameZh,
    pinyin: nameZh && pinyinOf(nameZh),
    summary: textView(row.texts, 'summary', locale),
    description: textView(row.texts, 'description', locale),
    notes: textView(row.texts, 'notes', locale),
    district: row.district,
    area: row.area,
    areaName: await findAreaName(row.area, locale),
    point:
      latitude !== null && longitude !== null && pointPrecision
        ? { lat: latitude, lng: longitude, precision: pointPrecision }
        : null,
    // The Chinese original stands in its own field: a Chinese reader needs no other.
    address: locale === 'zh' ? null : textView(row.texts, 'address', locale),
    addressZh: row.address,
    phones: listing.phones,
    hours: listing.hours,
    website: row.website,
    email: row.email,
    attributes: listing.attributes,
    facts,
    level: levelOf(facts),
    sources: open.map(({ source, fields }) => ({
      url: source.url,
      title: source.title,
      kind: sourceKind(source.quality),
      published: source.published,
      retrieved: source.retrieved,
      fields,
    })),
    hiddenSources: row.sources.length - open.length,
    changes: listChanges(row.revisions),
    existsIn: locales.filter((candidate) => {
      const texts = row.texts.find((text) => text.locale === candidate)
      return isLocale(candidate) && Boolean(texts?.name && texts.summary)
    }),
  }
  return { kind: 'listing', view }
}

async function findMoved(category: string, slug: string): Promise<ListingPage | null> {
  const moved = await (await db()).slugHistory.findUnique({
    where: { category_slug: { category, slug } },
    select: { listing: { select: { category: true, slug: true, status: true } } },
  })
  if (moved?.listing.status !== 'PUBLISHED') return null
  return { kind: 'moved', slug: moved.listing.slug, category: moved.listing.category }
}

/** Addresses and languages of everything public, for the sitemap. `changed` is the last publication. */
export async function listPublicPages(): Promise<
  { category: string; slug: string; changed: Date | null; locales: string[] }[]
> {
  const rows = await (await db()).listing.findMany({
    where: { status: 'PUBLISHED' },
    orderBy: [{ category: 'asc' }, { slug: 'asc' }],
    select: {
      category: true,
      slug: true,
      publishedAt: true,
      texts: { where: { summary: { not: null }, name: { not: '' } }, select: { locale: true } },
    },
  })
  return rows.map(({ category, slug, publishedAt, texts }) => ({
    category,
    slug,
    changed: publishedAt,
    locales: texts.map((text) => text.locale),
  }))
}

/**
 * How listings are found, in the order of their ids, whatever their status.
 * @param after the last id that is had already
 */
export async function readSearchEntries(after: string | null, limit: number): Promise<SearchEntry[]> {
  const rows = await (await db()).listing.findMany({
    where: after ? { id: { gt: after } } : {},
    orderBy: { id: 'asc' },
    take: limit,
    include: { texts: true, verifications: { distinct: ['field'], select: { field: true } } },
  })
  return rows.map((row) => {
    const { id, status, verifications } = row
    const listing = row as typeof row & FindableListing['content']
    const texts = Object.fromEntries(
      row.texts.map((text) => [
        text.locale,
        Object.fromEntries(textFields.flatMap((field) => (text[field] ? [[field, { value: text[field] }]] : []))),
      ]),
    )
    const content = { ...listing, texts }
    return toSearchEntry({ id, isPublic: status === 'PUBLISHED', confirmed: verifications.length, content })
  })
}

/** Names of published listings in one language, by id. */
export async function listNames(ids: readonly string[], locale: Locale): Promise<Map<string, string>> {
  const rows = await (await db()).listingText.findMany({
    where: { listingId: { in: [...ids] }, locale, listing: { status: 'PUBLISHED' } },
    select: { listingId: true, name: true },
  })
  return new Map(rows.map(({ listingId, name }) => [listingId, name]))
}
