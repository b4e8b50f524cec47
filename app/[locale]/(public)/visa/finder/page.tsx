import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { JsonLd } from '@/components/ui/json-ld'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { readPolicy } from '@/features/policy/queries'
import { VisaQuestion } from '@/features/visa-finder/components/visa-question'
import { VisaResult } from '@/features/visa-finder/components/visa-result'
import { furtherQuestions, isVisaQuestion, relevantAnswers, visaFlow, visaQuestions } from '@/features/visa-finder/flow'
import { finderJsonLd } from '@/features/visa-finder/json-ld'
import { parseVisaAnswers, typedAnswers, writeAnswers } from '@/features/visa-finder/schema'
import { env } from '@/server/env'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = PageProps<'/[locale]/visa/finder'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '/visa/finder',
    title: `${t('finder.title')} · ${t('site.name')}`,
    description: t('finder.lead'),
    // Somebody's answers are nothing to find by searching.
    hidden: Object.keys(await searchParams).length > 0,
  })
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, today } = await pageLocale(params)
  const query = await searchParams
  const policy = await readPolicy(today)
  const { answers: all, errors } = parseVisaAnswers(query)
  const answers = relevantAnswers(all)
  const journey = { answers, rules: policy.rules, values: policy.values, today }
  const flow = visaFlow(journey)
  const wrong = Object.keys(visaQuestions)
    .filter(isVisaQuestion)
    .find((question) => visaQuestions[question].some((name) => errors[name]))
  const again = typeof query.ask === 'string' && isVisaQuestion(query.ask) ? query.ask : undefined
  const question = wrong ?? again ?? flow.next
  const search = writeAnswers(answers).toString()
  const path = `/visa/finder${search ? `?${search}` : ''}`
  const t = await getTranslations({ locale, namespace: 'finder' })
  const address = `${env().siteUrl}/${locale}/visa/finder`
  return (
    <PublicFrame path={path} section="/visa">
      {question ? (
        <VisaQuestion
          question={question}
          asked={flow.asked}
          answers={answers}
          typed={typedAnswers(query)}
          errors={errors}
          policy={policy}
          today={today}
        />
      ) : (
        <VisaResult
          answer={flow.answer}
          answers={answers}
          asked={flow.asked}
          further={furtherQuestions(journey, flow.answer)}
          policy={policy}
          today={today}
          url={`${env().siteUrl}/${locale}${path}`}
        />
      )}
      {!search && <JsonLd data={finderJsonLd({ url: address, name: t('title'), description: t('lead'), locale })} />}
    </PublicFrame>
  )
}
