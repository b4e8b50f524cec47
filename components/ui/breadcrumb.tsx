import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Icon } from './icon'

export type Crumb = { label: React.ReactNode; href?: string }

/** The way from home to here. The last part is this page. */
export function Breadcrumb({ trail }: { trail: readonly Crumb[] }) {
  const t = useTranslations('layout')
  const all: Crumb[] = [{ label: t('home'), href: `/${useLocale()}` }, ...trail]
  return (
    <nav className="crumb" aria-label={t('breadcrumb')}>
      {all.map((crumb, index) => (
        <Fragment key={crumb.href ?? 'here'}>
          {index > 0 && <Icon name="chevron-right" size="s" mirror />}
          {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span aria-current="page">{crumb.label}</span>}
        </Fragment>
      ))}
    </nav>
  )
}
