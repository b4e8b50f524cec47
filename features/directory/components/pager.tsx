import { useTranslations } from 'next-intl'

/** Links to the page before and after. */
export function Pager({ page, pages, hrefOf }: { page: number; pages: number; hrefOf(page: number): string }) {
  const t = useTranslations('directory')
  if (pages < 2) return null
  return (
    <nav className="pager" aria-label={t('pages')}>
      {page > 1 ? (
        <a className="btn s" href={hrefOf(page - 1)} rel="prev">
          {t('previous')}
        </a>
      ) : (
        <span />
      )}
      <span className="sm mut">{t('pageOf', { page, pages })}</span>
      {page < pages ? (
        <a className="btn s" href={hrefOf(page + 1)} rel="next">
          {t('next')}
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
