import { useLocale, useTranslations } from 'next-intl'
import { categories } from '@/features/listings/registry'
import { formats } from '../schema'

/** For each category an empty sheet and one with all its entries. */
export function DownloadTable() {
  const t = useTranslations()
  const locale = useLocale()
  const links = (category: string, kind: 'template' | 'export') => (
    <span className="row">
      {formats.map((format) => {
        const what = t(kind === 'template' ? 'spreadsheets.template' : 'spreadsheets.all')
        const words = { what, category: t(`categories.${category}.title`), format: t(`spreadsheets.formats.${format}`) }
        return (
          <a
            key={format}
            className="btn s"
            href={`/api/spreadsheets/${kind}?${new URLSearchParams({ category, format, locale, sort: 'name' })}`}
            aria-label={t('spreadsheets.link', words)}
            download
          >
            {words.format}
          </a>
        )
      })}
    </span>
  )
  return (
    <section className="panel scroll" aria-label={t('spreadsheets.download')} tabIndex={0}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('spreadsheets.category')}</th>
            <th scope="col">{t('spreadsheets.template')}</th>
            <th scope="col">{t('spreadsheets.all')}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map(({ key }) => (
            <tr key={key}>
              <td>{t(`categories.${key}.title`)}</td>
              <td>{links(key, 'template')}</td>
              <td>{links(key, 'export')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
