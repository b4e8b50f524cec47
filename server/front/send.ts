import type { IncomingMessage, ServerResponse } from 'node:http'
import { matchesEtag } from './conditional'
import { withHeaders } from './headers'
import { chooseEncoding } from './negotiate'
import type { Stored } from './stored'

export type SendOptions = {
  /** Replaces the status, as when the body of the missing page answers a 404. */
  status?: number
  /** Added headers; they replace those of the same name, `undefined` removes. */
  headers?: Readonly<Record<string, string | undefined>>
}

/**
 * Sends a finished response in the form the client asked for, or 304 when it has it already.
 * For HEAD Node leaves the body out by itself.
 */
export async function sendStored(
  req: IncomingMessage,
  res: ServerResponse,
  stored: Stored,
  options: SendOptions = {},
): Promise<void> {
  const variant = await stored.variant(stored.encodingFor(chooseEncoding(header(req, 'accept-encoding'))))
  stored.countHit()
  const status = options.status ?? stored.status
  const condition = header(req, 'if-none-match')
  if (status === 200 && condition !== undefined && matchesEtag(condition, variant.etag)) {
    res.writeHead(304, withHeaders(variant.notModified, options.headers ?? {}))
    res.end()
    return
  }
  // Only a 200 can be revalidated, so nothing else carries a tag.
  const changes = status === 200 ? options.headers : { etag: undefined, ...options.headers }
  res.writeHead(status, changes ? withHeaders(variant.headers, changes) : variant.headers)
  res.end(variant.body)
}

/**
 * The hot path: sends what is ready now and returns true, or returns false without having written anything when the
 * form asked for was not made yet.
 */
export function sendReady(req: IncomingMessage, res: ServerResponse, stored: Stored): boolean {
  const variant = stored.variants[stored.encodingFor(chooseEncoding(header(req, 'accept-encoding')))]
  if (variant === undefined || stored.status !== 200) return false
  stored.countHit()
  const condition = header(req, 'if-none-match')
  if (condition !== undefined && matchesEtag(condition, variant.etag)) {
    res.writeHead(304, variant.notModified)
    res.end()
  } else {
    res.writeHead(200, variant.hit)
    res.end(variant.body)
  }
  return true
}

/** Sends a short text that is nobody's page. */
export function sendText(
  res: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = Buffer.from(`${text}\n`)
  res.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': body.length,
    ...headers,
  })
  res.end(body)
}

/** Sends a temporary redirect that depends on who asks, so nobody may keep it. */
export function sendRedirect(
  res: ServerResponse,
  status: 307 | 308,
  location: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  res.writeHead(status, { location, 'content-length': 0, ...headers })
  res.end()
}

function header(req: IncomingMessage, name: 'accept-encoding' | 'if-none-match'): string | undefined {
  return req.headers[name]?.toString()
}
