import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Harness, startHarness } from './front-harness'

let site: Harness
beforeEach(async () => {
  site = await startHarness()
  site.upstream.render = (req, res) => {
    res.statusCode = req.url?.includes('gone') ? 404 : req.url?.includes('wrong') ? 400 : 200
    res.setHeader('content-type', 'application/problem+json')
    res.setHeader('access-control-allow-origin', '*')
    res.end(JSON.stringify({ asked: req.url, x: 'x'.repeat(400) }))
  }
})
afterEach(() => site.close())

describe('a folder of answers for programs', () => {
  it('is cached like a page, although it lies under a private prefix', async () => {
    await site.request('/api/open/things')
    const { headers } = await site.request('/api/open/things')
    expect(headers).toMatchObject({
      'x-cache': 'hit',
      'access-control-allow-origin': '*',
      'cache-control': 'public, no-cache',
    })
    expect(headers.etag).toBeDefined()
  })

  it('is dropped whole by a publish that names the folder', async () => {
    const urls = ['/api/open/things', '/api/open/things/1']
    for (const url of urls) await site.request(url)
    site.front.publish({ paths: ['/api/open/*'] })
    for (const url of urls) expect((await site.request(url)).headers['x-cache']).toBe('miss')
  })

  it('keeps the body of an answer that a thing does not exist, and of a refusal', async () => {
    for (const [url, status] of [
      ['/api/open/gone', 404],
      ['/api/open/wrong', 400],
    ] as const) {
      const reply = await site.request(url)
      expect(reply.status).toBe(status)
      expect(reply.headers['content-type']).toBe('application/problem+json')
      expect(JSON.parse(reply.text)).toMatchObject({ asked: url })
    }
  })

  it('passes through what is too long to be kept, with who asked', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { headers } = await site.request('/api/open/things?all')
      expect(headers['x-cache']).toBeUndefined()
      expect(headers['x-request-id']).toBeDefined()
    }
    expect(site.asked.map((req) => req.headers['x-forwarded-for'])).toEqual(['127.0.0.1', '127.0.0.1'])
  })

  it('takes no writes', async () => {
    expect((await site.request('/api/open/things', { method: 'POST' })).status).toBe(405)
  })
})
