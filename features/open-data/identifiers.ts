import { nameUuid } from '@/lib/name-uuid'

/** Namespace of ids that no listing stands behind, such as those of taxonomies. Never change it. */
const PORTAL = '7d5b9c1e-3f0a-5c44-9a51-2f6e0c8d7b13'

/**
 * The id of something a listing has. One listing becomes several objects in HSDS: the service keeps the id of the
 * listing, all others derive theirs from it.
 * @param part what it is, with what tells it from its like: `organization`, `phone:+8653112345`
 */
export function partId(listingId: string, part: string): string {
  return nameUuid(listingId, part)
}

/** The id of a taxonomy, or of a term that is no listing. */
export function vocabularyId(name: string): string {
  return nameUuid(PORTAL, name)
}

export const organizationId = (listingId: string): string => partId(listingId, 'organization')
export const locationId = (listingId: string): string => partId(listingId, 'location')
export const serviceAtLocationId = (listingId: string): string => partId(listingId, 'service_at_location')

/** The id of an area as a term; the area is a listing itself, so its term survives a change of its address. */
export const areaTermId = (areaListingId: string): string => partId(areaListingId, 'taxonomy_term')
