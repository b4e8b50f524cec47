import { useLocale, useTranslations } from 'next-intl'
import { Pager } from '@/features/directory/components/pager'
import { categories } from '@/features/listings/registry'
import { useFormatInstant } from '@/i18n/use-format-day'
import type { StaffList, StaffListRow } from '../queries'
import type { StaffListQuery } from '../schema'
import { FilterSelect } from './filter-select'
import { NameCell, RecordTable, StatusCell } from './record-list'

const statuses = ['PUBLISHED', 'DRAFT', 'ARCHIVED'] as const

function hrefOf(path: string, query: StaffListQuery, page: number): string {
  const { q, category, status, sort } = query
  const parameters = new URLSearchParams({ q, category, status: status ?? '', sort, page: String(page) })
  return `${path}?${parameters}`
}

function Filters({ query }: { query: StaffListQuery }) {
  const t = useTranslations()
  const locale = useLocale()
  const all = { value: '', label: t('list.all') }
  const select = (name: 'category' | 'status' | 'sort', options: { value: string; label: string }[]) => (
    <FilterSelect name={name} label={t(`list.${name}`)} value={query[name] ?? ''} options={options} />
  )
  return (
    <form className="filters" action={`/${locale}/admin/listings`}>
      <div className="grow">
        <label className="f" htmlFor="q">
          {t('list.search')}
        </label>
        <input className="in" id="q" name="q" type="search" defaultValue={query.q} />
      </div>
      {select('category', [all, ...categories.map(({ key }) => ({ value: key, label: t(`categories.${key}.title`) }))])}
      {select('status', [all, ...statuses.map((status) => ({ value: status, label: t(`staff.statuses.${status}`) }))])}
      {select('sort', [
        { value: 'updated', label: t('list.sortUpdated') },
        { value: 'name', label: t('list.sortName') },
        { value: 'category', label: t('list.sortCategory') },
      ])}
      <button type="submit" className="btn">
        {t('list.apply')}
      </button>
    </form>
  )
}

/** The same listings as a sheet, once they are of one category: each category has columns of its own. */
function SheetLinks({ query }: { query: StaffListQuery }) {
  const t = useTranslations('spreadsheets')
  const locale = useLocale()
  const { q, category, status, sort } = query
  return ['xlsx', 'csv'].map((format) => (
    <a
      key={format}
      className="btn s"
      href={`/api/spreadsheets/export?${new URLSearchParams({ q, category, status: status ?? '', sort, locale, format })}`}
      download
    >
      {t('exportList', { format: t(`formats.${format}`) })}
    </a>
  ))
}

function Row({ row }: { row: StaffListRow }) {
  const t = useTranslations()
  const formatInstant = useFormatInstant()
  const locale = useLocale()
  return (
    <tr>
      <NameCell
        href={`/${locale}/admin/listings/${row.id}`}
        name={row.name || row.slug || row.id}
        nameZh={row.nameZh}
      />
      <td>{t(`categories.${row.category}.title`)}</td>
      <StatusCell status={row.status} hasPendingChange={row.hasPendingChange} />
      <td>{row.confidence && t(`list.confidences.${row.confidence}`)}</td>
      <td className="r">{row.verified}</td>
      <td className="r">{formatInstant(row.updatedAt)}</td>
    </tr>
  )
}

/** All listings, whatever their status, filtered and paged on the server. */
export function ListingsScreen(props: { query: StaffListQuery; list: StaffList; canAdd: boolean }) {
  const { query, list } = props
  const t = useTranslations()
  const locale = useLocale()
  const path = `/${locale}/admin/listings`
  return (
    <>
      <div className="row wrapx mb-4">
        <h1>{t('list.title')}</h1>
        <span className="grow" />
        {props.canAdd &&
          categories.map(({ key }) => (
            <a key={key} className="btn s" href={`${path}/new?category=${key}`}>
              + {t(`categories.${key}.title`)}
            </a>
          ))}
      </div>
      <Filters query={query} />
      <div className="row wrapx my-3">
        <p role="status">{t('list.found', { count: list.total })}</p>
        <span className="grow" />
        {props.canAdd && query.category && list.total > 0 && <SheetLinks query={query} />}
      </div>
      <RecordTable
        label={t('list.title')}
        heads={[t('list.name'), t('list.category'), t('list.status'), t('list.confidence')]}
        atEnd={[t('list.confirmedFacts'), t('list.changed')]}
      >
        {list.rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </RecordTable>
      <Pager page={list.page} pages={list.pages} hrefOf={(page) => hrefOf(path, query, page)} />
    </>
  )
}
