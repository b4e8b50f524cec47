/**
 * The pages, without their locale, that show something of a guide and are rendered anew at once when it is published.
 * @param slugs of the guide before and after
 */
export function guidePaths(...slugs: string[]): string[] {
  return [...new Set(['', '/guides', '/sitemap.xml', ...slugs.map((slug) => `/guides/${slug}`)])]
}
