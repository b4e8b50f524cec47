import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MissingPage } from '@/components/layout/missing-page'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { pageLocale } from '../page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/missing'>): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return { title: `${t('missing.title')} · ${t('site.name')}`, robots: { index: false } }
}

/** The body of every 404: the front answers it with that status. */
export default async function Page({ params }: PageProps<'/[locale]/missing'>) {
  await pageLocale(params)
  return (
    <PublicFrame path="" kind="other">
      <MissingPage />
    </PublicFrame>
  )
}
