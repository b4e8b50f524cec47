import { afterEach, describe, expect, it, vi } from 'vitest'
import { db } from './db'
import { countAttempt, countSignIn } from './throttle'

afterEach(() => {
  vi.useRealTimers()
})

const kept = async () => JSON.stringify(await (await db()).rateLimiterFlexible.findMany())

describe('What is kept of somebody who tries', () => {
  it('is neither an e-mail address nor a network address', async () => {
    await countSignIn('somebody@example.org', '192.0.2.7')
    expect(await kept()).not.toMatch(/somebody|example|192\.0\.2/)
  })

  it('has another name on another day, so that days cannot be put together', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T04:00:00Z') })
    await countAttempt('link', '192.0.2.8')
    const first = new Set((await (await db()).rateLimiterFlexible.findMany()).map(({ key }) => key))
    vi.setSystemTime(new Date('2026-11-27T04:00:00Z'))
    await countAttempt('link', '192.0.2.8')
    const second = (await (await db()).rateLimiterFlexible.findMany()).map(({ key }) => key)
    expect(second.filter((key) => !first.has(key))).toHaveLength(1)
  })

  it('makes somebody wait who goes on, and nobody else', async () => {
    for (let attempt = 0; attempt < 20; attempt += 1) expect(await countAttempt('link', '192.0.2.9')).toBe(0)
    expect(await countAttempt('link', '192.0.2.9')).toBeGreaterThan(60)
    expect(await countAttempt('link', '192.0.2.10')).toBe(0)
  })
})
