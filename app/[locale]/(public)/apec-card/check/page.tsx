import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { JsonLd } from '@/components/ui/json-ld'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { readPolicy } from '@/features/policy/queries'
import { cardFlow, cardQuestions, isCardQuestion } from '@/features/visa-finder/card-flow'
import { CardQuestion } from '@/features/visa-finder/components/card-question'
import { CardResult } from '@/features/visa-finder/components/card-result'
import { finderJsonLd } from '@/features/visa-finder/json-ld'
import { parseCardAnswers, typedAnswers, writeAnswers } from '@/features/visa-finder/schema'
import { env } from '@/server/env'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = PageProps<'/[locale]/apec-card/check'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '/apec-card/check',
    title: `${t('cardCheck.title')} · ${t('site.name')}`,
    description: t('cardCheck.lead'),
    hidden: Object.keys(await searchParams).length > 0,
  })
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, today } = await pageLocale(params)
  const query = await searchParams
  const policy = await readPolicy(today)
  const { answers, errors } = parseCardAnswers(query)
  const flow = cardFlow({ answers, rules: policy.rules, values: policy.values, today })
  const wrong = Object.keys(cardQuestions)
    .filter(isCardQuestion)
    .find((question) => errors[question])
  const again = typeof query.ask === 'string' && isCardQuestion(query.ask) ? query.ask : undefined
  const question = wrong ?? again ?? flow.next
  const search = writeAnswers(answers).toString()
  const path = `/apec-card/check${search ? `?${search}` : ''}`
  const shared = { answers, asked: flow.asked, policy, today }
  const t = await getTranslations({ locale, namespace: 'cardCheck' })
  const address = `${env().siteUrl}/${locale}/apec-card/check`
  return (
    <PublicFrame path={path} section="/apec-card">
      {question ? (
        <CardQuestion {...shared} question={question} typed={typedAnswers(query)} errors={errors} />
      ) : (
        <CardResult {...shared} answer={flow.answer} url={`${env().siteUrl}/${locale}${path}`} />
      )}
      {!search && <JsonLd data={finderJsonLd({ url: address, name: t('title'), description: t('lead'), locale })} />}
    </PublicFrame>
  )
}
