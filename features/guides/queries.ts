import 'server-only'
import type { ListingContent } from '@/features/listings/schema'
import { textView } from '@/features/listings/text-view'
import { valueOn } from '@/features/policy/dated'
import { readPolicy } from '@/features/policy/queries'
import { isLocale, type Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { db } from '@/server/db'
import { topics } from './block'
import {
  type GuideLink,
  type GuidePageView,
  type GuideRow,
  type GuideTextRow,
  guidePageView,
  guideText,
  type OfficeView,
} from './guide-view'
import type { ValueStandings } from './plain-text'
import { valueKeysIn } from './references'
import { type Block, neededTextIds } from './schema'

const published = { status: 'PUBLISHED' } as const
const textColumns = { select: { locale: true, texts: true, provenance: true } }
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
async function readOffices(blocks: readonly Block[], locale: Locale): Promise<Map<string, OfficeView>> {
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
  return new Map(
    rows.flatMap(({ category, slug, phones, texts }) => {
      const name = textView(texts, 'name', locale)
      if (!name) return []
      const path = `/${category}/${slug}`
      const nameZh = texts.find((text) => text.locale === 'zh')?.name || null
      return [
        [`${category}/${slug}`, { path, name, nameZh, phone: (phones as ListingContent['phones'])[0]?.number ?? null }],
      ]
    }),
  )
}

async function readGuideLinks(locale: Locale): Promise<Map<string, GuideLink>> {
  const rows = await (await db()).guide.findMany({ where: published, select: { slug: true, texts: textColumns } })
  return new Map(
    rows.flatMap(({ slug, texts }) => {
      const title = guideText(texts as GuideTextRow[], 'title', locale)
      return title ? [[slug, { slug, title }]] : []
    }),
  )
}

/** Everything the pages of published guides show on a day, by slug; those that do not exist are absent. */
export async function getGuidePages(
  slugs: readonly string[],
  locale: Locale,
  today: Day,
): Promise<Map<string, GuidePageView>> {
  const rows = (await (
    await db()
  ).guide.findMany({
    where: { slug: { in: [...slugs] }, ...published },
    select: rowColumns,
  })) as unknown as GuideRow[]
  if (rows.length === 0) return new Map()
  const policy = await readPolicy(today)
  const offices = await readOffices(
    rows.flatMap(({ blocks }) => blocks),
    locale,
  )
  const guides = await readGuideLinks(locale)
  return new Map(
    rows.flatMap((row) => {
      const view = guidePageView(row, { ...policy, offices, guides }, locale, today)
      return view ? [[row.slug, view]] : []
    }),
  )
}

/** Everything the page of a published guide shows on a day, or null when there is no such guide. */
export async function getGuidePage(slug: string, locale: Locale, today: Day): Promise<GuidePageView | null> {
  return (await getGuidePages([slug], locale, today)).get(slug) ?? null
}

/** How the values that texts name stand on a day. */
export async function readValues(texts: readonly string[], today: Day): Promise<ValueStandings> {
  const { values } = await readPolicy(today)
  return new Map(valueKeysIn([], texts).map((key) => [key, valueOn(values, key, today)]))
}

export type GuideCard = GuideLink & { topic: string; summary: GuideLink['title'] | null }

/** All published guides in the order of their topics and places. */
export async function listGuides(locale: Locale): Promise<GuideCard[]> {
  const rows = await (await db()).guide.findMany({
    where: published,
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: { slug: true, topic: true, texts: textColumns },
  })
  const cards = rows.flatMap(({ slug, topic, texts }) => {
    const title = guideText(texts as GuideTextRow[], 'title', locale)
    return title ? [{ slug, topic, title, summary: guideText(texts as GuideTextRow[], 'summary', locale) }] : []
  })
  return topics.flatMap((topic) => cards.filter((card) => card.topic === topic))
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
