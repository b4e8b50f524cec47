import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directoryCategories, getCategory } from '@/features/listings/registry'
import { facetsOf } from './facets'
import {
  type DirectoryQuery,
  directoryHref,
  directoryParameters,
  parseDirectoryQuery,
  type SearchParameters,
  withoutValue,
  withValue,
} from './schema'

const hospitals = getCategory('hospitals')
if (!hospitals) throw new Error('hospitals are gone')

const parse = (parameters: SearchParameters) => parseDirectoryQuery(hospitals, parameters)

/** What Next makes of a query string. */
function parametersOf(href: string): SearchParameters {
  const search = new URL(href, 'https://jinan.example').searchParams
  return Object.fromEntries([...search.keys()].map((key) => [key, search.getAll(key)]))
}

const names = fc.oneof(
  fc.constantFrom('q', 'sort', 'page', 'lang', 'district', 'departments', '__proto__', 'constructor'),
  fc.string(),
)
const values = fc.oneof(
  fc.constantFrom('1', '-1', '1e9', 'NaN', 'name', 'relevance', 'yes', 'unknown', 'en', 'children', ''),
  fc.string({ unit: 'binary', maxLength: 160 }),
  fc.string({ unit: 'binary-ascii', maxLength: 20 }),
)
const anything: fc.Arbitrary<SearchParameters> = fc
  .tuple(
    fc.dictionary(names, fc.oneof(fc.constant(undefined), values, fc.array(values, { maxLength: 30 }))),
    // Texts around the length at which they are cut.
    fc.option(fc.string({ unit: 'binary', minLength: 60, maxLength: 130 })),
  )
  .map(([parameters, q]) => (q === null ? parameters : { ...parameters, q }))

describe('whatever stands in the address', () => {
  it('every directory reads it without an error, and stays within its limits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...directoryCategories), anything, (category, parameters) => {
        const query = parseDirectoryQuery(category, parameters)
        expect(query.q.length).toBeLessThanOrEqual(100)
        expect(Number.isInteger(query.page) && query.page >= 1).toBe(true)
        expect(['relevance', 'name']).toContain(query.sort)
        const known = facetsOf(category).map((facet) => facet.parameter)
        for (const [parameter, chosen] of Object.entries(query.chosen)) {
          expect(known).toContain(parameter)
          expect(chosen.length).toBeGreaterThan(0)
          expect(chosen.length).toBeLessThanOrEqual(20)
        }
      }),
    )
  })

  it('the address written from what was read is read the same way again', () => {
    fc.assert(
      fc.property(anything, (parameters) => {
        const query = parse(parameters)
        expect(parse(parametersOf(directoryHref('/en/hospitals', query)))).toEqual(query)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a search text that is cut', () => {
  it('ends with a whole character and not with a space', () => {
    expect(parse({ q: `${'a'.repeat(99)}𠮷` }).q.isWellFormed()).toBe(true)
    expect(parse({ q: `${'a'.repeat(99)} and more` }).q).toBe('a'.repeat(99))
  })
})

describe('the parameters of a directory', () => {
  it('are read by their names', () => {
    const query = parse({ q: ' Qilu ', sort: 'name', page: '3', departments: ['children', 'emergency'], lang: 'en' })
    expect(query).toEqual({
      q: 'Qilu',
      sort: 'name',
      page: 3,
      chosen: { departments: ['children', 'emergency'], lang: ['en'] },
    })
  })

  it('are all named for the front, which drops others', () => {
    expect(directoryParameters(hospitals)).toEqual(expect.arrayContaining(['q', 'sort', 'page', 'lang', 'district']))
    expect(directoryParameters(hospitals)).not.toContain('utm_source')
  })

  it.each([
    ['a page before the first', { page: '0' }],
    ['half a page', { page: '1.5' }],
    ['a page beyond all', { page: '100000' }],
    ['a sorting that does not exist', { sort: 'price' }],
    ['an empty choice', { lang: '' }],
    ['a choice in quotation marks', { lang: '"en"' }],
    ['a parameter of somebody else', { utm_source: 'x' }],
    ['control characters only', { q: '\u0000\u0007' }],
  ])('are as if not given: %s', (_, parameters) => {
    expect(parse(parameters)).toEqual(parse({}))
  })

  it('are taken once when they are given twice', () => {
    expect(parse({ q: ['first', 'second'], lang: ['en', 'en'] })).toMatchObject({
      q: 'first',
      chosen: { lang: ['en'] },
    })
  })
})

describe('the address of a directory', () => {
  it('has no query when nothing is chosen', () => {
    expect(directoryHref('/en/hospitals', parse({}))).toBe('/en/hospitals')
  })

  it('leaves out what is usual', () => {
    const query: DirectoryQuery = { q: '', sort: 'relevance', page: 1, chosen: { lang: ['en'] } }
    expect(directoryHref('/en/hospitals', query)).toBe('/en/hospitals?lang=en')
  })

  it('is the same for the same choices, whichever was made first', () => {
    const none = parse({})
    const choices = [
      ['lang', 'en'],
      ['district', 'lixia'],
      ['lang', 'ko'],
    ] as const
    const one = choices.reduce((query, [parameter, value]) => withValue(query, parameter, value), none)
    const other = choices.reduceRight((query, [parameter, value]) => withValue(query, parameter, value), none)
    expect(directoryHref('/en/hospitals', one)).toBe(directoryHref('/en/hospitals', other))
  })
})

describe('a visitor who changes a filter', () => {
  const query = parse({ q: 'x', page: '4', sort: 'name', lang: ['en', 'ko'], district: 'lixia' })

  it('is back on the first page with one value more', () => {
    expect(withValue(query, 'lang', 'ru')).toEqual({
      ...query,
      page: 1,
      chosen: { lang: ['en', 'ko', 'ru'], district: ['lixia'] },
    })
    expect(withValue(query, 'lang', 'en').chosen).toEqual(query.chosen)
  })

  it('is back on the first page with one value less', () => {
    expect(withoutValue(query, 'lang', 'en')).toEqual({
      ...query,
      page: 1,
      chosen: { lang: ['ko'], district: ['lixia'] },
    })
    expect(withoutValue(query, 'district', 'lixia').chosen).toEqual({ lang: ['en', 'ko'] })
    expect(withoutValue(query, 'area', 'cbd').chosen).toEqual(query.chosen)
  })
})

describe('where distances are measured from', () => {
  const nearOf = (near: string, sort = 'distance') => parseDirectoryQuery(hospitals, { near, sort })

  it('is read to three digits, however many are sent, and written the same way', () => {
    const query = nearOf('36.651987,117.013456')
    expect([query.near, query.sort]).toEqual([{ lat: 36.652, lng: 117.013 }, 'distance'])
    expect(directoryHref('/hospitals', query)).toBe('/hospitals?near=36.652%2C117.013&sort=distance')
  })

  it.each(['', 'here', '36.65', '117.01,36.65', '48.85,2.29', '36.65,117,3', 'NaN,NaN', '36.65;117.01'])(
    'is nowhere for %s, and then there is no order by distance',
    (text) => {
      const query = nearOf(text)
      expect([query.near, query.sort]).toEqual([undefined, 'relevance'])
    },
  )
})
