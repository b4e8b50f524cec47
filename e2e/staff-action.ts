import type { BrowserContext, Page, Request } from '@playwright/test'
import { expect, whenReady } from './staff'

/** A request of a staff form as it was about to be sent. */
export type Sent = { url: string; headers: Record<string, string>; data: Buffer }

/** Catches what a screen is about to send, before it reaches the portal. */
export async function catchAction(
  context: BrowserContext,
  url: string,
  press: (page: Page) => Promise<void>,
): Promise<Sent> {
  // A page of its own, because the guarded one must see no failed request.
  const page = await context.newPage()
  await page.goto(url)
  await whenReady(page)
  const caught = new Promise<Request>((resolve) => {
    void page.route('**/*', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      resolve(route.request())
      await route.abort()
    })
  })
  await press(page)
  const request = await caught
  const all = await request.allHeaders()
  const own = Object.entries(all).filter(([name]) => !/^(:|cookie$|host$|content-length$|connection$)/.test(name))
  const sent = {
    url: request.url(),
    headers: Object.fromEntries(own),
    data: request.postDataBuffer() ?? Buffer.alloc(0),
  }
  await page.close()
  expect(sent.headers['next-action']).toBeTruthy()
  expect(sent.data.length).toBeGreaterThan(0)
  return sent
}
