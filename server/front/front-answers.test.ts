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
