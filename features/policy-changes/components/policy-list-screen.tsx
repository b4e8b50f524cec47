import { useLocale, useTranslations } from 'next-intl'
import { Pager } from '@/features/directory/components/pager'
import { ruleKinds } from '@/features/policy/schema'
import { RecordTable } from '@/features/revisions/components/record-list'
import type { Day } from '@/lib/shanghai-day'
import type { ListedRow, pickRows } from '../listed-rows'
import type { RowState } from '../row-state'
import { rowName, rowSays } from '../row-words'
import type { PolicyListQuery } from '../schema'
import { AsOfForm } from './as-of-form'
import { PolicyFilters } from './policy-filters'
import { useWriter } from './use-writer'

export const stateLooks: Record<RowState, string> = {
  'in-force': 'ok',
  'expires-soon': 'past',
  replaced: '',
  expired: 'past',
  future: 'q',
  draft: 'q',
  archived: '',
}

function hrefOf(path: string, query: PolicyListQuery, page: number): string {
  const { q, kind, country, state } = query
  const given = { q, kind: kind ?? '', country: country ?? '', state: state ?? '', page: String(page) }
  return `${path}?${new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''))}`
}

function Row({ row }: { row: ListedRow }) {
  const writer = useWriter()
  const { t, day, locale } = writer
  const { content, table } = row
  const isPending = row.publishedRevision !== null && row.revision > row.publishedRevision
  return (
    <tr>
      <td>
        <a href={`/${locale}/admin/policy/${table}/${row.id}`}>
          <bdi dir={table === 'values' ? 'ltr' : undefined}>{rowName(row, locale)}</bdi>
        </a>
        <span className="mut xs block">
          {t(`policyChanges.kinds.${row.table === 'rules' ? row.content.kind : 'value'}`)}
        </span>
      </td>
      <td>{rowSays(writer, row)}</td>
      <td className="whitespace-nowrap">{content.validFrom ? day(content.validFrom) : t('policyChanges.always')}</td>
      <td className="whitespace-nowrap">{content.validUntil ? day(content.validUntil) : t('policyChanges.open')}</td>
      <td>
        <span className={`mark ${stateLooks[row.state]}`}>{t(`policyChanges.states.${row.state}`)}</span>
        {isPending && <span className="mark q ms-1">{t('policyChanges.pending')}</span>}
        {content.confidence === 'check' && <span className="mut xs block">{t('policyChanges.confidences.check')}</span>}
      </td>
      <td className="r">{day(content.checkedOn)}</td>
    </tr>
  )
}

type Props = {
  query: PolicyListQuery
  list: ReturnType<typeof pickRows>
  /** Codes of all countries and economies rules speak of. */
  countries: readonly string[]
  canAdd: boolean
  today: Day
}

/** All rules and dated values, filtered and paged on the server. */
export function PolicyListScreen({ query, list, countries, canAdd, today }: Props) {
  const t = useTranslations('policyChanges')
  const locale = useLocale()
  const path = `/${locale}/admin/policy`
  const heads = ['what', 'says', 'from', 'until', 'state'] as const
  return (
    <>
      <div className="row wrapx">
        <h1>{t('title')}</h1>
        <span className="grow" />
        {canAdd && (
          <a className="btn s" href="#new">
            + {t('newRule')}
          </a>
        )}
        <a className="btn s" href="#as-of">
          {t('asOfTitle')}
        </a>
      </div>
      <p className="mut mt-2 mb-4">{t('lead')}</p>
      <PolicyFilters query={query} countries={countries} />
      <p className="my-3" role="status">
        {t('found', { count: list.total })}
      </p>
      <RecordTable label={t('title')} heads={heads.map((head) => t(head))} atEnd={[t('checked')]}>
        {list.rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </RecordTable>
      <Pager page={list.page} pages={list.pages} hrefOf={(page) => hrefOf(path, query, page)} />
      {canAdd && (
        <>
          <h2 className="mt-8 mb-3" id="new">
            {t('newRule')}
          </h2>
          <div className="row wrapx">
            {ruleKinds.map((kind) => (
              <a key={kind} className="btn s" href={`${path}/rules/new?kind=${kind}`}>
                + {t(`kinds.${kind}`)}
              </a>
            ))}
            <a className="btn s" href={`${path}/values/new`}>
              + {t('newValue')}
            </a>
          </div>
        </>
      )}
      <h2 className="mt-8 mb-3" id="as-of">
        {t('asOfTitle')}
      </h2>
      <AsOfForm day={today} drafts={false} />
    </>
  )
}
