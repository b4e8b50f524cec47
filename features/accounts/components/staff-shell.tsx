import { useLocale, useTranslations } from 'next-intl'
import { Brand } from '@/components/layout/brand'
import { Icon } from '@/components/ui/icon'
import { languageOf, staffLocales } from '@/i18n/locales'
import type { Actor } from '@/server/actor'
import { roomsOf } from '../rooms'
import { RailMenu } from './rail-menu'
import { SignOutButton } from './sign-out-button'
import { StaffLink } from './staff-link'

/** Frame of the staff screens: rooms at the side, language and person on top. */
export function StaffShell(props: { actor: Actor; jump: React.ReactNode; children: React.ReactNode }) {
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
        <RailMenu label={layout('menu')}>
          <nav aria-label={t('navigation')}>
            {roomsOf(props.actor).map(({ words: group, rooms }) => (
              <section key={group} aria-labelledby={`rooms-${group}`}>
                <h2 id={`rooms-${group}`} className="gh">
                  {t(`groups.${group}`)}
                </h2>
                <ul>
                  {rooms.map(({ path, words, icon }) => (
                    <li key={path}>
                      <StaffLink href={`/${locale}/admin${path}`} exact={path === ''}>
                        <Icon name={icon} />
                        {t(words)}
                      </StaffLink>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </nav>
          <div className="who">
            <StaffLink href={`/${locale}/admin/account`} exact>
              <b>{props.actor.name}</b>
            </StaffLink>
            <span className="xs mut">{t(`roles.${props.actor.role}`)}</span>
            <SignOutButton label={t('signOut')} after={`/${locale}/admin/sign-in`} />
          </div>
        </RailMenu>
      </aside>
      <div>
        <div className="atop">
          {props.jump}
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
