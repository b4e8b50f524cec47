import { type ServerResponse, STATUS_CODES } from 'node:http'
import { documentPolicy, securityHeaders } from './headers'
import type { Log } from './log'
import type { RenderPublic } from './render-public'
import { FAILED_PAGE, type Site } from './site'

export type FailedPages = {
  /** Sends the error page of a language with the id in it, or a built-in one. */
  send(res: ServerResponse, locale: string, status: 500 | 503, requestId: string): void
  /** Tells a program the same, as a problem document (RFC 9457). */
  sendProblem(res: ServerResponse, status: 500 | 503, requestId: string): void
  /** Renders the pages that are not held yet, one after another. Never rejects. */
  warm(): Promise<void>
}

type FailedPagesOptions = { site: Site; render: RenderPublic; log: Log; now: () => number }

/** `warm` is called on every failure; while all fails, it must not add to the load. */
const WARM_AGAIN_AFTER_MS = 10_000

const PLACEHOLDER = 'ERROR_ID'

const BUILT_IN = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Something went wrong</title><h1>Something went wrong</h1>
<p>The page could not be shown. Please try again in a minute.</p><p>Reference: ${PLACEHOLDER}</p></html>
`

/**
 * Keeps the error page of every language outside the cache, rendered while all was well: when it is needed, rendering
 * is what does not work.
 */
export function createFailedPages({ site, render, log, now }: FailedPagesOptions): FailedPages {
  const pages = new Map<string, string>()
  let warming: Promise<void> | undefined
  let warmedAt = Number.NEGATIVE_INFINITY

  async function renderAll(): Promise<void> {
    for (const locale of site.locales) {
      if (pages.has(locale)) continue
      try {
        const stored = await render(`/${locale}${FAILED_PAGE}`)
        const { body } = await stored.variant('identity')
        const html = body.toString('utf8')
        if (stored.status === 200 && html.includes(PLACEHOLDER)) pages.set(locale, html)
        else log.warn({ locale, status: stored.status }, 'no usable error page in this language')
      } catch (error) {
        log.warn({ locale, err: error }, 'the error page could not be rendered')
      }
    }
  }

  function warm(): Promise<void> {
    if (!warming && now() - warmedAt < WARM_AGAIN_AFTER_MS) return Promise.resolve()
    warmedAt = now()
    warming ??= renderAll().finally(() => {
      warming = undefined
    })
    return warming
  }

  const commonHeaders = (body: Buffer, status: 500 | 503, requestId: string) => [
    ...['cache-control', 'no-store', 'x-request-id', requestId, 'content-length', String(body.length)],
    ...(status === 503 ? ['retry-after', '5'] : []),
    ...securityHeaders(site.siteUrl.protocol === 'https:'),
  ]

  return {
    warm,
    sendProblem(res, status, requestId) {
      const title = STATUS_CODES[status]
      const detail = `The answer could not be made. Reference: ${requestId}`
      const body = Buffer.from(JSON.stringify({ type: 'about:blank', title, status, detail }))
      const open = ['content-type', 'application/problem+json', 'access-control-allow-origin', '*']
      res.writeHead(status, [...open, ...commonHeaders(body, status, requestId)])
      res.end(body)
    },
    send(res, locale, status, requestId) {
      const held = pages.get(locale)
      const body = Buffer.from((held ?? BUILT_IN).replace(PLACEHOLDER, () => requestId))
      res.writeHead(status, [
        ...['content-type', 'text/html; charset=utf-8', 'content-language', held === undefined ? 'en' : locale],
        ...['content-security-policy', documentPolicy(), ...commonHeaders(body, status, requestId)],
      ])
      res.end(body)
    },
  }
}
