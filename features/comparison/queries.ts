import 'server-only'
import type { Category } from '@/features/listings/category'
import type { ListingPageView } from '@/features/listings/listing-view'
import { getListingPage } from '@/features/listings/queries'
import { directoryCategories, getCategory } from '@/features/listings/registry'
import { type TextView, textView } from '@/features/listings/text-view'
import type { Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { db } from '@/server/db'
import { type EntryName, maximumCompared } from './schema'

export type ComparisonView = {
  category: Category
  entries: ListingPageView[]
  /** Entries that were named and are not shown. */
  leftOut: number
  /** Published entries of the category that could be added, by name. */
  others: { slug: string; name: TextView }[]
}

const inDirectory = { status: 'PUBLISHED' as const, category: { in: directoryCategories.map(({ key }) => key) } }

type Found = { id: string; category: string; slug: string }

const isNamed = (row: Found, name: EntryName) =>
  'id' in name ? row.id === name.id : row.slug === name.slug && (name.category ?? row.category) === row.category

/**
 * The entries that an address names, in its order, as far as they are of one category: that of the first.
 * @returns null when it names none
 */
export async function getComparison(
  names: readonly EntryName[],
  locale: Locale,
  today: Day,
): Promise<ComparisonView | null> {
  if (names.length === 0) return null
  const rows = await (await db()).listing.findMany({
    where: { ...inDirectory, OR: names.map((name) => ('id' in name ? { id: name.id } : { slug: name.slug })) },
    select: { id: true, category: true, slug: true },
    orderBy: { category: 'asc' },
  })
  const named = names.flatMap((name) => rows.find((row) => isNamed(row, name)) ?? [])
  const category = getCategory(named[0]?.category ?? '')
  if (!category) return null
  const ofOneKind = names.flatMap(
    (name) => rows.find((row) => row.category === category.key && isNamed(row, name)) ?? [],
  )
  const chosen = [...new Map(ofOneKind.map((row) => [row.id, row])).values()].slice(0, maximumCompared)
  const pages = await Promise.all(chosen.map(({ slug }) => getListingPage(category, slug, locale, today)))
  const entries = pages.flatMap((page) => (page?.kind === 'listing' ? [page.view] : []))
  return {
    category,
    entries,
    leftOut: names.length - entries.length,
    others: await listOthers(category, chosen, locale),
  }
}

async function listOthers(category: Category, chosen: readonly Found[], locale: Locale) {
  if (chosen.length >= maximumCompared) return []
  const rows = await (await db()).listing.findMany({
    where: { status: 'PUBLISHED', category: category.key, id: { notIn: chosen.map(({ id }) => id) } },
    select: {
      slug: true,
      texts: {
        where: { locale: { in: [locale, 'en', 'zh'] } },
        select: { locale: true, name: true, provenance: true },
      },
    },
    take: 500,
  })
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return rows
    .flatMap(({ slug, texts }) => {
      const name = textView(texts, 'name', locale)
      return name ? [{ slug, name }] : []
    })
    .sort((a, b) => compare(a.name.value, b.name.value))
}
