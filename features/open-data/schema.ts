import { z } from 'zod'
import {
  address,
  approximatePosition,
  attribute,
  costOption,
  factState,
  id,
  instant,
  language,
  named,
  phone,
  requiredDocument,
  schedule,
  sourceReference,
  taxonomy,
  taxonomyTerm,
  translations,
} from './hsds-parts'

export const hsdsVersion = '3.1'

const organizationFields = {
  id,
  name: z.string(),
  alternate_name: z.string().optional(),
  description: z.string(),
  email: z.email().optional(),
  website: z.url().optional(),
}

/** An organization as lists have it: only what it has once. */
export const organizationSummarySchema = named('organization_summary', z.strictObject(organizationFields))

const locationFields = {
  id,
  location_type: z.literal('physical'),
  organization_id: id,
  name: z.string(),
  alternate_name: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  approximate_position: approximatePosition.optional(),
  /** The address in Chinese, to show to a driver. */
  address_zh: z.string().optional(),
}

export const locationSummarySchema = named('location_summary', z.strictObject(locationFields))

export const locationSchema = named(
  'location',
  z.strictObject({
    ...locationFields,
    addresses: z.array(address),
    attributes: z.array(attribute),
    translations: translations.optional(),
  }),
)

const serviceFields = {
  id,
  organization_id: id,
  name: z.string(),
  alternate_name: z.string().optional(),
  description: z.string().optional(),
  url: z.url().optional(),
  email: z.email().optional(),
  status: z.literal('active'),
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  assured_date: z.iso.date().optional(),
  last_modified: instant,
}

export const serviceSummarySchema = named(
  'service_summary',
  z.strictObject({ ...serviceFields, organization: organizationSummarySchema }),
)

const serviceAtLocationFields = { id, service_id: id, location_id: id, description: z.string().optional() }

export const serviceAtLocationSummarySchema = named(
  'service_at_location_summary',
  z.strictObject({ ...serviceAtLocationFields, location: locationSummarySchema, service: serviceSummarySchema }),
)

const ownServiceFields = {
  phones: z.array(phone),
  schedules: z.array(schedule),
  languages: z.array(language),
  organization: organizationSummarySchema,
  cost_options: z.array(costOption),
  required_documents: z.array(requiredDocument),
  attributes: z.array(attribute),
  /** Profile: what a visitor should know before going. */
  visitor_notes: z.string().optional(),
  wechat_id: z.string().optional(),
  /** Profile: the pages of the portal about it, by BCP 47 tag. */
  portal_pages: z.record(z.string(), z.url()),
  translations: translations.optional(),
  fact_states: z.array(factState),
  sources: z.array(sourceReference),
  /** Profile: how many sources more there are whose links are not given. */
  sources_without_link: z.number().int(),
}

/** A service without its places, as a place names it. */
const serviceWithoutPlaces = named('service_of_location', z.strictObject({ ...serviceFields, ...ownServiceFields }))

export const serviceSchema = named(
  'service',
  z.strictObject({
    ...serviceFields,
    ...ownServiceFields,
    service_at_locations: z.array(z.strictObject({ ...serviceAtLocationFields, location: locationSchema })),
  }),
)

export const serviceAtLocationSchema = named(
  'service_at_location',
  z.strictObject({ ...serviceAtLocationFields, location: locationSchema, service: serviceWithoutPlaces }),
)

export const organizationSchema = named(
  'organization',
  z.strictObject({
    ...organizationFields,
    locations: z.array(locationSchema),
    services: z.array(z.union([serviceSchema, z.strictObject({ ...serviceFields })])),
    translations: translations.optional(),
  }),
)

/** What `minimal=true` gives: enough to see what is new, gone or changed. */
export const serviceStampSchema = named('service_stamp', z.strictObject({ id, last_modified: instant }))

export const taxonomySchema = taxonomy
export const taxonomyTermSchema = taxonomyTerm

const pageFields = {
  total_items: z.number().int().min(0),
  total_pages: z.number().int().min(0),
  page_number: z.number().int().min(1),
  size: z.number().int().min(0),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
}
export const pageHeaderSchema = z.strictObject(pageFields)

/** A page of a list: its header beside `contents`. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.strictObject({ ...pageFields, contents: z.array(item) })
}

export const rootSchema = named(
  'api_information',
  z.strictObject({
    version: z.literal(hsdsVersion),
    profile: z.url(),
    openapi_url: z.url(),
    description: z.string(),
    publisher: z.strictObject({ name: z.string(), website: z.url() }),
  }),
)

/** RFC 9457, with the parameters that cannot be used. */
export const problemSchema = named(
  'problem',
  z.strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(z.strictObject({ parameter: z.string(), detail: z.string() })).optional(),
  }),
)

export type Organization = z.output<typeof organizationSchema>
export type OrganizationSummary = z.output<typeof organizationSummarySchema>
export type Location = z.output<typeof locationSchema>
export type Service = z.output<typeof serviceSchema>
export type ServiceSummary = z.output<typeof serviceSummarySchema>
export type ServiceAtLocation = z.output<typeof serviceAtLocationSchema>
export type ServiceAtLocationSummary = z.output<typeof serviceAtLocationSummarySchema>
export type Taxonomy = z.output<typeof taxonomySchema>
export type TaxonomyTerm = z.output<typeof taxonomyTermSchema>
export type PageHeader = z.output<typeof pageHeaderSchema>
export type Problem = z.output<typeof problemSchema>
