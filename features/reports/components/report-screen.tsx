import { useLocale, useTranslations } from 'next-intl'
import { AuditTable } from '@/features/audit/components/audit-table'
import { TrustLine } from '@/features/freshness/components/gauge'
import { FactValue } from '@/features/listings/components/fact-value'
import { ActionButton } from '@/features/revisions/components/action-button'
import { useFormatInstant } from '@/i18n/use-format-day'
import { takeUpAction } from '../actions'
import type { ReportedPage, ReportView } from '../queries'
import { SettleForm } from './settle-form'
import { StateMark } from './state-mark'
import { SubjectList, SubjectTitle } from './subject-list'

type Props = {
  report: ReportView
  /** The public page of the listing it is about, as visitors see it now. */
  page: ReportedPage | null
  errors: Record<string, string>
}

function Said({ report }: { report: ReportView }) {
  const t = useTranslations()
  const formatInstant = useFormatInstant()
  return (
    <section className="card grid content-start gap-4" aria-labelledby="said">
      <h2 id="said">{t('reports.said')}</h2>
      <SubjectList subject={report.subject}>
        <div>
          <dt>{t('report.kind')}</dt>
          <dd>{t(`report.kinds.${report.kind}`)}</dd>
        </div>
        <div>
          <dt>{t('report.sentLabel')}</dt>
          <dd>
            <time dateTime={report.createdAt.toISOString()}>{formatInstant(report.createdAt)}</time>
          </dd>
        </div>
        <div>
          <dt>{t('reports.contact')}</dt>
          <dd>{report.contact ? <bdi>{report.contact}</bdi> : t('reports.noContact')}</dd>
        </div>
      </SubjectList>
      <blockquote className="card said" dir="auto">
        {report.body}
      </blockquote>
      <p className="sm mut">
        {t('reports.language', { language: report.languageName })} {report.contact && t('reports.contactHint')}
      </p>
    </section>
  )
}

function Now({ report, page }: Pick<Props, 'report' | 'page'>) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const { subject, fact, isUnchanged, publishedSince } = report
  const editor = report.listing
    ? `listings/${report.listing.id}${report.control ? `#f-${report.control}` : ''}`
    : report.guideId && `guides/${report.guideId}`
  const shown = page?.view.facts.find(({ key }) => key === fact)
  return (
    <section className="card grid content-start gap-4" aria-labelledby="now">
      <h2 id="now">{t('now')}</h2>
      {subject.path === null && <p>{t('notPublic')}</p>}
      {page && shown && (
        <div className="asnow">
          <FactValue category={page.category} view={page.view} fact={shown.key} value={shown.value} />
          <TrustLine state={shown.state} />
        </div>
      )}
      {isUnchanged !== null && <p>{t(isUnchanged ? 'unchanged' : 'changed')}</p>}
      {publishedSince !== null && <p>{t('publishedSince', { number: publishedSince })}</p>}
      {report.correctedIn !== null && <p>{t('correctedIn', { number: report.correctedIn })}</p>}
      <p className="row wrapx">
        {editor && (
          <a className="btn s" href={`/${locale}/admin/${editor}`}>
            {t('edit')}
          </a>
        )}
        {subject.path !== null && <a href={`/${locale}${subject.path}`}>{t('openPage')}</a>}
      </p>
    </section>
  )
}

/** One report: what was said, what the page says now, and what staff do about it. */
export function ReportScreen({ report, page, errors }: Props) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const { id, state, number } = report
  const hidden = { id, state, locale }
  return (
    <>
      <p className="mb-2">
        <a href={`/${locale}/admin/reports`}>{t('back')}</a>
      </p>
      <h1>
        <SubjectTitle subject={report.subject} />
      </h1>
      <p className="row wrapx my-4">
        <StateMark state={state} />
        <span>{t('one', { number })}</span>
        {report.handledBy && <span className="mut">{t('takenUpBy', { name: report.handledBy })}</span>}
        <a href={`/${report.locale}/report/${number}`}>{t('receipt')}</a>
      </p>
      <div className="sheets">
        <Said report={report} />
        <Now report={report} page={page} />
        <section className="card grid content-start gap-4" aria-labelledby="settle">
          <h2 id="settle">{t('settle')}</h2>
          {state !== 'TAKEN_UP' && (
            <div>
              <ActionButton
                key={state}
                action={takeUpAction}
                hidden={hidden}
                errors={errors}
                primary={state === 'RECEIVED'}
              >
                {t(state === 'RECEIVED' ? 'takeUp' : 'takeUpAgain')}
              </ActionButton>
              <p className="sm mut mt-2">{t('takeUpHint')}</p>
            </div>
          )}
          <SettleForm report={report} errors={errors} />
        </section>
      </div>
      <h2 className="mt-8 mb-3">{t('history')}</h2>
      <AuditTable rows={report.history} />
    </>
  )
}
