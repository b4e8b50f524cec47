import { useLocale, useTranslations } from 'next-intl'
import { useFormatInstant } from '@/i18n/use-format-day'
import type { QueueRow, ReviewQueue } from '../queries'

function Rows({ rows, kind }: { rows: readonly QueueRow[]; kind: keyof ReviewQueue }) {
  const t = useTranslations()
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  if (rows.length === 0) return <p className="mut">{t(`review.none.${kind}`)}</p>
  return (
    <section className="panel scroll" aria-labelledby={kind} tabIndex={0}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.category')}</th>
            <th scope="col">{t('review.person')}</th>
            <th scope="col" className="r">
              {t(`review.at.${kind}`)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.id} ${row.number}`}>
              <td>
                <a href={`/${locale}/admin/listings/${row.id}/review`}>
                  <bdi>{row.name}</bdi>
                </a>{' '}
                <span className="mut">{t('review.version', { number: row.number })}</span>
              </td>
              <td>{t(`categories.${row.category}.title`)}</td>
              <td>{row.person ?? t('staff.system')}</td>
              <td className="r">
                <time dateTime={row.at.toISOString()}>{formatInstant(row.at)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const kinds = ['waiting', 'sentBack', 'scheduled'] as const

/** What waits for a second person, what went back to its author, and what goes out by itself. */
export function QueueScreen({ queue }: { queue: ReviewQueue }) {
  const t = useTranslations('review')
  return (
    <>
      <h1>{t('queue')}</h1>
      {kinds.map((kind) => (
        <div key={kind}>
          <h2 className="mt-6 mb-3" id={kind}>
            {t(`kinds.${kind}`)} <span className="mut">{queue[kind].length}</span>
          </h2>
          <Rows rows={queue[kind]} kind={kind} />
        </div>
      ))}
    </>
  )
}
