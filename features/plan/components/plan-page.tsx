import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { Chinese } from '@/components/ui/text-run'
import { Certainty, ItemLinks } from '@/features/guides/components/item-notes'
import { RichText, type Writing } from '@/features/guides/components/rich-text'
import { TextNotice } from '@/features/listings/components/text-notices'
import { useFormatDay } from '@/i18n/use-format-day'
import type { PlanStepView } from '../queries'
import type { PlanAnswers, PlanField } from '../schema'
import { planQuery } from '../schema'
import { PlanForm } from './plan-form'

function When({ step, today }: { step: PlanStepView; today: string }) {
  const t = useTranslations('plan')
  const formatDay = useFormatDay()
  const { when } = step
  if (when.kind === 'any') return <p className="when mut">{t('anyDay')}</p>
  if (when.kind === 'recheck') return <p className="when unk">{t('recheck')}</p>
  return (
    <p className="when">
      <time dateTime={when.day}>{t(when.kind, { date: formatDay(when.day) })}</time>
      {when.kind === 'by' && when.day < today && <span className="mark past">{t('passed')}</span>}
    </p>
  )
}

function Rule({ rule }: { rule: string | null }) {
  const t = useTranslations('plan')
  return rule && <span className="sm mut">{t('rule', { value: rule })}</span>
}

function Papers({ step, writing }: { step: PlanStepView; writing: Writing }) {
  const t = useTranslations('plan')
  if (step.papersToBring.length === 0) return null
  return (
    <details>
      <summary>{t('bring')}</summary>
      <ul className="papers">
        {step.papersToBring.map(({ item, title }) => (
          <li key={item.id}>
            {title && <RichText text={title} {...writing} />}{' '}
            {'nameZh' in item && <Chinese className="zh" text={item.nameZh} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A step with the words of the rule its day follows from, finished on the server. */
type WrittenStep = PlanStepView & { ruleWords: string | null }

function Step({ step, writing, today }: { step: WrittenStep; writing: Writing; today: string }) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { view, source } = step
  return (
    <li id={step.id}>
      <div>
        <When step={step} today={today} />
        <h3>
          {view?.title && source ? (
            <a href={`/${locale}/guides/${source.guide}#${source.item}`}>
              <RichText text={view.title} {...writing} />
            </a>
          ) : (
            t('lastDay')
          )}
        </h3>
        {step.guideTitle && (
          <p className="sm mut">
            <RichText text={step.guideTitle} {...writing} />
          </p>
        )}
        <p>{view?.text ? <RichText text={view.text} {...writing} /> : t('lastDayText')}</p>
        {view && <ItemLinks view={view} />}
        <Papers step={step} writing={writing} />
        <p className="row wrapx">
          <Rule rule={step.ruleWords} />
          {view && <Certainty view={{ ...view, sources: [] }} />}
        </p>
      </div>
    </li>
  )
}

type Props = {
  /** The answers, as far as they could be read, and the fields that could not be used. */
  answers: Partial<PlanAnswers>
  wrong: readonly PlanField[]
  plan: { answers: PlanAnswers; steps: readonly WrittenStep[]; writing: Writing } | null
  today: string
}

function Actions({ answers }: { answers: PlanAnswers }) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const query = planQuery(answers)
  query.set('locale', locale)
  return (
    <div className="row wrapx acts">
      <a className="btn pri" href={`/api/plan?${query}`} download="jinan-plan.ics">
        <Icon name="calendar-clock" />
        {t('calendar')}
      </a>
      <PrintButton label={t('print')} look="btn quiet" />
    </div>
  )
}

function Keep({ hasPlan }: { hasPlan: boolean }) {
  const t = useTranslations('plan')
  return (
    <keep-plan done={t('kept')} answered={hasPlan ? '' : undefined}>
      <p className="row wrapx">
        <button type="button" className="btn s" data-keep="" hidden>
          {t('keep')}
        </button>
        <a className="btn s" href="?" data-open="" hidden>
          {t('open')}
        </a>
        <button type="button" className="btn s quiet" data-forget="" hidden>
          {t('forget')}
        </button>
        <span role="status" className="sm" />
      </p>
    </keep-plan>
  )
}

/** Questions, and the steps that follow from the answers. */
export function PlanPage({ answers, wrong, plan, today }: Props) {
  const t = useTranslations()
  const formatDay = useFormatDay()
  return (
    <div className="wrap plan pb-16">
      <Breadcrumb trail={[{ label: t('plan.title') }]} />
      <h1>{t('plan.title')}</h1>
      <p className="lead mt-2">{t('plan.lead')}</p>
      {plan ? (
        <>
          <TextNotice
            texts={plan.steps.flatMap(({ view }) => [view?.title ?? null, view?.text ?? null])}
            englishPath="/plan"
          />
          <Actions answers={plan.answers} />
          <Keep hasPlan />
          <h2>{t('plan.steps')}</h2>
          <ol className="steps">
            {plan.steps.map((step) => (
              <Step key={step.id} step={step} writing={plan.writing} today={today} />
            ))}
          </ol>
          <p className="sm mut">
            {t('guides.asOf', { date: formatDay(today) })} {t('guides.disclaimer')}
          </p>
          <details className="no-print">
            <summary>{t('plan.change')}</summary>
            <PlanForm answers={answers} wrong={wrong} />
          </details>
        </>
      ) : (
        <>
          <Keep hasPlan={false} />
          <PlanForm answers={answers} wrong={wrong} />
        </>
      )}
    </div>
  )
}
