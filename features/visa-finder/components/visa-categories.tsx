import { useTranslations } from 'next-intl'
import { LeftToRight } from '@/components/ui/text-run'
import type { Policy } from '@/features/policy/queries'
import type { Day } from '@/lib/shanghai-day'
import type { VisaOutcome } from '../finding'
import { visaOutcomeValues } from '../outcome-values'
import { leadsToPermit } from '../visa-category'
import { useOutcomeValues } from './use-finder-words'

const categories: readonly VisaOutcome[] = [
  ...(['L', 'M', 'F', 'Z', 'X1', 'X2', 'Q1', 'Q2', 'S1', 'S2'] as const),
  ...(['J1', 'J2', 'R', 'K', 'D', 'G', 'C'] as const),
]

/** The kinds of visa, what each is for, and whether it leads to a residence permit. */
export function VisaCategories({ policy, today }: { policy: Policy; today: Day }) {
  const t = useTranslations('visaHub')
  const o = useTranslations('finder.outcomes')
  const values = useOutcomeValues(policy.values, today)
  const permit = values({ permit: 'residence-permit.apply-within' }).permit ?? ''
  return (
    <section className="blk">
      <h2>{t('categoriesTitle')}</h2>
      <p>{t('categoriesText')}</p>
      <ul className="cats">
        {categories.map((code) => {
          const args = values(visaOutcomeValues[code])
          return (
            <li key={code} className="card">
              <LeftToRight className="vcode">{code}</LeftToRight>
              <div>
                <h3>{o(`${code}.title`, args)}</h3>
                <p className="mut">{o(`${code}.what`, args)}</p>
                {leadsToPermit(code) && <p className="sm">{t('permitAfter', { permit })}</p>}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
