import { useLocale, useTranslations } from 'next-intl'
import { useFormatInstant } from '@/i18n/use-format-day'
import type { AuditRow } from '../queries'

/** Where the history of a record is, by its sort. */
const historyOf: Record<string, ((id: string) => string) | undefined> = {
  listing: (id) => `listings/${id}/history`,
  guide: (id) => `guides/${id}/history`,
  'policy-rule': (id) => `policy/rules/${id}/history`,
  'dated-value': (id) => `policy/values/${id}/history`,
  report: (id) => `reports/${id}`,
}

/** Who did what and when. Action names of the log are message keys with hyphens for dots. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const t = useTranslations('audit')
  const staff = useTranslations('staff')
  const formatInstant = useFormatInstant()
  const locale = useLocale()
  return (
    <section className="panel scroll" aria-label={t('title')} tabIndex={0}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('about')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = `actions.${row.action.replaceAll('.', '-')}`
            const history = row.entityId && historyOf[row.entityType]?.(row.entityId)
            const detail = (row.detail ?? {}) as {
              slug?: string
              number?: string
              reason?: string
              approvedOwnChange?: boolean
            }
            return (
              <tr key={row.id}>
                <td className="whitespace-nowrap">
                  <time dateTime={row.at.toISOString()}>{formatInstant(row.at)}</time>
                </td>
                <td>{row.actor ?? (row.action.endsWith('.refused') ? t('nobody') : staff('system'))}</td>
                <td>
                  {t.has(key) ? t(key) : row.action}
                  {detail.approvedOwnChange && <span className="mark past ms-2">{t('ownApproval')}</span>}
                  {detail.reason && <span className="mut block">{detail.reason}</span>}
                </td>
                <td>
                  {t(`objects.${row.entityType}`)}{' '}
                  {history && (
                    <a href={`/${locale}/admin/${history}`}>
                      {detail.slug ?? detail.number ?? row.entityId?.slice(-12)}
                    </a>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
