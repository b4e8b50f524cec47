import { describe, expect, it } from 'vitest'
import { attributesSchema } from './attribute-schema'
import { type Attributes, defineCategory } from './category'

const attributes = {
  open: { type: 'boolean', lifetime: 12 },
  kind: { type: 'choice', options: ['big', 'small'], lifetime: 12 },
  services: { type: 'choices', options: ['cash', 'cards'], lifetime: 12 },
  beds: { type: 'number', lifetime: 12 },
  founded: { type: 'year', lifetime: 12 },
  opened: { type: 'date', lifetime: 12 },
  ages: { type: 'range', unit: 'years', lifetime: 12 },
  fee: { type: 'money', per: 'month', lifetime: 12 },
  taught: { type: 'languages', lifetime: 12 },
  metro: { type: 'lines', lifetime: 12 },
  border: { type: 'name', lifetime: 12 },
  towers: { type: 'names', lifetime: 12 },
  code: { type: 'words', lifetime: 12 },
  people: { type: 'populations', lifetime: 12 },
} satisfies Attributes

const schema = attributesSchema(
  defineCategory({
    key: 'tests',
    kind: 'directory',
    order: 9,
    pictogram: { strong: '', faint: '' },
    schemaOrg: 'Place',
    facts: [],
    expected: [],
    attributes,
    filters: [],
    shortcuts: [],
  }),
)

describe('an attribute of a category', () => {
  it.each([
    ['open', false, false],
    ['kind', 'big', 'big'],
    ['services', ['cash'], ['cash']],
    ['beds', 0, 0],
    ['founded', 1960, 1960],
    ['opened', '2026', '2026'],
    ['opened', '2026-11-23', '2026-11-23'],
    ['ages', 6, { min: 6, max: 6 }],
    ['fee', { min: 1000, max: 2000 }, { min: 1000, max: 2000 }],
    ['taught', ['en', 'zh-Hans'], ['en', 'zh-Hans']],
    ['metro', ['4'], ['4']],
    ['border', { zh: '测试路' }, { zh: '测试路' }],
    ['towers', [{ en: 'Test Tower', heightM: 100 }], [{ en: 'Test Tower', heightM: 100 }]],
    ['code', ' TNA ', ['TNA']],
    ['people', [{ code: 'lixia', population: 1 }], [{ code: 'lixia', population: 1 }]],
  ])('%s takes %j and keeps %j', (key, given, kept) => {
    expect(schema.parse({ [key]: given })).toEqual({ [key]: kept })
  })

  it.each([
    ['open', 'yes'],
    ['kind', 'huge'],
    ['services', ['cheques']],
    ['services', []],
    ['beds', -1],
    ['beds', '12'],
    ['beds', Number.POSITIVE_INFINITY],
    ['founded', 1960.5],
    ['founded', 960],
    ['opened', 'May 2026'],
    ['ages', { min: 12, max: 6 }],
    ['fee', { min: 1000 }],
    ['taught', ['English']],
    ['metro', ['99']],
    ['border', {}],
    ['border', { zh: ' ' }],
    ['towers', [{ heightM: 100 }]],
    ['code', []],
    ['people', [{ code: 'qingdao', population: 1 }]],
  ])('%s refuses %j by its name', (key, given) => {
    const result = schema.safeParse({ [key]: given })
    expect(result.success).toBe(false)
    expect(new Set(result.error?.issues.map((issue) => issue.path[0]))).toEqual(new Set([key]))
  })

  it.each(['2026-13', '2026-02-30'])('of type date refuses %s, which no calendar has', (opened) => {
    expect(schema.safeParse({ opened }).success).toBe(false)
  })

  it('that is null or not given is unknown, and is not stored', () => {
    expect(schema.parse({ open: null, beds: undefined, founded: 1960 })).toEqual({ founded: 1960 })
  })

  it('that the category does not have is refused by its name', () => {
    const result = schema.safeParse({ helipad: true })
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([expect.stringContaining('helipad')])
  })
})
