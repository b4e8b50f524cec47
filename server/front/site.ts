import type { StaffView } from './staff-view'

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
  /** Pages whose query holds what a visitor said of themselves: rendered when asked, kept by nobody. */
  answerPages: readonly string[]
  /** Paths without a language whose pages, with those below, are made for one visitor at one moment: kept by nobody. */
  unkeptPaths: readonly string[]
  /** A query parameter with which a page is for one reader only: rendered now and kept by nobody. */
  uncachedParameter: string
  /** Other origins that the scripts of a document may ask for data. */
  dataOrigins?: readonly string[]
  /** How staff ask for another state of the public site. */
  staffView: StaffView
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
  | { kind: 'neutral'; bare: string }
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

/** Before a path without language: an address to hand on, which opens in the language of whoever follows it. */
export const NEUTRAL_PREFIX = '/go'

export const HEALTH_PATH = '/api/health'

/** Decides what a canonical path is. Files must have been looked up before. */
export function routeOf(path: string, site: Site): Route {
  if (path === '/') return { kind: 'root' }
  if (isUnder(path, [NEUTRAL_PREFIX])) return { kind: 'neutral', bare: path.slice(NEUTRAL_PREFIX.length) }
  if (path === HEALTH_PATH) return { kind: 'health' }
  if (path.startsWith('/_next/')) return { kind: 'framework' }
  const machine = site.machinePaths.find((known) => matchesMachine(path, known))
  if (machine !== undefined) return { kind: 'document', locale: undefined, bare: path, group: machine }
  if (isUnder(path, site.privatePaths)) return privateRoute(path, undefined, site)
  const locale = localeOf(path, site)
  if (locale === undefined) return { kind: 'unknown' }
  const bare = path.slice(1 + locale.length)
  if (isUnder(bare, site.privatePaths)) return privateRoute(bare, locale, site)
  if (bare === MISSING_PAGE || bare === FAILED_PAGE) return { kind: 'internal', locale }
  return { kind: 'document', locale, bare }
}

/** Gives the language a path begins with, or undefined. */
export function localeOf(path: string, site: Site): string | undefined {
  const first = path.split('/', 2)[1]
  return site.locales.find((locale) => locale === first)
}

function privateRoute(bare: string, locale: string | undefined, site: Site): Route {
  if (isUnder(bare, ['/api'])) return { kind: 'api' }
  // Staff screens exist in few languages; in the others there is no such page.
  return locale === undefined || site.staffLocales.includes(locale)
    ? { kind: 'staff', locale }
    : { kind: 'internal', locale }
}

/** Whether a path is one of these or below one. */
export function isUnder(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))
}

function matchesMachine(path: string, known: string): boolean {
  return known.endsWith('/*') ? path.startsWith(known.slice(0, -1)) : path === known
}
