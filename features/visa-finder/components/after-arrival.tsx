import { useTranslations } from 'next-intl'
import type { Policy } from '@/features/policy/queries'
import type { Day } from '@/lib/shanghai-day'
import type { VisaOutcome } from '../finding'
import { leadsToPermit } from '../visa-category'
import { useOutcomeValues, useReader } from './use-finder-words'

/** What every foreign visitor does before and after crossing the border, with the periods in force. */
export function AfterArrival({ best, policy, day }: { best: VisaOutcome; policy: Policy; day: Day }) {
  const t = useTranslations('finder.after')
  const locale = useReader()
  const args = useOutcomeValues(
    policy.values,
    day,
  )({
    fee: 'arrival-card.fee',
    hours: 'registration.within',
    permit: 'residence-permit.apply-within',
    age: 'passport.carry-from-age',
    extend: 'visa.extension.apply-before',
  })
  const steps = [
    { code: 'card' },
    { code: 'register', href: '/offices/police-station-accommodation-registration' },
    ...(leadsToPermit(best)
      ? [{ code: 'permit', href: '/offices/jinan-exit-entry-administration' }]
      : [{ code: 'longer', href: '/offices/jinan-exit-entry-administration' }]),
    { code: 'carry' },
  ]
  return (
    <section className="blk">
      <h2>{t('title')}</h2>
      <ol className="steps">
        {steps.map(({ code, href }) => (
          <li key={code}>
            <b>{href ? <a href={`/${locale}${href}`}>{t(`${code}Title`)}</a> : t(`${code}Title`)}</b>
            <p>{t(`${code}Text`, args)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
