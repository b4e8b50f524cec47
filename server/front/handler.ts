import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Aliases } from './aliases'
import type { PageCache } from './cache'
import { isCrossOrigin } from './cross-origin'
import { serveDocument, serveMissing, serveStaff, serveUncached } from './documents'
import type { FailedPages } from './failed-pages'
import { readTarget, type Target } from './key'
import { type Log, newRequestId } from './log'
import type { Measuring } from './measurements'
import { isMedia, type ReadMedia, serveMedia } from './media'
import { chooseLocale } from './negotiate'
import { passThrough } from './pass-through'
import type { RangedFiles } from './ranged-files'
import { RenderFailed, type RenderPublic } from './render-public'
import { placeOf, watchRequest } from './request-log'
import { sendReady, sendRedirect, sendStored, sendText } from './send'
import { isUnder, localeOf, type Route, routeOf, type Site } from './site'
import { isBuiltFile, type StaticFiles } from './static-files'
import type { Upstream } from './upstream'

export type HandlerTools = {
  site: Site
  cache: PageCache
  aliases: Aliases
  render: RenderPublic
  files: StaticFiles
  readMedia: ReadMedia
  ranged: RangedFiles
  failed: FailedPages
  upstream: Upstream
  staffCookies: readonly string[]
  trustProxy: boolean
  log: Log
  measuring: Measuring
}

/** One request on its way through the slow path. */
type Context = {
  tools: HandlerTools
  req: IncomingMessage
  res: ServerResponse
  requestId: string
  /** What is asked for, for counting: a kind of route, `file`, or `refused` until that is known. */
  kind: Route['kind'] | 'file' | 'refused'
}

const READING = new Set(['GET', 'HEAD'])
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Makes the request listener of the site. Whatever a client sends, it answers and never throws. */
export function createHandler(tools: HandlerTools): (req: IncomingMessage, res: ServerResponse) => void {
  const hasStaffCookie = cookieTest(tools.staffCookies)
  return (req, res) => {
    const slot = tools.aliases.find(req.url ?? '')
    if (slot && (req.method === 'GET' || req.method === 'HEAD') && !hasStaffCookie(req.headers.cookie)) {
      const stored = tools.cache.fresh(slot)
      if (stored && sendReady(req, res, stored)) return tools.measuring.countRequest('document', res.statusCode)
    }
    const context: Context = { tools, req, res, requestId: newRequestId(), kind: 'refused' }
    watchRequest(tools, context)
    answer(context, hasStaffCookie(req.headers.cookie)).catch((error: unknown) => fail(context, error))
  }
}

/** Tells by name whether a Cookie header holds one of these; next-auth splits long ones into `.0`, `.1`. */
function cookieTest(names: readonly string[]): (header: string | undefined) => boolean {
  if (names.length === 0) return () => false
  const escaped = names.map((name) => name.replace(/[^\w-]/g, '\\$&'))
  const pattern = new RegExp(`(?:^|;)\\s*(?:${escaped.join('|')})(?:\\.\\d+)?\\s*=`)
  return (header) => header !== undefined && pattern.test(header)
}

async function answer(context: Context, staff: boolean): Promise<void> {
  const { tools, req, res } = context
  const read = readTarget(req.url ?? '/')
  if (read.kind === 'refused') return sendText(res, read.status, REFUSALS[read.status])
  if (read.kind === 'redirect') return sendRedirect(res, 308, read.location)
  const { target } = read
  const reading = READING.has(req.method ?? '')
  const file = await tools.files.read(target.path)
  if (file) context.kind = 'file'
  if (file) return reading ? sendStored(req, res, file) : refuseMethod(res)
  if (isMedia(target.path)) {
    context.kind = 'file'
    const secure = tools.site.siteUrl.protocol === 'https:'
    return reading ? serveMedia(req, res, { path: target.path, read: tools.readMedia, secure }) : refuseMethod(res)
  }
  const ranged = tools.ranged.find(target.path)
  if (ranged) context.kind = 'file'
  if (ranged) return reading ? ranged.send(req, res) : refuseMethod(res)
  if (isBuiltFile(target.path)) return sendText(res, 404, 'This file does not exist.')
  if (!SAFE.has(req.method ?? '') && isCrossOrigin(req.headers, tools.site.siteUrl)) {
    return sendText(res, 403, 'Refused: the request came from another site.')
  }
  const route = routeOf(target.path, tools.site)
  context.kind = route.kind
  if (
    !reading &&
    route.kind !== 'api' &&
    route.kind !== 'staff' &&
    !(route.kind === 'document' && 'next-action' in req.headers)
  ) {
    return refuseMethod(res)
  }
  await follow(context, target, route, staff)
}

/** Somebody's answers are in the address; they must stay in no memory but theirs. */
const holdsAnswers = (site: Site, target: Target, bare: string) =>
  target.search !== '' && site.answerPages.includes(bare)

const REFUSALS = { 400: 'This address cannot be read.', 414: 'This address is too long.' }

async function follow(context: Context, target: Target, route: Route, staff: boolean): Promise<void> {
  const { tools, req, res } = context
  const { site } = tools
  switch (route.kind) {
    case 'health':
      return sendText(res, 200, '{"status":"ok"}', { 'content-type': 'application/json; charset=utf-8' })
    case 'root':
      return redirectByLanguage(req, res, site, site.locales, target.search)
    case 'neutral':
      return redirectByLanguage(req, res, site, site.locales, route.bare + target.search)
    case 'framework':
      return pass(context, target, 'plain')
    case 'api':
      return pass(context, target, 'plain')
    case 'staff':
      if (route.locale !== undefined) return pass(context, target, 'staff')
      return redirectByLanguage(req, res, site, site.staffLocales, target.path + target.search)
    case 'document':
      if (!READING.has(req.method ?? '')) return pass(context, target, 'staff')
      if (site.isPassedThrough?.(target.path, target.search)) return pass(context, target, 'download')
      if (staff) return serveStaff(tools, req, res, target, route)
      return isForOneReader(target, route.bare, site) || holdsAnswers(site, target, route.bare)
        ? serveUncached(tools, req, res, target, route)
        : serveDocument(tools, req, res, target, route)
    case 'internal':
      return serveMissing(tools, req, res, route.locale)
    case 'unknown':
      return serveMissing(tools, req, res, undefined)
  }
}

function isForOneReader({ search }: Target, bare: string, { uncachedParameter, unkeptPaths }: Site): boolean {
  if (isUnder(bare, unkeptPaths)) return true
  return search !== '' && new URLSearchParams(search).has(uncachedParameter)
}

function redirectByLanguage(
  req: IncomingMessage,
  res: ServerResponse,
  site: Site,
  locales: readonly string[],
  rest: string,
): void {
  const fallback = locales.includes(site.defaultLocale) ? site.defaultLocale : (locales[0] ?? site.defaultLocale)
  const location = `/${chooseLocale(req.headers, locales, fallback)}${rest}`
  sendRedirect(res, 307, location, { vary: 'cookie, accept-language', 'cache-control': 'no-store' })
}

function refuseMethod(res: ServerResponse): void {
  sendText(res, 405, 'This method is not allowed here.', { allow: 'GET, HEAD' })
}

function pass(
  { tools, req, res, requestId }: Context,
  target: Target,
  as: 'staff' | 'plain' | 'download',
): Promise<void> {
  const { upstream, trustProxy, site } = tools
  const url = target.path + target.search
  return passThrough(req, res, { upstream, siteUrl: site.siteUrl, trustProxy, requestId, as, url })
}

function fail({ tools, req, res, requestId }: Context, error: unknown): void {
  const { site, log, failed } = tools
  const renderId = error instanceof RenderFailed ? error.renderId : undefined
  log.error({ requestId, renderId, place: placeOf(req.url ?? ''), err: error }, 'request failed')
  void failed.warm()
  if (res.headersSent) {
    res.destroy()
    return
  }
  for (const name of res.getHeaderNames()) res.removeHeader(name)
  // No answer at all, as when the database hangs, is a matter of waiting; an answer of 5xx is our fault.
  const status = error instanceof RenderFailed && error.status !== 503 ? 500 : 503
  if (req.url?.startsWith('/api/')) {
    failed.sendProblem(res, status, requestId)
    return
  }
  const locale = localeOf(req.url ?? '/', site) ?? chooseLocale(req.headers, site.locales, site.defaultLocale)
  failed.send(res, locale, status, requestId)
}
