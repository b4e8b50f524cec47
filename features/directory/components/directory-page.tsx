import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { FreshUntil } from '@/features/hours/components/fresh-until'
import { MapButton } from '@/features/map/components/map-button'
import { metresBetween } from '@/lib/coordinates'
import { directoryHref, withoutValue, withValue } from '../schema'
import { ActiveFilters, EmptyResult, type FilterProps, LeftOut } from './active-filters'
import { DistrictDiagram } from './district-diagram'
import { FilterPanel } from './filter-panel'
import { ListingCard } from './listing-card'
import { Pager } from './pager'

const sorts = ['relevance', 'name', 'distance'] as const

function SortLinks({ category, query }: FilterProps) {
  const t = useTranslations('directory')
  const near = useTranslations('near')
  const path = `/${useLocale()}/${category.key}`
  return (
    <p className="sort">
      {t('sort')}{' '}
      {(query.near ? sorts : sorts.slice(0, 2)).map((sort) => (
        <a
          key={sort}
          href={directoryHref(path, { ...query, sort, page: 1 })}
          aria-current={query.sort === sort ? 'true' : undefined}
        >
          {sort === 'distance' ? near('sort') : t(sort === 'name' ? 'sortName' : 'sortRelevance')}
        </a>
      ))}
      <near-me refused={near('refused')}>
        <button type="button" className="btn s" hidden title={near('privacy')}>
          <Icon name="map-pin" size="s" />
          {near('me')}
        </button>
        <span role="status" className="sm" />
      </near-me>
    </p>
  )
}

/** The areas as links with their counts. Beside the drawing, not in it: some reach over districts, none has an outline. */
function AreaLinks({ category, query, view }: FilterProps) {
  const t = useTranslations('groups')
  const path = `/${useLocale()}/${category.key}`
  const chosen = query.chosen.area ?? []
  const areas = [...view.areaNames].flatMap(([slug, name]) => {
    const count = view.counts.get(`area:${slug}`) ?? 0
    return count > 0 || chosen.includes(slug) ? [{ slug, name, count }] : []
  })
  if (areas.length === 0) return null
  return (
    <div className="cap">
      <b id="by-area">{t('area')}</b>
      <ul aria-labelledby="by-area">
        {areas.map(({ slug, name, count }) => {
          const isOn = chosen.includes(slug)
          const next = isOn ? withoutValue(query, 'area', slug) : withValue(query, 'area', slug)
          return (
            <li key={slug}>
              <a
                className="inline-block py-1"
                href={directoryHref(path, next)}
                aria-current={isOn ? 'true' : undefined}
                rel="nofollow"
              >
                {name}
              </a>{' '}
              <span className="num">{count}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function DistrictCard({ category, query, view }: FilterProps) {
  const t = useTranslations('directory')
  const path = `/${useLocale()}/${category.key}`
  const chosen = query.chosen.district ?? []
  return (
    <div className="mapcard">
      <DistrictDiagram
        label={t('districtMap')}
        chosen={chosen}
        counts={(district) => view.counts.get(`district:${district}`) ?? 0}
        hrefOf={(district) =>
          directoryHref(
            path,
            chosen.includes(district)
              ? withoutValue(query, 'district', district)
              : withValue(query, 'district', district),
          )
        }
      />
      <p className="cap">
        {t('mapCaption')} <b>{t('notOnMap', { count: view.counts.get('district:unknown') ?? 0 })}</b>
      </p>
      <AreaLinks {...{ category, query, view }} />
      <MapButton points={`/api/points${directoryHref(`/${category.key}`, query)}`} />
    </div>
  )
}

/** A directory: filters, what they give, and where it lies. */
export function DirectoryPage(props: FilterProps) {
  const { category, query, view } = props
  const t = useTranslations()
  const path = `/${useLocale()}/${category.key}`
  const chosen = Object.values(query.chosen).flat().length
  return (
    <div className="wrap">
      <FreshUntil at={view.freshUntil} />
      <Breadcrumb trail={[{ label: t(`categories.${category.key}.title`) }]} />
      <div className="dir-h">
        <div>
          <h1>{t(`categories.${category.key}.title`)}</h1>
          <p className="mut lede">{t('directory.intro', { count: view.categoryTotal })}</p>
        </div>
        <a className="btn to-filters" href="#filters">
          <Icon name="list-filter" />
          {chosen > 0 ? t('directory.filtersCount', { count: chosen }) : t('directory.filters')}
        </a>
      </div>
      <div className="dir">
        <FilterPanel {...props} />
        <div id="results">
          <div className="bar">
            <div role="status">
              <h2>{t(`categories.${category.key}.count`, { count: view.total })}</h2>
            </div>
            <span className="grow" />
            <SortLinks {...props} />
          </div>
          <div className="bar">
            <ActiveFilters {...props} />
          </div>
          {query.near && <p className="sm mut mb-3">{t('near.from')}</p>}
          {view.corrected && (
            <p className="mut mb-3">{t('search.corrected', { q: query.q, corrected: view.corrected })}</p>
          )}
          {view.cards.length > 0 ? (
            <div className="list">
              {view.cards.map((card) => (
                <ListingCard
                  key={card.id}
                  category={category}
                  card={card}
                  metres={query.near && card.point ? metresBetween(query.near, card.point) : undefined}
                />
              ))}
            </div>
          ) : (
            <EmptyResult {...props} />
          )}
          <LeftOut {...props} />
          <Pager page={view.page} pages={view.pages} hrefOf={(page) => directoryHref(path, { ...query, page })} />
        </div>
        <div className="mapcol">
          <DistrictCard {...props} />
        </div>
      </div>
    </div>
  )
}
