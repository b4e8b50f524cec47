import { useLocale, useTranslations } from 'next-intl'
import { Brand } from '@/components/layout/brand'
import { Icon } from '@/components/ui/icon'
import { languageOf, staffLocales } from '@/i18n/locales'
import type { Actor } from '@/server/actor'
import { canEditListings, canManagePeople, canReadAudit, canSeeSystem } from '../policy'
import { SignOutButton } from './sign-out-button'
import { StaffLink } from './staff-link'

const rooms = [
  { path: '', words: 'today', icon: 'layout-dashboard' },
  { path: '/listings', words: 'listings', icon: 'map-pinned' },
  { path: '/reviews', words: 'reviews', icon: 'git-pull-request' },
  { path: '/holidays', words: 'holidays', icon: 'calendar-clock' },
  { path: '/guides', words: 'guides', icon: 'info' },
  { path: '/policy', words: 'policy', icon: 'scale' },
  { path: '/search-misses', words: 'searchMisses', icon: 'search' },
  { path: '/audit', words: 'audit', icon: 'scroll-text' },
  { path: '/people', words: 'people', icon: 'users' },
  { path: '/system', words: 'systemStatus', icon: 'server' },
] as const

/** Rooms that only some may enter; a link to what is refused would be a dead end. */
const guards: Record<string, (actor: Actor) => boolean> = {
  reviews: canEditListings,
  audit: canReadAudit,
  people: canManagePeople,
  systemStatus: canSeeSystem,
}

/** Frame of the staff screens: rooms at the side, language and person on top. */
export function StaffShell(props: { actor: Actor; children: React.ReactNode }) {
  const t = useTranslations('staff')
  const layout = useTranslations('layout')
  const locale = useLocale()
  return (
    <div className="adm">
      <a className="skip" href="#main">
        {layout('skip')}
      </a>
      <aside className="rail">
        <Brand href={`/${locale}/admin`} under={t('workspace')} />
        <nav aria-label={t('navigation')}>
          <ul>
            {rooms
              .filter(({ words }) => guards[words]?.(props.actor) ?? true)
              .map(({ path, words, icon }) => (
                <li key={path}>
                  <StaffLink href={`/${locale}/admin${path}`} exact={path === ''}>
                    <Icon name={icon} />
                    {t(words)}
                  </StaffLink>
                </li>
              ))}
          </ul>
        </nav>
        <div className="who">
          <StaffLink href={`/${locale}/admin/account`} exact>
            <b>{props.actor.name}</b>
          </StaffLink>
          <span className="xs mut">{t(`roles.${props.actor.role}`)}</span>
          <SignOutButton label={t('signOut')} after={`/${locale}/admin/sign-in`} />
        </div>
      </aside>
      <div>
        <div className="atop">
          <span className="grow" />
          <nav className="seg" aria-label={layout('chooseLanguage')}>
            {staffLocales.map((other) => (
              <a
                key={other}
                href={`/${other}/admin`}
                lang={languageOf(other).tag}
                hrefLang={languageOf(other).tag}
                data-locale={other}
                aria-current={other === locale ? 'true' : undefined}
              >
                {languageOf(other).name}
              </a>
            ))}
          </nav>
          <a className="btn s quiet" href={`/${locale}`}>
            <Icon name="external-link" size="s" />
            {t('publicSite')}
          </a>
        </div>
        <main id="main" className="abody">
          {props.children}
        </main>
      </div>
    </div>
  )
}
