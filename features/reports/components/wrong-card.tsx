import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { reportQuery } from '../subject'

/**
 * What to do when something on a page is wrong.
 * @param path the page without its locale
 * @param isChecked whether staff are checking a report about the page as a whole
 */
export function WrongCard({ path, isChecked }: { path: string; isChecked: boolean }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <section className="card no-print">
      <h2>{t('listing.wrong')}</h2>
      {isChecked && <p className="note lot mb-3">{t('report.textsChecked')}</p>}
      <p className="sm mut mb-3">{t('listing.wrongText')}</p>
      <a className="btn s" href={`/${locale}/report${reportQuery(path)}`} rel="nofollow">
        <Icon name="flag" size="s" />
        {t('report.title')}
      </a>
    </section>
  )
}
