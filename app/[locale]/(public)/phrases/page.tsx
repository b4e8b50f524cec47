import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { PhraseTopics } from '@/features/phrases/components/phrase-pages'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'
import '@/styles/phrases.css'

export async function generateMetadata({ params }: PageProps<'/[locale]/phrases'>): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '/phrases',
    title: `${t('phrases.title')} · ${t('site.name')}`,
    description: t('phrases.lead'),
  })
}

export default async function Page() {
  const zh = await getTranslations({ locale: 'zh', namespace: 'phrases' })
  return (
    <PublicFrame path="/phrases">
      <PhraseTopics chinese={(key) => zh(key)} />
    </PublicFrame>
  )
}
