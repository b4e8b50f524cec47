import { apiUrl } from './context'
import { jsonSchemas } from './json-schemas'
import { hsdsVersion } from './schema'

type Json = { [key: string]: unknown }

const added: readonly { object: string; property: string; description: string }[] = [
  {
    object: 'service, organization, location',
    property: 'translations',
    description:
      'Texts in other languages, by BCP 47 tag and by the property they translate, each with its state: original (written for itself), current (made or confirmed by a person from the English text as it reads today), machine-made (nobody has read it yet), source-changed (the English text reads differently by now). source_hash is the fingerprint of the English text it was made from.',
  },
  {
    object: 'taxonomy_term',
    property: 'name_translations',
    description: 'Names in other languages, by BCP 47 tag. Only in answers about terms, not where a service has one.',
  },
  {
    object: 'service',
    property: 'fact_states',
    description:
      'What is known about each fact: confirmed (staff checked this very value, within its lifetime), past (checked too long ago), sources (taken from published pages, confirmed by nobody), unknown (no value).',
  },
  { object: 'service', property: 'sources', description: 'Published pages the facts were taken from.' },
  {
    object: 'service',
    property: 'sources_without_link',
    description: 'How many sources more there are whose links are not given, because nobody answers for those pages.',
  },
  { object: 'service', property: 'visitor_notes', description: 'What to know before going there.' },
  { object: 'service', property: 'wechat_id', description: 'Name of its account in WeChat.' },
  { object: 'service', property: 'portal_pages', description: 'Pages of the portal about it, by BCP 47 tag.' },
  { object: 'location', property: 'address_zh', description: 'The address in Chinese, as published.' },
  {
    object: 'location',
    property: 'approximate_position',
    description: 'A position that is not exact. latitude and longitude are given only where they are.',
  },
]

const rules: readonly string[] = [
  'Objects have no other properties than those of their schema.',
  'The id of a service is the id of the record. organization, location, service_at_location and all parts have UUIDs of version 5 whose namespace is the id of the service and whose name is the kind of object, with what tells it from its like (phone: its number).',
  'One record becomes one organization, one service and, if it is a place, one location, which share its name.',
  'postal_code is an empty string where it is not known, since HSDS requires the property.',
  'assured_date is given only when staff confirmed every known fact; it is the oldest of the days.',
  'last_modified rises when the record is published again or staff confirm a fact.',
  'minimal gives id and last_modified; the specification calls it modified_date. top_only gives terms without a parent.',
  'modified_after is inclusive. Who asks regularly should go back a minute before the last answer.',
]

/** What this interface adds to HSDS and how it reads it, for programs and the people who write them. */
export function profileDocument(siteUrl: string): Json {
  const url = apiUrl({ siteUrl }, '/profile')
  return {
    id: url,
    name: 'Living in Jinan profile of HSDS',
    version: '1',
    based_on: { name: 'Human Services Data Specification', version: hsdsVersion, url: 'https://docs.openreferral.org' },
    language: 'en',
    added_properties: added,
    rules,
    schemas: Object.fromEntries([...jsonSchemas((name) => name).keys()].map((name) => [name, `${url}/${name}.json`])),
  }
}

/** The JSON Schema of one object, or null. @param file such as `service.json` */
export function profileSchema(siteUrl: string, file: string): Json | null {
  const address = (name: string) => apiUrl({ siteUrl }, `/profile/${name}.json`)
  const name = file.replace(/\.json$/, '')
  const schema = name === file ? undefined : jsonSchemas(address).get(name)
  return schema ? { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: address(name), ...schema } : null
}
