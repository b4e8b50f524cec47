import { describe, expect, it } from 'vitest'
import { type Category, defineCategory } from '@/features/listings/category'
import { districts } from '@/features/listings/places'
import { directoryCategories } from '@/features/listings/registry'
import { facetKeys, facetsOf, unknownValue } from './facets'

const category: Category = defineCategory({
  key: 'tests',
  kind: 'directory',
  order: 9,
  pictogram: { strong: '', faint: '' },
  schemaOrg: 'Place',
  facts: [],
  expected: [],
  attributes: {
    staffed: { type: 'boolean', lifetime: 12, filter: true },
    size: { type: 'choice', options: ['big', 'small'], lifetime: 12, filter: true },
    services: {
      type: 'choices',
      options: ['cash', 'cards', 'loans', 'advice'],
      lifetime: 12,
      filter: { groups: { money: ['cash', 'cards'], help: ['advice'] } },
    },
  },
  filters: [
    'district',
    'area',
    'languages',
    'phone',
    'address',
    'attributes.staffed',
    'attributes.size',
    'attributes.services',
  ],
  shortcuts: [],
})

const unknown = { district: null, area: null, languages: [], phones: [], address: null, attributes: {} }
const keys = (row: Partial<Parameters<typeof facetKeys>[1]>) => facetKeys(category, { ...unknown, ...row })

describe('the filters of a category', () => {
  it('stand in its own order, with the values it names', () => {
    expect(facetsOf(category)).toEqual([
      { parameter: 'district', values: districts },
      { parameter: 'area', values: null },
      { parameter: 'lang', values: null },
      { parameter: 'phone', values: ['yes'] },
      { parameter: 'address', values: ['yes'] },
      { parameter: 'staffed', values: ['yes'] },
      { parameter: 'size', values: ['big', 'small'] },
      { parameter: 'services', values: ['money', 'help'] },
    ])
  })

  it('have different names in every category, none of them that of another parameter', () => {
    for (const { key, ...rest } of directoryCategories) {
      const names = facetsOf({ key, ...rest }).map((facet) => facet.parameter)
      expect(new Set([...names, 'q', 'sort', 'page', 'near']).size, key).toBe(names.length + 4)
    }
  })
})

describe('what a listing can be found by', () => {
  it('is "unknown" in every group when nothing is known', () => {
    expect(keys({})).toEqual(facetsOf(category).map(({ parameter }) => `${parameter}:${unknownValue}`))
  })

  it('is its place, its languages, and that it has a phone and an address', () => {
    const found = keys({
      district: 'lixia',
      area: 'cbd',
      languages: ['en', 'ko'],
      phones: [{ number: '110' }],
      address: '测试路1号',
    })
    expect(found.slice(0, 6)).toEqual(['district:lixia', 'area:cbd', 'lang:en', 'lang:ko', 'phone:yes', 'address:yes'])
  })

  it.each([
    [true, 'staffed:yes'],
    [false, 'staffed:no'],
    [null, 'staffed:unknown'],
  ])('is, for a flag that is %s, %s', (open, key) => {
    expect(keys({ attributes: { staffed: open } })).toContain(key)
  })

  it('is the value of a choice', () => {
    expect(keys({ attributes: { size: 'big' } })).toContain('size:big')
  })

  it('is each group that one of its values belongs to, once', () => {
    const found = keys({ attributes: { services: ['cash', 'cards', 'advice'] } })
    expect(found.filter((key) => key.startsWith('services:'))).toEqual(['services:money', 'services:help'])
  })

  it('is "unknown" when its values belong to no group a visitor would look for', () => {
    expect(keys({ attributes: { services: ['loans'] } })).toContain('services:unknown')
  })
})
