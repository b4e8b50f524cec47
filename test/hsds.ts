/**
 * The objects of the Human Services Data Specification 3.1, written down again from its reference as bare facts: name
 * of each property, its kind, and whether it must be there (`!`). The product's own schemas are not used here, so that
 * a slip in them shows.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const shapes: Record<string, string> = {
  service: `id:uuid! organization_id:uuid program_id:uuid name! alternate_name description url:uri
    additional_urls:[url] email:email status:status! interpretation_services application_process fees_description
    wait_time fees accreditations eligibility_description minimum_age:number maximum_age:number assured_date:date
    assurer_email:email licenses alert last_modified:date-time phones:[phone] schedules:[schedule]
    service_areas:[service_area] service_at_locations:[service_at_location] languages:[language]
    organization:{organization} funding:[funding] cost_options:[cost_option] program:{program}
    required_documents:[required_document] contacts:[contact] capacities:[service_capacity]`,
  organization: `id:uuid! name! alternate_name description! email:email website:uri additional_websites:[url] tax_status
    tax_id year_incorporated:number legal_status logo uri:uri parent_organization_id:uuid funding:[funding]
    contacts:[contact] phones:[phone] locations:[location] programs:[program]
    organization_identifiers:[organization_identifier] services:[service]`,
  location: `id:uuid! location_type:place! url:uri organization_id:uuid name alternate_name description transportation
    latitude:number longitude:number external_identifier external_identifier_type languages:[language]
    addresses:[address] contacts:[contact] accessibility:[accessibility] phones:[phone] schedules:[schedule]`,
  service_at_location: `id:uuid! service_id:uuid location_id:uuid description service_areas:[service_area]
    contacts:[contact] phones:[phone] schedules:[schedule] location:{location} service:{service}`,
  address: `id:uuid! location_id:uuid attention address_1! address_2 city! region state_province! postal_code! country!
    address_type:place!`,
  phone: `id:uuid! location_id:uuid service_id:uuid organization_id:uuid contact_id:uuid service_at_location_id:uuid
    number! extension:number type description languages:[language]`,
  contact: `id:uuid! organization_id:uuid service_id:uuid service_at_location_id:uuid location_id:uuid name title
    department email:email phones:[phone]`,
  schedule: `id:uuid! service_id:uuid location_id:uuid service_at_location_id:uuid valid_from:date valid_to:date
    dtstart:date timezone:number until:date count:number wkst freq:frequency interval:number byday byweekno bymonthday
    byyearday description opens_at:time closes_at:time schedule_link:uri attending_type notes`,
  service_area: 'id:uuid! service_id:uuid service_at_location_id:uuid name description extent extent_type uri',
  language: 'id:uuid! service_id:uuid location_id:uuid phone_id:uuid name code note',
  accessibility: 'id:uuid! location_id:uuid description details url:uri',
  cost_option: `id:uuid! service_id:uuid valid_from:date valid_to:date option currency amount:number
    amount_description`,
  required_document: 'id:uuid! service_id:uuid document uri:uri',
  funding: 'id:uuid! organization_id:uuid service_id:uuid source',
  program: 'id:uuid! organization_id:uuid name! alternate_name description!',
  organization_identifier: 'id:uuid! organization_id:uuid identifier_scheme identifier_type! identifier!',
  url: 'id:uuid! label url:uri! organization_id:uuid service_id:uuid',
  service_capacity: `id:uuid! service_id:uuid unit:{unit}! unit_id:uuid available:number! maximum:number description
    updated:date-time!`,
  unit: 'id:uuid! name! scheme identifier uri:uri',
  taxonomy: 'id:uuid! name! description! uri:uri version',
  taxonomy_term: `id:uuid! code name! description! parent_id:uuid taxonomy taxonomy_detail:{taxonomy} language
    taxonomy_id:uuid term_uri:uri`,
  attribute: `id:uuid! link_id:uuid taxonomy_term_id:uuid link_type link_entity value taxonomy_term:{taxonomy_term}
    label`,
}

/** What the portal's own profile adds; nothing of it may be a name that HSDS has for something else. */
export const profileProperties: Record<string, readonly string[]> = {
  service: [
    ...['visitor_notes', 'wechat_id', 'portal_pages', 'translations', 'fact_states', 'sources', 'sources_without_link'],
  ],
  organization: ['translations'],
  location: ['translations', 'address_zh', 'approximate_position'],
  taxonomy_term: ['name_translations'],
}

const kinds: Record<string, object> = {
  number: { type: 'number' },
  status: { enum: ['active', 'inactive', 'defunct', 'temporarily closed'] },
  place: { enum: ['physical', 'postal', 'virtual'] },
  frequency: { enum: ['WEEKLY', 'MONTHLY'] },
}

function kindSchema(kind: string): object {
  const inner = kind.slice(1, -1)
  if (kind.startsWith('[')) return { type: 'array', items: { $ref: `#/$defs/${inner}` } }
  if (kind.startsWith('{')) return { $ref: `#/$defs/${inner}` }
  return kinds[kind] ?? { type: 'string', ...(kind === 'text' ? {} : { format: kind }) }
}

const hasAttributes = (name: string) => !['taxonomy', 'taxonomy_term', 'attribute'].includes(name)

function objectSchema(name: string, shape: string): object {
  const fields = shape.split(/\s+/).map((field) => {
    const [property = '', kind = 'text'] = field.replace(/!$/, '').split(':')
    return { property, schema: kindSchema(kind), isRequired: field.endsWith('!') }
  })
  const own = profileProperties[name] ?? []
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(fields.map(({ property, schema }) => [property, schema])),
      ...(hasAttributes(name) ? { attributes: kindSchema('[attribute]') } : {}),
      ...Object.fromEntries(own.map((property) => [property, true])),
    },
    required: fields.filter(({ isRequired }) => isRequired).map(({ property }) => property),
    additionalProperties: false,
  }
}

const definitions = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, objectSchema(name, shape)]))

/** Names of all properties of HSDS, over all objects. */
export const hsdsNames = new Set(
  Object.values(shapes).flatMap((shape) => shape.split(/\s+/).map((field) => field.replace(/[:!].*$/, ''))),
)

/** A validator that knows the formats and reports every mistake. */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  addFormats.default(ajv)
  return ajv
}

const ajv = createAjv()

const validators = new Map<string, ValidateFunction>()

/** What is wrong with an object of HSDS with the portal's profile, in the strict form; empty when nothing is. */
export function hsdsMistakes(name: string, value: unknown): string[] {
  const validate =
    validators.get(name) ?? ajv.compile({ $defs: definitions, $ref: `#/$defs/${name}`, $id: `test:${name}` })
  validators.set(name, validate)
  if (validate(value)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}
