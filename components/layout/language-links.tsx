import { useLocale } from 'next-intl'
import { languages } from '@/i18n/locales'

/** The same page in every language, each by its own name. `path` has no locale and keeps its query. */
export function LanguageLinks({ path }: { path: string }) {
  const current = useLocale()
  return (
    <ul>
      {languages.map(({ locale, tag, name, direction }) => (
        <li key={locale}>
          <a
            href={`/${locale}${path}`}
            lang={tag}
            hrefLang={tag}
            dir={direction}
            data-locale={locale}
            aria-current={locale === current ? 'true' : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
