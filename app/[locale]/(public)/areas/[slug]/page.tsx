import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { JsonLd } from '@/components/ui/json-ld'
import { Chinese, TextRun } from '@/components/ui/text-run'
import { AreaContents } from '@/features/areas/components/area-contents'
import { AreaDiagram } from '@/features/areas/components/area-diagram'
import { listAreaContents } from '@/features/areas/queries'
import { NearHere } from '@/features/directory/components/near-here'
import { listNearest } from '@/features/directory/queries'
import { FactTable } from '@/features/listings/components/fact-table'
import { ListingIntro, Pinyin } from '@/features/listings/components/listing-intro'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { SourceList } from '@/features/listings/components/source-list'
import { getListingPage, getListingPreview } from '@/features/listings/queries'
import { getCategory } from '@/features/listings/registry'
import { listingJsonLd } from '@/features/open-data/json-ld'
import { WrongCard } from '@/features/reports/components/wrong-card'
import { listBeingChecked } from '@/features/reports/queries'
import { reportedFacts } from '@/features/reports/reported-facts'
import { readPreviewPass } from '@/features/review/preview'
import type { Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { env } from '@/server/env'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = PageProps<'/[locale]/areas/[slug]'>

const readOnce = cache(async (slug: string, locale: Locale, today: Day, pass: string | undefined) => {
  if (pass !== undefined) {
    const preview = readPreviewPass(pass, new Date())
    const found = preview && (await getListingPreview(preview.id, preview.number, locale, today))
    return found?.category.key === 'areas' ? found : null
  }
  const category = getCategory('areas')
  const page = category && (await getListingPage(category, slug, locale, today))
  return page && { category, page }
})

async function read({ params, searchParams }: Props) {
  const { locale, today } = await pageLocale(params)
  const { preview } = await searchParams
  const pass = preview === undefined ? undefined : String(preview)
  const found = await readOnce((await params).slug, locale, today, pass)
  if (!found) notFound()
  if (found.page.kind === 'moved') permanentRedirect(`/${locale}/areas/${found.page.slug}`)
  return { category: found.category, view: found.page.view, locale, today, isPreview: pass !== undefined }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, locale, isPreview } = await read(props)
  const t = await getTranslations({ locale, namespace: 'site' })
  return pageMetadata({
    locale,
    path: `/areas/${view.slug}`,
    title: `${view.name.value} · ${t('name')}`,
    description: view.summary?.value ?? t('description'),
    existsIn: view.existsIn,
    hidden: isPreview,
  })
}

export default async function Page(props: Props) {
  const { category, view, locale, today } = await read(props)
  const isCity = view.attributes.kind === 'city'
  // The middle of an area is a point however roughly it is given; the whole city has none worth measuring from.
  const middle = isCity ? null : view.point
  const [t, reports, contents, nearest] = await Promise.all([
    getTranslations({ locale }),
    listBeingChecked(view.id),
    isCity ? [] : listAreaContents(view.slug, locale, today),
    middle ? listNearest(middle, view.id, locale, today) : [],
  ])
  const reported = reportedFacts(reports, view.facts)
  const path = `/areas/${view.slug}`
  const name = <TextRun text={view.name.value} locale={view.name.locale} />
  return (
    <PublicFrame path={path} section="/areas">
      <div className="wrap">
        <Breadcrumb trail={[{ label: t('layout.areas'), href: `/${locale}/areas` }, { label: name }]} />
        <div className="lst">
          <div>
            <div className="lhead">
              <h1>{name}</h1>
              {view.nameZh && (
                <>
                  <p className="hz">
                    <Chinese text={view.nameZh} />
                  </p>
                  {view.pinyin && <Pinyin text={view.pinyin} />}
                </>
              )}
            </div>
            <ListingIntro view={view} path={path} />
            <FactTable category={category} view={view} reported={reported.facts} />
            <SourceList category={category} view={view} />
          </div>
          <aside className="side">
            {!isCity && (
              <div className="zone">
                <AreaDiagram slug={view.slug} />
                <p className="b sm mut">{t('areas.diagram')}</p>
              </div>
            )}
            {contents.length > 0 && <AreaContents area={view.slug} contents={contents} />}
            {middle && <NearHere point={middle} cards={nearest} isMiddle />}
            <WrongCard path={path} isChecked={reported.texts !== null} />
          </aside>
        </div>
      </div>
      <JsonLd data={listingJsonLd(category, view, locale, `${env().siteUrl}/${locale}${path}`)} />
    </PublicFrame>
  )
}
