import { fallbackChain, type Locale } from '@/i18n/locales'
import { type Coordinates, metresBetween } from '@/lib/coordinates'
import { addBit, type BitSet, count, countCommon, emptyBitSet, fullBitSet, hasBit, intersect, unite } from './bit-set'
import { unknownValue } from './facets'
import type { DirectoryQuery } from './schema'

/** What the index keeps of a published listing. */
export type IndexRow = {
  id: string
  slug: string
  names: Readonly<Partial<Record<string, string>>>
  facets: readonly string[]
  /** Where it is, only if that is exactly known. */
  point?: Coordinates | null
  /** How much is known; more is better. */
  score: number
}

export type DirectoryResult = {
  total: number
  ids: string[]
  page: number
  pages: number
  /** Number of results each value would give, by `parameter:value`, the other groups applied. */
  counts: ReadonlyMap<string, number>
  /** By group: results left out because they have no value in it. */
  leftOut: ReadonlyMap<string, number>
  /** By `parameter:value` and for `q`: results if this choice were dropped. */
  without: ReadonlyMap<string, number>
}

export type DirectoryIndex = {
  size: number
  /** @param hits what has the words of the query, and how well it fits them; null when there are no words */
  search(
    query: DirectoryQuery,
    hits: ReadonlyMap<string, number> | null,
    locale: Locale,
    pageSize: number,
  ): DirectoryResult
  countOf(facet: string): number
  /** The values of a parameter that some row has. */
  valuesOf(parameter: string): string[]
  /** The rows nearest to a point, of those whose point is known. */
  nearest(point: Coordinates, limit: number): { id: string; metres: number }[]
  /** Positions of the rows in the order of their names, if it was asked for before. */
  knownOrder(locale: Locale): Uint32Array | undefined
}

const collators = new Map<string, Intl.Collator>()
function collatorOf(locale: string): Intl.Collator {
  let collator = collators.get(locale)
  if (!collator) {
    collator = new Intl.Collator(locale, { numeric: true })
    collators.set(locale, collator)
  }
  return collator
}

/** The name a reader sees, and its language: theirs, or else that of the fallback. */
export function nameIn({ names }: IndexRow, locale: Locale): { value: string; locale: Locale } {
  const own = fallbackChain(locale).find((candidate) => names[candidate]) ?? locale
  return { value: names[own] ?? '', locale: own }
}

export const nameOf = (row: IndexRow, locale: Locale) => nameIn(row, locale).value

/**
 * Holds one category in memory so that filtering and counting take microseconds per thousand rows. It never changes:
 * a new one is made when content changes.
 * @param previous the index before the change. Where the number of rows is the same, its order by name is nearly
 *   right, and sorting what is nearly sorted takes a tenth of the comparisons, which collation makes dear.
 */
export function createDirectoryIndex(rows: readonly IndexRow[], previous?: DirectoryIndex): DirectoryIndex {
  const everything = fullBitSet(rows.length)
  const sets = new Map<string, BitSet>()
  const positions = new Map(rows.map((row, position) => [row.id, position]))
  for (const [position, row] of rows.entries()) {
    for (const facet of row.facets) {
      let set = sets.get(facet)
      if (!set) {
        set = emptyBitSet(rows.length)
        sets.set(facet, set)
      }
      addBit(set, position)
    }
  }
  const nothing = emptyBitSet(rows.length)
  const orders = new Map<Locale, Uint32Array>()

  function orderBy(locale: Locale): Uint32Array {
    let order = orders.get(locale)
    if (!order) {
      const names = rows.map((row) => nameOf(row, locale))
      const { compare } = collatorOf(locale)
      const start = previous?.size === rows.length ? previous.knownOrder(locale) : undefined
      order = Uint32Array.from(start ?? rows.keys()).sort((a, b) => compare(names[a] ?? '', names[b] ?? '') || a - b)
      orders.set(locale, order)
    }
    return order
  }

  const groupSet = (parameter: string, values: readonly string[]) =>
    values.reduce((union, value) => unite(union, sets.get(`${parameter}:${value}`) ?? nothing), nothing)

  function sorted(
    set: BitSet,
    query: DirectoryQuery,
    hits: ReadonlyMap<string, number> | null,
    locale: Locale,
  ): number[] {
    const byName: number[] = []
    for (const position of orderBy(locale)) if (hasBit(set, position)) byName.push(position)
    if (query.sort === 'name') return byName
    if (query.sort === 'distance' && query.near) return byDistance(byName, query.near)
    const rank = byName.map((position) => {
      const row = rows[position]
      return row ? (hits?.get(row.id) ?? 0) * 1000 + row.score : 0
    })
    return byName
      .map((position, index) => ({ position, index, rank: rank[index] ?? 0 }))
      .sort((a, b) => b.rank - a.rank || a.index - b.index)
      .map((entry) => entry.position)
  }

  const metresFrom = (point: Coordinates, position: number) => {
    const own = rows[position]?.point
    return own ? metresBetween(point, own) : Number.POSITIVE_INFINITY
  }

  /** Nearest first; what lies nobody knows where keeps its order at the end. */
  function byDistance(order: readonly number[], point: Coordinates): number[] {
    return order
      .map((position, index) => ({ position, index, metres: metresFrom(point, position) }))
      .sort((a, b) => (a.metres === b.metres ? a.index - b.index : a.metres - b.metres))
      .map(({ position }) => position)
  }

  return {
    size: rows.length,
    nearest: (point, limit) =>
      rows
        .flatMap(({ id }, position) => {
          const metres = metresFrom(point, position)
          return Number.isFinite(metres) ? [{ id, metres }] : []
        })
        .sort((a, b) => a.metres - b.metres)
        .slice(0, limit),
    countOf: (facet) => count(sets.get(facet) ?? nothing),
    valuesOf: (parameter) =>
      [...sets.keys()]
        .filter((facet) => facet.startsWith(`${parameter}:`))
        .map((facet) => facet.slice(parameter.length + 1)),
    knownOrder: (locale) => orders.get(locale),
    search(query, hits, locale, pageSize) {
      let base = everything
      if (hits) {
        base = emptyBitSet(rows.length)
        for (const id of hits.keys()) {
          const position = positions.get(id)
          if (position !== undefined) addBit(base, position)
        }
      }
      const groups = Object.entries(query.chosen).map(([parameter, values]) => ({
        parameter,
        values,
        set: groupSet(parameter, values),
      }))
      const except = (parameter: string | null, from: BitSet = base) =>
        groups.reduce((set, group) => (group.parameter === parameter ? set : intersect(set, group.set)), from)
      const result = except(null)

      const bases = new Map(groups.map((group) => [group.parameter, except(group.parameter)]))
      const counts = new Map<string, number>()
      for (const [facet, set] of sets) {
        const parameter = facet.slice(0, facet.indexOf(':'))
        counts.set(facet, countCommon(bases.get(parameter) ?? result, set))
      }
      const leftOut = new Map<string, number>()
      const without = new Map<string, number>()
      for (const { parameter, values } of groups) {
        const others = bases.get(parameter) ?? result
        if (!values.includes(unknownValue)) leftOut.set(parameter, counts.get(`${parameter}:${unknownValue}`) ?? 0)
        for (const value of values) {
          const rest = values.filter((entry) => entry !== value)
          without.set(
            `${parameter}:${value}`,
            rest.length > 0 ? countCommon(others, groupSet(parameter, rest)) : count(others),
          )
        }
      }
      if (hits) without.set('q', count(except(null, everything)))

      const order = sorted(result, query, hits, locale)
      const pages = Math.max(1, Math.ceil(order.length / pageSize))
      const page = Math.min(query.page, pages)
      const ids = order.slice((page - 1) * pageSize, page * pageSize).flatMap((position) => rows[position]?.id ?? [])
      return { total: order.length, ids, page, pages, counts, leftOut, without }
    },
  }
}
