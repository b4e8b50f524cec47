import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import type { Category } from '@/features/listings/category'
import { getListingPage, type ListingPageView } from '@/features/listings/queries'
import { getCategory } from '@/features/listings/registry'
import type { Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { pageLocale } from '../../page-locale'

const readOnce = cache(async (key: string, slug: string, locale: Locale, today: Day) => {
  const category = getCategory(key)
  if (category?.kind !== 'directory') return null
  const page = await getListingPage(category, slug, locale, today)
  return page && { category, page }
})

/**
 * Reads the listing an address names. Ends with 404 where there is none, and with a redirect where it has moved.
 * @param below what stands behind the listing's own address, such as `/driver`
 */
export async function readListing(
  params: Promise<{ locale: string; category: string; slug: string }>,
  below = '',
): Promise<{ category: Category; view: ListingPageView; locale: Locale; today: Day }> {
  const { locale, today } = await pageLocale(params)
  const { category: key, slug } = await params
  const found = await readOnce(key, slug, locale, today)
  if (!found) notFound()
  const { category, page } = found
  if (page.kind === 'moved') permanentRedirect(`/${locale}/${page.category}/${page.slug}${below}`)
  return { category, view: page.view, locale, today }
}
