import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Harness, startHarness } from './front-harness'

let site: Harness
beforeEach(async () => {
  site = await startHarness()
})
afterEach(() => site.close())

describe('a visitor of a public page', () => {
  it('gets it rendered once and from memory afterwards', async () => {
    const first = await site.request('/en/hospitals')
    const second = await site.request('/en/hospitals')
    expect([first.headers['x-cache'], second.headers['x-cache']]).toEqual(['miss', 'hit'])
    expect(second.text).toBe(first.text)
    expect(second.text).toContain('You see /en/hospitals.')
    expect(site.asked).toHaveLength(1)
  })

  it('gets 304 for what they have, and the page for what they do not', async () => {
    const { headers } = await site.request('/en')
    const etag = headers.etag ?? 'none'
    const same = await site.request('/en', { headers: { 'if-none-match': `"x", W/${etag}` } })
    expect([same.status, same.text, same.headers.etag]).toEqual([304, '', etag])
    expect((await site.request('/en', { headers: { 'if-none-match': '"x"' } })).status).toBe(200)
  })

  it('gets brotli, gzip or plain bytes of the same page, each with its own tag', async () => {
    const ask = (encoding: string) => site.request('/en', { headers: { 'accept-encoding': encoding } })
    const [br, gzip, plain] = [await ask('gzip, br'), await ask('gzip, br;q=0'), await ask('identity')]
    expect([
      br.headers['content-encoding'],
      gzip.headers['content-encoding'],
      plain.headers['content-encoding'],
    ]).toEqual(['br', 'gzip', undefined])
    expect(brotliDecompressSync(br.raw).toString()).toBe(plain.text)
    expect(gunzipSync(gzip.raw).toString()).toBe(plain.text)
    expect(new Set([br.headers.etag, gzip.headers.etag, plain.headers.etag]).size).toBe(3)
    expect(br.headers.vary).toBe('accept-encoding')
  })

  it('gets the headers alone with HEAD', async () => {
    const get = await site.request('/en')
    const head = await site.request('/en', { method: 'HEAD' })
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', get.headers['content-length']])
    expect(site.asked).toHaveLength(1)
  })

  it('gets a document without framework scripts, cookies or words about the framework', async () => {
    const { headers, text } = await site.request('/zh')
    expect(text).not.toContain('<script')
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect([headers['cache-control'], headers['content-language']]).toEqual(['public, no-cache', 'zh'])
  })

  it('leaves no trace of themselves in what the upstream is asked', async () => {
    await site.request('/en/hospitals?utm=1&page=2&q=b', {
      headers: { cookie: 'theme=dark', rsc: '1', 'user-agent': 'Tracker', 'accept-language': 'zh' },
    })
    const [asked] = site.asked
    expect(asked?.url).toBe('/en/hospitals?page=2&q=b')
    expect(asked?.headers).toMatchObject({ host: 'jinan.example', 'x-forwarded-proto': 'https', 'user-agent': 'front' })
    for (const name of ['cookie', 'rsc', 'accept-language']) expect(asked?.headers[name]).toBeUndefined()
  })

  it('shares one entry with every spelling of the URL', async () => {
    await site.request('/en/hospitals?q=b&page=2')
    const other = await site.request('/en/h%6Fspitals?page=2&fbclid=7&q=b&q=')
    expect(other.headers['x-cache']).toBe('hit')
    expect((await site.request('/en/hospitals/?q=1')).headers.location).toBe('/en/hospitals?q=1')
  })

  it('gets the machine files as the app made them, cached', async () => {
    site.upstream.render = (_req, res) => void res.writeHead(200, { 'content-type': 'application/xml' }).end('<a/>')
    await site.request('/sitemap.xml')
    const again = await site.request('/sitemap.xml')
    expect([again.headers['x-cache'], again.headers['content-type'], again.text]).toEqual([
      'hit',
      'application/xml',
      '<a/>',
    ])
  })

  it('is sent on by a cached redirect within the site', async () => {
    site.upstream.render = (_req, res) => void res.writeHead(308, { location: 'https://jinan.example/en/new' }).end('x')
    await site.request('/en/old')
    const again = await site.request('/en/old')
    expect([again.status, again.headers.location, again.text]).toEqual([308, '/en/new', ''])
    expect(site.asked).toHaveLength(1)
  })

  it('is sent from an address without language to the page in theirs, query and all', async () => {
    const { status, headers } = await site.request('/go/hospitals/a?x=1', { headers: { 'accept-language': 'zh' } })
    expect([status, headers.location, headers['cache-control']]).toEqual([307, '/zh/hospitals/a?x=1', 'no-store'])
    expect((await site.request('/go')).headers.location).toBe('/en')
  })

  it('is sent from / to their language', async () => {
    const { status, headers } = await site.request('/?a=1', { headers: { 'accept-language': 'fr, zh-TW;q=0.5' } })
    expect([status, headers.location, headers['cache-control']]).toEqual([307, '/zh?a=1', 'no-store'])
    const byCookie = await site.request('/', { headers: { 'accept-language': 'zh', cookie: 'locale=en' } })
    expect(byCookie.headers.location).toBe('/en')
  })
})

describe('a page that does not exist', () => {
  it('answers 404 with the full page of the language in the path', async () => {
    const { status, headers, text } = await site.request('/zh/nowhere')
    expect([status, headers['content-language']]).toEqual([404, 'zh'])
    expect(text).toContain('You see /zh/missing')
    expect(headers.etag).toBeUndefined()
    await site.request('/zh/nowhere')
    expect(site.asked.map(({ url }) => url)).toEqual(['/zh/nowhere', '/zh/missing'])
  })

  it('answers without asking the upstream where the language is unknown, in the language of the visitor', async () => {
    const { status, headers, text } = await site.request('/wp-login.php', { headers: { 'accept-language': 'zh' } })
    expect([status, headers.vary]).toEqual([404, 'accept-encoding, accept-language, cookie'])
    expect(text).toContain('/zh/missing')
    expect(site.asked).toHaveLength(1)
  })

  it.each(['/en/missing', '/en/failed'])('is what the internal page %s is to a visitor', async (target) => {
    expect((await site.request(target)).status).toBe(404)
  })
})
