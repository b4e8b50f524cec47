import type { Attribute, Category } from '@/features/listings/category'
import { attributeText } from './attribute-text'
import type { Cell } from './csv'
import { type Entry, mainName, mainText, pagePath } from './entry'
import { hoursText } from './schedule'

/** Types of https://specs.frictionlessdata.io/table-schema/ that the tables use. */
export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'datetime' | 'year'

export type Column<Row> = { name: string; type: ColumnType; about: string; required?: true; value(row: Row): Cell }

export type ListingRow = { entry: Entry; siteUrl: string }

const text = (name: string, about: string, value: (entry: Entry) => Cell, required?: true): Column<ListingRow> => ({
  name,
  type: 'string',
  about,
  ...(required ? { required } : {}),
  value: ({ entry }) => value(entry),
})

/** What every entry has. */
export const listingColumns: readonly Column<ListingRow>[] = [
  text('id', 'UUID of the entry; the id of the service in the HSDS interface', ({ id }) => id, true),
  text('category', 'Category of the entry', ({ category }) => category.key, true),
  text('slug', 'Name of the entry in addresses', ({ slug }) => slug, true),
  text('name', 'Name in English, else in Chinese', mainName, true),
  text('name_zh', 'Name in Chinese', ({ texts }) => texts.get('zh')?.name?.value ?? null),
  text('summary', 'Summary in English', (entry) => mainText(entry, 'summary')),
  text('notes', 'What to know before going there, in English', (entry) => mainText(entry, 'notes')),
  text('district', 'District or county of Jinan', ({ district }) => district),
  text('area', 'Area it lies in: slug of an entry of category areas', ({ area }) => area),
  text('address', 'Address in English', ({ texts }) => texts.get('en')?.address?.value ?? null),
  text('address_zh', 'Address in Chinese, as published', ({ address }) => address),
  { name: 'latitude', type: 'number', about: 'WGS-84 degrees', value: ({ entry }) => entry.point?.lat ?? null },
  { name: 'longitude', type: 'number', about: 'WGS-84 degrees', value: ({ entry }) => entry.point?.lng ?? null },
  text('position_precision', 'exact, street or district', ({ point }) => point?.precision ?? null),
  text(
    'phones',
    'What answers, and the number in E.164 or as a short number; several are separated by "; "',
    (entry) =>
      entry.phones.length > 0 ? entry.phones.map(({ number, label }) => `${label}: ${number}`).join('; ') : null,
  ),
  text('website', 'Website', ({ website }) => website),
  text('email', 'E-mail address', ({ email }) => email),
  text('wechat', 'Name of the account in WeChat', ({ wechat }) => wechat),
  text('hours', 'Opening hours: a sentence, or the syntax of OpenStreetMap', ({ hours }) => hours && hoursText(hours)),
  text('languages', 'Languages documented for it, by code', ({ languages }) => languages.join('; ') || null),
  {
    name: 'last_modified',
    type: 'datetime',
    about: 'When it was last published or a fact of it confirmed',
    value: ({ entry }) => entry.lastModified.toISOString(),
  },
  {
    name: 'page',
    type: 'string',
    about: 'Its page in the portal',
    value: ({ entry, siteUrl }) => `${siteUrl}/en${pagePath(entry)}`,
  },
]

const attributeTypes: Partial<Record<Attribute['type'], ColumnType>> = {
  boolean: 'boolean',
  number: 'number',
  year: 'year',
}

function attributeColumns(key: string, attribute: Attribute): Column<ListingRow>[] {
  const read = ({ entry }: ListingRow) => entry.attributes[key]
  if (attribute.type === 'range' || attribute.type === 'money') {
    const unit = attribute.type === 'money' ? `CNY, ${attribute.per}` : attribute.unit
    return (['min', 'max'] as const).map((end) => ({
      name: `${key}_${end}`,
      type: 'number',
      about: `Fact attributes.${key} (${unit})`,
      value: (row) => (read(row) as { min: number; max: number } | undefined)?.[end] ?? null,
    }))
  }
  const type = attributeTypes[attribute.type] ?? 'string'
  return [
    {
      name: key,
      type,
      about: `Fact attributes.${key}`,
      value: (row) => {
        const value = read(row)
        if (value === undefined) return null
        return type === 'string' ? attributeText(attribute, value) : (value as number | boolean)
      },
    },
  ]
}

/** The facts only this category has. A price or a range has a column for each end. */
export function categoryColumns(category: Category): Column<ListingRow>[] {
  return Object.entries(category.attributes).flatMap(([key, attribute]) => attributeColumns(key, attribute))
}
