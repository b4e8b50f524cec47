import { useTranslations } from 'next-intl'
import { TrustLine } from '@/features/freshness/components/gauge'
import type { Category } from '../category'
import { factLabelKey } from '../fact-label'
import type { ListingPageView } from '../listing-view'
import { FactValue } from './fact-value'
import { LevelBar } from './level-bar'

/** Numbers of the sources that support a fact, as links into the list of sources. */
function References({ view, fact }: { view: ListingPageView; fact: string }) {
  const numbers = view.sources.flatMap((source, index) => (source.fields.includes(fact) ? [index + 1] : []))
  if (numbers.length === 0) return null
  return (
    <span className="refs">
      {numbers.map((number) => (
        <a key={number} href={`#source-${number}`} className="me-1 inline-block min-w-6 py-1">
          [{number}]
        </a>
      ))}
    </span>
  )
}

/** Every fact with its value, how it is known, and where from. */
export function FactTable({ category, view }: { category: Category; view: ListingPageView }) {
  const t = useTranslations()
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
              <TrustLine state={fact.state} />
              <References view={view} fact={fact.key} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
