import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { commonFacts } from '@/features/listings/category'
import { isPublicSource } from '@/features/listings/public-sources'
import { getCategory } from '@/features/listings/registry'
import { type ListingContent, type LocaleTexts, type TextField, textFields } from '@/features/listings/schema'
import { locales } from '@/i18n/locales'
import { contentOf, readRecords, readTranslations } from './seed'

const directory = path.resolve('prisma/seed')
const records = readRecords(directory)
const translations = readTranslations(directory)
const keyOf = (record: { category: string; slug: string }) => `${record.category}/${record.slug}`

const contents = new Map<string, ListingContent>()
const broken: string[] = []
for (const record of records) {
  try {
    contents.set(keyOf(record), contentOf(record, translations))
  } catch (error) {
    broken.push(`${keyOf(record)}: ${String(error)}`)
  }
}
const published = [...contents].filter(([, content]) => content.confidence !== 'low')
const fieldsOf = (texts: LocaleTexts | undefined) => textFields.filter((field) => texts?.[field])

describe('the researched records', () => {
  it('are all acceptable to the form that staff use', () => {
    expect(broken).toEqual([])
  })

  it('say how sure the research is, and each has an address of its own', () => {
    expect(new Set([...contents.values()].map((content) => content.confidence))).toEqual(
      new Set(['high', 'medium', 'low']),
    )
    expect(contents.size).toBe(records.length)
    expect(published.length).toBeGreaterThanOrEqual(50)
  })

  it('name only areas that exist', () => {
    const unknown = [...contents].filter(([, { area }]) => area && !contents.has(`areas/${area}`)).map(([key]) => key)
    expect(unknown).toEqual([])
  })

  it('name under their sources only what a listing of their category can say', () => {
    const wrong = [...contents].flatMap(([key, { category, sources }]) => {
      const attributes = Object.keys(getCategory(category)?.attributes ?? {}).map((name) => `attributes.${name}`)
      const known = new Set<string>([...textFields, ...commonFacts, ...attributes, 'point', 'district', 'area'])
      return sources.flatMap(({ fields }) =>
        fields.filter((field) => !known.has(field)).map((field) => `${key} ${field}`),
      )
    })
    expect(wrong).toEqual([])
  })
})

describe('every record that is published', () => {
  it('has a name and a summary in all ten languages', () => {
    const missing = published.flatMap(([key, { texts }]) =>
      locales.filter((locale) => !texts[locale]?.name || !texts[locale]?.summary).map((locale) => `${key} ${locale}`),
    )
    expect(missing).toEqual([])
  })

  it('says in every language what it says in English, and nothing more', () => {
    const different = published.flatMap(([key, { texts, address }]) =>
      locales.flatMap((locale) => {
        // A Chinese reader gets the Chinese original, which has a field of its own.
        const wanted = fieldsOf(texts.en).filter((field) => locale !== 'zh' || field !== 'address' || !address)
        const found = fieldsOf(texts[locale])
        return found.join() === wanted.join() ? [] : [`${key} ${locale}: ${found} instead of ${wanted}`]
      }),
    )
    expect(different).toEqual([])
  })

  it('has a source that a visitor can open', () => {
    const without = published.filter(([, { sources }]) => !sources.some(isPublicSource)).map(([key]) => key)
    expect(without).toEqual([])
  })
})

describe('the texts', () => {
  it('speak to a resident and not of where they were copied from', () => {
    const forbidden = /the source\b|encyclop(a)?edia entry/i
    const found = [...contents].flatMap(([key, { texts }]) =>
      Object.entries(texts).flatMap(([locale, fields]) =>
        textFields
          .filter((field: TextField) => forbidden.test(fields?.[field]?.value ?? ''))
          .map((field) => `${key} ${locale} ${field}`),
      ),
    )
    expect(found).toEqual([])
  })

  it('of a translation belong to a record there is', () => {
    const orphans = [...translations].flatMap(([locale, entries]) =>
      Object.keys(entries)
        .filter((key) => !contents.has(key))
        .map((key) => `${locale} ${key}`),
    )
    expect(orphans).toEqual([])
  })

  it('made by a machine say so and remember the English they were made from', () => {
    for (const [key, { texts }] of published) {
      for (const field of fieldsOf(texts.de)) {
        expect(texts.de?.[field], key).toMatchObject({ origin: 'machine', sourceHash: expect.any(String) })
      }
    }
  })

  it('researched in Chinese are originals and win over a translation', () => {
    const record = records.find(({ texts }) => texts.zh.name)
    if (!record) throw new Error('no record has a Chinese name')
    const other = new Map([...translations, ['zh', { [keyOf(record)]: { name: '另一个名字' } }]])
    expect(contentOf(record, other).texts.zh?.name).toMatchObject({
      value: record.texts.zh.name,
      origin: 'human',
      sourceHash: null,
    })
  })
})
