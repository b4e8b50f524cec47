import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { type Citations, citationsOf } from '@/features/policy/citations'
import { useValueWords } from '@/features/policy/components/use-value-words'
import type { Policy } from '@/features/policy/queries'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Day } from '@/lib/shanghai-day'
import type { Option } from '../finding'
import { visaFacts } from '../outcome-facts'
import { visaOutcomeValues } from '../outcome-values'
import { ReasonList } from './reason-list'
import { useOutcomeValues } from './use-finder-words'
import { useRuleWords } from './use-rule-words'

const looks: Record<Option['state'], { mark: string; icon: 'check' | 'triangle-alert' | 'info' | 'x' }> = {
  fits: { mark: 'ok', icon: 'check' },
  recheck: { mark: 'past', icon: 'triangle-alert' },
  ask: { mark: 'past', icon: 'triangle-alert' },
  visa: { mark: '', icon: 'info' },
  conditional: { mark: 'past', icon: 'triangle-alert' },
  no: { mark: 'err', icon: 'x' },
}

/** What an option rests on: the findings of its outcome and reasons, its rule. */
export function optionCitations(policy: Policy, option: Option): Citations {
  const reasons = option.reasons.flatMap(({ facts }) => facts)
  const values = policy.values.filter(({ key }) => option.values.includes(key))
  // A long list of findings would bury the page that says it: the rule and the reasons come first.
  const own = option.rule || reasons.length > 0 ? [] : visaFacts[option.code]
  return citationsOf(policy, [...own, ...reasons], [...(option.rule ? [option.rule] : []), ...values])
}

type Props = {
  option: Option
  policy: Policy
  day: Day
  best?: boolean
  /** What stands beside the best option: calendar, what to bring. */
  children?: React.ReactNode
}

/** The words of an outcome with the numbers in force. */
export function useOutcomeWords(policy: Policy, day: Day) {
  const t = useTranslations('finder.outcomes')
  const values = useOutcomeValues(policy.values, day)
  const write = useValueWords()
  const ruleWords = useRuleWords()
  const formatDay = useFormatDay()
  return (option: Option) => {
    const { rule, code } = option
    const args = {
      ...values(visaOutcomeValues[code]),
      ...(code === 'VF30' ? { max: write({ unit: 'days', amount: rule?.maxStayDays ?? null, day: null }) } : {}),
      ...(code === 'VF_MUTUAL' && rule ? { max: ruleWords.stay(rule) } : {}),
      ...(rule?.validUntil ? { until: formatDay(rule.validUntil) } : {}),
    }
    return { title: t(`${code}.title`, args), what: t(`${code}.what`, args) }
  }
}

/** One option: how it stands, what it is, why; beside it until when and where that comes from. */
export function OptionCard({ option, policy, day, best = false, children }: Props) {
  const t = useTranslations('finder')
  const formatDay = useFormatDay()
  const { title, what } = useOutcomeWords(policy, day)(option)
  const citations = optionCitations(policy, option)
  const { mark, icon } = looks[option.state]
  const state = best && option.state === 'fits' ? 'best' : best && option.state === 'visa' ? 'bestVisa' : option.state
  const safer =
    option.rule?.validUntil && option.leaveBy && option.rule.validUntil < option.leaveBy ? option.rule.validUntil : null
  return (
    <article
      className={`opt${best ? ' best' : ''}${option.state === 'no' ? ' fit-no' : ''}`}
      data-outcome={option.state === 'no' ? undefined : option.code}
      data-rejected={option.state === 'no' ? option.code : undefined}
    >
      <div className="m">
        <span className={`mark ${mark}`}>
          <Icon name={icon} size="s" />
          {t(`states.${state}`)}
        </span>
        <h2>{title}</h2>
        <p className="mut">{what}</p>
        <ReasonList reasons={option.reasons} />
      </div>
      <div className="r">
        {option.leaveBy && option.state === 'fits' && (
          <>
            <p className="lby">{t('leaveBy')}</p>
            <p className="lbd num">{formatDay(option.leaveBy)}</p>
            <p className="sm mut">{t('dayOne')}</p>
            {safer && (
              <p className="sm past">
                {t('safer')} <b className="num">{formatDay(safer)}</b>
              </p>
            )}
          </>
        )}
        {option.unconfirmed && (
          <>
            <p className="lby">{t('leaveBy')}</p>
            <p className="lbd unk">{t('leaveByUnconfirmed')}</p>
            <p className="sm mut">{t('noOldDate')}</p>
          </>
        )}
        {option.state === 'visa' && (
          <>
            <p className="lby">{t('leaveBy')}</p>
            <p className="lbd">{t('asOnVisa')}</p>
          </>
        )}
        {children}
        <OptionSources citations={citations} />
      </div>
    </article>
  )
}

function OptionSources({ citations }: { citations: Citations }) {
  const t = useTranslations('finder')
  const formatDay = useFormatDay()
  const first = citations.sources.slice(0, 2)
  return (
    <div className="sm mut osrc">
      {first.length > 0 && <p>{t('source')}</p>}
      <ul>
        {first.map((source) => (
          <li key={source.key}>
            <a href={source.url} rel="noopener nofollow">
              <bdi lang="en">{source.title}</bdi>
            </a>
            {source.published && <span className="num"> {formatDay(source.published)}</span>}
          </li>
        ))}
      </ul>
      {citations.checkedOn && <p>{t('checkedOn', { date: formatDay(citations.checkedOn) })}</p>}
      {citations.check && <p className="past">{t('pleaseConfirm')}</p>}
    </div>
  )
}
