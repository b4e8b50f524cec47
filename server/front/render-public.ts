import { randomBytes } from 'node:crypto'
import { isCompressible } from './compress'
import { documentFreshUntil, documentLanguage, stripFramework } from './document'
import { publicHeaders } from './headers'
import { type Log, newRequestId } from './log'
import type { Rendered, Renderer } from './renderer'
import { createStored, type Stored } from './stored'

/** The upstream answered, but with a failure of its own. */
export class RenderFailed extends Error {
  readonly status: number
  /** The id under which the framework logged what went wrong. */
  readonly renderId: string
  constructor(target: string, status: number, renderId: string) {
    super(`rendering ${target.split('?')[0]} answered ${status}`)
    this.status = status
    this.renderId = renderId
  }
}

/** What of the site a document's headers depend on. */
type About = { siteUrl: URL; dataOrigins?: readonly string[] }

export type RenderPublic = (target: string, headers?: Readonly<Record<string, string>>) => Promise<Stored>

/** Brotli at its best costs some ten times the quick setting: only for pages asked for again, twice after the miss. */
const POPULAR = { afterHits: 3, effort: { brotli: 10, gzip: 9 } }

/**
 * Makes the function that renders one public URL into a finished response without framework scripts.
 * It asks with headers that say nothing of the visitor, since everybody gets the result; `headers` adds the cookie of
 * a member of staff, whose result is not shared. Rejects with RenderFailed on a status of 500 or more.
 */
export function createRenderPublic(renderer: Renderer, about: About, log: Log): RenderPublic {
  const { siteUrl } = about
  return async (target, headers = {}) => {
    const nonce = randomBytes(16).toString('hex')
    const renderId = newRequestId()
    const rendered = await renderer.render(target, {
      host: siteUrl.host,
      'x-forwarded-host': siteUrl.host,
      'x-forwarded-proto': siteUrl.protocol.slice(0, -1),
      'x-request-id': renderId,
      'content-security-policy': `script-src 'nonce-${nonce}'`,
      'accept-encoding': 'identity',
      accept: 'text/html',
      'user-agent': 'front',
      ...headers,
    })
    if (rendered.status >= 500) throw new RenderFailed(target, rendered.status, renderId)
    return finish(target, rendered, nonce, about, log)
  }
}

function finish(target: string, rendered: Rendered, nonce: string, about: About, log: Log): Stored {
  const contentType = rendered.headers['content-type'] ?? ''
  const isPage = contentType.startsWith('text/html')
  const withoutBody = (rendered.status === 404 && isPage) || (rendered.status >= 300 && rendered.status < 400)
  let body = withoutBody ? Buffer.alloc(0) : rendered.body
  let language: string | undefined
  let freshUntil: number | undefined
  if (!withoutBody && isPage) {
    const html = body.toString('utf8')
    const stripped = stripFramework(html, nonce)
    if (stripped.leftovers > 0)
      log.warn({ path: target.split('?')[0], leftovers: stripped.leftovers }, 'nonce left in a public document')
    language = documentLanguage(html)
    freshUntil = documentFreshUntil(html)
    body = Buffer.from(stripped.html)
  }
  return createStored({
    status: rendered.status,
    headers: publicHeaders(rendered.headers, { language, ...about }),
    body,
    compressible: isCompressible(contentType),
    upgrade: POPULAR,
    freshUntil,
  })
}
