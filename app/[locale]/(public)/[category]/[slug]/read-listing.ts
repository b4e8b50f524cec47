import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import type { Category } from '@/features/listings/category'
import type { ListingPageView } from '@/features/listings/listing-view'
import { getListingPage, getListingPreview } from '@/features/listings/queries'
import { getCategory } from '@/features/listings/registry'
import { readPreviewPass } from '@/features/review/preview'
import type { Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { pageLocale } from '../../page-locale'

const readOnce = cache(async (key: string, slug: string, locale: Locale, today: Day, pass: string | undefined) => {
  if (pass !== undefined) {
    const preview = readPreviewPass(pass, new Date())
    const found = preview && (await getListingPreview(preview.id, preview.number, locale, today))
    return found?.category.key === key && found.category.kind === 'directory' ? found : null
  }
  const category = getCategory(key)
  if (category?.kind !== 'directory') return null
  const page = await getListingPage(category, slug, locale, today)
  return page && { category, page }
})

export type ReadListing = {
  category: Category
  view: ListingPageView
  locale: Locale
  today: Day
  isPreview: boolean
}

/**
 * Reads the listing an address names. Ends with 404 where there is none, and with a redirect where it has moved.
 * @param below what stands behind the listing's own address, such as `/driver`
 * @param preview the pass of a preview, which shows a draft to whoever has the link
 */
export async function readListing(
  params: Promise<{ locale: string; category: string; slug: string }>,
  below = '',
  preview?: string | string[],
): Promise<ReadListing> {
  const { locale, today } = await pageLocale(params)
  const { category: key, slug } = await params
  const pass = preview === undefined ? undefined : String(preview)
  const found = await readOnce(key, slug, locale, today, pass)
  if (!found) notFound()
  const { category, page } = found
  if (page.kind === 'moved') permanentRedirect(`/${locale}/${page.category}/${page.slug}${below}`)
  return { category, view: page.view, locale, today, isPreview: pass !== undefined }
}
