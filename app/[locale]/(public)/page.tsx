import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { JsonLd } from '@/components/ui/json-ld'
import { listAreas } from '@/features/areas/queries'
import { getDirectoryCounts } from '@/features/directory/queries'
import { HomePage } from '@/features/home/components/home-page'
import { countConfirmedPhones } from '@/features/home/queries'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { siteJsonLd } from '@/features/open-data/json-ld'
import { env } from '@/server/env'
import { pageLocale } from './page-locale'
import { pageMetadata } from './page-metadata'

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '',
    title: `${t('site.name')} · ${t('home.title')}`,
    description: t('site.description'),
  })
}

export default async function Page({ params }: PageProps<'/[locale]'>) {
  const { locale, today } = await pageLocale(params)
  const [t, counts, confirmed, areas] = await Promise.all([
    getTranslations({ locale, namespace: 'site' }),
    getDirectoryCounts(),
    countConfirmedPhones(today),
    listAreas(locale),
  ])
  const summaries = [...counts].map(([key, count]) => ({ key, ...count, confirmedPhones: confirmed.get(key) ?? 0 }))
  return (
    <PublicFrame path="">
      <HomePage summaries={summaries} areas={areas} />
      <JsonLd data={siteJsonLd(t('name'), env().siteUrl, locale)} />
    </PublicFrame>
  )
}
