import { test as base, expect } from '@playwright/test'
import { type Portal, startPortal } from './portal'
import { seededDirectory } from './seeded-data'

type OfTest = {
  /** What the browser complained about and which foreign hosts it was sent to, until now. */
  complaints: string[]
}
type OfWorker = {
  /** Further settings of the portal under test. */
  settings: Record<string, string>
  /** The portal under test, with the real entries; what one worker changes in it no other sees. */
  portal: Portal
}

/**
 * The test runner with a guard on every page: an error in the console, an exception or a request to another host fails
 * the test, whatever it is about.
 */
export const test = base.extend<OfTest, OfWorker>({
  settings: [{}, { option: true, scope: 'worker' }],
  portal: [
    async ({ browserName, settings }, use) => {
      const portal = await startPortal({ dataDir: seededDirectory(`e2e-${browserName}`), env: settings })
      await use(portal)
      await portal.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ portal }, use) => use(portal.address),
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = []
      const own = new URL(baseURL ?? '').host
      page.on('console', (message) => {
        // The browser reports a missing page as an error of its own; that status is what the test asked for.
        const isStatus = message.text().startsWith('Failed to load resource') && message.location().url === page.url()
        const isBad = message.type() === 'error' || message.type() === 'warning'
        if (isBad && !isStatus) complaints.push(`console: ${message.text()}`)
      })
      page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`))
      page.on('request', (request) => {
        const { host, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && host !== own) complaints.push(`request to another host: ${request.url()}`)
      })
      await use(complaints)
      expect(complaints, 'the browser has nothing to complain about').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
