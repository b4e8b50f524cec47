import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failRenders, type Harness, startHarness, until } from './front-harness'

let site: Harness
beforeEach(async () => {
  site = await startHarness()
})
afterEach(() => site.close())

const linesSaying = (message: string) => site.lines.filter((line) => line.message === message)

describe('the log', () => {
  it('has the id that a visitor reads on an error page', async () => {
    failRenders(site)
    const { headers, text } = await site.request('/zh/hospitals?q=private')
    const id = String(headers['x-request-id'])
    expect(text).toContain(id)
    const [line] = linesSaying('request failed')
    expect(line).toMatchObject({ level: 'error', details: { requestId: id, place: '/zh/hospitals' } })
    // And leads from there to the line of the framework, which had the id of the render.
    expect(line?.details.renderId).toBe(site.asked.at(-1)?.headers['x-request-id'])
  })

  it('has a line for every write, with the id of its answer, and says nothing of who it was', async () => {
    const sent = {
      'x-forwarded-for': '203.0.113.9',
      cookie: 'next-auth.session-token=secret',
      origin: 'https://jinan.example',
    }
    const reply = await site.request('/en/admin/listings/1234/history?token=secret', { method: 'POST', headers: sent })
    await until(() => linesSaying('write').length === 1)
    expect(linesSaying('write')[0]).toEqual({
      level: 'info',
      message: 'write',
      details: {
        ...{ requestId: reply.headers['x-request-id'], method: 'POST', kind: 'staff', place: '/en/admin/listings' },
        ...{ status: 200, milliseconds: expect.any(Number) },
      },
    })
    expect(JSON.stringify(site.lines)).not.toMatch(/secret|203\.0\.113|1234/)
  })

  it('mentions reading for debugging only', async () => {
    await site.request('/en')
    await until(() => linesSaying('request').length === 1)
    expect(linesSaying('request')[0]?.level).toBe('debug')
    expect(site.logged).toEqual([])
  })
})

describe('the measurements', () => {
  it('count answers by kind and status, cached ones too, and time every render', async () => {
    for (const url of ['/en', '/en', '/en', '/en/nowhere', '/icon.svg', '/api/health']) await site.request(url)
    failRenders(site)
    await site.request('/zh/hospitals')
    const counted = () =>
      Object.fromEntries(
        site.front.measurements().requests.map(({ kind, status, count }) => [`${kind} ${status}`, count]),
      )
    await until(() => counted()['document 5xx'] === 1)
    expect(counted()).toEqual({
      'document 2xx': 3,
      'document 4xx': 1,
      'document 5xx': 1,
      'file 2xx': 1,
      'health 2xx': 1,
    })
    const { renders, cache } = site.front.measurements()
    expect(cache.hit).toBe(2)
    expect(renders.failed).toBe(1)
    expect(renders.counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(renders.count)
    expect(renders.count).toBeGreaterThanOrEqual(4)
    expect(renders.seconds).toBeGreaterThan(0)
  })
})
