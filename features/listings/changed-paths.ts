import type { ListingContent } from './schema'

type Place = Pick<ListingContent, 'category' | 'slug' | 'area'>

/** The folders of open data, dropped whole: an entry stands in lists, in its organization and in its place. */
const openData = ['/api/hsds/*', '/api/export/*']

/**
 * The pages, without their locale, that show something of a listing and must be rendered anew when it changes: its
 * own page, its card for the driver, its directory, comparisons, home, search, areas, and the lists for machines. Pages that only mention it are left to the front,
 * which refreshes everything within seconds of a change.
 * @param places the listing before and after the change, as far as it was public
 */
export function changedPaths(...places: (Place | null)[]): string[] {
  const paths = new Set(['', '/areas', '/compare', '/emergency', '/search', '/data', '/sitemap.xml', ...openData])
  for (const place of places) {
    if (!place) continue
    paths.add(`/${place.category}`)
    paths.add(`/${place.category}/${place.slug}`)
    paths.add(`/${place.category}/${place.slug}/driver`)
    if (place.area) paths.add(`/areas/${place.area}`)
  }
  return [...paths]
}
