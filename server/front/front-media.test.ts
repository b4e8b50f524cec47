import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Harness, startHarness } from './front-harness'

let site: Harness
beforeEach(async () => {
  site = await startHarness()
})
afterEach(() => site.close())

describe('A picture', () => {
  it('is sent as what it is, for ever, and may do nothing', async () => {
    const { status, headers, text } = await site.request('/media/known.webp')
    expect([status, text]).toEqual([200, 'picture'])
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'content-length': '7',
    })
    const again = await site.request('/media/known.webp', { headers: { 'if-none-match': headers.etag } })
    expect([again.status, again.text]).toEqual([304, ''])
    expect((await site.request('/media/known.webp', { method: 'HEAD' })).status).toBe(200)
  })

  it('that is not there is a short 404 that nobody keeps, and never a page', async () => {
    for (const target of ['/media/other.webp', '/media/', '/media/known.webp/', '/media/%2e%2e/known.webp']) {
      const { status, headers } = await site.request(target)
      expect([308, 400, 404], target).toContain(status)
      expect(headers['cache-control'] ?? 'no-store').toBe('no-store')
    }
    expect((await site.request('/media/known.webp', { method: 'POST' })).status).toBe(405)
    expect(site.asked).toEqual([])
  })
})
