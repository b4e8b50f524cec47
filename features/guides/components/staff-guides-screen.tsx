import { useLocale, useTranslations } from 'next-intl'
import { Chinese } from '@/components/ui/text-run'
import { useFormatDay, useFormatInstant } from '@/i18n/use-format-day'
import type { StaffGuideRow } from '../queries'

const looks = { PUBLISHED: 'ok', DRAFT: 'past', ARCHIVED: '' } as const

/** All guides, whatever their status; those due for review say so. */
export function StaffGuidesScreen({ rows, today }: { rows: readonly StaffGuideRow[]; today: string }) {
  const t = useTranslations()
  const locale = useLocale()
  const formatDay = useFormatDay()
  const formatInstant = useFormatInstant()
  return (
    <>
      <h1 className="mb-4">{t('guides.title')}</h1>
      <section className="panel scroll" aria-label={t('guides.title')} tabIndex={0}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('list.name')}</th>
              <th scope="col">{t('guideEditor.fields.topic')}</th>
              <th scope="col">{t('list.status')}</th>
              <th scope="col" className="r">
                {t('guideEditor.fields.reviewDue')}
              </th>
              <th scope="col" className="r">
                {t('list.changed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <a href={`/${locale}/admin/guides/${row.id}`}>
                    <bdi lang="en">{row.name || row.slug}</bdi>
                  </a>
                  {row.nameZh && <Chinese className="zh block" text={row.nameZh} />}
                </td>
                <td>{t(`guides.topics.${row.topic}`)}</td>
                <td>
                  <span className={`mark ${looks[row.status]}`}>{t(`staff.statuses.${row.status}`)}</span>
                  {row.hasPendingChange && <span className="mark q ms-1">{t('list.pendingChange')}</span>}
                </td>
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
          </tbody>
        </table>
      </section>
    </>
  )
}
