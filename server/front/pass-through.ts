import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { headerRecord, securityHeaders, staffPolicy } from './headers'
import { packWhileWritten } from './pack'
import { takeUnreadable } from './unreadable'
import type { Upstream } from './upstream'

export type PassOptions = {
  upstream: Upstream
  siteUrl: URL
  trustProxy: boolean
  requestId: string
  /**
   * `staff`: a screen with scripts by nonce, never stored. `plain`: an API or a file of the framework. `download`: a
   * long answer, compressed while it is written.
   */
  as: 'staff' | 'plain' | 'download'
  /** The path and query handed on; the client's spelling never reaches the framework. */
  url: string
}

/** Headers by which the framework talks to itself; from outside they are at best a mistake. */
const INTERNAL = /^(?:x-middleware-|x-nextjs-)/
const FORWARDED = /^(?:x-forwarded-|forwarded$|x-real-ip$)/

/** Hands a request to the upstream without the cache, with the headers a client may set and we must set. */
export async function passThrough(req: IncomingMessage, res: ServerResponse, options: PassOptions): Promise<void> {
  const { siteUrl, requestId } = options
  cleanRequest(req, options)
  const always: Record<string, string> = { 'x-request-id': requestId }
  const unlessSet: Record<string, string> = headerRecord(securityHeaders(siteUrl.protocol === 'https:'))
  if (options.as === 'staff') {
    const nonce = randomBytes(16).toString('hex')
    req.headers['content-security-policy'] = `script-src 'nonce-${nonce}'`
    always['content-security-policy'] = staffPolicy(nonce)
    always['cache-control'] = 'no-store'
  } else {
    unlessSet['content-security-policy'] = "default-src 'none'; frame-ancestors 'none'"
    unlessSet['cache-control'] = 'no-store'
  }
  if (options.as === 'download') {
    always.vary = 'accept-encoding'
    packWhileWritten(req, res)
    // The upstream must not compress as well.
    delete req.headers['accept-encoding']
  }
  setWhenWritten(res, always, unlessSet, requestId)
  await options.upstream.handler(req, res)
}

function cleanRequest(req: IncomingMessage, { siteUrl, trustProxy, requestId, url }: PassOptions): void {
  for (const name of Object.keys(req.headers)) {
    if (INTERNAL.test(name) || (!trustProxy && FORWARDED.test(name))) delete req.headers[name]
  }
  delete req.headers['content-security-policy']
  delete req.headers['content-security-policy-report-only']
  req.headers['x-forwarded-host'] ??= req.headers.host ?? siteUrl.host
  req.headers['x-forwarded-proto'] ??= siteUrl.protocol.slice(0, -1)
  req.headers['x-forwarded-for'] ??= req.socket.remoteAddress ?? ''
  req.headers['x-request-id'] = requestId
  req.url = url
}

/**
 * Sets headers at the last moment, when the framework writes its own: set earlier they would be doubled, since route
 * handlers append.
 */
function setWhenWritten(
  res: ServerResponse,
  always: Record<string, string>,
  unlessSet: Record<string, string>,
  requestId: string,
): void {
  const writeHead = res.writeHead
  res.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    if (takeUnreadable(requestId) && args[0] === 500) args[0] = 400
    for (const [name, value] of Object.entries(always)) res.setHeader(name, value)
    for (const [name, value] of Object.entries(unlessSet)) if (!res.hasHeader(name)) res.setHeader(name, value)
    res.removeHeader('x-powered-by')
    return Reflect.apply(writeHead, res, args)
  } as typeof res.writeHead
}
