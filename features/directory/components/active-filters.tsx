import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { Category } from '@/features/listings/category'
import { groupLabel, valueLabel } from '../facet-label'
import { unknownValue } from '../facets'
import type { DirectoryView } from '../queries'
import { type DirectoryQuery, directoryHref, withoutValue, withValue } from '../schema'

export type FilterProps = {
  category: Category
  query: DirectoryQuery
  view: DirectoryView
}

type Choice = { key: string; label: string; href: string }

function useChoices({ category, query, view }: FilterProps): Choice[] {
  const t = useTranslations()
  const locale = useLocale()
  const path = `/${locale}/${category.key}`
  const words = query.q
    ? [{ key: 'q', label: `“${query.q}”`, href: directoryHref(path, { ...query, q: '', page: 1 }) }]
    : []
  const values = Object.entries(query.chosen).flatMap(([parameter, chosen]) =>
    chosen.map((value) => ({
      key: `${parameter}:${value}`,
      label:
        value === unknownValue
          ? `${groupLabel(t, category, parameter)}: ${t('directory.unknown')}`
          : valueLabel(t, category, locale, view.areaNames, parameter, value),
      href: directoryHref(path, withoutValue(query, parameter, value)),
    })),
  )
  const { near, ...anywhere } = query
  const place = near
    ? [{ key: 'near', label: t('near.sort'), href: directoryHref(path, { ...anywhere, sort: 'relevance', page: 1 }) }]
    : []
  return [...words, ...place, ...values]
}

/** What is filtered by, each to be taken back by one click. */
export function ActiveFilters(props: FilterProps) {
  const t = useTranslations('directory')
  const locale = useLocale()
  const choices = useChoices(props)
  if (choices.length === 0) return null
  return (
    <div className="chips" role="group" aria-label={t('active')}>
      {choices.map(({ key, label, href }) => (
        <a className="chip on" key={key} href={href}>
          <bdi>{label}</bdi> <Icon name="x" size="s" />
          <span className="vh">{t('remove')}</span>
        </a>
      ))}
      {choices.length > 1 && (
        <a className="btn s quiet" href={`/${locale}/${props.category.key}`}>
          {t('clear')}
        </a>
      )}
    </div>
  )
}

/** Nothing fits: which filter to drop, with what one would get. */
export function EmptyResult(props: FilterProps) {
  const t = useTranslations('directory')
  const choices = useChoices(props)
  return (
    <div className="note">
      <Icon name="info" size="xl" />
      <div>
        <b>{t('emptyTitle')}</b>
        <ul>
          {choices.map(({ key, label, href }) => {
            const count = props.view.without.get(key) ?? 0
            return count > 0 ? (
              <li key={key}>
                <a className="inline-block py-1" href={href}>
                  {t('without', { value: label, count })}
                </a>
              </li>
            ) : null
          })}
        </ul>
      </div>
    </div>
  )
}

/** How many results a filter hides only because nobody knows their value, with a link that shows them. */
export function LeftOut({ category, query, view }: FilterProps) {
  const t = useTranslations()
  const locale = useLocale()
  const groups = [...view.leftOut].filter(([, count]) => count > 0)
  if (groups.length === 0) return null
  return (
    <div className="left-out">
      {groups.map(([parameter, count]) => (
        <div className="note" key={parameter}>
          <Icon name="circle-question-mark" size="xl" />
          <div>
            {t('directory.leftOut', { count, group: groupLabel(t, category, parameter) })}{' '}
            <a href={directoryHref(`/${locale}/${category.key}`, withValue(query, parameter, unknownValue))}>
              {t('directory.showThemToo')}
            </a>
          </div>
        </div>
      ))}
    </div>
  )
}
