import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { PlanPage } from '@/features/plan/components/plan-page'
import { getPlan } from '@/features/plan/queries'
import { planQuery, readAnswers } from '@/features/plan/schema'
import '@/styles/guide.css'
import '@/styles/plan.css'
import { guideWriting } from '../guides/guide-writing'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

type Props = PageProps<'/[locale]/plan'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: '/plan',
    title: `${t('plan.title')} · ${t('site.name')}`,
    description: t('plan.lead'),
  })
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, today } = await pageLocale(params)
  const query = await searchParams
  const read = readAnswers(query)
  const path = read.kind === 'answers' ? `/plan?${planQuery(read.answers)}` : '/plan'
  const plan = read.kind === 'answers' ? await getPlan(read.answers, locale, today) : null
  return (
    <PublicFrame path={path} section="/plan">
      <PlanPage
        answers={read.kind === 'answers' ? read.answers : read.kind === 'invalid' ? read.usable : {}}
        wrong={read.kind === 'invalid' ? read.fields : []}
        plan={
          plan && read.kind === 'answers'
            ? { answers: read.answers, steps: plan.steps, writing: await guideWriting(locale, plan.values) }
            : null
        }
        today={today}
      />
    </PublicFrame>
  )
}
