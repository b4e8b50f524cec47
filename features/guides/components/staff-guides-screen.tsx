import { useLocale, useTranslations } from 'next-intl'
import { NameCell, RecordTable, StatusCell } from '@/features/revisions/components/record-list'
import { useFormatDay, useFormatInstant } from '@/i18n/use-format-day'
import type { StaffGuideRow } from '../guide-view'

/** All guides, whatever their status; those due for review say so. */
export function StaffGuidesScreen({ rows, today }: { rows: readonly StaffGuideRow[]; today: string }) {
  const t = useTranslations()
  const locale = useLocale()
  const formatDay = useFormatDay()
  const formatInstant = useFormatInstant()
  return (
    <>
      <h1 className="mb-4">{t('guides.title')}</h1>
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
              {row.reviewDue < today ? (
                <span className="mark past">{formatDay(row.reviewDue)}</span>
              ) : (
                formatDay(row.reviewDue)
              )}
            </td>
            <td className="r">{formatInstant(row.updatedAt)}</td>
          </tr>
        ))}
      </RecordTable>
    </>
  )
}
