import type { Category } from '@/features/listings/category'
import { phoneLabels, sourceQualities } from '@/features/listings/schema'
import { emptyContent } from '@/features/revisions/empty-content'
import type { FormField } from '@/features/revisions/form-field'
import { formSections, sourceQualityWord } from '@/features/revisions/form-fields'
import { type StaffLocale, staffLocales } from '@/i18n/locales'

/** The words of the staff screens in both of their languages: a sheet may be filled in either. */
export type StaffWords = Record<StaffLocale, (key: string, values?: Record<string, string | number>) => string>

export type ColumnKind = 'key' | 'text' | 'number' | 'date' | 'choice' | 'choices' | 'phones'

/** An allowed value: what is stored, and how it is written in a cell. */
export type ColumnOption = { value: string; words: Record<StaffLocale, string> }

/** A column of the sheet of a category. */
export type Column = {
  /** Stands in brackets in the head of the column. For a field of the editor, the name of its control. */
  key: string
  /** The field of comparisons it is part of, or null for what is no field: `id`, `revision`, the source of the row. */
  field: string | null
  kind: ColumnKind
  labels: Record<StaffLocale, string>
  hints: Record<StaffLocale, string>
  /** Of a choice, all allowed values; of others none. */
  options: readonly ColumnOption[]
  /** Whether the options are only the usual ones. */
  isOpen: boolean
}

/** Names of areas by their slugs, in both languages. */
export type AreaNames = Record<StaffLocale, ReadonlyMap<string, string>>

const kinds: Record<FormField['control'], ColumnKind> = {
  text: 'text',
  area: 'text',
  number: 'number',
  date: 'date',
  select: 'choice',
  boxes: 'choices',
}

const numbers = new Set(['point.lat', 'point.lng'])

/** The field a control of the editor is part of: `attributes.fee.min` belongs to `attributes.fee`. */
export function fieldOfControl(name: string): string {
  const [room = '', key, part] = name.split('.')
  if (room === 'texts') return name
  return room === 'attributes' && part ? `${room}.${key}` : room === 'attributes' ? name : room
}

const each = (make: (locale: StaffLocale) => string) =>
  Object.fromEntries(staffLocales.map((locale) => [locale, make(locale)])) as Record<StaffLocale, string>

function plainColumn(words: StaffWords, key: string, kind: ColumnKind): Column {
  return {
    ...{ key, field: null, kind, options: [], isOpen: false },
    labels: each((locale) => words[locale](`spreadsheets.columns.${key.replace('.', '-')}`)),
    hints: each((locale) => words[locale](`spreadsheets.hints.${key.replace('.', '-')}`)),
  }
}

function phoneColumn(words: StaffWords): Column {
  const options = phoneLabels.map((value) => ({
    value,
    words: each((locale) => words[locale](`phoneLabels.${value}`)),
  }))
  return {
    ...plainColumn(words, 'phones', 'phones'),
    field: 'phones',
    labels: each((locale) => words[locale]('facts.phones')),
    options,
  }
}

function sourceColumns(words: StaffWords): Column[] {
  const qualities = sourceQualities.map((value) => ({
    value,
    words: each((locale) => sourceQualityWord(words[locale], value)),
  }))
  return [
    plainColumn(words, 'source.url', 'text'),
    plainColumn(words, 'source.title', 'text'),
    { ...plainColumn(words, 'source.quality', 'choice'), options: qualities },
    plainColumn(words, 'source.published', 'date'),
    plainColumn(words, 'source.retrieved', 'date'),
  ]
}

function isDate(category: Category, name: string): boolean {
  return category.attributes[name.slice('attributes.'.length)]?.type === 'date'
}

function fieldColumn(category: Category, sides: Record<StaffLocale, FormField>): Column {
  const { name, control, options = [] } = sides.en
  const kind = numbers.has(name) ? 'number' : isDate(category, name) ? 'date' : kinds[control]
  return {
    ...{ key: name, field: fieldOfControl(name), kind },
    labels: each((locale) => sides[locale].label),
    hints: each((locale) => sides[locale].hint ?? ''),
    options: options.flatMap(({ value }, index) =>
      value === '' ? [] : [{ value, words: each((locale) => sides[locale].options?.[index]?.label ?? value) }],
    ),
    // The languages a form offers are those of the portal; a school may teach in others.
    isOpen: name === 'languages' || category.attributes[name.slice('attributes.'.length)]?.type === 'languages',
  }
}

/**
 * The columns of a category: everything the editor can write, in its order. They are made from the fields of the
 * editor, so a new attribute in the registry is a new column. Phones share one column; sources are those of the row.
 */
export function sheetColumns(words: StaffWords, category: Category, areas: AreaNames): Column[] {
  const fields = (locale: StaffLocale) =>
    formSections(words[locale], locale, category, emptyContent(category.key), areas[locale])
      .flatMap((section) => section.fields)
      .filter(({ name }) => !name.startsWith('sources.') && !/^phones\.(?!0\.number)/.test(name))
  const [en, zh] = [fields('en'), fields('zh')]
  const own = en.flatMap((field, index): Column[] => {
    const other = zh[index]
    if (field.name.startsWith('phones.')) return [phoneColumn(words)]
    return other ? [fieldColumn(category, { en: field, zh: other })] : []
  })
  const keys = [plainColumn(words, 'id', 'key'), plainColumn(words, 'revision', 'key')]
  return [...keys, ...own, ...sourceColumns(words)]
}

/** The head of a column: what people call it, and in brackets what the import knows it by. */
export function headOf(column: Column, locale: StaffLocale): string {
  return `${column.labels[locale]} [${column.key}]`
}
