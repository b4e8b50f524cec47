/**
 * The small objects of the Human Services Data Specification 3.1 (https://docs.openreferral.org) that the portal
 * fills, and those of its own profile. Objects are strict: a property that is not named here is a mistake of ours.
 */
import { z } from 'zod'

export const id = z.uuid()
const url = z.url()
const day = z.iso.date()
/** A time with offset. HSDS asks for it in the form of RFC 3339: `09:00:00+08:00`. */
const time = z.string().regex(/^\d\d:\d\d:\d\d\+08:00$/)
export const instant = z.iso.datetime()

/** The schemas that have a name of their own in the documents about the interface. */
export const namedSchemas = z.registry<{ id: string }>()

/** Gives a schema its name. */
export const named = <T extends z.ZodType>(name: string, schema: T): T => {
  namedSchemas.add(schema, { id: name })
  return schema
}

/** How far a translation can be trusted; computed, see docs/decisions/007-languages-of-content.md. */
export const translationStates = ['original', 'current', 'machine-made', 'source-changed'] as const

const translatedText = named(
  'translated_text',
  z.strictObject({ text: z.string(), state: z.enum(translationStates), source_hash: z.string().optional() }),
)

/** Profile: texts by BCP 47 tag, then by the property they translate. */
export const translations = named('translations', z.record(z.string(), z.record(z.string(), translatedText)))

/** Profile: names by BCP 47 tag. */
export const nameTranslations = named('name_translations', z.record(z.string(), z.string()))

/** Profile: what is known about one fact, also where there is no value. */
export const factState = named(
  'fact_state',
  z.strictObject({
    fact: z.string(),
    state: z.enum(['confirmed', 'past', 'sources', 'unknown']),
    checked_on: day.optional(),
    method: z.enum(['call', 'visit', 'website', 'official-notice']).optional(),
  }),
)

/** Profile: a published page the facts were taken from. */
export const sourceReference = named(
  'source_reference',
  z.strictObject({
    url,
    title: z.string(),
    kind: z.enum(['official', 'institution', 'press', 'secondhand']),
    published: z.string().optional(),
    retrieved: z.string(),
    facts: z.array(z.string()),
  }),
)

export const taxonomy = named(
  'taxonomy',
  z.strictObject({ id, name: z.string(), description: z.string(), uri: url, version: z.string() }),
)

export const taxonomyTerm = named(
  'taxonomy_term',
  z.strictObject({
    id,
    code: z.string(),
    name: z.string(),
    description: z.string(),
    parent_id: id.optional(),
    taxonomy: z.string(),
    taxonomy_detail: taxonomy.optional(),
    language: z.string(),
    taxonomy_id: id,
    term_uri: url,
    name_translations: nameTranslations.optional(),
  }),
)

export const attribute = named(
  'attribute',
  z.strictObject({
    id,
    link_id: id,
    taxonomy_term_id: id,
    link_type: z.string(),
    link_entity: z.enum(['service', 'location']),
    value: z.string().optional(),
    taxonomy_term: taxonomyTerm,
    label: z.string(),
  }),
)

export const phone = named(
  'phone',
  z.strictObject({ id, service_id: id, number: z.string(), type: z.literal('voice'), description: z.string() }),
)

export const schedule = named(
  'schedule',
  z.strictObject({
    id,
    service_id: id,
    timezone: z.literal(8),
    freq: z.literal('WEEKLY').optional(),
    byday: z.string().optional(),
    opens_at: time.optional(),
    closes_at: time.optional(),
    description: z.string(),
  }),
)

export const language = named(
  'language',
  z.strictObject({ id, service_id: id, name: z.string(), code: z.string(), note: z.string() }),
)

export const costOption = named(
  'cost_option',
  z.strictObject({
    id,
    service_id: id,
    option: z.string(),
    currency: z.literal('CNY'),
    amount: z.number().optional(),
    amount_description: z.string(),
  }),
)

export const requiredDocument = named('required_document', z.strictObject({ id, service_id: id, document: z.string() }))

export const address = named(
  'address',
  z.strictObject({
    id,
    location_id: id,
    address_1: z.string(),
    city: z.literal('Jinan'),
    region: z.string().optional(),
    state_province: z.literal('Shandong'),
    postal_code: z.string(),
    country: z.literal('CN'),
    address_type: z.literal('physical'),
  }),
)

/** Profile: a position that is not exact, kept out of `latitude` and `longitude`. */
export const approximatePosition = named(
  'approximate_position',
  z.strictObject({ latitude: z.number(), longitude: z.number(), precision: z.enum(['street', 'district']) }),
)
