import { useLocale, useTranslations } from 'next-intl'
import { Pager } from '@/features/directory/components/pager'
import type { Category } from '@/features/listings/category'
import { FilterSelect } from '@/features/revisions/components/filter-select'
import { useFormatInstant } from '@/i18n/use-format-day'
import { rowPageSize, type SheetImportView, type SheetRowView } from '../queries'
import { formats, type RowKind, rowKinds } from '../schema'
import { CommitForm } from './commit-form'
import { RowCounts } from './import-list'
import { RowTable } from './row-table'

type Props = {
  report: SheetImportView
  category: Category
  rows: readonly SheetRowView[]
  reasons: ReadonlyMap<number, readonly string[]>
  query: { show: RowKind | null; page: number }
}

const words = { CREATE: 'create', CHANGE: 'change', SAME: 'same', REFUSED: 'refused' } as const

/** What comes next: the rows are written, or somebody corrects the file. */
function NextStep({ report }: Pick<Props, 'report'>) {
  const t = useTranslations()
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  const { counts, committedAt, handIn, id } = report
  const count = counts.CREATE + counts.CHANGE
  if (committedAt) {
    return (
      <div className="note block" role="status">
        <p>
          {t('spreadsheets.written', { date: formatInstant(committedAt) })}{' '}
          {t(handIn ? 'spreadsheets.writtenHandIn' : 'spreadsheets.writtenDrafts')}
        </p>
        <p className="row wrapx">
          <a className="btn s" href={`/${locale}/admin/${handIn ? 'reviews' : 'listings'}`}>
            {t(handIn ? 'spreadsheets.toReviews' : 'spreadsheets.toListings')}
          </a>
        </p>
      </div>
    )
  }
  if (counts.REFUSED > 0) {
    return (
      <div className="note warn block">
        <p>{t('spreadsheets.refusedText')}</p>
        <p className="row wrapx">
          {formats.map((format) => (
            <a
              key={format}
              className="btn s"
              href={`/api/spreadsheets/${id}/report?${new URLSearchParams({ locale, format })}`}
              download
            >
              {t('spreadsheets.reportFile', { format: t(`spreadsheets.formats.${format}`) })}
            </a>
          ))}
        </p>
      </div>
    )
  }
  if (count === 0) return <p className="note">{t('spreadsheets.nothingText')}</p>
  return (
    <CommitForm
      id={id}
      locale={locale}
      about={t(handIn ? 'spreadsheets.writeHandIn' : 'spreadsheets.writeDrafts', { count })}
      words={{ write: t('spreadsheets.write'), notWritten: t('spreadsheets.notWritten') }}
      work={{
        begun: t('spreadsheets.writing'),
        progress: t.raw('spreadsheets.progress'),
        interrupted: t('spreadsheets.interrupted'),
        signedOut: t('errors.signed-out'),
      }}
    />
  )
}

/** What a file would do or did, row by row. */
export function ReportScreen({ report, category, rows, reasons, query }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  const path = `/${locale}/admin/spreadsheets`
  const { counts } = report
  const total = query.show ? counts[query.show] : rowKinds.reduce((sum, kind) => sum + counts[kind], 0)
  const all = { value: '', label: t('spreadsheets.showAll') }
  return (
    <>
      <h1>{t(report.committedAt ? 'spreadsheets.reportDone' : 'spreadsheets.report')}</h1>
      <p className="mut mt-2 mb-3">
        <bdi>{report.fileName}</bdi> · {t(`categories.${category.key}.title`)} ·{' '}
        {t('spreadsheets.expires', { date: formatInstant(report.expiresAt) })}
      </p>
      <div className="mb-4">
        <RowCounts counts={counts} />
      </div>
      <NextStep report={report} />
      <form className="filters my-4" action={`${path}/${report.id}`}>
        <FilterSelect
          name="show"
          label={t('spreadsheets.show')}
          value={query.show ?? ''}
          options={[
            all,
            ...rowKinds.map((kind) => ({ value: kind, label: t(`spreadsheets.kindsOfRow.${words[kind]}`) })),
          ]}
        />
        <button type="submit" className="btn">
          {t('list.apply')}
        </button>
        <span className="grow" />
        <a className="btn s" href={path}>
          {t('spreadsheets.again')}
        </a>
      </form>
      {rows.length === 0 ? (
        <p>{t('spreadsheets.noRows')}</p>
      ) : (
        <RowTable category={category} rows={rows} reasons={reasons} />
      )}
      <Pager
        page={query.page}
        pages={Math.max(1, Math.ceil(total / rowPageSize))}
        hrefOf={(page) => `${path}/${report.id}?${new URLSearchParams({ show: query.show ?? '', page: String(page) })}`}
      />
    </>
  )
}
