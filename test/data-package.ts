/** The rules of a tabular data package (https://specs.frictionlessdata.io, version 1) that the portal's must keep. */
import { z } from 'zod'

const name = z.string().regex(/^[-a-z0-9._/]+$/)

const field = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['string', 'number', 'integer', 'boolean', 'date', 'datetime', 'year']),
  description: z.string().min(1),
  constraints: z.strictObject({ required: z.boolean() }).optional(),
})

const resource = z.strictObject({
  profile: z.literal('tabular-data-resource'),
  name,
  title: z.string().min(1),
  // A path below the description, without a way out of its folder.
  path: z.string().regex(/^(?!\/|.*\.\.)[\w.-]+$/),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  dialect: z.strictObject({
    delimiter: z.literal(','),
    lineTerminator: z.literal('\r\n'),
    quoteChar: z.literal('"'),
    doubleQuote: z.literal(true),
    header: z.literal(true),
  }),
  schema: z.strictObject({
    fields: z.array(field).min(1),
    missingValues: z.array(z.string()),
    primaryKey: z.array(z.string()).min(1),
    foreignKeys: z
      .array(
        z.strictObject({
          fields: z.string(),
          reference: z.strictObject({ resource: z.string(), fields: z.string() }),
        }),
      )
      .optional(),
  }),
})

export const dataPackageSchema = z.strictObject({
  profile: z.literal('tabular-data-package'),
  name,
  title: z.string().min(1),
  description: z.string().min(1),
  homepage: z.url(),
  created: z.iso.datetime().optional(),
  resources: z.array(resource).min(1),
})

export type DataPackage = z.output<typeof dataPackageSchema>

const lexical: Record<DataPackage['resources'][number]['schema']['fields'][number]['type'], RegExp> = {
  string: /^/,
  number: /^-?\d+(?:\.\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
  year: /^\d{4}$/,
}

/** What in the rows of a table disagrees with its description: header, types, missing values, repeated keys. */
export function tableMistakes(table: DataPackage['resources'][number], rows: readonly string[][]): string[] {
  const { fields, primaryKey } = table.schema
  const [header = [], ...body] = rows
  const mistakes: string[] = []
  if (header.join() !== fields.map((one) => one.name).join()) mistakes.push(`header ${header.join()}`)
  const keys = new Set<string>()
  for (const [number, row] of body.entries()) {
    if (row.length !== fields.length) mistakes.push(`row ${number} has ${row.length} cells`)
    for (const [index, one] of fields.entries()) {
      const cell = row[index] ?? ''
      if (cell === '' && one.constraints?.required) mistakes.push(`row ${number} lacks ${one.name}`)
      if (cell !== '' && !lexical[one.type].test(cell)) mistakes.push(`row ${number} ${one.name}: ${cell}`)
    }
    const key = primaryKey.map((column) => row[header.indexOf(column)]).join('\u0000')
    if (keys.has(key)) mistakes.push(`row ${number} repeats ${key}`)
    keys.add(key)
  }
  return mistakes
}
