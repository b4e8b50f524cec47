import { isLocale, languageOf } from '@/i18n/locales'

type Page = { path: string; locales: readonly string[]; changed: Date | null }

/**
 * A sitemap in which every page names all the languages it exists in.
 * https://www.sitemaps.org/protocol.html, https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function renderSitemap(siteUrl: string, pages: readonly Page[]): string {
  const urls = pages.flatMap(({ path, locales, changed }) => {
    const known = locales.filter(isLocale)
    const alternates = known
      .map(
        (locale) =>
          `<xhtml:link rel="alternate" hreflang="${languageOf(locale).tag}" href="${siteUrl}/${locale}${path}"/>`,
      )
      .join('')
    const modified = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''
    return known.map((locale) => `<url><loc>${siteUrl}/${locale}${path}</loc>${modified}${alternates}</url>`)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}
