import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

export async function generateMetadata({ params }: PageProps<'/[locale]/privacy'>): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '/privacy',
    title: `${t('privacy.title')} · ${t('site.name')}`,
    description: t('privacy.lead'),
  })
}

export default async function Page({ params }: PageProps<'/[locale]/privacy'>) {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: 'privacy' })
  return (
    <PublicFrame path="/privacy">
      <div className="wrap">
        <Breadcrumb trail={[{ label: t('title') }]} />
        <div className="prose">
          <div>
            <h1>{t('title')}</h1>
            <p className="lead">{t('lead')}</p>
          </div>
          <section>
            <h2>{t('storeTitle')}</h2>
            <p>{t('storeText')}</p>
          </section>
          <section>
            <h2>{t('deviceTitle')}</h2>
            <p>{t('deviceText')}</p>
          </section>
          <section>
            <h2>{t('logTitle')}</h2>
            <p>{t('logText')}</p>
          </section>
          <section>
            <h2>{t('staffTitle')}</h2>
            <p>{t('staffText')}</p>
          </section>
        </div>
      </div>
    </PublicFrame>
  )
}
