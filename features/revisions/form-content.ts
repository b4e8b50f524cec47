import { sourceHashOf } from '@/features/freshness/translation-state'
import type { Attribute, Category } from '@/features/listings/category'
import {
  type ListingContent,
  type LocaleTexts,
  type Text,
  type TextField,
  textFields,
} from '@/features/listings/schema'

/** The languages whose texts the editor shows. The other languages are kept as they are. */
export const editedLocales = ['en', 'zh'] as const

type Values = Record<string, string[]>

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const orNull = (text: string | undefined) => (text?.trim() ? text.trim() : null)

/** Digits to a number; anything else is passed on for the schema to refuse under its name. */
function numeric(text: string | undefined): number | string | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '') return null
  const value = Number(trimmed.replace(/,/g, ''))
  return Number.isFinite(value) ? value : trimmed
}

/** Rows of a repeated group: `phones.0.number`, `phones.0.label`, `phones.1.number` … */
function rows(values: Values, group: string): Record<string, string>[] {
  const found: Record<string, string>[] = []
  for (const [name, [value = '']] of Object.entries(values)) {
    const match = new RegExp(`^${group}\\.(\\d{1,3})\\.(\\w+)$`).exec(name)
    if (!match) continue
    const index = Number(match[1])
    found[index] = { ...found[index], [match[2] ?? '']: value }
  }
  return Array.from(found, (row) => row ?? {})
}

function sourceFrom(row: Record<string, string>, base: ListingContent) {
  const url = row.url?.trim()
  if (!url) return undefined
  return {
    url,
    title: row.title,
    published: orNull(row.published),
    retrieved: row.retrieved,
    quality: row.quality,
    fields: (row.fields ?? '').split(/[\s,]+/).filter(Boolean),
    supports: base.sources.find((source) => source.url === url)?.supports ?? [],
  }
}

function namedLine(line: string) {
  const [zh, en, height] = line.split('|').map((part) => part.trim())
  return { zh: zh || null, en: en || null, ...(height ? { heightM: numeric(height) } : {}) }
}

function populationLine(line: string) {
  const [code, population] = line.split(/\s+/)
  return { code, population: numeric(population) }
}

function attributeFrom(values: Values, name: string, attribute: Attribute): unknown {
  const [value] = values[name] ?? []
  switch (attribute.type) {
    case 'boolean':
      return value === 'yes' ? true : value === 'no' ? false : null
    case 'choices':
    case 'languages':
    case 'lines': {
      const chosen = (values[name] ?? []).filter(Boolean)
      return chosen.length > 0 ? chosen : null
    }
    case 'number':
    case 'year':
      return numeric(value)
    case 'range':
    case 'money': {
      const min = numeric(values[`${name}.min`]?.[0])
      const max = numeric(values[`${name}.max`]?.[0])
      return min === null && max === null ? null : { min: min ?? max, max: max ?? min }
    }
    case 'name': {
      const zh = orNull(values[`${name}.zh`]?.[0])
      const en = orNull(values[`${name}.en`]?.[0])
      return zh || en ? { zh, en } : null
    }
    case 'names':
      return value?.trim() ? lines(value).map(namedLine) : null
    case 'populations':
      return value?.trim() ? lines(value).map(populationLine) : null
    case 'words':
      return value?.trim() ? lines(value) : null
    default:
      return orNull(value)
  }
}

const textValue = (values: Values, locale: string, field: TextField) =>
  values[`texts.${locale}.${field}`]?.[0]?.trim() || undefined

/**
 * The texts of one language after editing. A text left as it was keeps its origin, unless the editor says they have
 * read it; a changed one is a person's work, made from the English text as it now reads. Chinese names are researched,
 * not translated.
 */
function textsFrom(values: Values, locale: string, before: LocaleTexts, editorId: string | null): LocaleTexts {
  const after: LocaleTexts = {}
  const wasRead = values.read?.includes(locale) ?? false
  for (const field of textFields) {
    const value = textValue(values, locale, field)
    if (!value) continue
    const isOriginal = locale === 'en' || field === 'name'
    const sourceHash = isOriginal ? null : sourceHashOf(textValue(values, 'en', field))
    const mine: Text = { value, origin: 'human', sourceHash, editorId }
    const old = before[field]
    after[field] = old?.value === value && !(wasRead && old.origin === 'machine') ? old : mine
  }
  return after
}

/**
 * What a sent form says, laid over the content it was made from. Nothing is checked here: the content schema does that
 * and names the field.
 * @param sent every value of the form by name
 * @param base the content the form showed
 */
export function contentFromForm(
  sent: Values,
  category: Category,
  base: ListingContent,
  editorId: string | null,
): unknown {
  // A sent form breaks lines as mail does; stored texts do not.
  const values = Object.fromEntries(
    Object.entries(sent).map(([name, all]) => [name, all.map((value) => value.replace(/\r\n?/g, '\n'))]),
  )
  const first = (name: string) => values[name]?.[0]
  const kind = first('hours.kind')
  const latitude = numeric(first('point.lat'))
  const edited = Object.fromEntries(
    editedLocales.map((locale) => [locale, textsFrom(values, locale, base.texts[locale] ?? {}, editorId)]),
  )
  return {
    ...base,
    slug: first('slug')?.trim() ?? base.slug,
    district: orNull(first('district')),
    area: orNull(first('area')),
    address: orNull(first('address')),
    // An empty row keeps its place, so that a problem in a later one is named by the number the editor sees.
    phones: rows(values, 'phones').map((row) => (row.number?.trim() ? row : undefined)),
    website: orNull(first('website')),
    email: orNull(first('email')),
    wechat: orNull(first('wechat')),
    hours: !kind ? null : kind === 'weekly' ? { kind, value: first('hours.value') ?? '' } : { kind },
    languages: (values.languages ?? []).filter(Boolean),
    point:
      latitude === null && numeric(first('point.lng')) === null
        ? null
        : {
            lat: latitude,
            lng: numeric(first('point.lng')),
            precision: first('point.precision'),
            basis: orNull(first('point.basis')),
          },
    attributes: Object.fromEntries(
      Object.entries(category.attributes).map(([key, attribute]) => [
        key,
        attributeFrom(values, `attributes.${key}`, attribute),
      ]),
    ),
    internalNote: first('internalNote') ?? base.internalNote,
    // A form that knows nothing of pictures leaves them as they are; the editor always sends one empty value.
    pictures: values.pictures ? values.pictures.filter(Boolean) : base.pictures,
    sources: rows(values, 'sources').map((row) => sourceFrom(row, base)),
    texts: { ...base.texts, ...edited },
  }
}
