import { describe, expect, it } from 'vitest'
import type { ListingPageView } from '@/features/listings/listing-view'
import { categories as directoryAndAreas, getCategory } from '@/features/listings/registry'
import { schemaOrgMistakes } from '@/test/schema-org'
import { breadcrumbJsonLd, directoryJsonLd, listingJsonLd, siteJsonLd } from './json-ld'

const url = 'https://jinan.example/en/hospitals/test-hospital'

function view(overrides: Partial<ListingPageView> = {}): ListingPageView {
  return {
    id: 'test',
    slug: 'test-hospital',
    name: { value: 'Test Hospital', locale: 'en', quality: 'good' },
    nameZh: '测试医院',
    pinyin: 'Cèshì Yīyuàn',
    summary: null,
    description: null,
    notes: null,
    district: null,
    area: null,
    areaName: null,
    point: null,
    address: null,
    addressZh: null,
    phones: [],
    hours: null,
    open: { kind: 'unknown', change: null, closesSoon: false, unsure: false, freshUntil: null },
    week: null,
    holidaysUntil: 2026,
    website: null,
    email: null,
    attributes: {},
    facts: [],
    level: { confirmed: 0, past: 0, sources: 0, unknown: 0, total: 0 },
    sources: [],
    hiddenSources: 0,
    pictures: [],
    changes: [],
    existsIn: ['en'],
    ...overrides,
  }
}

function jsonLd(overrides: Partial<ListingPageView> = {}, key = 'hospitals') {
  const category = getCategory(key)
  if (!category) throw new Error(`${key} is gone`)
  return listingJsonLd(category, view(overrides), 'en', url)
}

describe('a listing for machines', () => {
  it('states its type, both its names and the language of its page', () => {
    expect(jsonLd()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Hospital',
      '@id': url,
      name: 'Test Hospital',
      alternateName: '测试医院',
      mainEntityOfPage: { inLanguage: 'en' },
    })
  })

  it('states nothing that is not known', () => {
    const all = JSON.stringify(jsonLd())
    expect(all).not.toMatch(/null|\[\]|""/)
    expect(Object.keys(jsonLd())).not.toEqual(
      expect.arrayContaining(['telephone', 'email', 'sameAs', 'geo', 'openingHoursSpecification', 'description']),
    )
    for (const key of ['telephone', 'geo', 'sameAs', 'openingHoursSpecification'])
      expect(jsonLd()).not.toHaveProperty(key)
  })

  it('states what is known', () => {
    const known = jsonLd({
      phones: [{ number: '+8653155500000', label: 'main' }],
      website: 'https://hospital.example.org',
      addressZh: '测试路1号',
      district: 'lixia',
      attributes: { founded: 1960 },
    })
    expect(known).toMatchObject({
      telephone: ['+8653155500000'],
      sameAs: 'https://hospital.example.org',
      address: { '@type': 'PostalAddress', addressCountry: 'CN', streetAddress: '测试路1号' },
      containedInPlace: { name: '历下区' },
      foundingDate: '1960',
    })
  })

  it('states a position only where it is exact', () => {
    const point = { lat: 36.66, lng: 117.1 }
    expect(jsonLd({ point: { ...point, precision: 'exact' } })).toMatchObject({
      geo: { latitude: 36.66, longitude: 117.1 },
    })
    expect(jsonLd({ point: { ...point, precision: 'street' } })).not.toHaveProperty('geo')
    expect(jsonLd({ point: { ...point, precision: 'district' } })).not.toHaveProperty('geo')
  })

  it('states hours only where they are round the clock', () => {
    const always = jsonLd({ hours: { kind: 'always' } }).openingHoursSpecification as { dayOfWeek: string[] }[]
    expect(always[0]?.dayOfWeek).toHaveLength(7)
    expect(jsonLd({ hours: { kind: 'weekly', value: 'Mo-Fr 09:00-17:00' } })).not.toHaveProperty(
      'openingHoursSpecification',
    )
  })

  it('does not repeat the Chinese name as another name when it is the name', () => {
    const name = { value: '测试医院', locale: 'zh', quality: 'good' } as const
    expect(jsonLd({ name })).not.toHaveProperty('alternateName')
  })

  it.each([
    ['housing', { kind: 'hotel' }, 'Hotel'],
    ['housing', { kind: 'compound' }, 'Residence'],
    ['schools', { stages: ['adult'] }, 'CollegeOrUniversity'],
    ['schools', {}, 'School'],
    ['offices', { kind: 'airport' }, 'Airport'],
    ['areas', { kind: 'city' }, 'City'],
  ])('of %s with %j is a %s', (key, attributes, type) => {
    expect(jsonLd({ attributes }, key)['@type']).toBe(type)
  })

  it('is no place to call or to open when it is an area', () => {
    const area = jsonLd({ phones: [{ number: '110', label: 'main' }], hours: { kind: 'always' } }, 'areas')
    expect(area).not.toHaveProperty('telephone')
    expect(area).not.toHaveProperty('openingHoursSpecification')
  })
})

describe('the vocabulary of schema.org', () => {
  const everything: Partial<ListingPageView> = {
    summary: { value: 'Made up.', locale: 'en', quality: 'good' },
    address: { value: '1 Test Road', locale: 'en', quality: 'good' },
    district: 'lixia',
    point: { lat: 36.66, lng: 117.1, precision: 'exact' },
    phones: [{ number: '+8653155500000', label: 'main' }],
    hours: { kind: 'always' },
    website: 'https://hospital.example.org',
    email: 'test@example.org',
  }
  const kinds = directoryAndAreas.flatMap((category) => {
    const { kind, stages } = category.attributes
    const options = [kind, stages].flatMap((attribute) =>
      attribute && 'options' in attribute ? attribute.options : [],
    )
    return [undefined, ...options].map((option) => [category.key, option] as const)
  })

  it.each(kinds)(
    'has every type and property that is stated of %s of kind %s, however much is known',
    (key, option) => {
      const attributes = { founded: 1960, iata: ['TNA'], ...(option ? { kind: option, stages: [option] } : {}) }
      expect(schemaOrgMistakes(jsonLd({ ...everything, attributes }, key))).toEqual([])
    },
  )

  it('has those of the lists and of the portal', () => {
    const items = [{ name: 'Hospitals', url: 'https://jinan.example/en/hospitals' }]
    const things = [breadcrumbJsonLd(items), directoryJsonLd(items), siteJsonLd('Test', 'https://jinan.example', 'ar')]
    expect(schemaOrgMistakes(things)).toEqual([])
  })

  it('has no property of a type that cannot have it', () => {
    expect(schemaOrgMistakes({ '@type': 'Airport', email: 'test@example.org' })).toEqual([
      '.email: not a property of Airport',
    ])
    expect(schemaOrgMistakes({ '@type': 'Hospice' })).toEqual(['the thing: no type Hospice'])
  })
})

describe('the lists for machines', () => {
  const items = [
    { name: 'Hospitals', url: 'https://jinan.example/en/hospitals' },
    { name: 'Test Hospital', url },
  ]

  it('number the way to a page from one', () => {
    expect(breadcrumbJsonLd(items).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Hospitals', item: items[0]?.url },
      { '@type': 'ListItem', position: 2, name: 'Test Hospital', item: url },
    ])
  })

  it('number the listings of a page in their order', () => {
    expect(directoryJsonLd(items).itemListElement).toMatchObject([
      { position: 1, url: items[0]?.url },
      { position: 2, url },
    ])
  })

  it('name where to search the portal, in the language of the page', () => {
    expect(siteJsonLd('Living in Jinan', 'https://jinan.example', 'zh')).toMatchObject({
      inLanguage: 'zh-Hans',
      potentialAction: { target: { urlTemplate: 'https://jinan.example/zh/search?q={search_term_string}' } },
    })
  })
})
