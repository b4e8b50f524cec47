import { describe, expect, it } from 'vitest'
import { aListing, aSource, aText } from '@/test/factories'
import { listingContentSchema } from './schema'

/** Names of the fields that are refused, with the message key of each. */
function refusals(overrides: Record<string, unknown>): Record<string, string> {
  const result = listingContentSchema.safeParse({ ...aListing(), ...overrides })
  if (result.success) return {}
  return Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
}

function storedPhone(number: string): string | undefined {
  const result = listingContentSchema.safeParse({ ...aListing(), phones: [{ number, label: 'main' }] })
  return result.success ? result.data.phones[0]?.number : undefined
}

describe('a listing that is filled in well', () => {
  it('is accepted, and reads the same after it was stored and read again', () => {
    const content = aListing({
      district: 'lixia',
      point: { lat: 36.66, lng: 117.1, precision: 'exact', basis: 'made up' },
      hours: { kind: 'weekly', value: 'Mo-Fr 09:00-17:00' },
      attributes: { level: '3a', departments: ['general'], founded: 1960 },
      sources: [aSource()],
      phones: [
        { number: '+8653112367', label: 'hotline' },
        { number: '110', label: 'emergency' },
      ],
    })
    expect(listingContentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content)
  })
})

describe('a field that is filled in badly', () => {
  it.each([
    ['category', { category: 'castles' }, 'category', 'category'],
    ['category that is a word of the language', { category: 'constructor' }, 'category', 'category'],
    ['slug with capitals', { slug: 'Test-Hospital' }, 'slug', 'slug'],
    ['slug with two hyphens', { slug: 'test--hospital' }, 'slug', 'slug'],
    ['area that is no slug', { area: 'Old Town' }, 'area', 'slug'],
    ['phone with too few digits', { phones: [{ number: '+86 531 12', label: 'main' }] }, 'phones.0.number', 'phone'],
    ['phone in words', { phones: [{ number: 'call us', label: 'main' }] }, 'phones.0.number', 'phone'],
    ['web address of a script', { website: 'javascript:alert(1)' }, 'website', 'url'],
    ['web address without a name', { website: 'http://127.0.0.1/' }, 'website', 'url'],
    ['e-mail address', { email: 'nobody' }, 'email', 'email'],
    ['language', { languages: ['English'] }, 'languages.0', 'language'],
  ])('names itself: %s', (_, overrides, field, message) => {
    expect(refusals(overrides)).toEqual({ [field]: message })
  })

  it.each([
    ['confidence', { confidence: 'certain' }, 'confidence'],
    ['district', { district: 'qingdao' }, 'district'],
    ['phone label', { phones: [{ number: '110', label: 'mobile' }] }, 'phones.0.label'],
    ['empty address', { address: '  ' }, 'address'],
    ['hours of an unknown kind', { hours: { kind: 'sometimes' } }, 'hours.kind'],
    ['weekly hours without hours', { hours: { kind: 'weekly', value: '' } }, 'hours.value'],
    ['text in an unknown language', { texts: { en: { name: aText('Test') }, it: {} } }, 'texts'],
    ['empty text', { texts: { en: { name: { ...aText('x'), value: ' ' } } } }, 'texts.en.name.value'],
    ['attribute of the category', { attributes: { beds: -1 } }, 'attributes.beds'],
    ['attribute the category does not have', { attributes: { helipad: true } }, 'attributes'],
    ['source quality', { sources: [{ ...aSource(), quality: 'rumour' }] }, 'sources.0.quality'],
  ])('is refused by its own name: %s', (_, overrides, field) => {
    expect(Object.keys(refusals(overrides))).toEqual([field])
  })

  it('is named together with all others', () => {
    expect(Object.keys(refusals({ slug: '', email: 'x', website: 'x' })).sort()).toEqual(['email', 'slug', 'website'])
  })
})

describe('a listing without a name', () => {
  it('is refused unless English or Chinese has one', () => {
    expect(refusals({ texts: { de: { name: aText('Testkrankenhaus') } } })).toEqual({ 'texts.en.name': 'required' })
    expect(refusals({ texts: { zh: { name: aText('测试医院') } } })).toEqual({})
    expect(refusals({ texts: { en: { name: aText('Test Hospital') } } })).toEqual({})
  })
})

describe('a phone number as staff type it', () => {
  it.each([
    ['0531-5550 0000', '+8653155500000'],
    ['（0531）55500000', '+8653155500000'],
    ['+86 531 5550 0000', '+8653155500000'],
    ['138 5550 0000', '+8613855500000'],
    ['0531-12367', '+8653112367'],
    ['+49 30 55500000', '+493055500000'],
    ['110', '110'],
    ['12345', '12345'],
    [' 12367 ', '12367'],
    ['400-555-0000', '+864005550000'],
  ])('%s is kept as %s', (typed, stored) => {
    expect(storedPhone(typed)).toBe(stored)
    expect(storedPhone(stored)).toBe(stored)
  })

  it.each(['12', '', 'twelve', '+86', '+999 1', '0531'.repeat(8)])('"%s" is refused', (typed) => {
    expect(storedPhone(typed)).toBeUndefined()
  })
})

describe('a point on the map', () => {
  const point = { lat: 36.66, lng: 117.1, precision: 'exact', basis: null }
  it.each([
    ['with latitude and longitude exchanged', { lat: 117.1, lng: 36.66 }, ['point.lat', 'point.lng']],
    ['in Beijing', { lat: 39.9, lng: 116.4 }, ['point.lat']],
    ['in Qingdao', { lng: 120.38 }, ['point.lng']],
    ['with a lost digit', { lat: 6.66 }, ['point.lat']],
  ])('%s is outside Jinan', (_, wrong, fields) => {
    const refused = refusals({ point: { ...point, ...wrong } })
    expect(Object.keys(refused).sort()).toEqual(fields)
    expect(new Set(Object.values(refused))).toEqual(new Set(['outside-jinan']))
  })

  it('is no point without a number', () => {
    expect(refusals({ point: { ...point, lat: Number.NaN } })).toEqual({ 'point.lat': 'number' })
  })
})

describe('the dates of a source', () => {
  it.each(['2026', '2026-11', '2026-11-23', null])('may say that it was published in %s', (published) => {
    expect(refusals({ sources: [{ ...aSource(), published }] })).toEqual({})
  })

  it.each(['11/23/2026', '2026-1', 'yesterday', ''])('may not say that it was published "%s"', (published) => {
    expect(refusals({ sources: [{ ...aSource(), published }] })).toEqual({ 'sources.0.published': 'date' })
  })

  it.each(['2026-13', '2026-02-30', '2026-00-10'])('may not say %s, a date no calendar has', (published) => {
    expect(refusals({ sources: [{ ...aSource(), published }] })).toEqual({ 'sources.0.published': 'date' })
  })

  it.each(['2026-11', '2026-13-01', '2026-02-30'])(
    'must give a whole day on which it was read, not %s',
    (retrieved) => {
      expect(refusals({ sources: [{ ...aSource(), retrieved }] })).toEqual({ 'sources.0.retrieved': 'date' })
    },
  )
})
