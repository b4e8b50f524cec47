import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { JsonLd } from '@/components/ui/json-ld'
import { Nearby } from '@/features/directory/components/nearby'
import { PlaceDiagram } from '@/features/directory/components/place-diagram'
import { listNearby } from '@/features/directory/queries'
import type { Category } from '@/features/listings/category'
import { ListingPage } from '@/features/listings/components/listing-page'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { getListingPage, getListingPreview, type ListingPageView } from '@/features/listings/queries'
import { getCategory } from '@/features/listings/registry'
import { breadcrumbJsonLd, listingJsonLd } from '@/features/open-data/json-ld'
import { readPreviewPass } from '@/features/review/preview'
import type { Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { env } from '@/server/env'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = PageProps<'/[locale]/[category]/[slug]'>

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

async function read({ params, searchParams }: Props): Promise<{
  category: Category
  view: ListingPageView
  locale: Locale
  today: Day
  isPreview: boolean
}> {
  const { locale, today } = await pageLocale(params)
  const { category: key, slug } = await params
  const { preview } = await searchParams
  const pass = preview === undefined ? undefined : String(preview)
  const found = await readOnce(key, slug, locale, today, pass)
  if (!found) notFound()
  if (found.page.kind === 'moved') permanentRedirect(`/${locale}/${found.page.category}/${found.page.slug}`)
  return { category: found.category, view: found.page.view, locale, today, isPreview: pass !== undefined }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { category, view, locale, isPreview } = await read(props)
  const t = await getTranslations({ locale, namespace: 'site' })
  return pageMetadata({
    locale,
    path: `/${category.key}/${view.slug}`,
    title: `${view.name.value}${view.nameZh && locale !== 'zh' ? ` ${view.nameZh}` : ''} · ${t('name')}`,
    description: view.summary?.value ?? t('description'),
    existsIn: view.existsIn,
    hidden: isPreview,
  })
}

export default async function Page(props: Props) {
  const { category, view, locale, today } = await read(props)
  const [t, zh, nearby] = await Promise.all([
    getTranslations({ locale }),
    getTranslations({ locale: 'zh' }),
    listNearby(category, view, locale, today),
  ])
  const path = `/${category.key}/${view.slug}`
  const url = `${env().siteUrl}/${locale}${path}`
  const ask = (fact: string) => {
    const key = `categories.${category.key}.ask.${fact}`
    return zh.has(key) ? zh(key) : null
  }
  return (
    <PublicFrame path={path} section={`/${category.key}`}>
      <ListingPage
        category={category}
        view={view}
        chinese={{ please: zh('listing.driverPlease'), ask }}
        diagram={<PlaceDiagram view={view} />}
        nearby={<Nearby category={category} view={view} cards={nearby} />}
        url={url}
        today={today}
      />
      <JsonLd data={listingJsonLd(category, view, locale, url)} />
      <JsonLd
        data={breadcrumbJsonLd([
          { name: t('layout.home'), url: `${env().siteUrl}/${locale}` },
          { name: t(`categories.${category.key}.title`), url: `${env().siteUrl}/${locale}/${category.key}` },
          { name: view.name.value, url },
        ])}
      />
    </PublicFrame>
  )
}
