import 'server-only'
import type { CardView } from '@/features/directory/queries'
import { getDirectoryCounts, listCardsWith } from '@/features/directory/queries'
import { directoryCategories } from '@/features/listings/registry'
import { type TextView, textView } from '@/features/listings/text-view'
import type { Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { db } from '@/server/db'

export type AreaView = {
  slug: string
  name: TextView
  nameZh: string | null
  summary: TextView | null
  /** The whole city, which is no area a newcomer chooses. */
  isCity: boolean
  /** Published listings in it, by category. */
  counts: Record<string, number>
}

/** The published areas, those with most homes first, the city itself last. */
export async function listAreas(locale: Locale): Promise<AreaView[]> {
  const rows = await (await db()).listing.findMany({
    where: { category: 'areas', status: 'PUBLISHED' },
    orderBy: { createdAt: 'asc' },
    select: {
      slug: true,
      attributes: true,
      texts: {
        where: { locale: { in: [locale, 'en', 'zh'] } },
        select: { locale: true, name: true, summary: true, provenance: true },
      },
    },
  })
  const directories = await getDirectoryCounts()
  const areas = rows.flatMap(({ slug, attributes, texts }) => {
    const name = textView(texts, 'name', locale)
    if (!name) return []
    return {
      slug,
      name,
      nameZh: texts.find((text) => text.locale === 'zh')?.name || null,
      summary: textView(texts, 'summary', locale),
      isCity: (attributes as { kind?: string }).kind === 'city',
      counts: Object.fromEntries([...directories].map(([key, { countOf }]) => [key, countOf(`area:${slug}`)])),
    }
  })
  const homes = (area: AreaView) => area.counts.housing ?? 0
  return areas.sort((a, b) => Number(a.isCity) - Number(b.isCity) || homes(b) - homes(a))
}

/** Names of the published areas by slug, in the reader's language, without the city itself. */
export async function listAreaNames(locale: Locale): Promise<Map<string, string>> {
  const rows = await (await db()).listing.findMany({
    where: { category: 'areas', status: 'PUBLISHED' },
    select: {
      slug: true,
      attributes: true,
      texts: {
        where: { locale: { in: [locale, 'en', 'zh'] } },
        select: { locale: true, name: true, provenance: true },
      },
    },
  })
  return new Map(
    rows
      .filter(({ attributes }) => (attributes as { kind?: string }).kind !== 'city')
      .map(({ slug, texts }) => [slug, textView(texts, 'name', locale)?.value ?? slug]),
  )
}

export type AreaContents = { category: string; cards: CardView[]; total: number }

/** What is in an area, category by category, the best known first. */
export async function listAreaContents(area: string, locale: Locale, today: Day): Promise<AreaContents[]> {
  const contents: AreaContents[] = []
  for (const category of directoryCategories) {
    contents.push({ category: category.key, ...(await listCardsWith(category, 'area', area, locale, today, 5)) })
  }
  return contents
}
