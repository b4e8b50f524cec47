import { getTranslations } from 'next-intl/server'
import { TrustKey } from '@/features/freshness/components/trust-key'
import { LifetimeTable } from '@/features/listings/components/lifetime-table'
import { pageLocale } from '../page-locale'
import { TextPage, textPageMetadata } from '../text-page'

type Props = PageProps<'/[locale]/about'>

const sections = ['sources', 'unknown', 'languages', 'smartCity', 'mistake']

export const generateMetadata = ({ params }: Props) => textPageMetadata('about', params)

export default async function Page({ params }: Props) {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale, namespace: 'about' })
  return (
    <TextPage name="about" params={params} sections={sections}>
      <section>
        <h2>{t('statesTitle')}</h2>
        <TrustKey />
      </section>
      <section>
        <h2>{t('lifetimeTitle')}</h2>
        <p>{t('lifetimeText')}</p>
        <LifetimeTable />
      </section>
    </TextPage>
  )
}
