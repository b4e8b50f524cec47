import type { Context } from './context'
import type { Entry } from './entry'
import { toOrganization } from './organization'
import { toOrganizationSummary } from './organization-summary'
import { pageHeader, slicePage } from './paging'
import { type Parameters, readParameters } from './parameters'
import { invalidParameters } from './problem'
import {
  countEntries,
  type EntryFilter,
  findListingId,
  listEntries,
  listStamps,
  openContext,
  streamEntries,
} from './queries'
import type { PageHeader } from './schema'
import { toService, toServiceAtLocation, toServiceAtLocationSummary, toServiceSummary } from './service'
import { taxonomyId, taxonomyKeys } from './taxonomy'
import { toTaxonomies, toTaxonomyTerm } from './taxonomy-objects'

/** A page of a list, or all of it one object at a time. */
export type ListAnswer =
  | { kind: 'page'; page: PageHeader & { contents: unknown[] } }
  | { kind: 'lines'; lines: AsyncIterable<unknown> }

/**
 * Turns the parameters into conditions.
 * @returns null when they name something that does not exist, so that nothing can match
 */
async function filterOf(parameters: Parameters, context: Context): Promise<EntryFilter | null> {
  const { search, taxonomyTermId, taxonomyId: wanted, organizationId, modifiedAfter } = parameters
  const term = taxonomyTermId ? context.vocabulary.byId(taxonomyTermId) : undefined
  const taxonomy = wanted ? (taxonomyKeys.find((key) => taxonomyId(key) === wanted) ?? null) : undefined
  const id = organizationId ? await findListingId('organization', organizationId) : undefined
  if (term === null || taxonomy === null || id === null) return null
  return { search, rule: term?.rule, taxonomy, id, modifiedAfter }
}

async function* nothing(): AsyncGenerator<never> {}

async function* mapped<T, R>(items: AsyncIterable<T>, write: (item: T) => R): AsyncGenerator<R> {
  for await (const item of items) yield write(item)
}

/** Answers with entries, each written by `write`. */
async function answerEntries(
  filter: EntryFilter | null,
  { page, perPage, format }: Parameters,
  write: (entry: Entry) => unknown,
): Promise<ListAnswer> {
  if (format === 'ndjson') return { kind: 'lines', lines: filter ? mapped(streamEntries(filter), write) : nothing() }
  const slice = { limit: perPage, offset: (page - 1) * perPage }
  const [total, entries] = filter
    ? await Promise.all([countEntries(filter), listEntries(filter, slice)])
    : [0, [] as Entry[]]
  const header = pageHeader({ total, number: page, perPage, size: entries.length })
  return { kind: 'page', page: { ...header, contents: entries.map(write) } }
}

async function answerStamps(filter: EntryFilter | null, { page, perPage }: Parameters): Promise<ListAnswer> {
  const slice = { limit: perPage, offset: (page - 1) * perPage }
  const [total, stamps] = filter ? await Promise.all([countEntries(filter), listStamps(filter, slice)]) : [0, []]
  const header = pageHeader({ total, number: page, perPage, size: stamps.length })
  const contents = stamps.map(({ id, lastModified }) => ({ id, last_modified: lastModified.toISOString() }))
  return { kind: 'page', page: { ...header, contents } }
}

/** `GET /services`. @throws ProblemError 400 */
export async function listServices(query: URLSearchParams, siteUrl: string): Promise<ListAnswer> {
  const parameters = readParameters('services', query)
  if (parameters.minimal && parameters.full) {
    throw invalidParameters([{ parameter: 'minimal', detail: 'cannot be true when full is true.' }])
  }
  const context = await openContext(siteUrl)
  const filter = await filterOf(parameters, context)
  if (parameters.minimal && parameters.format === 'json') return answerStamps(filter, parameters)
  return answerEntries(filter, parameters, (entry) => {
    if (parameters.minimal) return { id: entry.id, last_modified: entry.lastModified.toISOString() }
    return parameters.full ? toService(entry, context) : toServiceSummary(entry)
  })
}

/** `GET /service_at_locations`. @throws ProblemError 400 */
export async function listServiceAtLocations(query: URLSearchParams, siteUrl: string): Promise<ListAnswer> {
  const parameters = readParameters('service_at_locations', query)
  const context = await openContext(siteUrl)
  const filter = await filterOf(parameters, context)
  return answerEntries(filter && { ...filter, withLocation: true }, parameters, (entry) =>
    parameters.full ? toServiceAtLocation(entry, context) : toServiceAtLocationSummary(entry),
  )
}

/** `GET /organizations`. @throws ProblemError 400 */
export async function listOrganizations(query: URLSearchParams, siteUrl: string): Promise<ListAnswer> {
  const parameters = readParameters('organizations', query)
  const context = await openContext(siteUrl)
  const filter = await filterOf(parameters, context)
  const isWhole = parameters.full || parameters.fullService
  return answerEntries(filter, parameters, (entry) =>
    isWhole ? toOrganization(entry, context, parameters.fullService) : toOrganizationSummary(entry),
  )
}

async function* listed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

function answerItems(items: readonly { name: string }[], { search, page, perPage, format }: Parameters): ListAnswer {
  const wanted = search?.toLowerCase()
  const found = wanted ? items.filter((item) => JSON.stringify(item).toLowerCase().includes(wanted)) : items
  if (format === 'ndjson') return { kind: 'lines', lines: listed(found) }
  const contents = slicePage(found, page, perPage)
  const header = pageHeader({ total: found.length, number: page, perPage, size: contents.length })
  return { kind: 'page', page: { ...header, contents } }
}

/** `GET /taxonomies`. @throws ProblemError 400 */
export async function listTaxonomies(query: URLSearchParams, siteUrl: string): Promise<ListAnswer> {
  const parameters = readParameters('taxonomies', query)
  return answerItems(toTaxonomies({ siteUrl }), parameters)
}

/** `GET /taxonomy_terms`. `top_only` keeps the terms without a parent. @throws ProblemError 400 */
export async function listTaxonomyTerms(query: URLSearchParams, siteUrl: string): Promise<ListAnswer> {
  const parameters = readParameters('taxonomy_terms', query)
  const context = await openContext(siteUrl)
  const terms = context.vocabulary.terms.filter(
    (term) =>
      (!parameters.taxonomyId || taxonomyId(term.taxonomy) === parameters.taxonomyId) &&
      (!parameters.parentId || term.parentId === parameters.parentId) &&
      (!parameters.topOnly || term.parentId === null),
  )
  return answerItems(
    terms.map((term) => toTaxonomyTerm(term, context)),
    parameters,
  )
}
