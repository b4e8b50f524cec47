import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

export async function generateMetadata({ params }: PageProps<'/[locale]/accessibility'>): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '/accessibility',
    title: `${t('accessibility.title')} · ${t('site.name')}`,
    description: t('accessibility.lead'),
  })
}

export default async function Page({ params }: PageProps<'/[locale]/accessibility'>) {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: 'accessibility' })
  return (
    <PublicFrame path="/accessibility">
      <div className="wrap">
        <Breadcrumb trail={[{ label: t('title') }]} />
        <div className="prose">
          <div>
            <h1>{t('title')}</h1>
            <p className="lead">{t('lead')}</p>
          </div>
          <section>
            <h2>{t('standardTitle')}</h2>
            <p>{t('standardText')}</p>
          </section>
          <section>
            <h2>{t('worksTitle')}</h2>
            <p>{t('worksText')}</p>
          </section>
          <section>
            <h2>{t('gapsTitle')}</h2>
            <p>{t('gapsText')}</p>
          </section>
          <section>
            <h2>{t('contactTitle')}</h2>
            <p>{t('contactText')}</p>
          </section>
        </div>
      </div>
    </PublicFrame>
  )
}
