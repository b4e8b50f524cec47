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
    const match = new RegExp(`^${group}\\.(\\d+)\\.(\\w+)$`).exec(name)
    if (!match) continue
    const index = Number(match[1])
    found[index] = { ...found[index], [match[2] ?? '']: value }
  }
  return [...found].map((row) => row ?? {})
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

/**
 * The texts of one language after editing. A text left as it was keeps its origin; a changed one is a person's work,
 * made from the English text as it now reads. Chinese names are researched, not translated.
 */
function textsFrom(
  values: Values,
  locale: string,
  before: LocaleTexts,
  english: Values[string][],
  editorId: string | null,
) {
  const after: LocaleTexts = {}
  for (const [index, field] of textFields.entries()) {
    const value = values[`texts.${locale}.${field}`]?.[0]?.trim().replace(/\r\n/g, '\n')
    if (!value) continue
    const isOriginal = locale === 'en' || field === 'name'
    const old: Text | undefined = before[field]
    const sourceHash = isOriginal ? null : sourceHashOf(english[index]?.[0]?.trim() || undefined)
    after[field as TextField] = old?.value === value ? old : { value, origin: 'human', sourceHash, editorId }
  }
  return after
}

/**
 * What a sent form says, laid over the content it was made from. Nothing is checked here: the content schema does that
 * and names the field.
 * @param values every value of the form by name
 * @param base the content the form showed
 */
export function contentFromForm(
  values: Values,
  category: Category,
  base: ListingContent,
  editorId: string | null,
): unknown {
  const first = (name: string) => values[name]?.[0]
  const kind = first('hours.kind')
  const latitude = numeric(first('point.lat'))
  const english = textFields.map((field) => values[`texts.en.${field}`] ?? [])
  const edited = Object.fromEntries(
    editedLocales.map((locale) => [locale, textsFrom(values, locale, base.texts[locale] ?? {}, english, editorId)]),
  )
  return {
    ...base,
    slug: first('slug')?.trim() ?? base.slug,
    district: orNull(first('district')),
    area: orNull(first('area')),
    address: orNull(first('address')),
    phones: rows(values, 'phones').filter((row) => row.number?.trim()),
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
    sources: rows(values, 'sources')
      .filter((row) => row.url?.trim())
      .map((row) => ({
        url: row.url?.trim(),
        title: row.title,
        published: orNull(row.published),
        retrieved: row.retrieved,
        quality: row.quality,
        fields: (row.fields ?? '').split(/[\s,]+/).filter(Boolean),
        supports: base.sources.find((source) => source.url === row.url)?.supports ?? [],
      })),
    texts: { ...base.texts, ...edited },
  }
}
