import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { CardView } from '@/features/directory/queries'
import { listCardsWith } from '@/features/directory/queries'
import { EmergencyPage } from '@/features/emergency/components/emergency-page'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { getCategory } from '@/features/listings/registry'
import { siteFacts } from '@/features/settings/queries'
import type { Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

export async function generateMetadata({ params }: PageProps<'/[locale]/emergency'>): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  const { ambulance, police, fire } = (await siteFacts()).hotlines
  return pageMetadata({
    locale,
    path: '/emergency',
    title: `${t('emergency.title')}: ${ambulance}, ${police}, ${fire} · ${t('site.name')}`,
    description: `${t('emergency.lead')} ${ambulance} ${t('layout.ambulance')}, ${police} ${t('layout.police')}, ${fire} ${t('layout.fire')}.`,
  })
}

async function cardsWith(key: string, facet: string, value: string, locale: Locale, today: Day): Promise<CardView[]> {
  const category = getCategory(key)
  return category ? (await listCardsWith(category, facet, value, locale, today, 10)).cards : []
}

export default async function Page({ params }: PageProps<'/[locale]/emergency'>) {
  const { locale, today } = await pageLocale(params)
  const [{ hotlines: numbers }, zh, emergencies, hotlines, hospitals, paediatric] = await Promise.all([
    siteFacts(),
    getTranslations({ locale: 'zh', namespace: 'emergency' }),
    cardsWith('offices', 'kind', 'emergency', locale, today),
    cardsWith('offices', 'kind', 'hotline', locale, today),
    cardsWith('hospitals', 'departments', 'emergency', locale, today),
    cardsWith('hospitals', 'departments', 'children', locale, today),
  ])
  return (
    <PublicFrame path="/emergency">
      <EmergencyPage
        numbers={numbers}
        sayInChinese={{ ambulance: zh('ambulanceSay'), police: zh('policeSay'), fire: zh('fireSay') }}
        entries={new Map(emergencies.flatMap((card) => (card.phone ? [[card.phone, `/offices/${card.slug}`]] : [])))}
        hotlines={hotlines}
        hospitals={hospitals}
        paediatric={paediatric}
      />
    </PublicFrame>
  )
}
