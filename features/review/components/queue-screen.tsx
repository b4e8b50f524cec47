import { useLocale, useTranslations } from 'next-intl'
import { rowName } from '@/features/policy-changes/row-words'
import { recordRooms } from '@/features/revisions/record-rooms'
import type { StaffLocale } from '@/i18n/locales'
import { useFormatInstant } from '@/i18n/use-format-day'
import type { QueueRow, QueueSubject, ReviewQueue } from '../queries'

/** What kind of record a row is about, and what it is called. */
function useSubjectWords() {
  const t = useTranslations()
  const locale = useLocale() as StaffLocale
  return (subject: QueueSubject): { sort: string; name: string } => {
    switch (subject.kind) {
      case 'listing':
        return { sort: t(`categories.${subject.category}.title`), name: subject.name }
      case 'guide':
        return { sort: t('audit.objects.guide'), name: subject.name }
      case 'policy-rule': {
        const { content } = subject
        return { sort: t(`policyChanges.kinds.${content.kind}`), name: rowName({ table: 'rules', content }, locale) }
      }
      case 'dated-value':
        return {
          sort: t('policyChanges.kinds.value'),
          name: rowName({ table: 'values', content: subject.content }, locale),
        }
    }
  }
}

function Rows({ rows, kind }: { rows: readonly QueueRow[]; kind: keyof ReviewQueue }) {
  const t = useTranslations()
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  const wordsOf = useSubjectWords()
  if (rows.length === 0) return <p className="mut">{t(`review.none.${kind}`)}</p>
  return (
    <section className="panel scroll" aria-labelledby={kind} tabIndex={0}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('review.kind')}</th>
            <th scope="col">{t('review.person')}</th>
            <th scope="col" className="r">
              {t(`review.at.${kind}`)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { sort, name } = wordsOf(row.subject)
            return (
              <tr key={`${row.id} ${row.number}`}>
                <td>
                  <a href={`/${locale}/admin/${recordRooms[row.subject.kind]}/${row.id}/review`}>
                    <bdi>{name}</bdi>
                  </a>{' '}
                  <span className="mut">{t('review.version', { number: row.number })}</span>
                </td>
                <td>{sort}</td>
                <td>{row.person ?? t('staff.system')}</td>
                <td className="r">
                  <time dateTime={row.at.toISOString()}>{formatInstant(row.at)}</time>
                </td>
              </tr>
            )
          })}
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
