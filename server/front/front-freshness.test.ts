import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FRONT_KEY } from './front'
import { failRenders, type Harness, holdRenders, renderPage, startHarness, until } from './front-harness'

let site: Harness
beforeEach(async () => {
  site = await startHarness()
})
afterEach(() => site.close())

describe('a publish', () => {
  it('makes the very next request of a named page fresh, in every language and variant', async () => {
    const urls = ['/en/hospitals', '/zh/hospitals', '/en/hospitals?q=a']
    for (const url of urls) await site.request(url)
    site.front.publish({ paths: ['/hospitals/'] })
    for (const url of urls) expect((await site.request(url)).headers['x-cache']).toBe('miss')
  })

  it('reaches the home page by its empty path, through the global the app finds', async () => {
    await site.request('/en')
    const found = Reflect.get(globalThis, FRONT_KEY) as { publish: typeof site.front.publish }
    found.publish({ paths: [''] })
    expect((await site.request('/en')).headers['x-cache']).toBe('miss')
  })

  it('lets other pages go out stale while they are refreshed, for five seconds only', async () => {
    await site.request('/en')
    await site.request('/zh')
    site.front.publish({ paths: ['/hospitals'] })
    expect((await site.request('/en')).headers['x-cache']).toBe('stale')
    await until(() => site.asked.length === 3)
    site.clock.now += 5000
    expect((await site.request('/zh')).headers['x-cache']).toBe('miss')
  })

  it('is not undone by a render that began before it', async () => {
    const waiting = holdRenders(site)
    const before = site.request('/en/hospitals')
    await until(() => waiting.length === 1)
    site.front.publish({ paths: ['/hospitals'] })
    const after = site.request('/en/hospitals')
    await until(() => waiting.length === 2)
    waiting[1]?.()
    await after
    site.upstream.render = (_req, res) => void res.end('unexpected')
    waiting[0]?.()
    await before
    const next = await site.request('/en/hospitals')
    expect([next.headers['x-cache'], next.text]).toEqual(['hit', (await after).text])
  })
})

describe('many visitors at once', () => {
  it('share one render', async () => {
    const waiting = holdRenders(site)
    const replies = Promise.all([1, 2, 3, 4].map(() => site.request('/en')))
    await until(() => waiting.length === 1)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(site.asked).toHaveLength(1)
    waiting[0]?.()
    expect((await replies).map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })
})

describe('when rendering fails', () => {
  it('the last good page goes out, marked and logged, even after a publish dropped it', async () => {
    const good = await site.request('/en')
    site.front.publish({ paths: [''] })
    failRenders(site)
    const stale = await site.request('/en')
    expect([stale.status, stale.text, stale.headers['x-cache']]).toEqual([200, good.text, 'stale-error'])
    expect(stale.headers.warning).toContain('111')
    expect(site.logged).toContain('page could not be rendered')
  })

  it('a page is tried again once a second, and recovers', async () => {
    await site.request('/en')
    site.front.publish({ paths: [''] })
    failRenders(site)
    await site.request('/en')
    await site.request('/en')
    expect(site.asked).toHaveLength(2)
    site.upstream.render = renderPage
    site.clock.now += 1000
    expect((await site.request('/en')).headers['x-cache']).toBe('miss')
  })

  it('a page nobody ever saw becomes the error page of its language, with an id', async () => {
    failRenders(site)
    const { status, headers, text } = await site.request('/zh/hospitals')
    expect(status).toBe(500)
    const id = headers['x-request-id']?.toString() ?? ''
    expect(id).toMatch(/^\w{8,}$/)
    expect(text).toContain(id)
    expect(text).not.toContain('ERROR_ID')
  })

  it('an answer for a program becomes a problem document, with an id', async () => {
    failRenders(site)
    const { status, headers, text } = await site.request('/api/open/services')
    expect([status, headers['content-type']]).toEqual([500, 'application/problem+json'])
    expect(headers['access-control-allow-origin']).toBe('*')
    const problem = JSON.parse(text) as Record<string, unknown>
    expect(problem).toMatchObject({ type: 'about:blank', title: 'Internal Server Error', status: 500 })
    expect(problem.detail).toContain(headers['x-request-id'])
  })

  it('an answer meant for one request is passed on and not kept', async () => {
    site.upstream.render = (_req, res) => void res.writeHead(429, { 'retry-after': '5' }).end()
    const { status, headers } = await site.request('/en')
    expect([status, headers['retry-after']]).toEqual([429, '5'])
    site.upstream.render = renderPage
    expect((await site.request('/en')).status).toBe(200)
  })

  it('a cut connection is a failure, not half a page', async () => {
    site.upstream.render = (_req, res) => {
      res.writeHead(200, { 'content-length': 100 })
      res.write('half')
      setTimeout(() => res.destroy(), 5)
    }
    expect((await site.request('/en')).status).toBe(503)
  })
})

describe('a publish that is told twice', () => {
  it('drops once, so that what was rendered in between and all other pages stay', async () => {
    await site.request('/en/hospitals')
    site.front.publish({ paths: ['/hospitals'], number: 7n })
    const first = site.front.stats().version
    await site.request('/en/hospitals')
    site.front.publish({ paths: ['/hospitals'], number: 7n })
    expect(site.front.stats().version).toBe(first)
    expect((await site.request('/en/hospitals')).headers['x-cache']).toBe('hit')
    site.front.publish({ paths: ['/hospitals'], number: 8n })
    expect((await site.request('/en/hospitals')).headers['x-cache']).toBe('miss')
  })
})

describe('when nobody knows what changed', () => {
  it('every page is rendered anew', async () => {
    for (const url of ['/en', '/zh/hospitals']) await site.request(url)
    site.front.dropAll()
    for (const url of ['/en', '/zh/hospitals']) expect((await site.request(url)).headers['x-cache']).toBe('miss')
  })
})

describe('a page that names its own end', () => {
  it('is rendered anew for who asks after it, on the hot path too', async () => {
    const end = new Date(site.clock.now + 60_000).toISOString()
    site.upstream.render = (_req, res) => {
      res.setHeader('content-type', 'text/html; charset=utf-8')
      res.end(`<html lang="en"><head><meta name="fresh-until" content="${end}"></head><body>open</body></html>`)
    }
    await site.request('/en')
    expect((await site.request('/en')).headers['x-cache']).toBe('hit')
    site.clock.now += 60_000
    site.upstream.render = renderPage
    expect((await site.request('/en')).headers['x-cache']).toBe('miss')
    expect((await site.request('/en')).headers['x-cache']).toBe('hit')
  })
})
