/** A place in WGS-84 degrees, and how precisely it is known. */
export type ListingPoint = { lat: number; lng: number; precision: string }

/** The columns of a listing that say where it is. */
export type PointColumns = { latitude: number | null; longitude: number | null; pointPrecision: string | null }

/** Where a listing is, or null when that is not known. */
export function listingPoint({ latitude, longitude, pointPrecision }: PointColumns): ListingPoint | null {
  if (latitude === null || longitude === null || !pointPrecision) return null
  return { lat: latitude, lng: longitude, precision: pointPrecision }
}
