import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDirectoryIndex, type IndexRow } from './directory-index'
import type { DirectoryQuery } from './schema'

const all: DirectoryQuery = { q: '', sort: 'relevance', page: 1, chosen: {} }
const row = (id: string, facets: string[] = [], score = 0, names: IndexRow['names'] = { en: id }): IndexRow => ({
  id,
  slug: id,
  names,
  facets,
  score,
})

const options: Record<string, string[]> = {
  lang: ['en', 'ko', 'ru', 'unknown'],
  district: ['lixia', 'shizhong', 'unknown'],
  size: ['big', 'small', 'unknown'],
}
const some = (parameter: string) => fc.subarray(options[parameter] ?? [], { minLength: 1 })

const rows = fc
  .array(
    fc.record({
      lang: some('lang'),
      district: some('district'),
      size: some('size'),
      score: fc.nat(3),
      name: fc.string(),
    }),
    { maxLength: 70 },
  )
  .map((list) =>
    list.map(({ score, name, ...groups }, index) => {
      const facets = Object.entries(groups).flatMap(([parameter, values]) =>
        values.map((value) => `${parameter}:${value}`),
      )
      return row(`id${index}`, facets, score, { en: name })
    }),
  )
const choices = fc
  .record({ lang: some('lang'), district: some('district'), size: some('size') }, { requiredKeys: [] })
  .map((chosen) => chosen as DirectoryQuery['chosen'])
const hits = fc.option(
  fc.array(fc.nat(80).map((index) => `id${index}`)).map((ids) => new Map(ids.map((id, index) => [id, index]))),
)

/** Says slowly and plainly what the index must say fast. */
function naive(list: readonly IndexRow[], chosen: DirectoryQuery['chosen'], found: ReadonlyMap<string, number> | null) {
  return list.filter(
    ({ id, facets }) =>
      (!found || found.has(id)) &&
      Object.entries(chosen).every(([parameter, values]) =>
        values.some((value) => facets.includes(`${parameter}:${value}`)),
      ),
  )
}

const withoutGroup = (chosen: DirectoryQuery['chosen'], parameter: string) =>
  Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== parameter))

describe('whatever is in a directory and whatever is chosen', () => {
  it('the results are those that have a chosen value in every group, and are hits of the search', () => {
    fc.assert(
      fc.property(rows, choices, hits, (list, chosen, found) => {
        const result = createDirectoryIndex(list).search({ ...all, chosen }, found, 'en', 100)
        const expected = naive(list, chosen, found).map(({ id }) => id)
        expect([...result.ids].sort()).toEqual(expected.sort())
        expect(result.total).toBe(expected.length)
      }),
    )
  })

  it('the number beside a value is that of the results if its group asked for it alone', () => {
    fc.assert(
      fc.property(rows, choices, hits, (list, chosen, found) => {
        const { counts } = createDirectoryIndex(list).search({ ...all, chosen }, found, 'en', 100)
        for (const facet of new Set(list.flatMap(({ facets }) => facets))) {
          const [parameter = '', value = ''] = facet.split(':')
          expect(counts.get(facet)).toBe(naive(list, { ...chosen, [parameter]: [value] }, found).length)
        }
      }),
    )
  })

  it('dropping one choice gives as many results as it promises', () => {
    fc.assert(
      fc.property(rows, choices, hits, (list, chosen, found) => {
        const { without } = createDirectoryIndex(list).search({ ...all, chosen }, found, 'en', 100)
        for (const [parameter, values] of Object.entries(chosen)) {
          for (const value of values) {
            const rest = values.filter((other) => other !== value)
            const others = withoutGroup(chosen, parameter)
            const expected = naive(list, rest.length > 0 ? { ...others, [parameter]: rest } : others, found)
            expect(without.get(`${parameter}:${value}`)).toBe(expected.length)
          }
        }
        expect(without.get('q')).toBe(found ? naive(list, chosen, null).length : undefined)
      }),
    )
  })

  it('what is left out of a group is what has no value in it, unless that is asked for', () => {
    fc.assert(
      fc.property(rows, choices, hits, (list, chosen, found) => {
        const { leftOut } = createDirectoryIndex(list).search({ ...all, chosen }, found, 'en', 100)
        for (const parameter of Object.keys(options)) {
          const asked = chosen[parameter]
          const expected = naive(list, { ...chosen, [parameter]: ['unknown'] }, found).length
          expect(leftOut.get(parameter)).toBe(asked && !asked.includes('unknown') ? expected : undefined)
        }
      }),
    )
  })

  it('the pages together hold every result once', () => {
    fc.assert(
      fc.property(rows, choices, fc.integer({ min: 1, max: 9 }), (list, chosen, size) => {
        const index = createDirectoryIndex(list)
        const { pages } = index.search({ ...all, chosen }, null, 'en', size)
        const ids = Array.from(
          { length: pages },
          (_, page) => index.search({ ...all, chosen, page: page + 1 }, null, 'en', size).ids,
        )
        expect(ids.slice(0, -1).every((page) => page.length === size)).toBe(true)
        expect(ids.flat().sort()).toEqual(
          naive(list, chosen, null)
            .map(({ id }) => id)
            .sort(),
        )
      }),
    )
  })

  it('an index made after another one sorts as if it were the first', () => {
    // Few names, so that many rows have the same one, and as often as not the same number of rows before and after.
    const names = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c')), { maxLength: 20 })
    fc.assert(
      fc.property(names, fc.nat(1), (pairs, more) => {
        const before = pairs.map(([name], number) => row(`id${number}`, [], 0, { en: name }))
        const after = [...pairs, ...pairs.slice(0, more)].map(([, name], number) =>
          row(`id${number}`, [], 0, { en: name }),
        )
        const query: DirectoryQuery = { ...all, sort: 'name' }
        const previous = createDirectoryIndex(before)
        previous.search(query, null, 'en', 100)
        const later = createDirectoryIndex(after, previous).search(query, null, 'en', 100)
        expect(later.ids).toEqual(createDirectoryIndex(after).search(query, null, 'en', 100).ids)
      }),
    )
  })
})

describe('the pages of a directory', () => {
  const index = createDirectoryIndex(Array.from({ length: 45 }, (_, number) => row(`id${number}`)))

  it('end with the last one when a visitor asks for one beyond', () => {
    const { page, pages, ids } = index.search({ ...all, page: 99 }, null, 'en', 20)
    expect([page, pages, ids.length]).toEqual([3, 3, 5])
  })

  it('are one, and empty, when nothing is found', () => {
    expect(index.search(all, new Map(), 'en', 20)).toMatchObject({ total: 0, ids: [], page: 1, pages: 1 })
  })
})

describe('the order of a directory', () => {
  const ids = (list: IndexRow[], query: Partial<DirectoryQuery>, locale: 'en' | 'de' | 'zh' = 'en') =>
    createDirectoryIndex(list).search({ ...all, ...query }, null, locale, 100).ids

  it('is what is best known first, and by name among equals', () => {
    expect(ids([row('b', [], 1), row('c', [], 5), row('a', [], 1)], {})).toEqual(['c', 'a', 'b'])
  })

  it('is by name alone when asked for, with figures as numbers', () => {
    const list = [
      row('10', [], 9, { en: 'Test 10' }),
      row('9', [], 1, { en: 'Test 9' }),
      row('é', [], 5, { en: 'Écho' }),
    ]
    expect(ids(list, { sort: 'name' })).toEqual(['é', '9', '10'])
  })

  it('is by the names the reader sees', () => {
    const list = [
      row('a', [], 0, { en: 'Alpha', de: 'Zeta' }),
      row('b', [], 0, { en: 'Beta' }),
      row('c', [], 0, { zh: '测试', de: 'Gamma' }),
    ]
    expect(ids(list, { sort: 'name' }, 'de')).toEqual(['b', 'c', 'a'])
    expect(ids(list, { sort: 'name' }, 'en')).toEqual(['a', 'b', 'c'])
  })

  it('puts what fits the words best first, whatever is known of it', () => {
    const list = [row('far', [], 99), row('near', [], 1), row('middle', [], 50)]
    const hits = new Map([
      ['far', 0],
      ['middle', 80],
      ['near', 120.5],
    ])
    const found = createDirectoryIndex(list).search({ ...all, q: 'x' }, hits, 'en', 100)
    expect(found.ids).toEqual(['near', 'middle', 'far'])
  })
})

describe('one value of a directory', () => {
  it('is counted without a search, and is nothing when nobody has it', () => {
    const index = createDirectoryIndex([row('a', ['lang:en']), row('b', ['lang:en', 'lang:ko'])])
    expect(['lang:en', 'lang:ko', 'lang:ru'].map(index.countOf)).toEqual([2, 1, 0])
  })
})

describe('a list by distance', () => {
  const at = (id: string, lat: number | null): IndexRow => ({
    ...{ id, slug: id, names: { en: id }, facets: [], score: 0 },
    point: lat === null ? null : { lat, lng: 117 },
  })
  const index = createDirectoryIndex([at('far', 36.9), at('nowhere b', null), at('near', 36.66), at('nowhere a', null)])
  const near = { lat: 36.65, lng: 117 }

  it('begins with the nearest and ends, by name, with what lies nobody knows where', () => {
    const query: DirectoryQuery = { q: '', sort: 'distance', near, page: 1, chosen: {} }
    expect(index.search(query, null, 'en', 20).ids).toEqual(['near', 'far', 'nowhere a', 'nowhere b'])
  })

  it('names the nearest with their distance in metres', () => {
    expect(index.nearest(near, 1).map(({ id, metres }) => [id, Math.round(metres / 100)])).toEqual([['near', 11]])
    expect(index.nearest(near, 9)).toHaveLength(2)
  })
})
