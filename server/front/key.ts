/** A request target after cleaning: what the cache keys on and what Next is asked for. */
export type Target = {
  /** Canonical path: one leading slash, no trailing slash, one spelling of every percent-encoding. */
  path: string
  /** The whole query with its `?`, or ''; as sent, but for characters a header could not carry. */
  search: string
}

export type ReadTarget =
  | { kind: 'target'; target: Target }
  | { kind: 'redirect'; location: string }
  | { kind: 'refused'; status: 400 | 414 }

/** Longest request target we read; our own filtered directory URLs stay below 400 characters. */
export const MAX_URL_LENGTH = 4096

// A backslash never reaches a segment unencoded, so `/\evil.example` cannot turn a Location into another origin.
const LEGAL_IN_SEGMENT = /%(?:24|26|2B|2C|3A|3B|3D|40)/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the purpose
const CONTROL = /[\u0000-\u001f\u007f]/

/**
 * Reads the raw request target of an HTTP request.
 * Returns the cleaned target, a redirect where the path has doubled or trailing slashes (one page, one URL), or a
 * refusal: 414 when too long, 400 for what cannot be decoded, carries control characters or has dot segments
 * (browsers resolve those before they send). Never throws.
 */
export function readTarget(rawUrl: string): ReadTarget {
  if (rawUrl.length > MAX_URL_LENGTH) return { kind: 'refused', status: 414 }
  const url = withoutOrigin(asUtf8(rawUrl))
  const end = url.search(/[?#]/)
  const rawPath = end === -1 ? url : url.slice(0, end)
  const query = end === -1 || url[end] === '#' ? '' : (url.slice(end).split('#', 1)[0] ?? '')
  if (/%00/.test(query) || CONTROL.test(query)) return { kind: 'refused', status: 400 }
  const search = asHeader(query)
  const path = rawPath.startsWith('/') ? canonicalPath(rawPath) : undefined
  if (path === undefined) return { kind: 'refused', status: 400 }
  if (rawPath !== '/' && (rawPath.endsWith('/') || rawPath.includes('//'))) {
    return { kind: 'redirect', location: path + search }
  }
  return { kind: 'target', target: { path, search } }
}

/**
 * Gives the one spelling of a path that all its spellings share: segments decoded and encoded again, empty segments
 * removed. Returns undefined when it cannot be decoded, holds control characters or dot segments.
 */
export function canonicalPath(rawPath: string): string | undefined {
  const segments: string[] = []
  for (const raw of rawPath.split('/')) {
    if (raw === '') continue
    const segment = decoded(raw)
    if (segment === undefined || segment === '.' || segment === '..' || CONTROL.test(segment)) return undefined
    segments.push(encodeURIComponent(segment).replace(LEGAL_IN_SEGMENT, decodeURIComponent))
  }
  return `/${segments.join('/')}`
}

/**
 * Keeps of a query only the parameters that count for the page, sorted by name and value, empty values dropped.
 * Returns '' or a query with its `?`. Links with tracking parameters therefore share one cached page.
 */
export function knownSearch(search: string, known: readonly string[]): string {
  if (search.length < 2 || known.length === 0) return ''
  const kept = [...new URLSearchParams(search)].filter(([name, value]) => value !== '' && known.includes(name))
  kept.sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function decoded(segment: string): string | undefined {
  if (!segment.includes('%')) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

/** Node hands raw bytes over as latin1; some clients send UTF-8 without percent-encoding. */
function asUtf8(rawUrl: string): string {
  return /[\u0080-\u00ff]/.test(rawUrl) ? Buffer.from(rawUrl, 'latin1').toString('utf8') : rawUrl
}

function asHeader(search: string): string {
  return search.replace(/[^\u0021-\u007e]/gu, (character) => encodeURIComponent(character))
}

/** The absolute form of RFC 9112 §3.2.2, which a server must accept. */
function withoutOrigin(url: string): string {
  if (url.startsWith('/')) return url
  const origin = /^https?:\/\/[^/?#]*/i.exec(url)
  if (!origin) return url
  const rest = url.slice(origin[0].length)
  return rest.startsWith('/') ? rest : `/${rest}`
}
