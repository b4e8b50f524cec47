import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAliases } from './aliases'
import { type CacheStats, type Change, createCache } from './cache'
import { createFailedPages } from './failed-pages'
import { createHandler } from './handler'
import { canonicalPath } from './key'
import type { Log } from './log'
import { createMeasuring, type FrontMeasurements } from './measurements'
import type { ReadMedia } from './media'
import { createRangedFiles } from './ranged-files'
import { createRenderPublic, type RenderPublic } from './render-public'
import { createRenderer } from './renderer'
import type { Site } from './site'
import { createStaticFiles } from './static-files'
import { createNextUpstream, type Upstream } from './upstream'

export type { CacheStats, Change } from './cache'
export type { Log } from './log'
export type { FrontMeasurements } from './measurements'
export type { Upstream } from './upstream'

export type FrontOptions = Omit<Site, 'staffLocales' | 'machinePaths' | 'answerPages' | 'unkeptPaths'> & {
  /** The folder of the built Next app. */
  directory: string
  /** Cookies that mark a member of staff; who sends one is never answered from the cache. */
  staffCookies: readonly string[]
  staffLocales?: readonly string[]
  machinePaths?: readonly string[]
  answerPages?: readonly string[]
  unkeptPaths?: readonly string[]
  /** Pictures below `/media/`; none unless told. */
  readMedia?: ReadMedia
  /** Large files outside the app, by URL path; clients read them in parts. */
  rangedFiles?: Readonly<Record<string, string>>
  /** Budget of the page cache, 256 MiB unless told. */
  maxBytes?: number
  /** Believe X-Forwarded-* of clients: only behind a proxy that sets them. */
  trustProxy?: boolean
  log: Log
  now?: () => number
  /** Renders instead of Next, for tests. */
  upstream?: Upstream
}

export type Front = {
  /** Starts to accept connections. Returns the port, which the system chooses when 0 is asked for. */
  listen(port: number, host?: string): Promise<number>
  /** Finishes what is under way (10 s at most), then stops rendering and removes the private socket. */
  close(): Promise<void>
  /** Drops the named pages in every language; synchronous, so the very next request renders anew. */
  publish(change: Change): void
  /** Drops every page, for when it is not known what changed. */
  dropAll(): void
  stats(): CacheStats
  measurements(): FrontMeasurements
}

/** Where app code, another bundle in this process, finds `publish` and `measurements` of the front. */
export const FRONT_KEY = Symbol.for('living-in-jinan.front')

const DRAIN_MS = 10_000

/**
 * Builds the server of the site around Next (or `upstream`): page cache, static files, redirects, error pages.
 * Throws when the app was not built. It listens only after `listen`.
 */
export async function createFront(options: FrontOptions): Promise<Front> {
  const { staffLocales = ['en', 'zh'], machinePaths = [], answerPages = [], unkeptPaths = [] } = options
  const { readMedia = async () => null } = options
  const site: Site = { ...options, staffLocales, machinePaths, answerPages, unkeptPaths }
  const { log, now = Date.now, maxBytes = 256 * 1024 * 1024, trustProxy = false, staffCookies } = options
  const files = await createStaticFiles(options.directory, site.siteUrl.protocol === 'https:')
  const ranged = await createRangedFiles(options.rangedFiles ?? {}, site.siteUrl.protocol === 'https:')
  const upstream = options.upstream ?? (await createNextUpstream(options.directory, site.siteUrl))
  const renderer = await createRenderer(upstream)
  const measuring = createMeasuring()
  const renderPublic = createRenderPublic(renderer, site, log)
  const render: RenderPublic = (...args) => measuring.timeRender(() => renderPublic(...args))
  const cache = createCache({
    maxBytes,
    now,
    // The path only: what a visitor searched for is nobody's business.
    onFailure: ({ key, error, served }) =>
      log.error({ path: key.split('?')[0], served, err: error }, 'page could not be rendered'),
  })
  const failed = createFailedPages({ site, render, log, now })
  const handler = createHandler({
    ...{ site, cache, render, files, ranged, readMedia, failed, upstream, staffCookies, trustProxy, log, measuring },
    aliases: createAliases(),
  })
  const server = http.createServer(SERVER_LIMITS, handler)
  const publish = (change: Change) => cache.publish({ ...change, paths: change.paths.map(barePath) })
  const measurements = () => measuring.read(cache.stats())
  const published = { publish, measurements }
  Reflect.set(globalThis, FRONT_KEY, published)

  return {
    publish,
    dropAll: cache.dropAll,
    stats: cache.stats,
    measurements,
    async listen(port, host) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, resolve)
      })
      void failed.warm()
      return (server.address() as AddressInfo).port
    },
    async close() {
      if (Reflect.get(globalThis, FRONT_KEY) === published) Reflect.deleteProperty(globalThis, FRONT_KEY)
      await drain(server)
      await renderer.close()
      await upstream.close()
    },
  }
}

/** The cache's spelling of a path in a publish: canonical, and `''` for the home page. */
function barePath(path: string): string {
  const canonical = canonicalPath(path) ?? path
  return canonical === '/' ? '' : canonical
}

const SERVER_LIMITS: http.ServerOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 20_000,
  // Long enough for a photo over a slow line on the staff side.
  requestTimeout: 120_000,
  keepAliveTimeout: 65_000,
}

/** Lets requests under way finish, closing connections as they fall idle, and cuts the rest after the limit. */
async function drain(server: http.Server): Promise<void> {
  if (!server.listening) return
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const limit = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearInterval(idle)
  clearTimeout(limit)
}
