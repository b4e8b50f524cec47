import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { readPolicy } from '@/features/policy/queries'
import { CardHub } from '@/features/visa-finder/components/card-hub'
import { env } from '@/server/env'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

type Props = PageProps<'/[locale]/apec-card'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '/apec-card',
    title: `${t('cardHub.title')} · ${t('site.name')}`,
    description: t('cardHub.lead'),
  })
}

export default async function Page({ params }: Props) {
  const { locale, today } = await pageLocale(params)
  return (
    <PublicFrame path="/apec-card" section="/apec-card">
      <CardHub policy={await readPolicy(today)} today={today} url={`${env().siteUrl}/${locale}/apec-card`} />
    </PublicFrame>
  )
}
