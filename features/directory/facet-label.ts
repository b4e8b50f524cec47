import type { Category } from '@/features/listings/category'
import { openParameter, unknownValue } from './facets'

type Translate = (key: string) => string

const namesByLocale = new Map<string, Intl.DisplayNames>()
function languageNames(locale: string): Intl.DisplayNames {
  const names = namesByLocale.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' })
  namesByLocale.set(locale, names)
  return names
}

/** Name of a group of filters. */
export function groupLabel(t: Translate, category: Category, parameter: string): string {
  if (parameter === openParameter) return t('facts.hours')
  return category.attributes[parameter]
    ? t(`categories.${category.key}.attributes.${parameter}`)
    : t(`groups.${parameter}`)
}

/**
 * Name of a filter value.
 * @param areaNames names of the areas by slug, in the reader's language
 */
export function valueLabel(
  t: Translate,
  category: Category,
  locale: string,
  areaNames: ReadonlyMap<string, string>,
  parameter: string,
  value: string,
): string {
  if (value === unknownValue) return t('directory.unknown')
  if (parameter === 'district') return t(`districts.${value}`)
  if (parameter === 'area') return areaNames.get(value) ?? value
  if (parameter === 'lang') return languageNames(locale).of(value) ?? value
  if (parameter === openParameter) return t('hours.openNow')
  if (parameter === 'phone') return t('directory.phoneKnown')
  if (parameter === 'address') return t('directory.addressKnown')
  const attribute = category.attributes[parameter]
  if (attribute?.type === 'boolean') {
    return value === 'yes' ? t(`categories.${category.key}.attributes.${parameter}`) : t('values.no')
  }
  return t(`categories.${category.key}.options.${value}`)
}
