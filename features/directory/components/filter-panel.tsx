import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { Category } from '@/features/listings/category'
import { groupLabel, valueLabel } from '../facet-label'
import { facetsOf, openParameter, unknownValue } from '../facets'
import type { DirectoryView } from '../queries'
import { type DirectoryQuery, writtenPoint } from '../schema'

type Props = {
  category: Category
  query: DirectoryQuery
  view: DirectoryView
}

type Group = { name: string; fields: { parameter: string; value: string; count: number }[] }

/** Flags of one kind stand in one box; everything else is a box of its own. */
function boxOf(category: Category, parameter: string): string {
  if (parameter === 'phone' || parameter === 'address' || parameter === openParameter) return 'only'
  return category.attributes[parameter]?.type === 'boolean' ? 'flags' : parameter
}

function groupsOf({ category, query, view }: Props): Map<string, Group> {
  const { areaNames } = view
  const groups = new Map<string, Group>()
  for (const { parameter, values } of facetsOf(category)) {
    const chosen = query.chosen[parameter] ?? []
    const found = [...view.counts.keys()]
      .filter((key) => key.startsWith(`${parameter}:`))
      .map((key) => key.slice(parameter.length + 1))
      .filter((value) => value !== unknownValue)
    const offered = values ?? found.sort()
    const isKnown = parameter !== 'area' || areaNames.size > 0
    const fields = [...offered, ...(parameter === 'district' || chosen.includes(unknownValue) ? [unknownValue] : [])]
      .filter((value) => parameter !== 'area' || value === unknownValue || areaNames.has(value))
      .map((value) => ({ parameter, value, count: view.counts.get(`${parameter}:${value}`) ?? 0 }))
      // An option nobody has is noise; a flag nobody has is shown, switched off, and says why.
      .filter(
        ({ count, value }) => count > 0 || chosen.includes(value) || category.attributes[parameter]?.type === 'boolean',
      )
    if (!isKnown || fields.length === 0) continue
    const box = boxOf(category, parameter)
    const group = groups.get(box) ?? { name: box, fields: [] }
    group.fields.push(...fields)
    groups.set(box, group)
  }
  return groups
}

/** The filters of a directory: a plain GET form with counts. */
export function FilterPanel(props: Props) {
  const { category, query, view } = props
  const t = useTranslations()
  const locale = useLocale()
  const active = Object.values(query.chosen).flat().length
  const title = (group: Group) =>
    group.name === 'flags' ? t('directory.onlyShow') : groupLabel(t, category, group.fields[0]?.parameter ?? group.name)
  return (
    <div className="filt" id="filters">
      <form method="get" action={`/${locale}/${category.key}`} aria-label={t('directory.filters')}>
        <div className="grp">
          <label className="lg" htmlFor="q">
            {t('directory.query')}
          </label>
          <input
            className="in"
            id="q"
            name="q"
            type="search"
            defaultValue={query.q}
            placeholder={t('directory.queryPlaceholder')}
          />
        </div>
        {[...groupsOf(props).values()].map((group) => {
          const isOff = group.fields.some(({ parameter, value }) => !view.counts.has(`${parameter}:${value}`))
          return (
            <fieldset className="grp" key={group.name}>
              <legend>{title(group)}</legend>
              {group.fields.map(({ parameter, value, count }) => {
                const checked = (query.chosen[parameter] ?? []).includes(value)
                const disabled = count === 0 && !checked
                return (
                  <label className={disabled ? 'ck off' : 'ck'} key={`${parameter}:${value}`}>
                    <input
                      type="checkbox"
                      name={parameter}
                      value={value}
                      defaultChecked={checked}
                      disabled={disabled}
                    />
                    <span>{valueLabel(t, category, locale, view.areaNames, parameter, value)}</span>
                    <span className="n">{count}</span>
                  </label>
                )
              })}
              {isOff && <p className="hint">{t('directory.nobodyConfirmed')}</p>}
            </fieldset>
          )
        })}
        {query.near && <input type="hidden" name="near" value={writtenPoint(query.near)} />}
        {query.sort !== 'relevance' && <input type="hidden" name="sort" value={query.sort} />}
        <button type="submit" className="btn pri w-full">
          <Icon name="list-filter" />
          {t('directory.apply')}
        </button>
        {active > 0 && (
          <a className="btn quiet w-full" href={`/${locale}/${category.key}`}>
            {t('directory.clear')}
          </a>
        )}
      </form>
    </div>
  )
}
