import 'server-only'
import { z } from 'zod'
import type { VerificationRecord } from '@/features/freshness/fact-state'
import { getHolidays } from '@/features/hours/queries'
import { listPictures } from '@/features/media/queries'
import { pictureHashSchema } from '@/features/media/schema'
import type { SearchEntry } from '@/features/search/document'
import type { Listing as ListingModel, Prisma } from '@/generated/prisma/client'
import { fallbackChain, type Locale } from '@/i18n/locales'
import type { Coordinates } from '@/lib/coordinates'
import type { Day } from '@/lib/shanghai-day'
import { db } from '@/server/db'
import type { Category } from './category'
import { type FactSource, type Level, levelOf, listFacts } from './facts'
import { listingColumns, listingTextRows } from './listing-row'
import { type ListingPageView, listingPageView } from './listing-view'
import { getCategory } from './registry'
import { type Hours, type ListingContent, listingContentSchema, textFields } from './schema'
import { type FindableListing, toSearchEntry } from './search-entry'
import { type TextRow, type TextView, textView } from './text-view'

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

const publicParts = {
  texts: { orderBy: { locale: 'asc' }, select: textColumns },
  sources: { orderBy: { position: 'asc' }, include: { source: true } },
  verifications: { select: { field: true, valueHash: true, at: true, method: true } },
  revisions: {
    where: { publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    take: 4,
    select: { number: true, publishedAt: true, snapshot: true },
  },
} satisfies Prisma.ListingInclude

/** The part of a stored content that names pictures. */
const picturesOf = z.object({ pictures: z.array(pictureHashSchema).catch([]) }).catch({ pictures: [] })

async function readListing(category: string, slug: string) {
  const row = await (await db()).listing.findFirst({
    where: { category, slug, status: 'PUBLISHED' },
    include: publicParts,
  })
  const live = row?.revisions.find(({ number }) => number === row.publishedRevision)
  return row && { ...row, pictures: picturesOf.parse(live?.snapshot).pictures }
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
 * @param now the instant at which it is open or closed
 * @returns the view, or where it has moved to, or null when there is no such page
 */
export async function getListingPage(
  category: Category,
  slug: string,
  locale: Locale,
  today: Day,
  now = new Date(),
): Promise<ListingPage | null> {
  const row = await readListing(category.key, slug)
  if (!row) return findMoved(category.key, slug)
  return pageOf(category, row, locale, today, now)
}

type ListingRow = NonNullable<Awaited<ReturnType<typeof readListing>>>

/** A revision in the shape of the rows a published listing has, so that a preview cannot differ from the page. */
async function readRevision(id: string, number: number): Promise<ListingRow | null> {
  const prisma = await db()
  const row = await prisma.listing.findUnique({ where: { id }, include: publicParts })
  const key = { listingId_number: { listingId: id, number } }
  const revision = await prisma.revision.findUnique({ where: key, select: { snapshot: true } })
  if (!row || !revision) return null
  const content = listingContentSchema.parse(revision.snapshot)
  const { hours, phones, ...columns } = listingColumns(content)
  return {
    ...row,
    ...columns,
    phones,
    hours: content.hours,
    pictures: content.pictures,
    attributes: content.attributes as ListingRow['attributes'],
    texts: listingTextRows(id, content),
    sources: content.sources.map(({ fields, supports, ...source }, position) => ({
      listingId: id,
      sourceId: source.url,
      position,
      fields,
      supports,
      source: { id: source.url, ...source },
    })),
  }
}

/**
 * The page as visitors would see it if a revision were public now, drafts and archived listings too.
 * @returns null when there is no such revision, or it has no name to show
 */
export async function getListingPreview(
  id: string,
  number: number,
  locale: Locale,
  today: Day,
): Promise<{ category: Category; page: ListingPage } | null> {
  const row = await readRevision(id, number)
  const category = row && getCategory(row.category)
  const page = category && (await pageOf(category, row, locale, today, new Date()))
  return page ? { category, page } : null
}

async function pageOf(
  category: Category,
  row: ListingRow,
  locale: Locale,
  today: Day,
  now: Date,
): Promise<ListingPage | null> {
  const [areaName, holidays, pictures] = await Promise.all([
    findAreaName(row.area, locale),
    getHolidays(),
    listPictures(row.pictures),
  ])
  const listing = row as typeof row & Pick<ListingContent, 'phones' | 'hours' | 'attributes'>
  const view = listingPageView(category, listing, { areaName, holidays, pictures, locale, today, now })
  return view && { kind: 'listing', view }
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
      texts: {
        where: { summary: { not: null }, name: { not: '' } },
        orderBy: { locale: 'asc' },
        select: { locale: true },
      },
    },
  })
  return rows.map(({ category, slug, publishedAt, texts }) => ({
    category,
    slug,
    changed: publishedAt,
    locales: texts.map((text) => text.locale),
  }))
}

/** What a list says of a listing, whatever the time of day. */
export type ListingCardView = {
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
  /** WGS-84, only where the very place is known. */
  point: Coordinates | null
  hours: Hours | null
  hoursConfirmed: boolean
}

type CardRow = FactSource &
  Pick<ListingModel, 'id' | 'category' | 'slug' | 'district' | 'latitude' | 'longitude' | 'pointPrecision'> & {
    texts: TextRow[]
    checks: (Omit<VerificationRecord, 'at'> & { at: string })[]
  }

/** The cards of some listings, in no order. Listings that are not published are left out. */
export async function listListingCards(ids: readonly string[], locale: Locale, today: Day): Promise<ListingCardView[]> {
  // All in one: asking takes longer than finding.
  const rows = await (await db()).$queryRaw<CardRow[]>`
    SELECT l.id, l.category, l.slug, l.district, l.address, l.phones, l.website, l.email, l.wechat, l.hours,
      l.languages, l.attributes, l.latitude, l.longitude, l."pointPrecision",
      (SELECT coalesce(json_agg(json_build_object('locale', t.locale, 'name', t.name, 'summary', t.summary,
        'address', t.address, 'provenance', t.provenance)), '[]')
        FROM "ListingText" t WHERE t."listingId" = l.id AND t.locale = ANY(${fallbackChain(locale)})) AS texts,
      (SELECT coalesce(json_agg(json_build_object('field', v.field, 'valueHash', v."valueHash", 'at', v.at,
        'method', v.method)), '[]') FROM "Verification" v WHERE v."listingId" = l.id) AS checks
    FROM "Listing" l WHERE l.id = ANY(${[...ids]}::uuid[]) AND l.status = 'PUBLISHED'`
  return rows.flatMap((row) => {
    const category = getCategory(row.category)
    const name = textView(row.texts, 'name', locale)
    if (!category || !name) return []
    const checks = row.checks.map((check) => ({ ...check, at: new Date(check.at) }))
    const facts = listFacts(category, row, checks, today)
    return {
      id: row.id,
      category: row.category,
      slug: row.slug,
      name,
      nameZh: row.texts.find((text) => text.locale === 'zh')?.name || null,
      summary: textView(row.texts, 'summary', locale),
      district: row.district,
      address: locale === 'zh' ? null : textView(row.texts, 'address', locale),
      addressZh: row.address,
      phone: row.phones[0]?.number ?? null,
      attributes: row.attributes,
      level: levelOf(facts),
      point:
        row.pointPrecision === 'exact' && row.latitude !== null && row.longitude !== null
          ? { lat: row.latitude, lng: row.longitude }
          : null,
      hours: row.hours,
      hoursConfirmed: facts.some(({ key, state }) => key === 'hours' && state.kind === 'confirmed'),
    }
  })
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

export const countListings = async (): Promise<number> => (await db()).listing.count()

/** Names of published listings in one language, by id. */
export async function listNames(ids: readonly string[], locale: Locale): Promise<Map<string, string>> {
  const rows = await (await db()).listingText.findMany({
    where: { listingId: { in: [...ids] }, locale, listing: { status: 'PUBLISHED' } },
    select: { listingId: true, name: true },
  })
  return new Map(rows.map(({ listingId, name }) => [listingId, name]))
}
