import http from 'node:http'
import { entries } from './pages'
import { startPortal } from './portal'
import { seededDirectory } from './seeded-data'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')

/** What is kept in the browser, by path. */
const kept = () =>
  caches.open('kept-pages').then(async (pages) => (await pages.keys()).map(({ url }) => new URL(url).pathname).sort())

// The network is really gone: the portal that the pages came from is switched off.
test('A visitor without a network opens the emergency page, saved places and the card for the driver, with their date', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const portal = await startPortal({ dataDir: seededDirectory('offline') })
  const context = await browser.newContext({ baseURL: portal.address })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))

  await page.goto(`/en${entries.hospitals}`)
  await page
    .getByRole('main')
    .getByRole('button', { name: t('saved.save'), exact: true })
    .click()
  await expect
    .poll(() => page.evaluate(kept))
    .toEqual(['/en/emergency', `/en${entries.hospitals}`, `/en${entries.hospitals}/driver`, '/en/saved'].sort())
  await page.goto('/zh/phrases/hospital')
  await expect.poll(() => page.evaluate(kept)).toContain('/zh/phrases/hospital')
  await portal.stop()

  const notice = page.getByRole('status').filter({ hasText: t('offline.copy', { date: '' }).slice(0, 16) })
  await page.goto('/en/emergency')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('emergency.title'))
  await expect(notice).toContainText(String(new Date().getFullYear()))
  const styled = await page
    .locator('.sos-card')
    .first()
    .evaluate((card) => getComputedStyle(card).borderTopWidth)
  expect(styled).not.toBe('0px')

  await page.goto('/en/saved')
  await page.getByRole('link', { name: 'Qilu Hospital of Shandong University' }).click()
  await expect(page.getByRole('main')).toContainText('0531-82169114')
  await expect(notice).toBeVisible()
  await page.goto(`/en${entries.hospitals}/driver`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('山东大学齐鲁医院')
  await page.goto('/zh/phrases/hospital')
  await expect(page.getByRole('main')).toContainText(words('zh')('phrases.hospital.emergency'))

  await page.goto('/en/hospitals')
  await expect(page.getByRole('status').filter({ hasText: t('offline.missing') })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Qilu Hospital of Shandong University' })).toBeVisible()
  expect(asked.filter((url) => !url.startsWith(portal.address) && !url.startsWith('blob:'))).toEqual([])

  // A later release, of which only one page exists, is there at the next visit, and the copy follows it.
  const later = http.createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<!doctype html><title>Later</title><main id="main"><h1>A later release</h1></main>')
  })
  await new Promise<void>((listening) => {
    later.listen(Number(new URL(portal.address).port), '127.0.0.1', listening)
  })
  await page.goto('/en/emergency')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A later release')
  await expect(notice).toHaveCount(0)
  later.closeAllConnections()
  await new Promise((closed) => later.close(closed))
  await page.goto('/en/emergency')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A later release')
  await expect(notice).toBeVisible()
  await context.close()
})

test('A visitor who takes a place off the list keeps no page of it', async ({ page }) => {
  await page.goto(`/en${entries.hospitals}`)
  const main = page.getByRole('main')
  await main.getByRole('button', { name: t('saved.save'), exact: true }).click()
  await expect.poll(() => page.evaluate(kept)).toContain(`/en${entries.hospitals}/driver`)
  await main.getByRole('button', { name: t('saved.isSaved'), exact: true }).click()
  await expect.poll(() => page.evaluate(kept)).toEqual(['/en/emergency', '/en/saved'])
})

test('The worker never keeps what staff see', async ({ page }) => {
  await page.goto('/en/emergency')
  await expect.poll(() => page.evaluate(kept)).toContain('/en/emergency')
  await page.goto('/en/admin/sign-in')
  expect(await page.evaluate(kept)).not.toContain('/en/admin/sign-in')
})
