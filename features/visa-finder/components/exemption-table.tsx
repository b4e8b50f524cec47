import { useTranslations } from 'next-intl'
import { standingsOn } from '@/features/policy/dated'
import type { Policy } from '@/features/policy/queries'
import { languageOf } from '@/i18n/locales'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Day } from '@/lib/shanghai-day'
import { countryName } from '../country-names'
import { useReader } from './use-finder-words'
import { useRuleWords } from './use-rule-words'

/** Every country with an exemption: how long, until when, and by which scheme. Ended rules say "check again". */
export function ExemptionTable({ policy, today }: { policy: Policy; today: Day }) {
  const t = useTranslations('visaHub')
  const locale = useReader()
  const formatDay = useFormatDay()
  const ruleWords = useRuleWords()
  const { compare } = new Intl.Collator(languageOf(locale).tag)
  const rows = [
    ...standingsOn(policy.rules, 'unilateral-exemption', today),
    ...standingsOn(policy.rules, 'mutual-exemption', today),
  ]
    .map((standing) => ({ ...standing, name: countryName(standing.row.place, locale) }))
    .sort((a, b) => compare(a.name, b.name))
  return (
    <div className="tblw" role="region" aria-label={t('freeTitle')} tabIndex={0}>
      <table className="rtbl">
        <thead>
          <tr>
            <th scope="col">{t('passport')}</th>
            <th scope="col">{t('stay')}</th>
            <th scope="col">{t('until')}</th>
            <th scope="col">{t('scheme')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, state, name }) => (
            <tr key={`${row.kind}-${row.place}`} data-country={row.place}>
              <th scope="row">
                <a href={`/${locale}/visa?passport=${row.place}`}>{name}</a>
              </th>
              <td>{ruleWords.stay(row)}</td>
              <td className="num">
                {row.validUntil ? formatDay(row.validUntil) : t('noEnd')}
                {state === 'expired' && <span className="past block sm">{t('recheck')}</span>}
                {state === 'future' && row.validFrom && (
                  <span className="block sm">{t('from', { date: formatDay(row.validFrom) })}</span>
                )}
              </td>
              <td>{t(`kinds.${row.kind}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
