import { useLocale, useTranslations } from 'next-intl'
import { FilterSelect } from '@/features/revisions/components/filter-select'
import { NameCell, RecordTable, StatusCell } from '@/features/revisions/components/record-list'
import { useFormatDay, useFormatInstant } from '@/i18n/use-format-day'
import { topics } from '../block'
import type { StaffGuideRow } from '../guide-view'
import { reviewStanding } from '../review-due'
import type { StaffGuidesQuery } from '../schema'

type Props = { query: StaffGuidesQuery; rows: readonly StaffGuideRow[]; today: string; canAdd: boolean }

function Filters({ query }: Pick<Props, 'query'>) {
  const t = useTranslations()
  const locale = useLocale()
  const all = { value: '', label: t('list.all') }
  return (
    <form className="filters" action={`/${locale}/admin/guides`}>
      <FilterSelect
        name="topic"
        label={t('guideEditor.fields.topic')}
        value={query.topic ?? ''}
        options={[all, ...topics.map((topic) => ({ value: topic, label: t(`guides.topics.${topic}`) }))]}
      />
      <FilterSelect
        name="review"
        label={t('guideEditor.fields.reviewDue')}
        value={query.review ?? ''}
        options={[all, { value: 'due', label: t('guideEditor.due') }]}
      />
      <button type="submit" className="btn">
        {t('list.apply')}
      </button>
    </form>
  )
}

function ReviewDue({ day, today }: { day: string; today: string }) {
  const t = useTranslations('guideEditor.standings')
  const formatDay = useFormatDay()
  const standing = reviewStanding(day, today)
  return (
    <>
      {formatDay(day)}
      {standing !== 'ahead' && <span className="mark past ms-1">{t(standing)}</span>}
    </>
  )
}

/** Guides, whatever their status; those to be compared with their sources soon say so. */
export function StaffGuidesScreen({ query, rows, today, canAdd }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  return (
    <>
      <div className="row wrapx mb-4">
        <h1>{t('guides.title')}</h1>
        <span className="grow" />
        {canAdd && (
          <a className="btn s" href={`/${locale}/admin/guides/new`}>
            + {t('guideEditor.new')}
          </a>
        )}
      </div>
      <Filters query={query} />
      <p className="my-3" role="status">
        {t('guideEditor.found', { count: rows.length })}
      </p>
      <RecordTable
        label={t('guides.title')}
        heads={[t('list.name'), t('guideEditor.fields.topic'), t('list.status')]}
        atEnd={[t('guideEditor.fields.reviewDue'), t('list.changed')]}
      >
        {rows.map((row) => (
          <tr key={row.id}>
            <NameCell href={`/${locale}/admin/guides/${row.id}`} name={row.name || row.slug} nameZh={row.nameZh} />
            <td>{t(`guides.topics.${row.topic}`)}</td>
            <StatusCell status={row.status} hasPendingChange={row.hasPendingChange} />
            <td className="r">
              <ReviewDue day={row.reviewDue} today={today} />
            </td>
            <td className="r">{formatInstant(row.updatedAt)}</td>
          </tr>
        ))}
      </RecordTable>
    </>
  )
}
