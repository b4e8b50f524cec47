import zlib from 'node:zlib'
import { languages, locales } from '@/i18n/locales'
import { ask } from './http'
import { entries, publicPages } from './pages'
import { pathOf, publishedRecords } from './records'
import { expect, test } from './test'

const page = `/fr${entries.schools}`

test.describe('HTTP', () => {
  test('A second visitor is answered from the cache, with the same bytes', async ({ baseURL }) => {
    const first = await ask(baseURL, page)
    const second = await ask(baseURL, page)
    expect(second.status).toBe(200)
    expect(second.headers['x-cache']).toBe('hit')
    expect(second.body.equals(first.body)).toBe(true)
    expect(second.headers['cache-control']).toBe('public, no-cache')
    expect(second.headers['set-cookie']).toBeUndefined()
  })

  test('A visitor with a tracking parameter or a cookie shares the cached page', async ({ baseURL }) => {
    await ask(baseURL, page)
    const tracked = await ask(baseURL, `${page}?utm_source=x&fbclid=1`)
    expect(tracked.headers['x-cache']).toBe('hit')
    const withCookie = await ask(baseURL, page, { headers: { cookie: 'locale=ar; theme=dark' } })
    expect(withCookie.headers['x-cache']).toBe('hit')
    const reordered = await ask(baseURL, '/fr/schools?sort=name&lang=en')
    const other = await ask(baseURL, '/fr/schools?lang=en&sort=name')
    expect(other.headers['x-cache']).toBe('hit')
    expect(other.headers.etag).toBe(reordered.headers.etag)
  })

  test('A visitor who has the page gets 304, in each encoding', async ({ baseURL }) => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': encoding }
      const { headers: first } = await ask(baseURL, page, { headers })
      const again = await ask(baseURL, page, { headers: { ...headers, 'if-none-match': first.etag ?? '' } })
      expect(again.status).toBe(304)
      expect(again.body).toHaveLength(0)
      expect(again.headers.etag).toBe(first.etag)
      const changed = await ask(baseURL, page, { headers: { ...headers, 'if-none-match': '"another"' } })
      expect(changed.status).toBe(200)
    }
  })

  test('A visitor gets the page compressed the way they asked for', async ({ baseURL }) => {
    const plain = await ask(baseURL, page)
    expect(plain.headers['content-encoding']).toBeUndefined()
    const forms = [
      ['br', zlib.brotliDecompressSync],
      ['gzip', zlib.gunzipSync],
    ] as const
    for (const [encoding, decompress] of forms) {
      const { headers, body } = await ask(baseURL, page, { headers: { 'accept-encoding': encoding } })
      expect(headers['content-encoding']).toBe(encoding)
      expect(headers.vary).toContain('accept-encoding')
      expect(body.length).toBeLessThan(plain.body.length / 2)
      expect(decompress(body).equals(plain.body)).toBe(true)
    }
    const refused = await ask(baseURL, page, { headers: { 'accept-encoding': 'br;q=0, gzip;q=0' } })
    expect(refused.headers['content-encoding']).toBeUndefined()
  })

  test('A program that asks by HEAD gets the headers of GET and no body', async ({ baseURL }) => {
    for (const path of [page, '/sitemap.xml', '/api/health', '/nowhere']) {
      const get = await ask(baseURL, path)
      const head = await ask(baseURL, path, { method: 'HEAD' })
      expect.soft(head.status, path).toBe(get.status)
      expect.soft(head.headers['content-type'], path).toBe(get.headers['content-type'])
      expect.soft(head.headers['content-length'], path).toBe(get.headers['content-length'])
      expect.soft(head.body.length, path).toBe(0)
    }
  })

  test('A program that writes to a public page is refused', async ({ baseURL }) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const { status, headers } = await ask(baseURL, page, { method })
      expect.soft(status, method).toBe(405)
      expect.soft(headers.allow, method).toBe('GET, HEAD')
    }
  })

  test('A returning visitor loads no style, script or drawing again', async ({ baseURL }) => {
    const html = (await ask(baseURL, page)).body.toString()
    const files = [
      ...new Set([...html.matchAll(/(?:href|src)="(\/(?:assets|_next\/static)\/[^"#]+)/g)].map(([, f]) => f)),
    ]
    expect(files.length).toBeGreaterThanOrEqual(3)
    for (const file of files) {
      const { status, headers } = await ask(baseURL, file ?? '', { headers: { 'accept-encoding': 'br' } })
      expect.soft(status, file).toBe(200)
      expect.soft(headers['cache-control'], file).toBe('public, max-age=31536000, immutable')
      expect.soft(headers['content-encoding'], file).toBe('br')
      expect.soft(file, 'named by its content').toMatch(/[-_.~\w]{8,}\.(?:css|js|svg)$/)
    }
  })

  test('A page weighs no more than its budget on the wire', async ({ baseURL }) => {
    const budgets = [
      [`/en${entries.hospitals}`, 28],
      ['/en/hospitals', 36],
      ['/en', 36],
    ] as const
    for (const [path, kilobytes] of budgets) {
      const headers = { 'accept-encoding': 'br' }
      const html = (await ask(baseURL, path)).body.toString()
      const files = new Set(
        [...html.matchAll(/(?:href|src)="(\/(?:assets|_next\/static)\/[^"#]+|\/[\w-]+\.(?:svg|ico))/g)].map(
          ([, f]) => f,
        ),
      )
      let bytes = (await ask(baseURL, path, { headers })).body.length
      for (const file of files) bytes += (await ask(baseURL, file ?? '', { headers })).body.length
      expect.soft(files.size + 1, `requests of ${path}`).toBeLessThanOrEqual(6)
      expect.soft(bytes / 1000, `kB of ${path}`).toBeLessThanOrEqual(kilobytes)
    }
  })

  test('Every kind of answer carries the security headers', async ({ baseURL }) => {
    for (const path of [page, '/nowhere', '/ar/search?q=x', '/sitemap.xml', '/icon.svg', '/api/ready']) {
      const { headers } = await ask(baseURL, path)
      expect.soft(headers['x-content-type-options'], path).toBe('nosniff')
      expect.soft(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin')
      expect.soft(headers['cross-origin-opener-policy'], path).toBe('same-origin')
      expect.soft(headers['permissions-policy'], path).toContain('camera=()')
      expect.soft(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
      expect.soft(headers['content-security-policy'], path).not.toContain('unsafe')
      expect.soft(headers['x-powered-by'], path).toBeUndefined()
    }
  })

  test('A search engine finds every public page in every language', async ({ baseURL }) => {
    const { status, headers, body } = await ask(baseURL, '/sitemap.xml')
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('application/xml')
    const xml = body.toString()
    const listed = new Set([...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url))
    const fixed = publicPages.filter(({ path, hidden }) => !hidden && !path.includes('?')).map(({ path }) => path)
    const paths = new Set([...fixed, ...publishedRecords.map(pathOf)])
    for (const path of paths) {
      for (const locale of locales) expect.soft(listed, `${locale}${path}`).toContain(`${baseURL}/${locale}${path}`)
    }
    const kinds = new RegExp(`^${baseURL}/[a-z]{2}/(guides|phrases)/[a-z-]+$`)
    const others = [...listed].filter((url = '') => !kinds.test(url))
    const ofKinds = [...paths].filter((path) => kinds.test(`${baseURL}/en${path}`))
    expect(others).toHaveLength((paths.size - ofKinds.length) * locales.length)
    expect(listed.has(`${baseURL}/en/guides/residence-permit`)).toBe(true)
    const block = /<url><loc>[^<]+\/de\/hospitals<\/loc>.*?<\/url>/s.exec(xml)?.[0] ?? ''
    const alternates = [...block.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, tag, href]) => [tag, href])
    expect(alternates).toEqual(languages.map(({ tag, locale }) => [tag, `${baseURL}/${locale}/hospitals`]))
  })

  test('A robot learns where it may go and where the sitemap is', async ({ baseURL }) => {
    const { status, headers, body } = await ask(baseURL, '/robots.txt')
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('text/plain')
    expect(body.toString()).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
    expect(body.toString()).toMatch(/Disallow: \/\*\/admin/)
  })

  test('A search engine is asked to leave search results alone', async ({ page: browser }) => {
    await browser.goto('/en/search?q=qilu')
    await expect(browser.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    await browser.goto('/en/hospitals')
    await expect(browser.locator('meta[name=robots][content*=noindex]')).toHaveCount(0)
  })

  test('An operator sees that the process lives and that pages can be made', async ({ baseURL }) => {
    const health = await ask(baseURL, '/api/health')
    expect(health.status).toBe(200)
    expect(JSON.parse(health.body.toString())).toEqual({ status: 'ok' })
    const ready = await ask(baseURL, '/api/ready')
    expect(ready.status).toBe(200)
    expect(JSON.parse(ready.body.toString())).toEqual({ status: 'ready' })
    expect(ready.headers['cache-control']).toBe('no-store')
  })

  test('A browser that installs the portal finds its manifest and icon', async ({ baseURL }) => {
    const { status, body } = await ask(baseURL, '/manifest.webmanifest')
    expect(status).toBe(200)
    const { icons } = JSON.parse(body.toString()) as { icons: { src: string }[] }
    for (const { src } of icons) expect((await ask(baseURL, src)).status).toBe(200)
  })

  test('A member of staff without a language is sent to the screens in their own', async ({ baseURL }) => {
    const chinese = await ask(baseURL, '/admin', { headers: { 'accept-language': 'zh-CN' } })
    expect(chinese.headers.location).toBe('/zh/admin')
    const german = await ask(baseURL, '/admin', { headers: { 'accept-language': 'de' } })
    expect(german.headers.location).toBe('/en/admin')
    const signIn = await ask(baseURL, '/en/admin')
    expect(signIn.status).toBeGreaterThanOrEqual(300)
    expect(signIn.status).toBeLessThan(400)
    expect(signIn.headers.location).toContain('/en/admin/sign-in')
    expect((await ask(baseURL, '/de/admin')).status).toBe(404)
  })
})
