import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createFront, type Front } from './front'

export type Reply = { status: number; headers: IncomingHttpHeaders; raw: Buffer; text: string }

type Render = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>

/** A front over a fake upstream, as the tests drive it. */
export type Harness = {
  front: Front
  /** Requests the fake upstream got, by method and URL. */
  asked: IncomingMessage[]
  clock: { now: number }
  logged: string[]
  /** The same with their details and level. */
  lines: { level: string; message: string; details: Record<string, unknown> }[]
  /** Replaces what the fake upstream does. */
  upstream: { render: Render }
  request(target: string, options?: { method?: string; headers?: http.OutgoingHttpHeaders }): Promise<Reply>
  close(): Promise<void>
}

export const NOON = Date.UTC(2026, 10, 23, 4)

/** Starts a front on loopback with an app of two locales, a few files and a clock that stands still. */
export async function startHarness(): Promise<Harness> {
  const directory = await mkdtemp(path.join(tmpdir(), 'front-test-'))
  await mkdir(path.join(directory, 'public/assets'), { recursive: true })
  await mkdir(path.join(directory, '.next/static/chunks'), { recursive: true })
  await writeFile(path.join(directory, 'public/icon.svg'), `<svg>${'<g></g>'.repeat(100)}</svg>`)
  await writeFile(path.join(directory, 'public/assets/site-abc.js'), 'export const a = 1\n'.repeat(100))
  await writeFile(path.join(directory, 'public/.secret'), 'secret')
  await writeFile(path.join(directory, '.next/static/chunks/main-1.js'), 'chunk')
  await writeFile(path.join(directory, '.next/BUILD_ID'), 'secret')
  const asked: IncomingMessage[] = []
  const logged: string[] = []
  const clock = { now: NOON }
  const upstream = { render: renderPage as Render }
  const lines: Harness['lines'] = []
  const logAt = (level: string) => (details: Record<string, unknown>, message: string) => {
    lines.push({ level, message, details })
    if (level !== 'debug') logged.push(message)
  }
  const front = await createFront({
    directory,
    siteUrl: new URL('https://jinan.example'),
    locales: ['en', 'zh'],
    defaultLocale: 'en',
    staffCookies: ['next-auth.session-token', '__Secure-next-auth.session-token'],
    privatePaths: ['/admin', '/api'],
    machinePaths: ['/sitemap.xml', '/api/open/*'],
    isPassedThrough: (bare, search) => bare.startsWith('/api/open/') && search === '?all',
    answerPages: ['/finder'],
    unkeptPaths: ['/report'],
    staffView: { cookie: 'staff-view', parameters: ['asOf', 'drafts'] },
    knownParameters: (bare) => (bare === '/hospitals' ? ['q', 'page'] : bare === '/finder' ? ['passport'] : []),
    readMedia: async (name) => (name === 'known.webp' ? { body: Buffer.from('picture'), type: 'image/webp' } : null),
    log: { debug: logAt('debug'), info: logAt('info'), warn: logAt('warn'), error: logAt('error') },
    uncachedParameter: 'preview',
    now: () => clock.now,
    upstream: {
      handler(req, res) {
        // Error pages are rendered at start in the background; they would disturb the counting.
        if (req.url?.endsWith('/failed')) return void res.end(page('en', 'Failed <b>ERROR_ID</b>', ''))
        asked.push(req)
        return upstream.render(req, res)
      },
      close: async () => {},
    },
  })
  const port = await front.listen(0, '127.0.0.1')
  return {
    ...{ front, asked, clock, logged, lines, upstream },
    request: (target, options) => request(port, target, options),
    async close() {
      await front.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** What Next would answer: the path as text, framework scripts with the nonce asked for, headers of its own. */
export function renderPage(req: IncomingMessage, res: ServerResponse): void {
  const nonce = /nonce-([^']+)/.exec(req.headers['content-security-policy']?.toString() ?? '')?.[1] ?? ''
  const locale = req.url?.split(/[/?]/)[1] ?? ''
  if (req.url?.includes('/nowhere')) res.statusCode = 404
  res.setHeader('content-type', 'text/html; charset=utf-8')
  res.setHeader('set-cookie', 'a=b')
  res.setHeader('x-powered-by', 'Next.js')
  res.end(page(locale, `You see ${req.url}. ${'Words to compress. '.repeat(60)}`, nonce))
}

export function page(lang: string, text: string, nonce: string): string {
  const framework = nonce === '' ? '' : `<script src="/_next/static/chunks/main-1.js" nonce="${nonce}" async></script>`
  return `<!DOCTYPE html><html lang="${lang}"><head>${framework}</head><body><p>${text}</p></body></html>`
}

/** Plain requests without the niceties of fetch, which would tidy the very paths under test. */
function request(
  port: number,
  target: string,
  options: { method?: string; headers?: http.OutgoingHttpHeaders } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = http.request({ port, host: '127.0.0.1', path: target, agent: false, ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const raw = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, raw, text: raw.toString() })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** Makes the upstream wait for the test before each answer; calling an element lets that one go. */
export function holdRenders(site: Harness): (() => void)[] {
  const waiting: (() => void)[] = []
  site.upstream.render = (req, res) => void waiting.push(() => renderPage(req, res))
  return waiting
}

/** Makes every render from now on a failure. */
export function failRenders(site: Harness): void {
  site.upstream.render = (_req, res) => void res.writeHead(500).end()
}

/** Waits, a second at most, for what happens in the background. Throws when it does not. */
export async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !condition(); i += 1) await new Promise((resolve) => setTimeout(resolve, 2))
  if (!condition()) throw new Error('it did not happen within a second')
}
