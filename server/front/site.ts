/** What the front must know of the app's URLs; everything here is injected. */
export type Site = {
  siteUrl: URL
  locales: readonly string[]
  defaultLocale: string
  /** Languages the staff screens exist in; `/admin` without a language goes to one of them. */
  staffLocales: readonly string[]
  /** Prefixes, with or without a language before them, that are never cached: APIs under `/api`, else staff screens, which keep their scripts. */
  privatePaths: readonly string[]
  /**
   * Cached paths without a language, such as /sitemap.xml; one that ends in `/*` names a whole folder, which a publish
   * drops as a whole by that name. They come before private prefixes.
   */
  machinePaths: readonly string[]
  /** Whether an address is too long an answer to be kept; it is passed through while it is written. */
  isPassedThrough?(path: string, search: string): boolean
  /** The query parameters that count on a page, by its path without language (`''` is the home page). */
  knownParameters(path: string): readonly string[]
}

/**
 * Where a clean path leads. `bare` is the path without language, `''` for the home page; `group` the name of the folder
 * of machine paths it lies in.
 */
export type Route =
  | { kind: 'root' }
  | { kind: 'health' }
  | { kind: 'framework' }
  | { kind: 'api' }
  | { kind: 'staff'; locale: string | undefined }
  | { kind: 'document'; locale: string | undefined; bare: string; group?: string }
  | { kind: 'internal'; locale: string }
  | { kind: 'unknown' }

/** Pages Next renders for the front itself; asked for directly they do not exist. */
export const MISSING_PAGE = '/missing'
export const FAILED_PAGE = '/failed'

export const HEALTH_PATH = '/api/health'

/** Decides what a canonical path is. Files must have been looked up before. */
export function routeOf(path: string, site: Site): Route {
  if (path === '/') return { kind: 'root' }
  if (path === HEALTH_PATH) return { kind: 'health' }
  if (path.startsWith('/_next/')) return { kind: 'framework' }
  const machine = site.machinePaths.find((known) => matchesMachine(path, known))
  if (machine !== undefined) return { kind: 'document', locale: undefined, bare: path, group: machine }
  if (isUnder(path, site.privatePaths)) return privateRoute(path, undefined)
  const locale = localeOf(path, site)
  if (locale === undefined) return { kind: 'unknown' }
  const bare = path.slice(1 + locale.length)
  if (isUnder(bare, site.privatePaths)) return privateRoute(bare, locale)
  if (bare === MISSING_PAGE || bare === FAILED_PAGE) return { kind: 'internal', locale }
  return { kind: 'document', locale, bare }
}

/** Gives the language a path begins with, or undefined. */
export function localeOf(path: string, site: Site): string | undefined {
  const first = path.split('/', 2)[1]
  return site.locales.find((locale) => locale === first)
}

function privateRoute(bare: string, locale: string | undefined): Route {
  return isUnder(bare, ['/api']) ? { kind: 'api' } : { kind: 'staff', locale }
}

function isUnder(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))
}

function matchesMachine(path: string, known: string): boolean {
  return known.endsWith('/*') ? path.startsWith(known.slice(0, -1)) : path === known
}
