import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { useValueWords } from '@/features/policy/components/use-value-words'
import { valueOn } from '@/features/policy/dated'
import type { Policy } from '@/features/policy/queries'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Day } from '@/lib/shanghai-day'
import type { PassportRule } from '../passport-rules'
import { useRuleWords } from './use-rule-words'

/** What applies to one passport: each scheme with its days, its end, and whether it still holds. */
export function PassportRules(props: { passport: string; rules: readonly PassportRule[]; policy: Policy; today: Day }) {
  const t = useTranslations('visaHub')
  const formatDay = useFormatDay()
  const ruleWords = useRuleWords()
  const write = useValueWords()
  const limit = (key: string, note = '') => {
    const { state, row } = valueOn(props.policy.values, key, props.today)
    return state === 'in-force' ? `${write(row)}${note}` : t(state === 'expired' ? 'recheck' : 'unknownStay')
  }
  const stayOf = ({ rule }: PassportRule) => {
    if (rule.kind === 'transit-country') return limit('transit-240h.max-stay')
    if (rule.kind !== 'apec-economy') return ruleWords.stay(rule)
    return rule.terms.admitsToMainland ? limit('apec-card.mainland.max-stay', ` (${t('confirm')})`) : t('noEntry')
  }
  if (props.rules.length === 0) {
    return (
      <p className="note mt-6">
        <Icon name="info" />
        <span>{t('nothing')}</span>
      </p>
    )
  }
  return (
    <div className="zones mt-6">
      {props.rules.map((entry) => {
        const { rule, state } = entry
        return (
          <section className="card" key={rule.kind} data-rule={rule.kind} data-state={state}>
            <span className={`mark ${state === 'in-force' ? 'ok' : 'past'}`}>{t(`states.${state}`)}</span>
            <h2 className="h3 mt-2">{t(`kinds.${rule.kind}`)}</h2>
            <dl className="rdl">
              <dt>{t('stay')}</dt>
              <dd>{stayOf(entry)}</dd>
              {rule.validFrom && (
                <>
                  <dt>{t('since')}</dt>
                  <dd className="num">{formatDay(rule.validFrom)}</dd>
                </>
              )}
              <dt>{t('until')}</dt>
              <dd className="num">{rule.validUntil ? formatDay(rule.validUntil) : t('noEnd')}</dd>
              <dt>{t('checked')}</dt>
              <dd className="num">{formatDay(rule.checkedOn)}</dd>
            </dl>
            {state === 'expired' && <p className="sm past mt-2">{t('recheck')}</p>}
            {rule.confidence !== 'good' && <p className="sm past mt-2">{t('confirm')}</p>}
          </section>
        )
      })}
    </div>
  )
}
