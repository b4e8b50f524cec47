import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { SavedPage } from '@/features/saved/components/saved-page'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'
import '@/styles/saved.css'

export async function generateMetadata({ params }: PageProps<'/[locale]/saved'>): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '/saved',
    title: `${t('saved.title')} · ${t('site.name')}`,
    description: t('saved.lead'),
    hidden: true,
  })
}

export default function Page() {
  return (
    <PublicFrame path="/saved">
      <SavedPage />
    </PublicFrame>
  )
}
