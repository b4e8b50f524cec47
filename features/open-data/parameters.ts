import { z } from 'zod'
import { invalidParameters, type ParameterError } from './problem'

/** Items of a page unless told, and at most. Pages of stamps are small, so that all may come at once. */
export const pageSizes = { normal: 50, most: 100, mostStamps: 10_000 } as const

const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from 1 to ${most}.`)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, `must be a whole number from 1 to ${most}.`)

const flag = z
  .enum(['true', 'false'], 'must be true or false.')
  .transform((value) => value === 'true')
  .default(false)

const uuid = z.uuid('must be a UUID.').transform((value) => value.toLowerCase())

/** Years that every part of the way can write. */
const readable = { from: Date.UTC(1970, 0, 1), until: Date.UTC(9999, 0, 1) }

/** A day begins at midnight in Jinan. */
const moment = z
  .union([
    z.iso.date().transform((day) => new Date(`${day}T00:00:00+08:00`)),
    z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  ])
  .refine((date) => date.getTime() >= readable.from && date.getTime() < readable.until)

const modifiedAfter = z.unknown().transform((value, context) => {
  // A plus that was not encoded arrives as a space.
  const read = moment.safeParse(typeof value === 'string' ? value.replace(' ', '+') : value)
  if (read.success) return read.data
  context.addIssue({
    code: 'custom',
    message: 'must be a day such as 2026-11-23, or a time with offset such as 2026-11-23T08:00:00Z.',
  })
  return z.NEVER
})

const unsupported = z
  .undefined(
    'is not supported: a postal code of Jinan covers a wide area. Filter by the terms of districts or areas instead.',
  )
  .optional()

const parameters = {
  search: z.string().trim().max(200, 'must have 200 characters or less.'),
  page: whole(1_000_000).default(1),
  per_page: whole(pageSizes.mostStamps),
  format: z.enum(['json', 'ndjson'], 'must be json or ndjson.').default('json'),
  taxonomy_term_id: uuid,
  taxonomy_id: uuid,
  organization_id: uuid,
  parent_id: uuid,
  modified_after: modifiedAfter,
  minimal: flag,
  full: flag,
  full_service: flag,
  top_only: flag,
  postcode: unsupported,
  proximity: unsupported,
}

export type ParameterName = keyof typeof parameters

/** The query parameters of all lists; the front keeps these and drops others. */
export const parameterNames = Object.keys(parameters) as ParameterName[]

const paging = ['search', 'page', 'per_page', 'format'] as const
const filters = ['taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after', 'full'] as const

/** Which parameters each list and each record takes. */
export const parametersOf = {
  services: [...paging, ...filters, 'minimal'],
  service_at_locations: [...paging, ...filters, 'postcode', 'proximity'],
  organizations: [...paging, 'taxonomy_term_id', 'taxonomy_id', 'full', 'full_service'],
  organization: ['full_service'],
  taxonomies: [...paging],
  taxonomy_terms: [...paging, 'taxonomy_id', 'top_only', 'parent_id'],
} as const satisfies Record<string, readonly ParameterName[]>

export type Place = keyof typeof parametersOf

/** The values of all parameters; one that a list does not take has its default. */
export type Parameters = {
  search?: string
  page: number
  perPage: number
  format: 'json' | 'ndjson'
  taxonomyTermId?: string
  taxonomyId?: string
  organizationId?: string
  parentId?: string
  modifiedAfter?: Date
  minimal: boolean
  full: boolean
  fullService: boolean
  topOnly: boolean
}

const known = z.object(parameters).partial({
  search: true,
  per_page: true,
  taxonomy_term_id: true,
  taxonomy_id: true,
  organization_id: true,
  parent_id: true,
  modified_after: true,
})

function perPageOf(wanted: number | undefined, minimal: boolean): { value: number } | ParameterError {
  const most = minimal ? pageSizes.mostStamps : pageSizes.most
  if (wanted === undefined) return { value: minimal ? most : pageSizes.normal }
  if (wanted <= most) return { value: wanted }
  return { parameter: 'per_page', detail: `must be a whole number from 1 to ${most}.` }
}

/**
 * Reads the query of a list or record. Parameters it does not take are ignored, as are empty values.
 * @throws ProblemError 400 that names every parameter that cannot be used
 */
export function readParameters(place: Place, query: URLSearchParams): Parameters {
  const taken: readonly string[] = parametersOf[place]
  const given = [...query].filter(([name, value]) => taken.includes(name) && value !== '')
  const twice = taken.filter((name) => given.filter(([other]) => other === name).length > 1)
  if (twice.length > 0)
    throw invalidParameters(twice.map((parameter) => ({ parameter, detail: 'must be given once.' })))
  const read = known.safeParse(Object.fromEntries(given))
  if (!read.success) {
    throw invalidParameters(
      read.error.issues.map((issue) => ({ parameter: String(issue.path[0]), detail: issue.message })),
    )
  }
  const values = read.data
  const perPage = perPageOf(values.per_page, values.minimal)
  if ('parameter' in perPage) throw invalidParameters([perPage])
  return {
    search: values.search || undefined,
    page: values.page,
    perPage: perPage.value,
    format: values.format,
    taxonomyTermId: values.taxonomy_term_id,
    taxonomyId: values.taxonomy_id,
    organizationId: values.organization_id,
    parentId: values.parent_id,
    modifiedAfter: values.modified_after,
    minimal: values.minimal,
    full: values.full,
    fullService: values.full_service,
    topOnly: values.top_only,
  }
}
