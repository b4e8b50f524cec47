import 'server-only'
import { type DirectoryPoint, listDirectoryPoints, listNearest } from '@/features/directory/queries'
import type { DirectoryQuery } from '@/features/directory/schema'
import type { Category } from '@/features/listings/category'
import { getListingPage } from '@/features/listings/queries'
import type { Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'

/** Points for a map, and how many entries belong to what is shown without having one. */
export type PointList = { points: DirectoryPoint[]; without: number }

/** More markers than this show nothing, and a phone has to draw them. */
const mostPoints = 5000

/** What a directory's list holds on all its pages. */
export async function listPoints(category: Category, query: DirectoryQuery, locale: Locale): Promise<PointList> {
  const { points, without } = await listDirectoryPoints(category, query, locale)
  return { points: points.slice(0, mostPoints), without }
}

/** An entry with what is near it, as its page lists it. Null for what is not public or whose position is not exact. */
export async function listPointsAround(
  category: Category,
  slug: string,
  locale: Locale,
  today: Day,
): Promise<PointList | null> {
  const page = await getListingPage(category, slug, locale, today)
  if (page?.kind !== 'listing' || page.view.point?.precision !== 'exact') return null
  const { id, name, point } = page.view
  const near = await listNearest(point, id, locale, today)
  const own = { point, category: category.key, slug, name }
  return {
    points: [own, ...near.flatMap((card) => (card.point ? [{ ...card, point: card.point }] : []))],
    without: 0,
  }
}
