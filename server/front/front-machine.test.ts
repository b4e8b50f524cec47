import { once } from 'node:events'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
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

  it('compresses what it passes through while it is written, as the client can read it', async () => {
    const line = `${JSON.stringify({ words: 'some words to compress '.repeat(40) })}\n`
    const lines = 4000
    site.upstream.render = async (_req, res) => {
      res.setHeader('content-type', 'application/x-ndjson')
      res.setHeader('etag', 'W/"1"')
      for (let count = 0; count < lines; count += 1) {
        if (!res.write(line)) await once(res, 'drain')
      }
      res.end()
    }
    const whole = line.repeat(lines)
    for (const [encoding, unpack] of [
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const) {
      const { headers, raw } = await site.request('/api/open/things?all', { headers: { 'accept-encoding': encoding } })
      expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding', etag: 'W/"1"' })
      expect(raw.length).toBeLessThan(whole.length / 20)
      expect(unpack(raw).toString() === whole).toBe(true)
    }
    const plain = await site.request('/api/open/things?all')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.text === whole).toBe(true)
  })

  it('sends the headers alone where only they are asked for, or nothing is new', async () => {
    site.upstream.render = (req, res) => {
      res.setHeader('content-type', 'text/csv')
      res.statusCode = req.headers['if-none-match'] ? 304 : 200
      res.end()
    }
    const gzip = { 'accept-encoding': 'gzip' }
    const head = await site.request('/api/open/things?all', { method: 'HEAD', headers: gzip })
    expect([head.status, head.raw.length]).toEqual([200, 0])
    const headers = { ...gzip, 'if-none-match': '"1"' }
    const same = await site.request('/api/open/things?all', { headers })
    expect([same.status, same.raw.length, same.headers['content-encoding']]).toEqual([304, 0, undefined])
  })

  it('takes no writes', async () => {
    expect((await site.request('/api/open/things', { method: 'POST' })).status).toBe(405)
  })
})
