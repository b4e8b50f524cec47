import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Place, parameterNames, parametersOf, readParameters } from './parameters'
import { ProblemError } from './problem'

const read = (query: string, place: Place = 'services') => readParameters(place, new URLSearchParams(query))

function refusedNames(query: string, place: Place = 'services'): string[] {
  try {
    read(query, place)
    return []
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    expect(error.problem).toMatchObject({ status: 400, title: 'Bad Request' })
    return error.problem.errors?.map(({ parameter }) => parameter) ?? []
  }
}

describe('the query of a list', () => {
  it('may be empty', () => {
    expect(read('')).toMatchObject({ page: 1, perPage: 50, format: 'json', minimal: false, full: false })
    expect(read('page=&search=+')).toEqual(read(''))
  })

  it('is read', () => {
    expect(
      read('page=3&per_page=100&search=%E9%BD%90%E9%B2%81&full=true&modified_after=2026-11-23T08:00:00Z'),
    ).toMatchObject({
      page: 3,
      perPage: 100,
      search: '齐鲁',
      full: true,
      modifiedAfter: new Date('2026-11-23T08:00:00Z'),
    })
  })

  it('means by a day the midnight of Jinan', () => {
    expect(read('modified_after=2026-11-23').modifiedAfter).toEqual(new Date('2026-11-22T16:00:00Z'))
  })

  it('may have an offset whose plus was not encoded', () => {
    const noon = new Date('2026-11-23T04:00:00Z')
    expect(read('modified_after=2026-11-23T12:00:00+08:00').modifiedAfter).toEqual(noon)
    expect(read('modified_after=2026-11-23T12:00:00%2B08:00').modifiedAfter).toEqual(noon)
  })

  it('may ask for more stamps than services', () => {
    expect(read('minimal=true').perPage).toBe(10_000)
    expect(read('minimal=true&per_page=5000').perPage).toBe(5000)
    expect(refusedNames('per_page=5000')).toEqual(['per_page'])
  })

  it.each([
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=1.5', 'page'],
    ['page=1e3', 'page'],
    ['page=99999999999', 'page'],
    ['per_page=0', 'per_page'],
    ['per_page=101', 'per_page'],
    ['format=xml', 'format'],
    ['full=1', 'full'],
    ['minimal=TRUE', 'minimal'],
    ['taxonomy_term_id=emergency', 'taxonomy_term_id'],
    ['organization_id=1', 'organization_id'],
    ['modified_after=yesterday', 'modified_after'],
    ['modified_after=2026-02-30', 'modified_after'],
    ['modified_after=2026-11-23T08:00', 'modified_after'],
    ['modified_after=0000-01-01', 'modified_after'],
    ['modified_after=9999-12-31T23:59:59-12:00', 'modified_after'],
    ['page=1&page=2', 'page'],
    [`search=${'x'.repeat(201)}`, 'search'],
  ])('that says %s is refused by name', (query, name) => {
    expect(refusedNames(query)).toEqual([name])
  })

  it('is refused once for everything in it that cannot be used', () => {
    expect(refusedNames('page=0&full=maybe&taxonomy_id=x').sort()).toEqual(['full', 'page', 'taxonomy_id'])
  })

  it('of places is refused where it asks by postal code, which would narrow nothing', () => {
    expect(refusedNames('postcode=250000&proximity=500', 'service_at_locations')).toEqual(['postcode', 'proximity'])
  })

  it('may have parameters of other lists, which count for nothing', () => {
    expect(read('postcode=250000&parent_id=nonsense&utm_source=x')).toEqual(read(''))
  })

  it('is read or refused, whatever it says', () => {
    const places = fc.constantFrom(...(Object.keys(parametersOf) as Place[]))
    const pairs = fc.array(fc.tuple(fc.constantFrom(...parameterNames), fc.string()))
    fc.assert(
      fc.property(places, pairs, (place, query) => {
        for (const name of refusedNames(String(new URLSearchParams(query)), place)) {
          expect(parametersOf[place]).toContain(name)
        }
      }),
    )
  })
})
