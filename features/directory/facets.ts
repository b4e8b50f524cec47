import type { Category } from '@/features/listings/category'
import { districts } from '@/features/listings/places'
import type { Hours } from '@/features/listings/schema'

/** A group of filter values. `parameter` is its name in the query string. */
export type Facet = { parameter: string; values: readonly string[] | null }

type FacetRow = {
  district: string | null
  area: string | null
  languages: readonly string[]
  phones: readonly unknown[]
  address: string | null
  hours?: unknown
  attributes: Readonly<Record<string, unknown>>
}

/** Chosen by a visitor who wants to see what has no value in a group. */
export const unknownValue = 'unknown'

/** The filter of what is open at the moment; its rows carry their hours, of which the moment chooses. */
export const openParameter = 'open'
export const openNow = 'now'

const commonParameters: Record<string, string> = { languages: 'lang' }

/** The filters of a category; `values` is null where they are found in the data (areas, languages). */
export function facetsOf(category: Category): Facet[] {
  const facets = category.filters.map((filter): Facet => {
    if (!filter.startsWith('attributes.')) {
      const isFlag = filter === 'phone' || filter === 'address'
      const values = isFlag ? ['yes'] : filter === 'district' ? districts : null
      return { parameter: commonParameters[filter] ?? filter, values }
    }
    const key = filter.slice('attributes.'.length)
    const attribute = category.attributes[key]
    if (attribute?.filter && attribute.filter !== true) {
      return { parameter: key, values: Object.keys(attribute.filter.groups) }
    }
    if (attribute?.type === 'choice' || attribute?.type === 'choices')
      return { parameter: key, values: attribute.options }
    return { parameter: key, values: ['yes'] }
  })
  return category.facts.includes('hours') ? [...facets, { parameter: openParameter, values: [openNow] }] : facets
}

/** Hours as the value of a facet, and back. */
export const hoursValue = (hours: Hours) => (hours.kind === 'weekly' ? `weekly ${hours.value}` : hours.kind)

export function hoursOf(value: string): Hours | null {
  if (value === 'always' || value === 'appointment') return { kind: value }
  return value.startsWith('weekly ') ? { kind: 'weekly', value: value.slice('weekly '.length) } : null
}

function attributeValues(category: Category, key: string, value: unknown): string[] {
  const attribute = category.attributes[key]
  if (value === true) return ['yes']
  if (value === false) return ['no']
  const chosen = (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]) as string[]
  if (!attribute?.filter || attribute.filter === true) return chosen
  return Object.entries(attribute.filter.groups)
    .filter(([, options]) => options.some((option) => chosen.includes(option)))
    .map(([group]) => group)
}

function valuesOf(category: Category, parameter: string, row: FacetRow): readonly string[] {
  switch (parameter) {
    case 'district':
      return row.district ? [row.district] : []
    case 'area':
      return row.area ? [row.area] : []
    case 'lang':
      return row.languages
    case 'phone':
      return row.phones.length > 0 ? ['yes'] : []
    case openParameter:
      return row.hours ? [hoursValue(row.hours as Hours)] : []
    case 'address':
      return row.address ? ['yes'] : []
    default:
      return attributeValues(category, parameter, row.attributes[parameter])
  }
}

/** `parameter:value` for everything a row can be filtered by; `parameter:unknown` where it has no value. */
export function facetKeys(category: Category, row: FacetRow): string[] {
  return facetsOf(category).flatMap(({ parameter }) => {
    const values = valuesOf(category, parameter, row)
    return (values.length > 0 ? values : [unknownValue]).map((value) => `${parameter}:${value}`)
  })
}

/** What values found in the data look like: language codes, and slugs of areas. */
const shapes: Record<string, RegExp> = { lang: /^[a-z]{2,3}$/, area: /^[a-z0-9]+(-[a-z0-9]+)*$/ }

/** Whether a value can be asked for at all. Anything else in an address is no filter. */
export function isFacetValue({ parameter, values }: Facet, value: string): boolean {
  if (value === unknownValue) return true
  return values ? values.includes(value) : (shapes[parameter]?.test(value) ?? false) && value.length <= 60
}
