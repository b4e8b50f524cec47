import { test as base, expect } from '@playwright/test'

type Watch = {
  /** What the browser complained about and which foreign hosts it was sent to, until now. */
  complaints: string[]
}

/**
 * The test runner with a guard on every page: an error in the console, an exception or a request to another host fails
 * the test, whatever it is about.
 */
export const test = base.extend<Watch>({
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
