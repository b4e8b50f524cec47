import { describe, expect, it } from 'vitest'
import { compareContents } from './content-comparison'
import { takeFields } from './content-field'
import { type ListingContent, listingContentSchema, type Text } from './schema'

const text = (value: string): Text => ({ value, origin: 'human', sourceHash: null, editorId: null })

const content = (overrides: Partial<ListingContent>): ListingContent =>
  listingContentSchema.parse({
    category: 'hospitals',
    slug: 'test-hospital',
    confidence: null,
    district: null,
    area: null,
    point: null,
    address: null,
    phones: [],
    website: null,
    email: null,
    wechat: null,
    hours: null,
    languages: [],
    attributes: {},
    internalNote: '',
    sources: [],
    texts: {},
    ...overrides,
  })

const mine = content({
  email: 'mine@example.org',
  attributes: { beds: 10, level: '3a' },
  texts: { en: { name: text('Mine'), summary: text('Mine too') }, ko: { name: text('내 것') } },
})
const theirs = content({
  email: 'theirs@example.org',
  phones: [{ number: '+8653155500000', label: 'switchboard' }],
  attributes: { beds: 20 },
  texts: { en: { name: text('Theirs') } },
})

describe('Taking a field over', () => {
  it.each(compareContents(mine, theirs).map(({ field }) => field))('of %s changes that one and no other', (field) => {
    const merged = takeFields(mine, theirs, [field])
    expect(compareContents(mine, merged).map((difference) => difference.field)).toEqual([field])
    expect(compareContents(merged, theirs).map((difference) => difference.field)).not.toContain(field)
  })

  it('one by one for all that differ gives the other content', () => {
    const fields = compareContents(mine, theirs).map(({ field }) => field)
    expect(fields.length).toBeGreaterThan(5)
    expect(compareContents(takeFields(mine, theirs, fields), theirs)).toEqual([])
  })

  it('leaves both contents as they were', () => {
    const [before, other] = [structuredClone(mine), structuredClone(theirs)]
    takeFields(mine, theirs, ['email', 'attributes.beds', 'texts.en.name', 'texts.ko.name'])
    expect(mine).toEqual(before)
    expect(theirs).toEqual(other)
  })

  it.each(['nothing', 'category', 'texts', 'attributes', 'texts.en', '__proto__', 'constructor', ''])(
    'named %j changes nothing',
    (field) => {
      expect(
        compareContents(
          mine,
          takeFields(mine, content({ category: 'schools', texts: { en: { name: text('A school') } } }), [field]),
        ),
      ).toEqual([])
    },
  )
})
