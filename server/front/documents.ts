import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Aliases } from './aliases'
import type { PageCache } from './cache'
import { knownSearch, type Target } from './key'
import { chooseLocale } from './negotiate'
import type { RenderPublic } from './render-public'
import { sendStored, sendText } from './send'
import { MISSING_PAGE, type Site } from './site'
import { askedView, rememberedView, withView } from './staff-view'
import type { Stored } from './stored'

export type DocumentTools = { site: Site; cache: PageCache; aliases: Aliases; render: RenderPublic }

type Place = { locale: string | undefined; bare: string; group?: string }

/** Of a page that does not exist only the status is kept; a 404 with a body is an answer to a program. */
const isMissingPage = ({ status, bytes }: Stored) => status === 404 && bytes === 0

const PRIVATE = { 'cache-control': 'private, no-store', etag: undefined }

/** Answers a public URL from the cache. Rejects when it cannot be rendered and no older version is held. */
export async function serveDocument(
  tools: DocumentTools,
  req: IncomingMessage,
  res: ServerResponse,
  target: Target,
  { locale, bare, group = bare }: Place,
): Promise<void> {
  const url = target.path + knownSearch(target.search, tools.site.knownParameters(bare))
  const { state, value, slot } = await tools.cache.get(url, group, () => tools.render(url))
  if (isMissingPage(value)) return serveMissing(tools, req, res, locale)
  if (value.status === 200 && req.url !== undefined) tools.aliases.add(req.url, slot)
  const warning = state === 'stale-error' ? { warning: '111 front "Revalidation Failed"' } : {}
  await sendStored(req, res, value, { headers: { 'x-cache': state, ...warning } })
}

/**
 * Answers a public URL for a member of staff who may look at another state of the site: the view the address asks for
 * is handed on, and remembered, as a cookie. The renderer decides whether it is theirs to see.
 */
export function serveStaff(
  tools: DocumentTools,
  req: IncomingMessage,
  res: ServerResponse,
  target: Target,
  place: Place,
): Promise<void> {
  const { staffView, siteUrl } = tools.site
  const view = askedView(target.search, staffView)
  if (view === undefined) return serveUncached(tools, req, res, target, place)
  req.headers.cookie = withView(req.headers.cookie ?? '', view, staffView)
  const remember = { 'set-cookie': rememberedView(view, staffView, siteUrl.protocol === 'https:') }
  return serveUncached(tools, req, res, target, place, remember)
}

/**
 * Answers a public URL for a member of staff, for whoever has a link of their own, or with answers in its address:
 * rendered now, with their cookie, the same document otherwise, and kept by nobody. Rejects when it cannot be rendered.
 */
export async function serveUncached(
  tools: DocumentTools,
  req: IncomingMessage,
  res: ServerResponse,
  target: Target,
  { locale, bare }: Place,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const known = [...tools.site.knownParameters(bare), tools.site.uncachedParameter]
  const url = target.path + knownSearch(target.search, known)
  const value = await tools.render(url, req.headers.cookie ? { cookie: req.headers.cookie } : {})
  if (isMissingPage(value)) return serveMissing(tools, req, res, locale, { ...PRIVATE, ...headers })
  await sendStored(req, res, value, { headers: { ...PRIVATE, ...headers, 'x-cache': 'miss' } })
}

/**
 * Answers 404 with the full page for it, in the language of the path or, where the path has none, of the visitor.
 * Next's own 404 is empty without scripts. If even that page fails, a line of text has to do.
 */
export async function serveMissing(
  { site, cache, render }: DocumentTools,
  req: IncomingMessage,
  res: ServerResponse,
  pathLocale: string | undefined,
  headers: Readonly<Record<string, string | undefined>> = {},
): Promise<void> {
  const locale = pathLocale ?? chooseLocale(req.headers, site.locales, site.defaultLocale)
  const url = `/${locale}${MISSING_PAGE}`
  const vary = pathLocale === undefined ? { vary: 'accept-encoding, accept-language, cookie' } : {}
  try {
    const { state, value } = await cache.get(url, MISSING_PAGE, () => render(url))
    if (value.status === 200) {
      return await sendStored(req, res, value, { status: 404, headers: { ...vary, ...headers, 'x-cache': state } })
    }
  } catch {
    // The cache has logged it.
  }
  sendText(res, 404, 'This page does not exist.')
}
