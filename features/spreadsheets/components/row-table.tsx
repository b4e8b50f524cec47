import { useLocale, useTranslations } from 'next-intl'
import type { Category } from '@/features/listings/category'
import type { Difference } from '@/features/listings/content-comparison'
import { fieldLabel } from '@/features/revisions/field-label'
import { fieldWords } from '@/features/revisions/field-words'
import type { SheetRowView } from '../queries'

const looks = { CREATE: 'ok', CHANGE: 'past', SAME: '', REFUSED: 'q' } as const
const words = { CREATE: 'create', CHANGE: 'change', SAME: 'same', REFUSED: 'refused' } as const

function Differences({ category, row }: { category: Category; row: SheetRowView }) {
  const t = useTranslations()
  const locale = useLocale()
  const said = (field: string, value: unknown) => fieldWords(t, locale, category, field, value)
  const one = ({ field, before, after }: Difference) => (
    <li key={field}>
      <b>{fieldLabel(t, category, field)}</b>:{' '}
      {row.kind === 'CHANGE' && (
        <>
          <del>{said(field, before) || t('editor.nothing')}</del> →{' '}
        </>
      )}
      <ins>{said(field, after) || t('editor.nothing')}</ins>
    </li>
  )
  const shown = row.differences.slice(0, 4)
  const others = row.differences.slice(4)
  return (
    <>
      <ul className="grid gap-1">{shown.map(one)}</ul>
      {others.length > 0 && (
        <details>
          <summary>{t('spreadsheets.more', { count: others.length })}</summary>
          <ul className="grid gap-1">{others.map(one)}</ul>
        </details>
      )}
    </>
  )
}

type Props = {
  category: Category
  rows: readonly SheetRowView[]
  /** Why each of the rows is refused, by the number of the row. */
  reasons: ReadonlyMap<number, readonly string[]>
}

/** What each row of a file does, or why it is refused. */
export function RowTable({ category, rows, reasons }: Props) {
  const t = useTranslations('spreadsheets')
  const locale = useLocale()
  return (
    <section className="panel scroll" aria-label={t('effect')} tabIndex={0}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col" className="r">
              {t('row')}
            </th>
            <th scope="col">{t('entry')}</th>
            <th scope="col">{t('effect')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <td className="r">{row.row}</td>
              <td>
                <span className={`mark ${looks[row.kind]}`}>{t(`kindsOfRow.${words[row.kind]}`)}</span>{' '}
                {row.listingId ? (
                  <a className="inline-block py-1" href={`/${locale}/admin/listings/${row.listingId}`}>
                    <bdi>{row.name || t('unnamed')}</bdi>
                  </a>
                ) : (
                  <bdi>{row.name || t('unnamed')}</bdi>
                )}
              </td>
              <td>
                <ul>
                  {(reasons.get(row.row) ?? []).map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
                <Differences category={category} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
