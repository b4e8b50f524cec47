import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { JsonLd } from '@/components/ui/json-ld'
import { GuidesIndex } from '@/features/guides/components/guides-index'
import { plainText } from '@/features/guides/plain-text'
import { listGuides, readValues } from '@/features/guides/queries'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { directoryJsonLd } from '@/features/open-data/json-ld'
import { env } from '@/server/env'
import '@/styles/guide.css'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'
import { guideWriting } from './guide-writing'

export async function generateMetadata({ params }: PageProps<'/[locale]/guides'>): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '/guides',
    title: `${t('guides.title')} · ${t('site.name')}`,
    description: t('guides.lead'),
  })
}

export default async function Page({ params }: PageProps<'/[locale]/guides'>) {
  const { locale, today } = await pageLocale(params)
  const guides = await listGuides(locale)
  const values = await readValues(
    guides.flatMap(({ title, summary }) => [title.value, summary?.value ?? '']),
    today,
  )
  const writing = await guideWriting(locale, values)
  return (
    <PublicFrame path="/guides" section="/guides">
      <GuidesIndex guides={guides} writing={writing} />
      <JsonLd
        data={directoryJsonLd(
          guides.map(({ slug, title }) => ({
            name: plainText(title, writing.write),
            url: `${env().siteUrl}/${locale}/guides/${slug}`,
          })),
        )}
      />
    </PublicFrame>
  )
}
