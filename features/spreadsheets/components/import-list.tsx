import { useLocale, useTranslations } from 'next-intl'
import { useFormatInstant } from '@/i18n/use-format-day'
import type { SheetImportView } from '../queries'
import { rowKinds } from '../schema'

const countKeys = { CREATE: 'create', CHANGE: 'change', SAME: 'same', REFUSED: 'refused' } as const

/** How many rows of each kind there are, those there are none of left out. */
export function RowCounts({ counts }: Pick<SheetImportView, 'counts'>) {
  const t = useTranslations('spreadsheets')
  const found = rowKinds.filter((kind) => counts[kind] > 0)
  return (
    <ul className="row wrapx">
      {found.map((kind) => (
        <li key={kind}>{t(`counts.${countKeys[kind]}`, { count: counts[kind] })}</li>
      ))}
    </ul>
  )
}

/** The files somebody brought in lately. */
export function ImportList({ imports }: { imports: readonly SheetImportView[] }) {
  const t = useTranslations()
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  return (
    <section className="panel scroll" aria-label={t('spreadsheets.mine')} tabIndex={0}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('spreadsheets.file')}</th>
            <th scope="col">{t('spreadsheets.category')}</th>
            <th scope="col">{t('spreadsheets.outcome')}</th>
            <th scope="col">{t('spreadsheets.when')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => (
            <tr key={each.id}>
              <td>
                <a className="inline-block py-1" href={`/${locale}/admin/spreadsheets/${each.id}`}>
                  <bdi>{each.fileName}</bdi>
                </a>
              </td>
              <td>{t(`categories.${each.category}.title`)}</td>
              <td>
                <span className={`mark ${each.committedAt ? 'ok' : 'past'}`}>
                  {t(each.committedAt ? 'spreadsheets.isWritten' : 'spreadsheets.isChecked')}
                </span>
                <RowCounts counts={each.counts} />
              </td>
              <td>{formatInstant(each.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
