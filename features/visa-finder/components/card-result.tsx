import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { citationsOf } from '@/features/policy/citations'
import { PolicySources } from '@/features/policy/components/policy-sources'
import { useValueWords } from '@/features/policy/components/use-value-words'
import type { Policy } from '@/features/policy/queries'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Day } from '@/lib/shanghai-day'
import type { CardAnswer, CardOutcome } from '../card-finding'
import type { CardQuestion } from '../card-flow'
import { cardFacts } from '../outcome-facts'
import { cardOutcomeValues } from '../outcome-values'
import type { CardAnswers } from '../schema'
import { useCardAnswerWords } from './card-question'
import { AnswersSoFar } from './question-form'
import { ReasonList } from './reason-list'
import { ResultFoot } from './result-foot'
import { useEconomyName, useOutcomeValues, useReader } from './use-finder-words'
import '@/styles/visa.css'

const good: readonly CardOutcome[] = ['B_USE_CN', 'B_USE_ABROAD', 'B_APPLY_JINAN', 'B_HOME', 'B_NOT_NEEDED']
const careful: readonly CardOutcome[] = ['B_CHECK_CODE', 'B_RECHECK', 'B_OTHER_CITY', 'B_CENTRAL', 'B_PHYSICAL']
const toFinder: readonly CardOutcome[] = [
  'B_TRANSITIONAL',
  'B_NO_CHN',
  'B_NOT_BUSINESS',
  'B_TOO_LONG',
  'B_NOT_MEMBER',
  'B_PASSPORT',
]

type Props = {
  answer: CardAnswer
  answers: CardAnswers
  asked: readonly CardQuestion[]
  policy: Policy
  today: Day
  url: string
}

/** The answer of the card check, with what else holds, where to go on and the sources. */
export function CardResult({ answer, answers, asked, policy, today, url }: Props) {
  const t = useTranslations('cardCheck')
  const f = useTranslations('finder')
  const locale = useReader()
  const formatDay = useFormatDay()
  const write = useValueWords()
  const economyName = useEconomyName()
  const { code, maxDays, rule } = answer
  const values = useOutcomeValues(policy.values, today)
  const wordsOf = (outcome: CardOutcome) => {
    const args = {
      ...values(cardOutcomeValues[outcome]),
      max: write({ unit: 'days', amount: maxDays?.amount ?? null, day: null }),
      economy: economyName(rule?.place ?? answers.destination ?? answers.card ?? answers.citizen ?? ''),
    }
    return { title: t(`outcomes.${outcome}.title`, args), what: t(`outcomes.${outcome}.what`, args) }
  }
  const { title, what } = wordsOf(code)
  const keys = [...answer.values, ...Object.values(cardOutcomeValues[code] ?? {})]
  const rows = [...(rule ? [rule] : []), ...policy.values.filter((value) => keys.includes(value.key))]
  const citations = citationsOf(
    policy,
    [code, ...answer.notes].flatMap((outcome) => cardFacts[outcome]),
    rows,
  )
  const state = good.includes(code) ? 'good' : careful.includes(code) ? 'careful' : 'no'
  return (
    <div className="wrap finder pb-16">
      <Breadcrumb
        trail={[
          { label: t('hub'), href: `/${locale}/apec-card` },
          { label: t('title'), href: `/${locale}/apec-card/check` },
          { label: f('result') },
        ]}
      />
      <h1>{title}</h1>
      <p className="lead mt-2">{f('asOf', { date: formatDay(today) })}</p>
      <AnswersSoFar answers={useCardAnswerWords()(asked, answers)} />
      <article className="opt best" data-outcome={code}>
        <div className="m">
          <span className={`mark ${state === 'good' ? 'ok' : state === 'careful' ? 'past' : 'err'}`}>
            <Icon name={state === 'good' ? 'check' : state === 'careful' ? 'triangle-alert' : 'x'} size="s" />
            {t(`states.${state}`)}
          </span>
          <p>{what}</p>
          <ReasonList reasons={answer.reasons} />
          {answer.notes.map((outcome) => (
            <p key={outcome} className="note mt-4" data-note={outcome}>
              <Icon name="info" />
              <span>
                <b>{wordsOf(outcome).title}</b> {wordsOf(outcome).what}
              </span>
            </p>
          ))}
        </div>
        <div className="r">
          {maxDays && (
            <>
              <p className="lby">{t('longestStay')}</p>
              <p className="lbd num">{write({ unit: 'days', amount: maxDays.amount, day: null })}</p>
            </>
          )}
          {(citations.check || maxDays?.confirmed === false) && <p className="sm past">{f('pleaseConfirm')}</p>}
          {toFinder.includes(code) && (
            <a className="btn s no-print" href={`/${locale}/visa/finder`}>
              {t('otherWays')}
            </a>
          )}
          {code === 'B_APPLY_JINAN' && (
            <a className="btn s no-print" href={`/${locale}/offices/jinan-foreign-affairs-office`}>
              {t('office')}
            </a>
          )}
        </div>
      </article>
      <ResultFoot url={url} />
      <PolicySources citations={citations} />
    </div>
  )
}
