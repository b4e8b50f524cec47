import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { JsonLd } from '@/components/ui/json-ld'
import { NearHere } from '@/features/directory/components/near-here'
import { Nearby } from '@/features/directory/components/nearby'
import { PlaceDiagram } from '@/features/directory/components/place-diagram'
import { listNearby, listNearest } from '@/features/directory/queries'
import { ListingPage } from '@/features/listings/components/listing-page'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { breadcrumbJsonLd, listingJsonLd } from '@/features/open-data/json-ld'
import { listBeingChecked } from '@/features/reports/queries'
import { reportedFacts } from '@/features/reports/reported-facts'
import { env } from '@/server/env'
import { pageMetadata } from '../../page-metadata'
import { type ReadListing, readListing } from './read-listing'

type Props = PageProps<'/[locale]/[category]/[slug]'>

/** The listing, or a draft of it for whoever has a link that shows it. */
async function read({ params, searchParams }: Props): Promise<ReadListing> {
  return readListing(params, '', (await searchParams).preview)
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
  const point = view.point?.precision === 'exact' ? view.point : null
  const [t, zh, nearby, nearest, reports] = await Promise.all([
    getTranslations({ locale }),
    getTranslations({ locale: 'zh' }),
    listNearby(category, view, locale, today),
    point ? listNearest(point, view.id, locale, today) : [],
    listBeingChecked(view.id),
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
        diagram={<PlaceDiagram category={category} view={view} />}
        nearby={
          <>
            {point && <NearHere point={point} cards={nearest} />}
            <Nearby category={category} view={view} cards={nearby} />
          </>
        }
        reported={reportedFacts(reports, view.facts)}
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
