import { useLocale, useTranslations } from 'next-intl'
import { LanguageLinks } from './language-links'

/** What a visitor sees where there is no page: search, home, and the other languages. */
export function MissingPage() {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <div className="wrap py-16">
      <h1>{t('missing.title')}</h1>
      <p className="lead mt-3">{t('missing.text')}</p>
      <form className="search my-5 max-w-[620px]" role="search" action={`/${locale}/search`}>
        <label className="vh" htmlFor="q">
          {t('search.title')}
        </label>
        <input id="q" name="q" type="search" autoComplete="off" />
        <button type="submit" className="btn pri">
          {t('search.title')}
        </button>
      </form>
      <p>
        <a className="btn" href={`/${locale}`}>
          {t('layout.home')}
        </a>
      </p>
      <h2 className="mt-10 mb-3">{t('missing.languages')}</h2>
      <div className="langs">
        <LanguageLinks path="" />
      </div>
    </div>
  )
}
