import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { PlanPage } from '@/features/plan/components/plan-page'
import { getPlan } from '@/features/plan/queries'
import { type PlanAnswers, planQuery, readAnswers } from '@/features/plan/schema'
import type { Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
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

/** The plan with the words of its rules, which stand as on the day each is counted from. */
async function writtenPlan(answers: PlanAnswers, locale: Locale, today: Day) {
  const { steps, values } = await getPlan(answers, locale, today)
  const writing = await guideWriting(locale, values)
  return {
    answers,
    writing,
    steps: steps.map((step) => ({
      ...step,
      ruleWords: step.standing && writing.writeStanding(step.standing, locale),
    })),
  }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, today } = await pageLocale(params)
  const query = await searchParams
  const read = readAnswers(query)
  const path = read.kind === 'answers' ? `/plan?${planQuery(read.answers)}` : '/plan'
  const plan = read.kind === 'answers' ? await writtenPlan(read.answers, locale, today) : null
  return (
    <PublicFrame path={path} section="/plan">
      <PlanPage
        answers={read.kind === 'answers' ? read.answers : read.kind === 'invalid' ? read.usable : {}}
        wrong={read.kind === 'invalid' ? read.fields : []}
        plan={plan}
        today={today}
      />
    </PublicFrame>
  )
}
