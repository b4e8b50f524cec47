import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FRONT_KEY } from './front'
import { type Harness, holdRenders, page, startHarness, until } from './front-harness'

let site: Harness
beforeEach(async () => {
  site = await startHarness()
})
afterEach(() => site.close())

describe('files', () => {
  it('come immutable where their name has a hash, with a tag elsewhere', async () => {
    const built = await site.request('/assets/site-abc.js', { headers: { 'accept-encoding': 'br' } })
    expect([built.status, built.headers['content-encoding'], built.headers['content-type']]).toEqual([
      200,
      'br',
      'text/javascript; charset=utf-8',
    ])
    expect(built.headers['cache-control']).toContain('immutable')
    expect((await site.request('/_next/static/chunks/main-1.js')).text).toBe('chunk')
    const icon = await site.request('/icon.svg')
    expect([icon.headers['cache-control'], icon.headers['content-type']]).toEqual([
      'public, max-age=3600',
      'image/svg+xml',
    ])
    expect((await site.request('/icon.svg', { headers: { 'if-none-match': icon.headers.etag ?? '' } })).status).toBe(
      304,
    )
    expect(site.asked).toHaveLength(0)
  })

  it.each([
    '/_next/static/../BUILD_ID',
    '/_next/static/%2e%2e/BUILD_ID',
    '/_next/static/..%2fBUILD_ID',
    '/assets/..%5c..%5c.next/BUILD_ID',
    '/assets/%2e%2e%2f.secret',
    '/.secret',
    '/assets/none.js',
  ])('outside the listed ones stay unread: %s', async (target) => {
    const { status, text } = await site.request(target)
    expect([400, 404]).toContain(status)
    expect(text).not.toContain('secret')
  })
})

describe('the front', () => {
  it('answers for its own health', async () => {
    const { status, text, headers } = await site.request('/api/health')
    expect([status, JSON.parse(text), headers['cache-control']]).toEqual([200, { status: 'ok' }, 'no-store'])
    expect(site.asked).toHaveLength(0)
  })

  it('refuses what changes nothing it knows, and addresses beyond reason', async () => {
    expect((await site.request('/en', { method: 'POST' })).status).toBe(405)
    expect((await site.request('/icon.svg', { method: 'DELETE' })).headers.allow).toBe('GET, HEAD')
    expect((await site.request(`/en?q=${'a'.repeat(4100)}`)).status).toBe(414)
  })

  it.each([
    ['/en/%', 400],
    ['/en/%c3%28', 400],
    ['/en/a%00b', 400],
    ['/en/hospitals?q=%00', 400],
    ['/en/hospitals?q=%', 200],
    ['/en/hospitals?q=%ff&q[]=1&__proto__=2', 200],
    ['/en/hospitals?page=9e99&page=-1&q=%F0%9F%98%80', 200],
    ['/en/%F0%9F%98%80', 200],
    ['/en/a%2Fb', 200],
    ['//evil.example/x', 308],
    ['/%5cevil.example/', 308],
    ['/en?', 200],
    ['/__proto__', 404],
    ['/en/constructor?toString=1', 200],
  ])('answers %s with %i', async (target, status) => {
    const reply = await site.request(target)
    expect(reply.status).toBe(status)
    expect(reply.headers.location ?? '/x').toMatch(/^\/[^/\\]/)
  })

  it('finishes requests under way when it closes', async () => {
    const waiting = holdRenders(site)
    const reply = site.request('/en')
    await until(() => waiting.length === 1)
    const closed = site.front.close()
    waiting[0]?.()
    expect((await reply).status).toBe(200)
    await closed
    expect(Reflect.get(globalThis, FRONT_KEY)).toBeUndefined()
  })

  it('warns when the nonce stands where no framework script is', async () => {
    site.upstream.render = (req, res) => {
      const nonce = /nonce-([^']+)/.exec(String(req.headers['content-security-policy']))?.[1] ?? ''
      res.setHeader('content-type', 'text/html')
      res.end(page('en', `<p data-x="${nonce}">`, nonce))
    }
    expect((await site.request('/en')).text).toContain('data-x=""')
    expect(site.logged).toContain('nonce left in a public document')
  })
})
