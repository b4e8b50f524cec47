import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import { AreaCard } from '@/features/areas/components/area-card'
import type { AreaView } from '@/features/areas/queries'
import { valueLabel } from '@/features/directory/facet-label'
import { TrustKey } from '@/features/freshness/components/trust-key'
import type { Category } from '@/features/listings/category'
import { directoryCategories } from '@/features/listings/registry'
import { HeroArt } from './hero-art'

export type CategorySummary = { key: string; total: number; countOf(facet: string): number; confirmedPhones: number }

const needs: readonly { icon: IconName; words: string; path: string; urgent?: true }[] = [
  { icon: 'siren', words: 'ill', path: '/emergency', urgent: true },
  { icon: 'map-pinned', words: 'arrived', path: '/guides/arriving-and-registering' },
  { icon: 'graduation-cap', words: 'school', path: '/schools?admitsForeignPassport=yes' },
  { icon: 'phone', words: 'ask', path: '/offices?kind=hotline' },
]

function Hero() {
  const t = useTranslations('home')
  const locale = useLocale()
  return (
    <section className="hero">
      <HeroArt />
      <div className="wrap hero-in">
        <div>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <form className="search" role="search" action={`/${locale}/search`}>
            <label className="vh" htmlFor="q">
              {t('searchLabel')}
            </label>
            <Icon name="search" size="xl" />
            <input id="q" name="q" type="search" placeholder={t('searchPlaceholder')} autoComplete="off" />
            <button type="submit" className="btn pri">
              {t('searchLabel')}
            </button>
          </form>
          <p className="tryline">{t('searchHint')}</p>
        </div>
      </div>
    </section>
  )
}

function Needs() {
  const t = useTranslations('home')
  const locale = useLocale()
  return (
    <section className="now" aria-label={t('needs')}>
      <div className="wrap">
        <ul>
          {needs.map(({ icon, words, path, urgent }) => (
            <li key={words} className={urgent ? 'em' : undefined}>
              <a href={`/${locale}${path}`}>
                <Icon name={icon} size="xl" />
                <span>
                  <b>{t(`${words}Title`)}</b>
                  <span>{t(`${words}Text`)}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function CategoryRow(props: { category: Category; summary: CategorySummary; areaNames: ReadonlyMap<string, string> }) {
  const { category, summary, areaNames } = props
  const t = useTranslations()
  const locale = useLocale()
  const shortcuts = category.shortcuts.filter(([parameter, value]) => summary.countOf(`${parameter}:${value}`) > 0)
  return (
    <article className="cat">
      <svg
        className="pic"
        viewBox="0 0 84 84"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={category.pictogram.strong} />
        <path d={category.pictogram.faint} opacity=".55" />
      </svg>
      <div>
        <h3>
          <a href={`/${locale}/${category.key}`}>{t(`categories.${category.key}.title`)}</a>{' '}
          <span className="cnt num">{summary.total}</span>
        </h3>
        <div className="links">
          {shortcuts.map(([parameter, value]) => (
            <a key={`${parameter}${value}`} href={`/${locale}/${category.key}?${parameter}=${value}`}>
              {valueLabel(t, category, locale, areaNames, parameter, value)}
            </a>
          ))}
        </div>
        <p className="q">{t('home.confirmedPhones', { confirmed: summary.confirmedPhones, total: summary.total })}</p>
      </div>
    </article>
  )
}

/** Guidance that computes: what applies to a passport and a day, and what to do in which order. */
const guidance: readonly { icon: IconName; words: string; path: string }[] = [
  { icon: 'route', words: 'finder', path: '/visa/finder' },
  { icon: 'calendar-clock', words: 'plan', path: '/plan' },
  { icon: 'scroll-text', words: 'guides', path: '/guides' },
  { icon: 'id-card', words: 'cardHub', path: '/apec-card' },
]

function Guidance() {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <section className="wrap pb-16">
      <div className="sec-h">
        <h2>{t('finder.visaHub')}</h2>
        <p className="sm mut">
          <a href={`/${locale}/visa`}>{t('visaHub.freeTitle')}</a>
        </p>
      </div>
      <ul className="ways">
        {guidance.map(({ icon, words, path }) => (
          <li key={words}>
            <a className="card" href={`/${locale}${path}`}>
              <Icon name={icon} size="xl" />
              <span>
                <b>{t(`${words}.title`)}</b>
                <span>{t(`${words}.lead`)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first page: what people need at once, what there is, where they settle, how to read a fact. */
export function HomePage(props: { summaries: readonly CategorySummary[]; areas: readonly AreaView[] }) {
  const t = useTranslations('home')
  const locale = useLocale()
  const areaNames = new Map(props.areas.map((area) => [area.slug, area.name.value]))
  return (
    <>
      <Hero />
      <Needs />
      <section className="sec wrap">
        <div className="sec-h">
          <h2>{t('lookUp')}</h2>
        </div>
        <div className="cats">
          {directoryCategories.map((category) => {
            const summary = props.summaries.find((entry) => entry.key === category.key)
            return (
              summary && <CategoryRow key={category.key} category={category} summary={summary} areaNames={areaNames} />
            )
          })}
        </div>
      </section>
      <Guidance />
      <section className="wrap pb-16">
        <div className="sec-h">
          <h2>{t('areasTitle')}</h2>
          <p className="sm mut">{t('areasNote')}</p>
        </div>
        <div className="zones">
          {props.areas
            .filter((area) => !area.isCity)
            .map((area) => (
              <AreaCard key={area.slug} area={area} />
            ))}
        </div>
      </section>
      <section className="wrap pb-16">
        <div className="sec-h">
          <h2>{t('factsTitle')}</h2>
          <p className="sm mut">
            <a href={`/${locale}/about`}>{t('howToRead')}</a>
          </p>
        </div>
        <TrustKey />
      </section>
    </>
  )
}
