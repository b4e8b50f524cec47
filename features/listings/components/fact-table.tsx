import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { References } from '@/components/ui/references'
import { ReportedLine, TrustLine } from '@/features/freshness/components/gauge'
import { reportQuery } from '@/features/reports/subject'
import type { Day } from '@/lib/shanghai-day'
import type { Category, FactKey } from '../category'
import { factLabelKey } from '../fact-label'
import type { ListingPageView } from '../listing-view'
import { FactValue } from './fact-value'
import { LevelBar } from './level-bar'

/** Places in the list of sources of those that speak of a fact. */
const sourcesOf = ({ sources }: ListingPageView, fact: string) =>
  sources.flatMap(({ fields }, index) => (fields.includes(fact) ? [index + 1] : []))

/** Leads to the form that says this fact is wrong. */
function Flag({ page, fact, label }: { page: string; fact: FactKey; label: string }) {
  const t = useTranslations('report')
  const locale = useLocale()
  return (
    <dd className="flag">
      <a
        className="ibtn"
        href={`/${locale}/report${reportQuery(page, fact)}`}
        aria-label={t('fact', { fact: label })}
        rel="nofollow"
      >
        <Icon name="flag" />
      </a>
    </dd>
  )
}

/**
 * Every fact with its value, how it is known, where from, and the way to say that it is wrong.
 * @param reported facts that staff are checking because of a report, and since when it came
 */
export function FactTable(props: { category: Category; view: ListingPageView; reported: ReadonlyMap<FactKey, Day> }) {
  const { category, view, reported } = props
  const t = useTranslations()
  const page = `/${category.key}/${view.slug}`
  return (
    <section className="facts">
      <div className="fh">
        <h2>{t('listing.facts')}</h2>
        <LevelBar level={view.level} />
      </div>
      <dl>
        {view.facts.map((fact) => (
          <div className="fr" key={fact.key}>
            <dt>{t(factLabelKey(category, fact.key))}</dt>
            <dd className="v">
              <FactValue category={category} view={view} fact={fact.key} value={fact.value} />
            </dd>
            <dd className="t">
              <ReportedLine since={reported.get(fact.key)} />
              <TrustLine state={fact.state} />
              <References numbers={sourcesOf(view, fact.key)} />
            </dd>
            <Flag page={page} fact={fact.key} label={t(factLabelKey(category, fact.key))} />
          </div>
        ))}
      </dl>
    </section>
  )
}
