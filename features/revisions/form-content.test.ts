import { describe, expect, it } from 'vitest'
import { sourceHashOf } from '@/features/freshness/translation-state'
import type { Attribute, Category } from '@/features/listings/category'
import { compareContents } from '@/features/listings/content-comparison'
import { categories, getCategory } from '@/features/listings/registry'
import { type ListingContent, listingContentSchema } from '@/features/listings/schema'
import { contentOf, readRecords, readTranslations } from '@/prisma/seed/seed'
import { aListing, aText, aTranslation } from '@/test/factories'
import { sentForm } from '@/test/sent-form'
import { emptyContent } from './empty-content'
import { contentFromForm } from './form-content'
import { formSections } from './form-fields'

const translations = readTranslations('prisma/seed')
const seeds = readRecords('prisma/seed').map((record) => contentOf(record, translations))
const areaNames = new Map(
  seeds.filter(({ category }) => category === 'areas').map(({ slug, texts }) => [slug, texts.en?.name?.value ?? slug]),
)

function categoryOf(content: ListingContent): Category {
  const category = getCategory(content.category)
  if (!category) throw new RangeError(content.category)
  return category
}

const sections = (content: ListingContent) => formSections((key) => key, 'en', categoryOf(content), content, areaNames)

/** What the editor makes of a content when these fields are changed and the form is sent. */
function edit(content: ListingContent, changes: Record<string, string[]> = {}): unknown {
  return contentFromForm(sentForm(sections(content), changes), categoryOf(content), content, 'editor-1')
}

const edited = (content: ListingContent, changes: Record<string, string[]> = {}) =>
  listingContentSchema.parse(edit(content, changes))

/** Some value of each type, none of them the first of its options. */
function sampleOf(attribute: Attribute): unknown {
  switch (attribute.type) {
    case 'boolean':
      return false
    case 'choice':
      return attribute.options.at(-1)
    case 'choices':
      return attribute.options.slice(-2)
    case 'number':
      return 12.5
    case 'year':
      return 1911
    case 'date':
      return '2026-11'
    case 'range':
    case 'money':
      return { min: 3, max: 12_000 }
    case 'languages':
      return ['zh', 'ug']
    case 'lines':
      return ['2', 'jiyang']
    case 'name':
      return { zh: '经十路', en: 'Jingshi Road' }
    case 'names':
      return [
        { zh: '测试塔', en: 'Test Tower', heightM: 428 },
        { zh: '测试园', en: null },
      ]
    case 'words':
      return ['Test Group', 'Test & Sons']
    case 'populations':
      return [{ code: 'lixia', population: 819_139 }]
  }
}

describe('An editor who sends the form as it came', () => {
  it.each(seeds.map((content) => [`${content.category}/${content.slug}`, content] as const))(
    'changes nothing of %s',
    (_, content) => {
      const after = edited(content)
      expect(compareContents(content, after)).toEqual([])
      expect(after).toEqual(content)
    },
  )

  it.each(categories.map(({ key }) => key))('changes nothing of a listing of %s with every attribute known', (key) => {
    const { attributes } = categoryOf(emptyContent(key))
    const content = aListing({
      category: key,
      attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, sampleOf(value)])),
      district: 'shanghe',
      area: 'cbd',
      address: '历下区测试路1号',
      point: { lat: 36.65, lng: 117.12, precision: 'street', basis: 'Test map' },
      hours: { kind: 'weekly', value: 'Mo-Fr 09:00-17:00' },
      languages: ['en', 'ug'],
      wechat: 'test-account',
    })
    expect(edited(content)).toEqual(content)
  })

  it('changes nothing of texts and notes that have several lines', () => {
    const content = aListing({
      internalNote: 'Call again.\nAsk for Test.',
      texts: {
        en: { name: aText('Test'), summary: aText('First line.\nSecond line.') },
        zh: { name: aText('测试'), summary: aTranslation('第一行。\n第二行。', 'First line.\nSecond line.') },
      },
    })
    expect(edited(content)).toEqual(content)
  })

  it('keeps for each source the words of whoever found it', () => {
    const content = seeds.find((seed) => seed.sources.length > 2)
    expect(content?.sources.map((source) => source.supports.length)).not.toContain(0)
    expect(content && edited(content).sources).toEqual(content?.sources)
  })
})

describe('An editor', () => {
  it('may write every kind of value, and reads it back as written', () => {
    for (const category of categories) {
      const empty = aListing({ category: category.key })
      const samples = Object.fromEntries(Object.entries(category.attributes).map(([k, v]) => [k, sampleOf(v)]))
      const filled = sentForm(sections({ ...empty, attributes: samples }))
      const after = listingContentSchema.parse(contentFromForm(filled, category, empty, null))
      expect(after.attributes).toEqual(samples)
    }
  })

  it('empties a fact by emptying its field', () => {
    const content = aListing({
      attributes: { beds: 100, departments: ['general'], internationalDepartment: true },
      address: '测试路1号',
      hours: { kind: 'always' },
      languages: ['en'],
    })
    const after = edited(content, {
      'attributes.beds': [''],
      'attributes.departments': [],
      'attributes.internationalDepartment': [''],
      'phones.0.number': [' '],
      address: [''],
      'hours.kind': [''],
      languages: [],
    })
    expect(after).toEqual({ ...content, attributes: {}, phones: [], address: null, hours: null, languages: [] })
  })

  it('may give one end of a range only, which then is both', () => {
    const school = aListing({ category: 'schools' })
    expect(edited(school, { 'attributes.ages.min': ['6'] }).attributes).toEqual({ ages: { min: 6, max: 6 } })
    expect(edited(school, { 'attributes.ages.max': ['18'] }).attributes).toEqual({ ages: { min: 18, max: 18 } })
  })

  it('may write thousands with commas', () => {
    expect(edited(aListing(), { 'attributes.beds': ['4,500'] }).attributes).toEqual({ beds: 4500 })
  })

  it.each([
    ['attributes.beds', 'many', 'attributes.beds'],
    ['phones.0.number', 'ask Mr Wang', 'phones.0.number'],
    ['website', 'example', 'website'],
    ['email', 'nobody', 'email'],
    ['slug', 'Two Words', 'slug'],
    ['point.lat', '117.0', 'point.lat'],
    ['point.lat', 'north', 'point.lat'],
    ['sources.0.retrieved', 'today', 'sources.0.retrieved'],
  ])('who writes into %s what cannot be (%s) is told that field', (name, value, path) => {
    const base = aListing({
      point: { lat: 36.65, lng: 117.12, precision: 'street', basis: null },
      sources: seeds[0]?.sources.slice(0, 1) ?? [],
    })
    const parsed = listingContentSchema.safeParse(edit(base, { [name]: [value] }))
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })

  it('who empties the first phone and mistypes the second is told the second', () => {
    const base = aListing({
      phones: [
        { number: '+8653155500000', label: 'switchboard' },
        { number: '+8653155500001', label: 'main' },
      ],
    })
    const parsed = listingContentSchema.safeParse(
      edit(base, { 'phones.0.number': [''], 'phones.1.number': ['no number'] }),
    )
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['phones.1.number'])
  })

  it('who sends a row with an absurd number does not make the server count up to it', () => {
    const started = performance.now()
    const { phones } = edited(aListing({ phones: [] }), {
      'phones.20000000000.number': ['12345'],
      'phones.20000000000.label': ['hotline'],
    })
    // Counting that far takes much longer, and a busy machine much less.
    expect(performance.now() - started).toBeLessThan(8000)
    expect(phones.length).toBeLessThanOrEqual(1)
  })
})

describe('The origin of a text after editing', () => {
  const english = 'First line.\nSecond line.'
  const content = aListing({
    texts: {
      en: { name: aText('Test'), summary: aText(english) },
      zh: { name: aText('测试'), summary: aTranslation('第一行', english), notes: aTranslation('注意', 'Note') },
      ar: { name: aTranslation('اختبار', 'Test'), summary: aTranslation('السطر', english) },
    },
  })

  it('stays as it was where nothing was typed, in every language', () => {
    const after = edited(content, { 'texts.en.summary': ['Another text.'] })
    expect(after.texts.zh).toEqual(content.texts.zh)
    expect(after.texts.ar).toEqual(content.texts.ar)
    expect(after.texts.en?.name).toEqual(content.texts.en?.name)
  })

  it('is a person’s original for English', () => {
    expect(edited(content, { 'texts.en.summary': [' Another text. '] }).texts.en?.summary).toEqual({
      value: 'Another text.',
      origin: 'human',
      sourceHash: null,
      editorId: 'editor-1',
    })
  })

  it('is a person’s translation of the English text as it reads in the same form', () => {
    const typed = { 'texts.zh.summary': ['新的'], 'texts.en.summary': ['New.'] }
    expect(edited(content, typed).texts.zh?.summary).toEqual({
      value: '新的',
      origin: 'human',
      sourceHash: sourceHashOf('New.'),
      editorId: 'editor-1',
    })
  })

  it('is current when the English text has several lines, which browsers send with other line ends', () => {
    expect(edited(content, { 'texts.zh.summary': ['新的'] }).texts.zh?.summary?.sourceHash).toBe(sourceHashOf(english))
  })

  it('is research, not a translation, for a Chinese name', () => {
    expect(edited(content, { 'texts.zh.name': ['新名'] }).texts.zh?.name?.sourceHash).toBeNull()
  })

  it('becomes a person’s when an editor says that the machine’s Chinese is right, and only the machine’s', () => {
    const human = { ...aText('人写的'), sourceHash: 'older' }
    const before = { ...content, texts: { ...content.texts, zh: { ...content.texts.zh, address: human } } }
    const after = edited(before, { read: ['zh'] })
    expect(after.texts.zh?.summary).toEqual({
      value: '第一行',
      origin: 'human',
      sourceHash: sourceHashOf(english),
      editorId: 'editor-1',
    })
    expect(after.texts.zh?.address).toEqual(human)
    expect(after.texts.ar).toEqual(content.texts.ar)
    expect(compareContents(before, after)).toEqual([])
  })

  it('ends with the text when its field is emptied', () => {
    expect(edited(content, { 'texts.zh.notes': [''] }).texts.zh?.notes).toBeUndefined()
  })
})
