import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Category, commonFacts } from '@/features/listings/category'
import { categories } from '@/features/listings/registry'
import { textFields } from '@/features/listings/schema'
import { staffLocales } from '@/i18n/locales'
import { aListing } from '@/test/factories'
import { emptyContent } from './empty-content'
import { fieldLabel } from './field-label'
import { checkOptions, formSections } from './form-fields'

type Messages = { [name: string]: string | Messages }

const read = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as Messages

/** The words of a staff screen. @throws RangeError for a key without words */
function translator(locale: string) {
  const messages = { ...read(`messages/${locale}.json`), ...read(`messages/admin/${locale}.json`) }
  return (key: string) => {
    const found = key.split('.').reduce<string | Messages | undefined>((at, name) => (at as Messages)?.[name], messages)
    if (typeof found !== 'string' || found === '') throw new RangeError(`no words for ${key} in ${locale}`)
    return found
  }
}

const areaNames = new Map([['cbd', 'Test district']])
const fieldsOf = (category: Category, locale: string, content = emptyContent(category.key)) =>
  formSections(translator(locale), locale, category, content, areaNames).flatMap(({ fields }) => fields)

const table = categories.flatMap((category) => staffLocales.map((locale) => [category.key, locale, category] as const))

describe('The editor of a listing', () => {
  it.each(table)('of %s has words for everything in %s', (_, locale, category) => {
    const labels = fieldsOf(category, locale).flatMap(({ label, hint = '-', options = [] }) => [
      label,
      hint,
      ...options.map((option) => option.label),
    ])
    expect(labels.filter((label) => label.trim() === '')).toEqual([])
  })

  it.each(table)('of %s names each control once, and so that no two sound alike, in %s', (_, locale, category) => {
    const fields = fieldsOf(category, locale)
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
    expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length)
  })

  it.each(categories.map((category) => [category.key, category] as const))(
    'of %s offers each of its facts to be written, and to be confirmed once',
    (_, category) => {
      const checks = fieldsOf(category, 'en').flatMap(({ check }) => check ?? [])
      const facts = [...commonFacts, ...Object.keys(category.attributes).map((key) => `attributes.${key}`)]
      expect([...checks].sort()).toEqual([...facts].sort())
      expect(category.facts.filter((fact) => !checks.includes(fact))).toEqual([])
    },
  )

  it('shows a value in a select that offers it', () => {
    for (const category of categories) {
      const content = aListing({ category: category.key, area: 'cbd', district: 'laiwu', hours: { kind: 'always' } })
      for (const { name, control, values, options = [] } of fieldsOf(category, 'en', content)) {
        if (control === 'select')
          expect(
            options.map(({ value }) => value),
            name,
          ).toContain(values[0])
      }
    }
  })

  it('keeps an area that is not public at present on offer, or saving would lose it', () => {
    const content = aListing({ area: 'hanyu-golden-valley' })
    const [category] = categories.filter(({ key }) => key === 'hospitals')
    const area = category && fieldsOf(category, 'en', content).find(({ name }) => name === 'area')
    expect(area?.options?.map(({ value }) => value)).toContain('hanyu-golden-valley')
  })

  it('has a row more for phones and for sources than there are', () => {
    const [category] = categories
    const content = aListing({ phones: [{ number: '12345', label: 'hotline' }] })
    const names = category ? fieldsOf(category, 'en', content).map(({ name }) => name) : []
    expect(names).toContain('phones.1.number')
    expect(names).not.toContain('phones.2.number')
    expect(names).toContain('sources.0.url')
    expect(names).not.toContain('sources.1.url')
  })

  it('speaks the language of each text in its own voice', () => {
    const [category] = categories
    const fields = category ? fieldsOf(category, 'zh') : []
    const langs = new Map(fields.map(({ name, lang }) => [name, lang]))
    for (const field of textFields) {
      expect(langs.get(`texts.en.${field}`)).toBe('en')
      expect(langs.get(`texts.zh.${field}`)).toBe('zh-Hans')
    }
  })
})

describe('The ways to confirm a fact', () => {
  it.each(staffLocales)('begin with none, and have words in %s', (locale) => {
    const options = checkOptions(translator(locale))
    expect(options[0]?.value).toBe('')
    expect(options.map(({ label }) => label).filter((label) => label === '')).toEqual([])
    expect(options).toHaveLength(5)
  })
})

describe('The name of a field in a comparison', () => {
  it.each(table)('is in words for everything a form of %s can change, in %s', (_, locale, category) => {
    const { attributes: _attributes, texts: _texts, category: _category, ...rest } = emptyContent(category.key)
    const fields = [
      ...Object.keys(rest),
      ...Object.keys(category.attributes).map((key) => `attributes.${key}`),
      ...textFields.map((field) => `texts.ar.${field}`),
    ].filter((field) => field !== 'confidence')
    const t = translator(locale)
    expect(fields.filter((field) => fieldLabel(t, category, field) === field)).toEqual([])
  })
})
