import 'server-only'
import { valueOn } from '@/features/policy/dated'
import { readPolicy } from '@/features/policy/queries'
import type { SearchEntry } from '@/features/search/document'
import { fallbackChain, isLocale, type Locale, locales } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { db } from '@/server/db'
import { contentOfRevision } from '@/server/revision'
import { staffView } from '@/server/staff-view'
import { topics } from './block'
import { draftRow } from './guide-row'
import {
  type GuideCard,
  type GuideLink,
  type GuidePageView,
  type GuideRow,
  guidePageView,
  type OfficeView,
  officeViews,
} from './guide-view'
import type { ValueStandings } from './plain-text'
import { valueKeysIn } from './references'
import { type Block, type GuideContent, guideContentSchema, neededTextIds } from './schema'
import { toSearchEntry } from './search-entry'
import { type GuideTextRow, guideText } from './text-view'

const published = { status: 'PUBLISHED' } as const
const textColumns = { select: { locale: true, texts: true, provenance: true }, orderBy: { locale: 'asc' } } as const
const rowColumns = {
  slug: true,
  topic: true,
  reviewedOn: true,
  reviewDue: true,
  publishedAt: true,
  blocks: true,
  texts: textColumns,
} as const

/** Entries of the directory that items refer to, by `category/slug`. */
export async function readOffices(blocks: readonly Block[], locale: Locale): Promise<Map<string, OfficeView>> {
  const wanted = blocks.flatMap((block) =>
    block.kind === 'steps' || block.kind === 'offices'
      ? block.items.flatMap((item) => (item.office ? [item.office] : []))
      : [],
  )
  if (wanted.length === 0) return new Map()
  const rows = await (await db()).listing.findMany({
    where: { ...published, OR: wanted.map(({ category, slug }) => ({ category, slug })) },
    select: {
      category: true,
      slug: true,
      phones: true,
      texts: { select: { locale: true, name: true, provenance: true } },
    },
  })
  return officeViews(rows, locale)
}

type HeadRow = {
  id: string
  slug: string
  topic: string
  locale: string
  texts: GuideTextRow['texts']
  provenance: unknown
}

/**
 * Title and summary of every published guide in the reader's languages: a guide has far more texts than these.
 * @param languages where the texts are taken from
 */
async function readHeads(locale: Locale, languages = fallbackChain(locale)): Promise<GuideCard[]> {
  const rows = await (await db()).$queryRaw<HeadRow[]>`
    SELECT g.id, g.slug, g.topic, t.locale,
      jsonb_build_object('title', t.texts->'title', 'summary', t.texts->'summary') AS texts,
      jsonb_build_object('title', t.provenance->'title', 'summary', t.provenance->'summary') AS provenance
    FROM "Guide" g JOIN "GuideText" t ON t."guideId" = g.id
    WHERE g.status = 'PUBLISHED' AND t.locale = ANY(${languages})
    ORDER BY g.position, g.slug`
  const slugs = [...new Set(rows.map(({ slug }) => slug))]
  return slugs.flatMap((slug) => {
    const own = rows.filter((row) => row.slug === slug) as (HeadRow & GuideTextRow)[]
    const title = guideText(own, 'title', locale)
    const [first] = own
    if (!first || !title) return []
    const titleZh = own.find((row) => row.locale === 'zh')?.texts.title ?? null
    return [{ id: first.id, slug, topic: first.topic, title, titleZh, summary: guideText(own, 'summary', locale) }]
  })
}

/** Links to the published guides by all addresses they have or had. */
export async function readGuideLinks(locale: Locale): Promise<Map<string, GuideLink>> {
  const links = new Map((await readHeads(locale)).map(({ slug, title }) => [slug, { slug, title }]))
  for (const [former, slug] of await readFormerSlugs()) {
    const link = links.get(slug)
    if (link && !links.has(former)) links.set(former, link)
  }
  return links
}

/** Present addresses of published guides by those they had before. */
async function readFormerSlugs(slugs?: readonly string[]): Promise<Map<string, string>> {
  const rows = await (await db()).guideSlugHistory.findMany({
    where: { guide: published, ...(slugs ? { slug: { in: [...slugs] } } : {}) },
    select: { slug: true, guide: { select: { slug: true } } },
  })
  return new Map(rows.map(({ slug, guide }) => [slug, guide.slug]))
}

async function readPublished(slugs: readonly string[], languages: readonly Locale[]): Promise<GuideRow[]> {
  return (await (
    await db()
  ).guide.findMany({
    where: { slug: { in: [...slugs] }, ...published },
    select: { ...rowColumns, texts: { ...textColumns, where: { locale: { in: [...languages] } } } },
  })) as unknown as GuideRow[]
}

/** Guides as they would be if everything that waits were published, under the addresses they have now. */
async function readDrafts(slugs: readonly string[]): Promise<GuideRow[]> {
  const rows = await (await db()).guide.findMany({
    where: { slug: { in: [...slugs] }, status: { not: 'ARCHIVED' } },
    select: { slug: true, revisions: { orderBy: { number: 'desc' }, take: 1, select: { snapshot: true } } },
  })
  return rows.map(({ slug, revisions }) => draftRow({ ...guideContentSchema.parse(revisions[0]?.snapshot), slug }))
}

/**
 * Everything the pages of published guides show on a day, by the slugs asked for, which may be former ones; those that
 * do not exist are absent.
 * @param languages whose texts are read; without all of them `existsIn` is not complete
 */
export async function getGuidePages(
  slugs: readonly string[],
  locale: Locale,
  today: Day,
  languages: readonly Locale[] = fallbackChain(locale),
): Promise<Map<string, GuidePageView>> {
  const former = await readFormerSlugs(slugs)
  const wanted = [...slugs, ...former.values()]
  const rows = (await staffView())?.drafts ? await readDrafts(wanted) : await readPublished(wanted, languages)
  if (rows.length === 0) return new Map()
  const policy = await readPolicy(today)
  const offices = await readOffices(
    rows.flatMap(({ blocks }) => blocks),
    locale,
  )
  const guides = await readGuideLinks(locale)
  const views = new Map(
    rows.flatMap((row) => {
      const view = guidePageView(row, { ...policy, offices, guides }, locale, today)
      return view ? [[row.slug, view]] : []
    }),
  )
  return new Map(
    slugs.flatMap((slug) => {
      const view = views.get(slug) ?? views.get(former.get(slug) ?? '')
      return view ? [[slug, view]] : []
    }),
  )
}

/**
 * Everything the page of a published guide shows on a day, or null when there is no such guide. A guide that has moved
 * answers to its former address too; its view says the present one.
 */
export async function getGuidePage(slug: string, locale: Locale, today: Day): Promise<GuidePageView | null> {
  return (await getGuidePages([slug], locale, today, locales)).get(slug) ?? null
}

/** How the values that texts name stand on a day. */
export async function readValues(texts: readonly string[], today: Day): Promise<ValueStandings> {
  const keys = valueKeysIn([], texts)
  if (keys.length === 0) return new Map()
  const { values } = await readPolicy(today)
  return new Map(keys.map((key) => [key, valueOn(values, key, today)]))
}

/** How every dated value stands on a day, for the editor. */
export async function readAllValues(today: Day): Promise<ValueStandings> {
  const { values } = await readPolicy(today)
  return new Map([...new Set(values.map(({ key }) => key))].map((key) => [key, valueOn(values, key, today)]))
}

/** All published guides in the order of their topics and places. */
export async function listGuides(locale: Locale): Promise<GuideCard[]> {
  const cards = await readHeads(locale)
  return topics.flatMap((topic) => cards.filter((card) => card.topic === topic))
}

/**
 * How guides are found, in the order of their ids, whatever their status.
 * @param after the last id that is had already
 */
export async function readSearchEntries(after: string | null, limit: number): Promise<SearchEntry[]> {
  const rows = await (await db()).guide.findMany({
    where: after ? { id: { gt: after } } : {},
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, slug: true, status: true, blocks: true, texts: textColumns },
  })
  return rows.map(({ id, slug, status, blocks, texts }) =>
    toSearchEntry({
      ...{ id, slug, isPublic: status === 'PUBLISHED' },
      blocks: blocks as Block[],
      texts: texts as GuideTextRow[],
    }),
  )
}

export const countGuides = async (): Promise<number> => (await db()).guide.count()

/** Titles of published guides in one language, by id. */
export async function listTitles(ids: readonly string[], locale: Locale): Promise<Map<string, string>> {
  const cards = await readHeads(locale, [locale])
  return new Map(cards.filter(({ id }) => ids.includes(id)).map(({ id, title }) => [id, title.value]))
}

/** Addresses and languages of the guides, for the sitemap. `changed` is the last publication. */
export async function listGuidePages(): Promise<{ path: string; locales: string[]; changed: Date | null }[]> {
  const rows = await (await db()).guide.findMany({
    where: published,
    orderBy: { slug: 'asc' },
    select: { slug: true, publishedAt: true, blocks: true, texts: textColumns },
  })
  return rows.map(({ slug, publishedAt, blocks, texts }) => {
    const needed = neededTextIds({ blocks: blocks as Block[] })
    return {
      path: `/guides/${slug}`,
      changed: publishedAt,
      locales: (texts as GuideTextRow[])
        .filter((row) => isLocale(row.locale) && needed.every((id) => row.texts[id]))
        .map((row) => row.locale),
    }
  })
}

/** The page as visitors would see it if a revision were public now; null when there is no such revision of a guide. */
export async function getGuidePreview(
  id: string,
  number: number,
  locale: Locale,
  today: Day,
): Promise<GuidePageView | null> {
  const content = await contentOfRevision(await db(), { guideId: id }, number, (snapshot) =>
    guideContentSchema.parse(snapshot),
  )
  return content && previewGuide(content, locale, today)
}

/** The page a guide would have on a day if its newest content were public. */
export async function previewGuide(content: GuideContent, locale: Locale, day: Day): Promise<GuidePageView | null> {
  const policy = await readPolicy(day)
  const [offices, guides] = [await readOffices(content.blocks, locale), await readGuideLinks(locale)]
  return guidePageView(draftRow(content), { ...policy, offices, guides }, locale, day)
}
