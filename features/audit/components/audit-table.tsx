import { useLocale, useTranslations } from 'next-intl'
import { recordRooms } from '@/features/revisions/record-rooms'
import { useFormatInstant } from '@/i18n/use-format-day'
import { type DetailLine, detailLines } from '../detail-lines'
import type { NamedAuditRow } from '../queries'
import { auditSearch, everything } from '../schema'

/** Where the history of a record is, by its sort. */
const histories: Record<string, ((id: string) => string) | undefined> = {
  ...Object.fromEntries(
    Object.entries(recordRooms).map(([kind, room]) => [kind, (id: string) => `${room}/${id}/history`]),
  ),
  report: (id) => `reports/${id}`,
}

/**
 * The message of an action: the own one of its kind of record, such as `actions.guide-save`, or what all kinds share,
 * such as `acts.submit`. Hyphens stand for the dots of the log.
 */
function actionKeys(action: string): [own: string, shared: string] {
  return [`actions.${action.replaceAll('.', '-')}`, `acts.${action.split('.').slice(1).join('-')}`]
}

/** A value, or the old and the new one, each as it was written. */
function Value({ line }: { line: DetailLine }) {
  if ('text' in line) return <bdi>{line.text}</bdi>
  return (
    <>
      <del>
        <bdi>{line.before}</bdi>
      </del>{' '}
      →{' '}
      <ins>
        <bdi>{line.after}</bdi>
      </ins>
    </>
  )
}

/** What was before and after, and whatever else is known about an act. */
function Detail({ detail }: { detail: unknown }) {
  const t = useTranslations('audit')
  const lines = detailLines(detail)
  if (lines.length === 0) return null
  return (
    <details className="mt-2">
      <summary className="sm py-2">{t('details')}</summary>
      <ul className="sm">
        {lines.map((line) => (
          <li key={JSON.stringify(line)} className="break-words">
            {line.label && <b>{line.label}: </b>}
            <Value line={line} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Who did what and when. @param which the one thing all rows are about, which needs no link to itself */
export function AuditTable({ rows, which = null }: { rows: readonly NamedAuditRow[]; which?: string | null }) {
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
            const key = actionKeys(row.action).find((known) => t.has(known))
            const history = row.entityId && histories[row.entityType]?.(row.entityId)
            const detail = (row.detail ?? {}) as {
              slug?: string
              number?: string
              reason?: string
              approvedOwnChange?: boolean
            }
            const name = row.name ?? detail.slug ?? detail.number ?? row.entityId?.slice(-12)
            return (
              <tr key={row.id}>
                <td className="sm:whitespace-nowrap">
                  <time dateTime={row.at.toISOString()}>{formatInstant(row.at)}</time>
                </td>
                <td className="min-w-20">
                  {row.actor ?? (row.action.endsWith('.refused') ? t('nobody') : staff('system'))}
                </td>
                <td className="min-w-32">
                  {key ? t(key) : row.action}
                  {detail.approvedOwnChange && <span className="mark past ms-2">{t('ownApproval')}</span>}
                  {detail.reason && <span className="mut block">{detail.reason}</span>}
                </td>
                <td className="min-w-48">
                  {t(`objects.${row.entityType}`)}{' '}
                  {history ? <a href={`/${locale}/admin/${history}`}>{name}</a> : row.name}
                  {row.name && row.entityId && !which && (
                    <a
                      className="sm block"
                      href={`/${locale}/admin/audit?${auditSearch({ ...everything, which: row.entityId })}`}
                    >
                      {t('only')}
                    </a>
                  )}
                  <Detail detail={row.detail} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
