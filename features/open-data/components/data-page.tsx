import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { LeftToRight } from '@/components/ui/text-run'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Day } from '@/lib/shanghai-day'
import { DataColumns } from './data-columns'
import { DataExamples } from './data-examples'
import { DataFiles } from './data-files'
import { DataStates } from './data-states'

/** What the page on open data shows beside its words. */
export type DataPageView = {
  siteUrl: string
  /** Day of the last change; null in an empty portal. */
  changed: Day | null
  /** Published entries by category. */
  counts: ReadonlyMap<string, number>
  /** Id of a district as a term, for the example of a filter. */
  districtTerm: string
  /** Large downloads one network address may make in a minute. */
  downloads: number
}

/** Open data for people: files, interface, states, columns, licence. */
export function DataPage({ view }: { view: DataPageView }) {
  const t = useTranslations('openData')
  const formatDay = useFormatDay()
  const latin = { l: (chunks: React.ReactNode) => <LeftToRight>{chunks}</LeftToRight> }
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ label: t('title') }]} />
      <div className="prose data">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <p className="mut">{view.changed ? t('asOf', { date: formatDay(view.changed) }) : t('empty')}</p>
        </div>
        <div className="side">
          <section>
            <h2>{t('filesTitle')}</h2>
            <p>{t('filesText')}</p>
            <DataFiles counts={view.counts} />
            <p>
              {t.rich('package', {
                l: (chunks) => (
                  <a href="/api/export/datapackage.json">
                    <LeftToRight>{chunks}</LeftToRight>
                  </a>
                ),
              })}
            </p>
          </section>
          <section>
            <h2>{t('fieldsTitle')}</h2>
            <p>{t('fieldsText')}</p>
            <DataColumns />
          </section>
        </div>
        <div className="side">
          <section>
            <h2>{t('programsTitle')}</h2>
            <p>{t.rich('programsText', latin)}</p>
            <DataExamples siteUrl={view.siteUrl} districtTerm={view.districtTerm} day={view.changed} />
          </section>
          <section>
            <h2>{t('statesTitle')}</h2>
            <p>{t('statesText')}</p>
            <DataStates />
          </section>
          <section>
            <h2>{t('rulesTitle')}</h2>
            <p>{t('rulesText')}</p>
            <p>{t('limitText', { count: view.downloads })}</p>
          </section>
          <section>
            <h2>{t('licenceTitle')}</h2>
            <p>{t('licenceText')}</p>
          </section>
        </div>
      </div>
    </div>
  )
}
