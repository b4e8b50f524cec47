import { useLocale, useTranslations } from 'next-intl'
import { FilterSelect } from '@/features/revisions/components/filter-select'
import { RecordTable } from '@/features/revisions/components/record-list'
import { useFormatInstant } from '@/i18n/use-format-day'
import { type InboxGroup, type InboxRow, inboxSize } from '../queries'
import { type InboxQuery, inboxShows, reportKinds } from '../schema'
import { StateMark } from './state-mark'
import { SubjectTitle } from './subject-list'

function Filters({ query }: { query: InboxQuery }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <form className="filters" action={`/${locale}/admin/reports`}>
      <FilterSelect
        name="show"
        label={t('reports.show')}
        value={query.show}
        options={inboxShows.map((value) => ({ value, label: t(`reports.shows.${value}`) }))}
      />
      <FilterSelect
        name="kind"
        label={t('reports.kind')}
        value={query.kind ?? ''}
        options={[
          { value: '', label: t('list.all') },
          ...reportKinds.map((value) => ({ value, label: t(`report.kinds.${value}`) })),
        ]}
      />
      <button type="submit" className="btn">
        {t('list.apply')}
      </button>
    </form>
  )
}

function Row({ row }: { row: InboxRow }) {
  const t = useTranslations()
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  return (
    <tr>
      <td>
        <a href={`/${locale}/admin/reports/${row.id}`}>
          <bdi className="line-clamp-2">{row.body}</bdi>
        </a>
      </td>
      <td>{row.fact ? t(row.fact) : t('reports.wholePage')}</td>
      <td>{t(`report.kinds.${row.kind}`)}</td>
      <td>
        <StateMark state={row.state} />
      </td>
      <td className="r">
        <time dateTime={row.createdAt.toISOString()}>{formatInstant(row.createdAt)}</time>
      </td>
    </tr>
  )
}

/** What visitors reported, by what it is about. */
export function InboxScreen(props: { query: InboxQuery; groups: readonly InboxGroup[]; total: number }) {
  const { query, groups, total } = props
  const t = useTranslations('reports')
  return (
    <>
      <h1 className="mb-4">{t('title')}</h1>
      <Filters query={query} />
      <p className="my-3" role="status">
        {t('count', { count: total })} {total > inboxSize && t('shownOnly', { size: inboxSize })}
      </p>
      {groups.map(({ key, subject, rows }) => (
        <div key={key}>
          <h2 className="mt-6 mb-3">
            <SubjectTitle subject={subject} /> <span className="mut">{rows.length}</span>
          </h2>
          <RecordTable label={t('title')} heads={[t('what'), t('fact'), t('kind'), t('state')]} atEnd={[t('since')]}>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </RecordTable>
        </div>
      ))}
    </>
  )
}
