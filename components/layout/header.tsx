import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { LeftToRight } from '@/components/ui/text-run'
import { isLocale, languageOf } from '@/i18n/locales'
import { Brand } from './brand'
import { LanguageLinks } from './language-links'

export type Section = { path: string; label: string }

function Sections({ sections, current }: { sections: readonly Section[]; current?: string }) {
  const locale = useLocale()
  return sections.map(({ path, label }) => (
    <a key={path} href={`/${locale}${path}`} aria-current={path === current ? 'page' : undefined}>
      {label}
    </a>
  ))
}

/**
 * Head of every public page. `path` is this page without its locale, `section` the current main section; `more` stands
 * only in the menu of small screens.
 */
export function Header(props: {
  sections: readonly Section[]
  more: readonly Section[]
  path: string
  section?: string
}) {
  const { sections, more, path, section } = props
  const t = useTranslations('layout')
  const locale = useLocale()
  return (
    <header className="hd">
      <div className="wrap hd-in">
        <Brand href={`/${locale}`} />
        <nav className="top" aria-label={t('mainNavigation')}>
          <Sections sections={sections} current={section} />
        </nav>
        <div className="hd-end">
          <a className="ibtn hide-s" href={`/${locale}/search`} aria-label={t('search')}>
            <Icon name="search" size="l" />
          </a>
          <a className="sos" href={`/${locale}/emergency`} aria-label={t('emergency')}>
            <Icon name="siren" />
            <span className="hide-s">{t('emergency')}</span>
            <span className="only-s">
              <LeftToRight>120</LeftToRight>
            </span>
          </a>
          <details className="menu">
            <summary className="ibtn" aria-label={t('chooseLanguage')}>
              <Icon name="languages" size="l" />
              <span className="hide-s">{isLocale(locale) ? languageOf(locale).name : locale}</span>
            </summary>
            <nav className="menu-list" aria-label={t('chooseLanguage')}>
              <LanguageLinks path={path} />
            </nav>
          </details>
          <theme-switch className="hide-s">
            <button type="button" className="ibtn" hidden aria-label={t('theme')}>
              <Icon name="sun-moon" size="l" />
            </button>
          </theme-switch>
          <details className="menu narrow">
            <summary className="ibtn" aria-label={t('menu')}>
              <Icon name="menu" size="xl" />
            </summary>
            <nav className="menu-list" aria-label={t('menu')}>
              <Sections sections={[...sections, ...more, { path: '/search', label: t('search') }]} current={section} />
            </nav>
          </details>
        </div>
      </div>
    </header>
  )
}
