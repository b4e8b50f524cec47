import path from 'node:path'
import type { Page, Request } from '@playwright/test'
import { attribution, writeTiles } from '../test/tiles'
import { findViolations } from './barriers'
import { temporaryDirectory } from './portal'
import { expect, test } from './test'
import { words } from './words'

const tiles = path.join(temporaryDirectory('tiles'), 'made-up.pmtiles')
writeTiles(tiles)

test.use({
  settings: { PMTILES_FILE: tiles },
  // The map is drawn with WebGL, here by the processor.
  launchOptions: async ({ launchOptions }, use) => {
    const args = (launchOptions.args ?? []).filter((argument) => argument !== '--disable-gpu')
    await use({ ...launchOptions, args: [...args, '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] })
  },
})

/** How much of a picture of the page has about the colour of a token. */
async function shareOf(page: Page, token: string): Promise<number> {
  const picture = await page.locator('.tiles canvas').screenshot()
  return page.evaluate(
    async ([data, name]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const { data: pixels = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {}
      const colour = getComputedStyle(document.documentElement).getPropertyValue(name).trim()
      const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
      let found = 0
      for (let at = 0; at < pixels.length; at += 4) {
        if (wanted.every((value, channel) => Math.abs(value - (pixels[at + channel] ?? 0)) < 6)) found += 1
      }
      return found / (image.width * image.height)
    },
    [picture.toString('base64'), token] as const,
  )
}

test('A visitor asks for the map, and only then is it loaded; it shows the tiles and goes with the list', async ({
  page,
}) => {
  const t = words('en')
  const asked: Request[] = []
  page.on('request', (request) => asked.push(request))
  const heavy = () => asked.filter((request) => /\/assets\/map-|\/map\/|\/api\/points/.test(request.url()))
  await page.goto('/en/offices')
  const button = page.getByRole('button', { name: t('map.show') })
  await expect(button).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(heavy().map((request) => request.url())).toEqual([])

  await button.press('Enter')
  const map = page.locator('.tiles')
  await expect(map).toHaveAttribute('data-ready', '', { timeout: 15_000 })
  const parts = heavy().filter((request) => request.url().endsWith('.pmtiles'))
  expect(parts.length).toBeGreaterThan(0)
  for (const part of parts) expect((await part.response())?.status()).toBe(206)
  expect(await shareOf(page, '--water-line')).toBeGreaterThan(0.05)
  await expect(map).toContainText(attribution)
  await expect(page.locator('tile-map [role=status]')).toContainText(t('map.shown', { count: 3 }))

  await test.step('what is chosen on the map stands out in the list', async () => {
    const airport = '/en/offices/jinan-yaoqiang-international-airport'
    const pin = map.locator(`.pin[data-href="${airport}"]`)
    await pin.focus()
    await page.keyboard.press('Enter')
    await expect(map.getByRole('link')).toHaveAttribute('href', airport)
    const entry = page.getByRole('article').filter({ has: page.locator(`h3 a[href="${airport}"]`) })
    await expect(entry).toHaveClass(/on-map/)
    expect(await findViolations(page)).toEqual([])
    await entry.getByRole('heading').hover()
    await expect(pin).toHaveClass(/\bon\b/)
  })

  await test.step('a filter of the list is one of the map, which stays open', async () => {
    const answer = page.waitForResponse(/\/api\/points\/offices\?district=/)
    await page
      .getByRole('group', { name: t('directory.districtMap') })
      .getByRole('link', { name: t('districts.huaiyin') })
      .click()
    expect((await (await answer).json()).points).toHaveLength(1)
    await expect(page.locator('.pin')).toHaveCount(1)
    await page.getByRole('button', { name: t('map.hide') }).click()
    await expect(map).toHaveCount(0)
    await page.reload()
    await expect(button).toBeVisible()
  })
})
