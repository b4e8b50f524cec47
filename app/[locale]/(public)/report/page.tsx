import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { FactValue } from '@/features/listings/components/fact-value'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { ReportForm } from '@/features/reports/components/report-form'
import { SubjectList } from '@/features/reports/components/subject-list'
import { makeStamp, readStamp } from '@/features/reports/form-stamp'
import { findReportable, type Reportable } from '@/features/reports/queries'
import { openDraft } from '@/features/reports/sealed-draft'
import { readSubject, reportQuery } from '@/features/reports/subject'
import '@/styles/report.css'
import { pageLocale } from '../page-locale'
import { pageMetadata } from '../page-metadata'

type Props = PageProps<'/[locale]/report'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  const title = `${t('report.title')} · ${t('site.name')}`
  return pageMetadata({ locale, path: '/report', title, description: t('report.lead'), hidden: true })
}

const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

function PresentValue({ subject, view }: Reportable) {
  if (subject.kind !== 'listing' || !subject.fact || !view) return null
  const { category, fact } = subject
  const value = view.facts.find(({ key }) => key === fact)?.value ?? null
  return <FactValue category={category} view={view} fact={fact} value={value} />
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, today } = await pageLocale(params)
  const query = await searchParams
  const found = await findReportable(readSubject(textOf(query.about), textOf(query.fact)), locale, today)
  const { path, fact } = found.subject
  const draft = openDraft(textOf(query.draft))
  const now = new Date()
  const t = await getTranslations({ locale, namespace: 'report' })
  return (
    <PublicFrame path={`/report${reportQuery(path, fact)}`}>
      <div className="wrap">
        <Breadcrumb trail={[{ label: t('title') }]} />
        <div className="rep">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <SubjectList subject={found.name}>
            {fact && (
              <div>
                <dt>{t('nowLabel')}</dt>
                <dd className="v">
                  <PresentValue {...found} />
                </dd>
              </div>
            )}
          </SubjectList>
          <ReportForm
            about={path.slice(1)}
            fact={fact ?? ''}
            stamp={draft && readStamp(draft.form, now) ? draft.form : makeStamp(now)}
            draft={draft}
          />
        </div>
      </div>
    </PublicFrame>
  )
}
