import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { AreaCard } from '@/features/areas/components/area-card'
import { listAreas } from '@/features/areas/queries'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

export async function generateMetadata({ params }: PageProps<'/[locale]/areas'>): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '/areas',
    title: `${t('areas.title')} · ${t('site.name')}`,
    description: t('areas.lead'),
  })
}

export default async function Page({ params }: PageProps<'/[locale]/areas'>) {
  const { locale } = await pageLocale(params)
  const [t, areas] = await Promise.all([getTranslations({ locale }), listAreas(locale)])
  return (
    <PublicFrame path="/areas" section="/areas">
      <div className="wrap pb-16">
        <Breadcrumb trail={[{ label: t('layout.areas') }]} />
        <h1>{t('areas.title')}</h1>
        <p className="lead mt-2">{t('areas.lead')}</p>
        <h2 className="vh">{t('layout.areas')}</h2>
        <div className="zones">
          {areas.map((area) => (
            <AreaCard key={area.slug} area={area} />
          ))}
        </div>
      </div>
    </PublicFrame>
  )
}
