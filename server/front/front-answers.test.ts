import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Harness, startHarness } from './front-harness'

let site: Harness
beforeEach(async () => {
  site = await startHarness()
})
afterEach(() => site.close())

describe('A page with somebody’s answers in its address', () => {
  it('is rendered for every request, stripped, and kept by nobody', async () => {
    for (const wanted of [1, 2]) {
      const { headers, text } = await site.request('/en/finder?passport=DE&utm_source=x')
      expect(headers['cache-control']).toBe('private, no-store')
      expect(text).not.toContain('<script')
      expect(site.asked).toHaveLength(wanted)
    }
    expect(site.asked[0]?.url).toBe('/en/finder?passport=DE')
    expect(site.asked[0]?.headers.cookie || undefined).toBeUndefined()
  })

  it('is an ordinary page without them', async () => {
    await site.request('/en/finder')
    expect((await site.request('/en/finder')).headers['x-cache']).toBe('hit')
  })
})

describe('A page made for one visitor at one moment', () => {
  it('is rendered for each request and kept by nobody, with a query or without, and so is what lies below', async () => {
    for (const target of ['/en/report', '/en/report?x=1', '/en/report/J7K2-M9QX']) {
      for (let time = 0; time < 2; time += 1) {
        const { headers } = await site.request(target)
        expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-cache': 'miss' })
        expect(headers.etag).toBeUndefined()
      }
    }
    expect((await site.request('/en/reports')).headers['cache-control']).toBe('public, no-cache')
  })
})
