import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { pageLocale } from '../page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/failed'>): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return { title: `${t('failed.title')} · ${t('site.name')}`, robots: { index: false } }
}

/** The body of every server error. The front keeps it from the start and writes the number in place of ERROR_ID. */
export default async function Page({ params }: PageProps<'/[locale]/failed'>) {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return (
    <PublicFrame path="" kind={null}>
      <div className="wrap py-16">
        <h1>{t('failed.title')}</h1>
        <p className="lead mt-3">{t('failed.text')}</p>
        <p>
          {t('failed.id')}: <code dir="ltr">ERROR_ID</code>
        </p>
        <p className="row wrapx mt-5">
          <a className="btn" href={`/${locale}`}>
            {t('layout.home')}
          </a>
          <a className="btn" href={`/${locale}/emergency`}>
            {t('layout.emergency')}
          </a>
        </p>
      </div>
    </PublicFrame>
  )
}
