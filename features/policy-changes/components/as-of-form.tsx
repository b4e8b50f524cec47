import { useLocale, useTranslations } from 'next-intl'
import type { Day } from '@/lib/shanghai-day'

/** Opens the public site as of a day. Only staff see it so, until they end it there. */
export function AsOfForm({ day, drafts }: { day: Day; drafts: boolean }) {
  const t = useTranslations('policyChanges')
  const locale = useLocale()
  const pages = [
    { path: '/visa', words: 'previewVisa' },
    { path: '/apec-card', words: 'previewCard' },
    { path: '', words: 'previewHome' },
  ]
  return (
    <form className="filters" action={`/${locale}/visa`} aria-label={t('asOfTitle')}>
      <div>
        <label className="f" htmlFor="asOf">
          {t('asOfDay')}
        </label>
        <input className="in" id="asOf" name="asOf" type="date" required defaultValue={day} />
      </div>
      <label className="ck">
        <input type="checkbox" name="drafts" value="yes" defaultChecked={drafts} />
        <span>{t('asOfDrafts')}</span>
      </label>
      {pages.map(({ path, words }) => (
        <button key={path} type="submit" className="btn s" formAction={`/${locale}${path}`}>
          {t(words)}
        </button>
      ))}
    </form>
  )
}
