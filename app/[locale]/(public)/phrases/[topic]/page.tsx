import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { PhraseCards } from '@/features/phrases/components/phrase-pages'
import { isTopic, type Topic } from '@/features/phrases/phrases'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'
import '@/styles/phrases.css'

type Props = PageProps<'/[locale]/phrases/[topic]'>

async function topicOf(params: Props['params']): Promise<Topic> {
  const { topic } = await params
  if (!isTopic(topic)) notFound()
  return topic
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const topic = await topicOf(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: `/phrases/${topic}`,
    title: `${t(`phrases.${topic}.title`)} · ${t('phrases.title')} · ${t('site.name')}`,
    description: t('phrases.lead'),
  })
}

export default async function Page({ params }: Props) {
  const topic = await topicOf(params)
  const zh = await getTranslations({ locale: 'zh', namespace: 'phrases' })
  return (
    <PublicFrame path={`/phrases/${topic}`}>
      <PhraseCards topic={topic} chinese={(key) => zh(key)} />
    </PublicFrame>
  )
}
