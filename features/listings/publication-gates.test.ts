import { describe, expect, it } from 'vitest'
import { blockingFields, type GateCode, gateCodes, gates } from './publication-gates'
import { type ListingContent, listingContentSchema, type Text } from './schema'

const today = '2026-11-25'
const text = (value: string): Text => ({ value, origin: 'human', sourceHash: null, editorId: null })

/** A made-up hospital that passes every gate. */
const complete: ListingContent = listingContentSchema.parse({
  category: 'hospitals',
  slug: 'test-hospital',
  confidence: null,
  district: 'lixia',
  area: null,
  point: { lat: 36.6, lng: 117.1, precision: 'exact', basis: null },
  address: '测试路1号',
  phones: [{ number: '+8653155500000', label: 'switchboard' }],
  website: null,
  email: null,
  wechat: null,
  hours: null,
  languages: [],
  attributes: {},
  internalNote: '',
  sources: [
    {
      url: 'https://source.example.org/',
      title: 'Test source',
      published: '2026-11',
      retrieved: '2026-11-25',
      quality: 'official',
      fields: [],
      supports: [],
    },
  ],
  texts: { en: { name: text('Test Hospital'), summary: text('Made up.') }, zh: { name: text('测试医院') } },
})

const source = complete.sources[0]
if (!source) throw new Error('the source is gone')

const lacking: Record<GateCode, [change: Partial<ListingContent>, field: string, isRequired: boolean]> = {
  'name-en': [{ texts: { zh: complete.texts.zh, en: { summary: text('Made up.') } } }, 'texts.en.name', true],
  'name-zh': [{ texts: { en: complete.texts.en } }, 'texts.zh.name', true],
  'summary-en': [{ texts: { zh: complete.texts.zh, en: { name: text('Test') } } }, 'texts.en.summary', true],
  'phone-dialable': [
    { phones: [...complete.phones, { number: 'ask at the gate', label: 'main' }] },
    'phones.1.number',
    true,
  ],
  'dates-past': [{ sources: [source, { ...source, retrieved: '2026-11-26' }] }, 'sources.1.retrieved', false],
  'phone-known': [{ phones: [] }, 'phones.0.number', false],
  'address-known': [{ address: null }, 'address', false],
  'point-known': [{ point: null }, 'point.lat', false],
  'district-known': [{ district: null }, 'district', false],
  'source-named': [{ sources: [] }, 'sources.0.url', false],
}

describe('A listing before it goes out', () => {
  it('that has everything passes every gate', () => {
    const all = gates(complete, today)
    expect(all.map(({ code }) => code).sort()).toEqual([...gateCodes].sort())
    expect(all.filter(({ isPassed }) => !isPassed)).toEqual([])
    expect(blockingFields(complete, today)).toEqual([])
  })

  it.each(gateCodes)('is stopped at %s and no other gate, which leads to the field', (code) => {
    const [change, field, isRequired] = lacking[code]
    const content = { ...complete, ...change }
    const failed = gates(content, today).filter(({ isPassed }) => !isPassed)
    expect(failed).toEqual([{ code, field, isRequired, isPassed: false }])
    expect(blockingFields(content, today)).toEqual(isRequired ? [field] : [])
  })

  it('may name a source of this month or this year', () => {
    const isPast = (published: string | null) =>
      gates({ ...complete, sources: [{ ...source, published }] }, today).find(({ code }) => code === 'dates-past')
        ?.isPassed
    for (const published of ['2026', '2026-11', '2026-11-25', null]) expect(isPast(published)).toBe(true)
    for (const published of ['2027', '2026-12', '2026-11-26']) expect(isPast(published)).toBe(false)
  })

  it('that is an area needs no phone and no address', () => {
    const area = { ...complete, category: 'areas', phones: [], address: null, point: null, district: null }
    expect(gates(area, today).filter(({ isPassed }) => !isPassed)).toEqual([])
  })
})
