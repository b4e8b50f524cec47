import { z } from 'zod'
import { namedSchemas } from './hsds-parts'
// The objects give themselves their names when they are loaded.
import './schema'

type JsonSchema = { [key: string]: unknown }

/**
 * JSON Schemas (2020-12) of all named objects, by name, made from the schemas the answers are written to.
 * @param uri how one names another
 */
export function jsonSchemas(uri: (name: string) => string): Map<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(namedSchemas, {
    uri,
    override: ({ jsonSchema }) => {
      // The format says it; the pattern behind it is of no use to a reader.
      if (jsonSchema.format) delete jsonSchema.pattern
    },
  })
  return new Map(Object.entries(schemas).map(([name, { $id, $schema, ...schema }]) => [name, schema]))
}
