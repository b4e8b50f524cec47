import { schemaOrgMistakes } from '@/test/schema-org'
import { ask } from './http'
import { publicPages } from './pages'
import { publishedRecords } from './records'
import { expect, test } from './test'
import { words } from './words'

type Page = { total_items: number; total_pages: number; contents: { id: string; name: string }[] }

const asJson = <T>(body: Buffer) => JSON.parse(body.toString()) as T

test.describe('Open data', () => {
  test('A program finds its way from the root to one service, and every address it is given answers', async ({
    baseURL,
  }) => {
    const root = await ask(baseURL, '/api/hsds')
    const { version, profile, openapi_url } = asJson<Record<string, string>>(root.body)
    expect(version).toBe('3.1')
    for (const address of [profile, openapi_url]) {
      const { status, headers } = await ask(baseURL, new URL(address ?? '').pathname)
      expect([status, headers['content-type']]).toEqual([200, 'application/json'])
    }
    const { schemas } = asJson<{ schemas: Record<string, string> }>(
      (await ask(baseURL, new URL(profile ?? '').pathname)).body,
    )
    expect((await ask(baseURL, new URL(schemas.service ?? '').pathname)).status).toBe(200)
    const list = asJson<Page>((await ask(baseURL, '/api/hsds/services?per_page=5')).body)
    const services = publishedRecords.filter(({ category }) => category !== 'areas')
    expect(list.total_items).toBeGreaterThanOrEqual(services.length)
    const one = await ask(baseURL, `/api/hsds/services/${list.contents[0]?.id}`)
    expect(asJson<{ name: string }>(one.body).name).toBe(list.contents[0]?.name)
  })

  test('A program that has an answer is told so, and a web page of any site may read it', async ({ baseURL }) => {
    for (const path of ['/api/hsds/services', '/api/export/hospitals.csv', '/api/hsds/services?format=ndjson']) {
      const { headers } = await ask(baseURL, path)
      expect.soft(headers['access-control-allow-origin'], path).toBe('*')
      expect.soft(headers['cache-control'], path).toBe('public, no-cache')
      const again = await ask(baseURL, path, { headers: { 'if-none-match': headers.etag ?? '' } })
      expect.soft([again.status, again.body.length], path).toEqual([304, 0])
    }
    expect((await ask(baseURL, '/api/hsds/services')).headers['x-cache']).toBe('hit')
  })

  test('A program that asks wrongly gets a problem document that names the parameter', async ({ baseURL }) => {
    for (const [path, status, parameter] of [
      ['/api/hsds/services?page=0', 400, 'page'],
      ['/api/hsds/services?format=ndjson&full=maybe', 400, 'full'],
      ['/api/hsds/services?modified_after=yesterday', 400, 'modified_after'],
      ['/api/hsds/services/nothing', 404, undefined],
      ['/api/hsds/services/00000000-0000-4000-8000-000000000000', 404, undefined],
      ['/api/hsds/locations', 404, undefined],
      ['/api/export/nothing.csv', 404, undefined],
    ] as const) {
      const { headers, body, ...answer } = await ask(baseURL, path)
      const problem = asJson<{ status: number; errors?: { parameter: string }[] }>(body)
      expect.soft([answer.status, problem.status], path).toEqual([status, status])
      expect.soft(headers['content-type'], path).toBe('application/problem+json')
      expect.soft(problem.errors?.[0]?.parameter, path).toBe(parameter)
    }
  })

  test('A program reads everything line by line, the same as page by page', async ({ baseURL }) => {
    const { headers, body } = await ask(baseURL, '/api/hsds/services?format=ndjson')
    expect(headers['content-type']).toBe('application/x-ndjson')
    const lines = body.toString().trimEnd().split('\n')
    const { contents } = asJson<Page>((await ask(baseURL, '/api/hsds/services?per_page=100')).body)
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(contents)
  })

  test('A spreadsheet opens the files as they are meant', async ({ baseURL }) => {
    const described = await ask(baseURL, '/api/export/datapackage.json')
    const { resources } = asJson<{ resources: { path: string }[] }>(described.body)
    expect(resources.length).toBeGreaterThan(7)
    for (const { path } of resources) {
      const { status, headers, body } = await ask(baseURL, `/api/export/${path}`)
      expect.soft(status, path).toBe(200)
      expect.soft(headers['content-type'], path).toContain('text/csv; charset=utf-8')
      expect.soft(headers['content-disposition'], path).toContain(`filename="living-in-jinan-${path}"`)
      expect.soft(body.subarray(0, 3).toString('hex'), path).toBe('efbbbf')
      expect.soft(body.toString(), path).not.toMatch(/(?:^|[,\n])[=@+]/)
    }
  })

  test('A feed reader and a language model find theirs', async ({ baseURL, page }) => {
    const feed = await ask(baseURL, '/api/export/changes.atom')
    expect(feed.headers['content-type']).toContain('application/atom+xml')
    await page.goto('/en')
    const broken = await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')?.textContent ?? null,
      feed.body.toString(),
    )
    expect(broken).toBeNull()
    const guide = await ask(baseURL, '/llms.txt')
    expect(guide.headers['content-type']).toContain('text/plain')
    const addresses = [...guide.body.toString().matchAll(/\]\((http[^)]+)\)/g)].map(([, address]) => address ?? '')
    expect(addresses.length).toBeGreaterThan(15)
    for (const address of addresses) expect((await ask(baseURL, new URL(address).pathname)).status, address).toBe(200)
  })

  test('A reader finds every file and example of the page, and each answers', async ({ page, baseURL }) => {
    await page.goto('/en/data')
    const links = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
    const open = links.filter((link) => link.startsWith('/api/'))
    expect(open.length).toBeGreaterThan(17)
    for (const link of open) {
      const { status, body } = await ask(baseURL, link)
      expect.soft(status, link).toBe(200)
      expect.soft(body.toString(), link).not.toContain('"empty":true')
    }
    await expect(page.getByRole('heading', { name: words('en')('openData.licenceTitle') })).toBeVisible()
  })

  test('A search engine finds in each page only what schema.org has', async ({ page }) => {
    for (const { path, jsonLd = [] } of publicPages) {
      if (jsonLd.length === 0) continue
      await page.goto(`/en${path}`)
      for (const text of await page.locator('script[type="application/ld+json"]').allTextContents()) {
        expect.soft(schemaOrgMistakes(JSON.parse(text)), path).toEqual([])
      }
    }
  })
})
