import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { citationsOf } from '@/features/policy/citations'
import { PolicySources } from '@/features/policy/components/policy-sources'
import type { Policy } from '@/features/policy/queries'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Day } from '@/lib/shanghai-day'
import type { VisaQuestion } from '../flow'
import { visaFacts } from '../outcome-facts'
import { type VisaAnswers, writeAnswers } from '../schema'
import type { VisaAnswer } from '../visa-answer'
import { AfterArrival } from './after-arrival'
import { OptionCard, useOutcomeWords } from './option-card'
import { AnswersSoFar } from './question-form'
import { ReasonList } from './reason-list'
import { ResultFoot } from './result-foot'
import { askAgain, useAnswerWords } from './use-answer-words'
import { useReader } from './use-finder-words'
import '@/styles/visa.css'

type Props = {
  answer: VisaAnswer
  answers: VisaAnswers
  asked: readonly VisaQuestion[]
  further: readonly VisaQuestion[]
  policy: Policy
  today: Day
  /** This page with its answers, for copying. */
  url: string
}

const freeEntry = ['VF30', 'VF_MUTUAL', 'ABTC_ENTRY', 'TRANSIT240', 'TRANSIT24']

/** The heading says the answer: without a visa, apply for one, check again, ask. */
function useHeadline(answer: VisaAnswer, policy: Policy, day: Day): string {
  const t = useTranslations('finder.headlines')
  const words = useOutcomeWords(policy, day)
  const { code, state } = answer.best
  if (freeEntry.includes(code) && state === 'fits') return t('free')
  if (state === 'fits' || code === 'Z_FIRST_LETTER' || code === 'FIX_PASSPORT') return words(answer.best).title
  return t(state)
}

/** What to have at hand at the border. */
function Bring({ code }: { code: string }) {
  const t = useTranslations('finder')
  const free = freeEntry.includes(code)
  const items = free ? ['passport', 'purpose', 'ticket', 'booking'] : ['passport', 'papers']
  return (
    <>
      <p className="sm semi">{t('bring')}</p>
      <ul className="sm mut bring">
        {items.map((item) => (
          <li key={item}>{t(`bringItems.${item}`)}</li>
        ))}
      </ul>
    </>
  )
}

function Dates({ answer }: { answer: VisaAnswer }) {
  const t = useTranslations('finder')
  const formatDay = useFormatDay()
  if (answer.dates.length === 0) return null
  return (
    <section className="blk">
      <h2>{t('dates')}</h2>
      <ol className="vtl">
        {answer.dates.map(({ code, day }) => (
          <li key={code} className={code}>
            <span>{t(`dateNames.${code}`)}</span> <b className="num">{formatDay(day)}</b>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The answer of the visa finder: best option, what else is possible, dates, what to do, sources. */
export function VisaResult({ answer, answers, asked, further, policy, today, url }: Props) {
  const t = useTranslations('finder')
  const locale = useReader()
  const formatDay = useFormatDay()
  const day = answers.entry ?? today
  const headline = useHeadline(answer, policy, day)
  const given = useAnswerWords(policy.rules)(asked, answers)
  const isForeigner = answer.best.code !== 'CN_PERMIT'
  const options = [answer.best, ...answer.also]
  const rows = options.flatMap(({ rule }) => rule ?? [])
  const facts = options.flatMap((option) => [...option.reasons.flatMap((one) => one.facts), ...visaFacts[option.code]])
  const citations = citationsOf(policy, isForeigner ? [...facts, 'B48', 'C1', 'C2', 'C5', 'E18'] : facts, rows)
  return (
    <div className="wrap finder pb-16">
      <Breadcrumb
        trail={[
          { label: t('visaHub'), href: `/${locale}/visa` },
          { label: t('title'), href: `/${locale}/visa/finder` },
          { label: t('result') },
        ]}
      />
      <h1>{headline}</h1>
      <p className="lead mt-2">{t('asOf', { date: formatDay(today) })}</p>
      <AnswersSoFar answers={given} />
      <ReasonList reasons={answer.warnings} />
      <OptionCard option={answer.best} policy={policy} day={day} best>
        {isForeigner && answer.dates.length > 0 && (
          <a className="btn no-print" href={`/api/calendar/visa?${writeAnswers(answers)}&locale=${locale}`}>
            <Icon name="calendar-clock" /> {t('calendar')}
          </a>
        )}
        {isForeigner && <Bring code={answer.best.code} />}
      </OptionCard>
      {answer.also.length > 0 && (
        <section>
          <h2 className="optsh">{['recheck', 'ask'].includes(answer.best.state) ? t('plan') : t('also')}</h2>
          {answer.also.map((option) => (
            <OptionCard key={option.code} option={option} policy={policy} day={day} />
          ))}
        </section>
      )}
      {further.length > 0 && (
        <p className="note">
          <Icon name="info" />
          <span>
            {t('moreOptions')}{' '}
            {further.map((question) => (
              <a key={question} className="inline-block" href={`/${locale}/visa/finder?${askAgain(answers, question)}`}>
                {t(`questions.${question}.title`)}
              </a>
            ))}
          </span>
        </p>
      )}
      {answer.rejected.length > 0 && (
        <section>
          <h2 className="optsh">{t('rejected')}</h2>
          {answer.rejected.map((option) => (
            <OptionCard key={option.code} option={option} policy={policy} day={day} />
          ))}
        </section>
      )}
      <Dates answer={answer} />
      {isForeigner && <AfterArrival best={answer.best.code} policy={policy} day={day} />}
      <ResultFoot url={url} />
      <PolicySources citations={citations} />
    </div>
  )
}
