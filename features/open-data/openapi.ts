import { z } from 'zod'
import { apiUrl } from './context'
import { jsonSchemas } from './json-schemas'
import { parameterDocuments } from './parameter-documents'
import { type ParameterName, parametersOf } from './parameters'
import { hsdsVersion, pageSchema, type rootSchema } from './schema'

type Json = { [key: string]: unknown }

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
})

const parametersFor = (names: readonly ParameterName[]) =>
  names.map((name) => ({ $ref: `#/components/parameters/${name}` }))

const ok = (schema: Json, lines?: Json) => ({
  description: 'What was asked for.',
  content: { 'application/json': { schema }, ...(lines ? { 'application/x-ndjson': { schema: lines } } : {}) },
})

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

function listOperation(name: string, place: keyof typeof parametersOf, items: readonly string[]): Json {
  const item = items.length === 1 ? reference(items[0] ?? '') : { anyOf: items.map(reference) }
  const page = z.toJSONSchema(pageSchema(z.unknown())) as { properties: Json } & Json
  const { $schema, ...rest } = page
  const schema = { ...rest, properties: { ...page.properties, contents: { type: 'array', items: item } } }
  return {
    operationId: `list_${name}`,
    summary: `A page of ${name.replaceAll('_', ' ')}`,
    parameters: parametersFor(parametersOf[place]),
    responses: {
      200: ok(schema, item),
      400: problem('A parameter cannot be used.'),
      429: problem('Too many downloads; retry-after says when to come back.'),
    },
  }
}

function recordOperation(name: string, parameters: readonly ParameterName[] = []): Json {
  return {
    operationId: `get_${name}`,
    summary: `One ${name.replaceAll('_', ' ')} with everything that belongs to it`,
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      ...parametersFor(parameters),
    ],
    responses: {
      200: ok(reference(name)),
      404: problem('There is none with this id.'),
      ...(parameters.length > 0 ? { 400: problem('A parameter cannot be used.') } : {}),
    },
  }
}

/** What the interface says of itself at its root. */
export function rootDocument(siteUrl: string): z.output<typeof rootSchema> {
  return {
    version: hsdsVersion,
    profile: apiUrl({ siteUrl }, '/profile'),
    openapi_url: apiUrl({ siteUrl }, '/openapi.json'),
    description: 'Services for foreign residents of Jinan, in ten languages, with sources and the state of every fact.',
    publisher: { name: 'Living in Jinan', website: siteUrl },
  }
}

/** The description of the reading interface in OpenAPI 3.1, made from the schemas that its answers are checked with. */
export function openApiDocument(siteUrl: string): Json {
  const lists: [name: keyof typeof parametersOf, one: string, items: string[], own?: readonly ParameterName[]][] = [
    ['services', 'service', ['service_summary', 'service', 'service_stamp']],
    ['service_at_locations', 'service_at_location', ['service_at_location_summary', 'service_at_location']],
    ['organizations', 'organization', ['organization_summary', 'organization'], parametersOf.organization],
    ['taxonomies', 'taxonomy', ['taxonomy']],
    ['taxonomy_terms', 'taxonomy_term', ['taxonomy_term']],
  ]
  return {
    openapi: '3.1.1',
    info: {
      title: 'Living in Jinan: open data',
      version: hsdsVersion,
      description:
        'Services for foreign residents of Jinan in the Human Services Data Specification 3.1. Reading only, without registration. Errors are problem documents (RFC 9457).',
    },
    servers: [{ url: apiUrl({ siteUrl }) }],
    paths: {
      '/': {
        get: {
          operationId: 'get_api_information',
          summary: 'Which version and profile this is',
          responses: { 200: ok(reference('api_information')) },
        },
      },
      ...Object.fromEntries(
        lists.flatMap(([name, one, items, own]) => [
          [`/${name}`, { get: listOperation(name, name, items) }],
          [`/${name}/{id}`, { get: recordOperation(one, own) }],
        ]),
      ),
    },
    components: {
      schemas: Object.fromEntries(jsonSchemas((name) => `#/components/schemas/${name}`)),
      parameters: Object.fromEntries(
        Object.entries(parameterDocuments).map(([name, about]) => [name, { name, in: 'query', ...about }]),
      ),
    },
  }
}
