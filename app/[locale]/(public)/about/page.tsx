import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { TrustKey } from '@/features/freshness/components/trust-key'
import { LifetimeTable } from '@/features/listings/components/lifetime-table'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

export async function generateMetadata({ params }: PageProps<'/[locale]/about'>): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '/about',
    title: `${t('about.title')} · ${t('site.name')}`,
    description: t('about.lead'),
  })
}

export default async function Page({ params }: PageProps<'/[locale]/about'>) {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: 'about' })
  return (
    <PublicFrame path="/about">
      <div className="wrap">
        <Breadcrumb trail={[{ label: t('title') }]} />
        <div className="prose">
          <div>
            <h1>{t('title')}</h1>
            <p className="lead">{t('lead')}</p>
          </div>
          <section>
            <h2>{t('statesTitle')}</h2>
            <TrustKey />
          </section>
          <section>
            <h2>{t('lifetimeTitle')}</h2>
            <p>{t('lifetimeText')}</p>
            <LifetimeTable />
          </section>
          <section>
            <h2>{t('sourcesTitle')}</h2>
            <p>{t('sourcesText')}</p>
          </section>
          <section>
            <h2>{t('unknownTitle')}</h2>
            <p>{t('unknownText')}</p>
          </section>
          <section>
            <h2>{t('languagesTitle')}</h2>
            <p>{t('languagesText')}</p>
          </section>
          <section>
            <h2>{t('smartCityTitle')}</h2>
            <p>{t('smartCityText')}</p>
          </section>
          <section>
            <h2>{t('mistakeTitle')}</h2>
            <p>{t('mistakeText')}</p>
          </section>
        </div>
      </div>
    </PublicFrame>
  )
}
