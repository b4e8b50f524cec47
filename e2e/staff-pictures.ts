import type { Page } from '@playwright/test'
import { aPicture } from '@/test/pictures'
import { expect } from './staff'

/** Adds a made-up picture to the library under the session of the page. @returns its name */
export async function addPicture(page: Page): Promise<string> {
  const answer = await page.context().request.post('/api/media', {
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'test.jpg' },
    data: await aPicture({ width: 900, height: 600 }),
  })
  expect(answer.status()).toBe(200)
  return (await answer.json()).detail.hash
}
