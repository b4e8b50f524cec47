import type { IncomingHttpHeaders } from 'node:http'

/**
 * Tells whether a request that changes something comes from another site and must be refused. Browsers say so in
 * Sec-Fetch-Site; older ones only in Origin, which then has to name the host asked or the site's own. Requests of
 * programs carry neither and pass: they have no cookies of a victim to abuse.
 */
export function isCrossOrigin(headers: IncomingHttpHeaders, siteUrl: URL): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true
  const { origin } = headers
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  const { host } = new URL(origin)
  return host === '' || (host !== headers.host && host !== siteUrl.host)
}
