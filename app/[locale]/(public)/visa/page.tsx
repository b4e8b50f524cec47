import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { readPolicy } from '@/features/policy/queries'
import { VisaHub } from '@/features/visa-finder/components/visa-hub'
import { countryName, findCountry } from '@/features/visa-finder/country-names'
import { env } from '@/server/env'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

type Props = PageProps<'/[locale]/visa'>

const typedOf = (given: string | string[] | undefined) => [given ?? []].flat()[0]?.trim() ?? ''

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  const passport = findCountry(typedOf((await searchParams).passport))
  const title = passport ? t('visaHub.passportTitle', { country: countryName(passport, locale) }) : t('visaHub.title')
  return pageMetadata({
    locale,
    path: passport ? `/visa?passport=${passport}` : '/visa',
    title: `${title} · ${t('site.name')}`,
    description: t('visaHub.lead'),
  })
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, today } = await pageLocale(params)
  const typed = typedOf((await searchParams).passport)
  const passport = findCountry(typed)
  const policy = await readPolicy(today)
  return (
    <PublicFrame path={passport ? `/visa?passport=${passport}` : '/visa'} section="/visa">
      <VisaHub
        key={locale}
        policy={policy}
        today={today}
        passport={passport}
        typed={typed}
        url={`${env().siteUrl}/${locale}/visa`}
        error={typed && !passport ? 'country' : undefined}
      />
    </PublicFrame>
  )
}
