import type { Category } from '@/features/listings/category'
import { searchText } from '@/features/search/schema'
import { facetsOf, isFacetValue } from './facets'

export type DirectoryQuery = {
  q: string
  sort: 'relevance' | 'name'
  page: number
  /** Chosen values by parameter; a parameter without a choice is absent. */
  chosen: Readonly<Record<string, readonly string[]>>
}

export type SearchParameters = Record<string, string | string[] | undefined>

const maximumValues = 20
const list = (value: string | string[] | undefined) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** The parameters that change what a directory shows; all others are ignored. */
export function directoryParameters(category: Category): string[] {
  return ['q', 'sort', 'page', ...facetsOf(category).map((facet) => facet.parameter)]
}

/** Reads any query string. Never throws: what cannot be understood is left out. */
export function parseDirectoryQuery(category: Category, parameters: SearchParameters): DirectoryQuery {
  const page = Number(list(parameters.page)[0] ?? '1')
  const chosen: Record<string, string[]> = {}
  for (const facet of facetsOf(category)) {
    const values = list(parameters[facet.parameter]).filter((value) => isFacetValue(facet, value))
    if (values.length > 0) chosen[facet.parameter] = [...new Set(values)].slice(0, maximumValues).sort()
  }
  return {
    q: searchText(list(parameters.q)[0] ?? ''),
    sort: list(parameters.sort)[0] === 'name' ? 'name' : 'relevance',
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
    chosen,
  }
}

/** The query string of a directory, in one fixed order and without defaults, so that equal views have equal URLs. */
export function directoryHref(path: string, query: Partial<DirectoryQuery>): string {
  const parameters = new URLSearchParams()
  if (query.q) parameters.set('q', query.q)
  for (const [parameter, values] of Object.entries(query.chosen ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const value of [...values].sort()) parameters.append(parameter, value)
  }
  if (query.sort && query.sort !== 'relevance') parameters.set('sort', query.sort)
  if (query.page && query.page > 1) parameters.set('page', String(query.page))
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}

/** The query with one value taken out, back on the first page. */
export function withoutValue(query: DirectoryQuery, parameter: string, value: string): DirectoryQuery {
  const { [parameter]: own = [], ...others } = query.chosen
  const rest = own.filter((entry) => entry !== value)
  return { ...query, page: 1, chosen: rest.length > 0 ? { ...others, [parameter]: rest } : others }
}

/** The query with one value added, back on the first page. */
export function withValue(query: DirectoryQuery, parameter: string, value: string): DirectoryQuery {
  const own = query.chosen[parameter] ?? []
  return { ...query, page: 1, chosen: { ...query.chosen, [parameter]: [...new Set([...own, value])] } }
}
