/** Headers as Node's fast path wants them: name, value, name, value. */
export type FlatHeaders = string[]

/** What a file may be kept by whose name changes with its content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

const FEATURES_OFF = 'camera, microphone, payment, usb, serial, hid, midi, display-capture, browsing-topics'
const PERMISSIONS = `${FEATURES_OFF.split(', ')
  .map((feature) => `${feature}=()`)
  .join(', ')}, geolocation=(self)`

/**
 * The policy of a public document: nothing but our own files, no inline script whatever.
 * @param dataOrigins other origins that scripts may ask for data, where the operator has such
 */
export function documentPolicy(dataOrigins: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...dataOrigins].join(' '),
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The policy of a staff screen, whose framework scripts are allowed by this one response's nonce. */
export function staffPolicy(nonce: string): string {
  return [
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "default-src 'self'",
  ].join('; ')
}

/** The security headers of every answer. `secure` adds HSTS, which only a site reached by https may promise. */
export function securityHeaders(secure: boolean): FlatHeaders {
  const headers = [
    'x-content-type-options',
    'nosniff',
    'referrer-policy',
    'strict-origin-when-cross-origin',
    'permissions-policy',
    PERMISSIONS,
    'cross-origin-opener-policy',
    'same-origin',
  ]
  if (secure) headers.push('strict-transport-security', 'max-age=31536000')
  return headers
}

/** What Next says that a public document passes on. All else (cookies, caching, x-nextjs-*) stays inside. */
const PASSED_ON = [
  'content-type',
  'content-disposition',
  'location',
  'x-robots-tag',
  'access-control-allow-origin',
  'retry-after',
]

/**
 * Builds the headers of a public document from Next's answer. A Location on our own origin becomes a path, and of
 * `Link` only entries without scripts remain.
 */
export function publicHeaders(
  upstream: Readonly<Record<string, string | string[] | undefined>>,
  about: { language: string | undefined; siteUrl: URL; dataOrigins?: readonly string[] },
): FlatHeaders {
  const headers: FlatHeaders = []
  for (const name of PASSED_ON) {
    const value = upstream[name]
    if (typeof value === 'string') headers.push(name, name === 'location' ? ownPath(value, about.siteUrl) : value)
  }
  const links = keptLinks(upstream.link)
  if (links !== '') headers.push('link', links)
  if (about.language !== undefined) headers.push('content-language', about.language)
  headers.push('cache-control', 'public, no-cache', 'content-security-policy', documentPolicy(about.dataOrigins))
  return [...headers, ...securityHeaders(about.siteUrl.protocol === 'https:')]
}

/** Turns an absolute URL of our own origin into a path, so that one cached redirect serves every host name. */
export function ownPath(location: string, siteUrl: URL): string {
  return location.startsWith(`${siteUrl.origin}/`) ? location.slice(siteUrl.origin.length) : location
}

function keptLinks(link: string | string[] | undefined): string {
  const entries = [link ?? []].flat().flatMap((line) => line.split(/,\s*(?=<)/))
  return entries.filter((entry) => !/as="?script|modulepreload|nonce=/i.test(entry)).join(', ')
}

/** The same headers as Node's other functions want them. */
export function headerRecord(flat: readonly string[]): Record<string, string> {
  const record: Record<string, string> = {}
  for (let i = 0; i < flat.length; i += 2) record[flat[i] ?? ''] = flat[i + 1] ?? ''
  return record
}

/** Gives a copy of a flat list in which the named headers are replaced or added. */
export function withHeaders(
  headers: readonly string[],
  changes: Readonly<Record<string, string | undefined>>,
): FlatHeaders {
  const result: FlatHeaders = []
  for (let i = 0; i < headers.length; i += 2) {
    const name = headers[i] ?? ''
    if (!(name in changes)) result.push(name, headers[i + 1] ?? '')
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value !== undefined) result.push(name, value)
  }
  return result
}
