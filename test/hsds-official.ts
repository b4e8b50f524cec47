/**
 * The compiled schemas of the Human Services Data Specification, where the machine has a copy of it. They are not part
 * of the project, because their licence (CC BY-SA 4.0) differs.
 */
import fs from 'node:fs'
import path from 'node:path'
import { createAjv, profileProperties } from './hsds'

/** Folder with a copy of the specification, version 3.1, or undefined. */
export const specificationFolder = process.env.HSDS_SPECIFICATION

/** The same schema without room for properties it does not name, but with those of our profile. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict)
  if (typeof schema !== 'object' || schema === null) return schema
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, strict(value)]),
  )
  const { name, properties } = copy
  if (typeof name !== 'string' || typeof properties !== 'object') return copy
  const own = (profileProperties[name] ?? []).map((property) => [property, true])
  return { ...copy, properties: { ...properties, ...Object.fromEntries(own) }, additionalProperties: false }
}

/**
 * What is wrong with objects by a compiled schema in its strict form.
 * @param file such as `service_list.json`
 */
export function officialMistakes(folder: string, file: string, things: readonly unknown[]): string[] {
  const text = fs.readFileSync(path.join(folder, 'schema/compiled', file), 'utf8')
  const validate = createAjv().compile(strict(JSON.parse(text)) as object)
  return things.flatMap((thing) =>
    validate(thing) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
  )
}
