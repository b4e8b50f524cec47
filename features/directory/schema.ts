import type { Category } from '@/features/listings/category'
import { jinanBounds } from '@/features/listings/places'
import { searchText } from '@/features/search/schema'
import type { Coordinates } from '@/lib/coordinates'
import { facetsOf, isFacetValue } from './facets'

export type DirectoryQuery = {
  q: string
  sort: 'relevance' | 'name' | 'distance'
  page: number
  /** Where distances are measured from, WGS-84, rounded to about a hundred metres. */
  near?: Coordinates
  /** Chosen values by parameter; a parameter without a choice is absent. */
  chosen: Readonly<Record<string, readonly string[]>>
}

export type SearchParameters = Record<string, string | string[] | undefined>

const maximumValues = 20
const list = (value: string | string[] | undefined) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** The parameters that change what a directory shows; all others are ignored. */
export function directoryParameters(category: Category): string[] {
  return ['q', 'sort', 'page', 'near', ...facetsOf(category).map((facet) => facet.parameter)]
}

/**
 * A point as a visitor's device sends it, `36.651,117.013`. Whatever is sent, no more than three digits are used, so
 * that nobody's door is in a log; a point outside Jinan is none.
 */
function readPoint(text: string | undefined): Coordinates | undefined {
  const [lat = Number.NaN, lng = Number.NaN, ...rest] = (text ?? '').split(',').map(Number)
  const { south, north, west, east } = jinanBounds
  const isInside = lat >= south && lat <= north && lng >= west && lng <= east
  return isInside && rest.length === 0 ? { lat: Number(lat.toFixed(3)), lng: Number(lng.toFixed(3)) } : undefined
}

export const writtenPoint = ({ lat, lng }: Coordinates) => `${lat.toFixed(3)},${lng.toFixed(3)}`

/** Reads any query string. Never throws: what cannot be understood is left out. */
export function parseDirectoryQuery(category: Category, parameters: SearchParameters): DirectoryQuery {
  const page = Number(list(parameters.page)[0] ?? '1')
  const chosen: Record<string, string[]> = {}
  for (const facet of facetsOf(category)) {
    const values = list(parameters[facet.parameter]).filter((value) => isFacetValue(facet, value))
    if (values.length > 0) chosen[facet.parameter] = [...new Set(values)].slice(0, maximumValues).sort()
  }
  const near = readPoint(list(parameters.near)[0])
  const sort = list(parameters.sort)[0]
  return {
    q: searchText(list(parameters.q)[0] ?? ''),
    sort: sort === 'name' || (sort === 'distance' && near) ? sort : 'relevance',
    ...(near ? { near } : {}),
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
  if (query.near) parameters.set('near', writtenPoint(query.near))
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
