import { type Table, tables } from './tables'

type Json = { [key: string]: unknown }

const isListing = (table: Table) => table.name === 'listings'

function resource(table: Table): Json {
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    title: table.about,
    path: `${table.name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map(({ name, type, about, required }) => ({
        name,
        type,
        description: about,
        ...(required ? { constraints: { required } } : {}),
      })),
      missingValues: [''],
      primaryKey: table.primaryKey,
      ...(isListing(table)
        ? {}
        : {
            foreignKeys: [
              {
                fields: table.category ? 'id' : 'listing_id',
                reference: { resource: 'listings', fields: 'id' },
              },
            ],
          }),
    },
  }
}

/**
 * The tables as a tabular data package (https://specs.frictionlessdata.io/tabular-data-package/). It names no licence:
 * whoever runs the portal has to decide on one.
 * @param changed when content last changed
 */
export function dataPackage(siteUrl: string, changed: Date | null): Json {
  return {
    profile: 'tabular-data-package',
    name: 'living-in-jinan',
    title: 'Living in Jinan',
    description:
      'Schools, hospitals, homes, public offices and areas of Jinan for foreign residents. An empty cell is not known. A text that begins with =, +, -, @, a tab or a line break has an apostrophe in front, so that no spreadsheet runs it as a formula.',
    homepage: `${siteUrl}/en/data`,
    ...(changed ? { created: changed.toISOString() } : {}),
    resources: tables.map(resource),
  }
}
