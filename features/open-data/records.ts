import type { Entry } from './entry'
import { hasLocation } from './location'
import { toOrganization } from './organization'
import { readParameters } from './parameters'
import { notFound } from './problem'
import { findEntry, findListingId, openContext } from './queries'
import type { Organization, Service, ServiceAtLocation, Taxonomy, TaxonomyTerm } from './schema'
import { toService, toServiceAtLocation } from './service'
import { taxonomyId, taxonomyKeys } from './taxonomy'
import { toFullTaxonomyTerm, toTaxonomy } from './taxonomy-objects'

const isId = (text: string) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(text)

async function requireEntry(listingId: string | null, what: string): Promise<Entry> {
  const entry = listingId && isId(listingId) ? await findEntry(listingId) : null
  if (!entry) throw notFound(what)
  return entry
}

/** `GET /services/{id}`. @throws ProblemError 404 */
export async function getService(id: string, siteUrl: string): Promise<Service> {
  const entry = await requireEntry(id.toLowerCase(), 'service')
  return toService(entry, await openContext(siteUrl))
}

/** `GET /service_at_locations/{id}`. @throws ProblemError 404 */
export async function getServiceAtLocation(id: string, siteUrl: string): Promise<ServiceAtLocation> {
  const entry = await requireEntry(
    await findListingId('service_at_location', id.toLowerCase()),
    'service at a location',
  )
  if (!hasLocation(entry)) throw notFound('service at a location')
  return toServiceAtLocation(entry, await openContext(siteUrl))
}

/** `GET /organizations/{id}`. @throws ProblemError 400, 404 */
export async function getOrganization(id: string, query: URLSearchParams, siteUrl: string): Promise<Organization> {
  const { fullService } = readParameters('organization', query)
  const entry = await requireEntry(await findListingId('organization', id.toLowerCase()), 'organization')
  return toOrganization(entry, await openContext(siteUrl), fullService)
}

/** `GET /taxonomies/{id}`. @throws ProblemError 404 */
export function getTaxonomy(id: string, siteUrl: string): Taxonomy {
  const key = taxonomyKeys.find((candidate) => taxonomyId(candidate) === id.toLowerCase())
  if (!key) throw notFound('taxonomy')
  return toTaxonomy(key, { siteUrl })
}

/** `GET /taxonomy_terms/{id}`. @throws ProblemError 404 */
export async function getTaxonomyTerm(id: string, siteUrl: string): Promise<TaxonomyTerm> {
  const context = await openContext(siteUrl)
  const term = context.vocabulary.byId(id.toLowerCase())
  if (!term) throw notFound('taxonomy term')
  return toFullTaxonomyTerm(term, context)
}
