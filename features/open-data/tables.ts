import type { Category } from '@/features/listings/category'
import { categories } from '@/features/listings/registry'
import { languageOf } from '@/i18n/locales'
import type { Cell } from './csv'
import type { Entry } from './entry'
import { type Column, categoryColumns, listingColumns } from './table-columns'

/** A table of the data package. Each entry gives any number of rows, each as its cells in the order of the columns. */
export type Table = {
  name: string
  about: string
  /** Only entries of this category; all, areas too, unless given. */
  category?: string
  columns: readonly Pick<Column<never>, 'name' | 'type' | 'about' | 'required'>[]
  primaryKey: readonly string[]
  rows(entry: Entry, siteUrl: string): Cell[][]
}

function table<Row>(
  about: Omit<Table, 'columns' | 'rows'>,
  columns: readonly Column<Row>[],
  rowsOf: (entry: Entry, siteUrl: string) => readonly Row[],
): Table {
  return {
    ...about,
    columns,
    rows: (entry, siteUrl) => rowsOf(entry, siteUrl).map((row) => columns.map(({ value }) => value(row))),
  }
}

function categoryTable(category: Category): Table {
  return table(
    {
      name: category.key,
      about: `Entries of category ${category.key} with all their facts`,
      category: category.key,
      primaryKey: ['id'],
    },
    [...listingColumns, ...categoryColumns(category)],
    (entry, siteUrl) => [{ entry, siteUrl }],
  )
}

const listings = table(
  { name: 'listings', about: 'All entries, with what every category has', primaryKey: ['id'] },
  listingColumns,
  (entry, siteUrl) => [{ entry, siteUrl }],
)

type TextRow = { id: string; language: string; field: string; value: string; state: string }

const texts = table<TextRow>(
  { name: 'texts', about: 'Texts of all entries in all languages', primaryKey: ['listing_id', 'language', 'field'] },
  [
    { name: 'listing_id', type: 'string', about: 'The entry', required: true, value: ({ id }) => id },
    { name: 'language', type: 'string', about: 'BCP 47 tag', required: true, value: ({ language }) => language },
    { name: 'field', type: 'string', about: 'Which text', required: true, value: ({ field }) => field },
    { name: 'text', type: 'string', about: 'The text', required: true, value: ({ value }) => value },
    {
      name: 'state',
      type: 'string',
      about: 'original, current, machine-made or source-changed',
      required: true,
      value: ({ state }) => state,
    },
  ],
  (entry) =>
    [...entry.texts].flatMap(([locale, own]) =>
      Object.entries(own).map(([field, { value, state }]) => ({
        id: entry.id,
        language: languageOf(locale).tag,
        field,
        value,
        state,
      })),
    ),
)

type FactRow = { id: string; fact: Entry['facts'][number] }

const facts = table<FactRow>(
  { name: 'facts', about: 'What is known about each fact of each entry', primaryKey: ['listing_id', 'fact'] },
  [
    { name: 'listing_id', type: 'string', about: 'The entry', required: true, value: ({ id }) => id },
    { name: 'fact', type: 'string', about: 'Key of the fact', required: true, value: ({ fact }) => fact.key },
    {
      name: 'state',
      type: 'string',
      about: 'confirmed, past, sources or unknown',
      required: true,
      value: ({ fact }) => fact.state.kind,
    },
    {
      name: 'checked_on',
      type: 'date',
      about: 'Day on which staff last checked it',
      value: ({ fact: { state } }) => ('on' in state ? state.on : null),
    },
    {
      name: 'method',
      type: 'string',
      about: 'How: call, visit, website or official-notice',
      value: ({ fact: { state } }) => ('on' in state ? state.method : null),
    },
  ],
  (entry) => entry.facts.map((fact) => ({ id: entry.id, fact })),
)

type SourceRow = { id: string; source: Entry['sources'][number] }

const sources = table<SourceRow>(
  { name: 'sources', about: 'Published pages the facts were taken from', primaryKey: ['listing_id', 'url'] },
  [
    { name: 'listing_id', type: 'string', about: 'The entry', required: true, value: ({ id }) => id },
    { name: 'url', type: 'string', about: 'Address of the page', required: true, value: ({ source }) => source.url },
    { name: 'title', type: 'string', about: 'Title of the page', required: true, value: ({ source }) => source.title },
    {
      name: 'kind',
      type: 'string',
      about: 'official, institution, press or secondhand',
      required: true,
      value: ({ source }) => source.kind,
    },
    { name: 'published', type: 'string', about: 'Year, month or day', value: ({ source }) => source.published },
    { name: 'retrieved', type: 'date', about: 'Day it was read', value: ({ source }) => source.retrieved },
    { name: 'facts', type: 'string', about: 'Keys of facts', value: ({ source }) => source.fields.join('; ') || null },
  ],
  (entry) => entry.sources.map((source) => ({ id: entry.id, source })),
)

/** All tables of the data package: one for all entries, one for each category, and what an entry has many of. */
export const tables: readonly Table[] = [listings, ...categories.map(categoryTable), texts, facts, sources]

/** The table with this name, or null. */
export function getTable(name: string): Table | null {
  return tables.find((candidate) => candidate.name === name) ?? null
}
