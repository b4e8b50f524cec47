import { entries } from './pages'
import { draftRecords } from './records'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const zh = words('zh')

test.describe('Getting there', () => {
  test('A visitor opens the hospital in five maps, by its Chinese name, and nothing is asked of them before', async ({
    page,
  }) => {
    await page.goto(`/ar${entries.hospitals}`)
    const links = page.locator('#directions').getByRole('link')
    const urls = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href)))
    expect(urls.map(({ host }) => host)).toEqual([
      'uri.amap.com',
      'api.map.baidu.com',
      'apis.map.qq.com',
      'maps.apple.com',
      'www.openstreetmap.org',
    ])
    for (const url of urls) expect(decodeURIComponent(url.search)).toContain('山东大学齐鲁医院')
    await expect(page.locator('#directions')).toContainText(words('ar')('gettingThere.bySearch'))
  })

  test('A visitor opens the airport at its point', async ({ page }) => {
    await page.goto('/en/offices/jinan-yaoqiang-international-airport')
    await expect(page.locator('#directions')).toContainText(t('gettingThere.atPoint'))
    await expect(page.getByRole('link', { name: 'OpenStreetMap' })).toHaveAttribute(
      'href',
      /mlat=36\.\d+&mlon=117\.\d+/,
    )
  })

  test('A visitor shows the driver a card that fills the screen, in Chinese, with what it says below', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/ko${entries.hospitals}`)
    const ko = words('ko')
    await page
      .getByRole('button', { name: ko('listing.showDriver') })
      .first()
      .click()
    await page.getByRole('link', { name: ko('driver.ownPage') }).click()
    await expect(page).toHaveURL(new RegExp(`/ko${entries.hospitals}/driver$`))
    const name = page.getByRole('heading', { level: 1 })
    await expect(name).toHaveText('山东大学齐鲁医院')
    const size = await name.evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize))
    expect(size).toBeGreaterThanOrEqual(48)
    const main = page.getByRole('main')
    await expect(main).toContainText(zh('listing.driverPlease'))
    await expect(main).toContainText('0531-82169114')
    await expect(main).toContainText(ko('listing.driverPlease'))
    await page.getByRole('link', { name: /^산동|^치루|로 돌아가기/ }).click()
    await expect(page).toHaveURL(new RegExp(`/ko${entries.hospitals}$`))
  })

  test('The screen stays on while a visitor shows the card, and not before', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'wakeLock', {
        value: { request: async () => ({ release: async () => {} }) },
      })
    })
    await page.goto(`/en${entries.hospitals}`)
    const status = page.locator('stay-awake [role=status]')
    await expect(status).toHaveText('')
    await page
      .getByRole('button', { name: t('listing.showDriver') })
      .first()
      .click()
    await expect(status).toHaveText(t('driver.awake'))
    await page.getByRole('button', { name: t('listing.close') }).click()
    await expect(status).toHaveText('')
    await page.goto(`/en${entries.hospitals}/driver`)
    await expect(status).toHaveText(t('driver.awake'))
  })

  test('A place that is not public has no card for the driver either', async ({ request }) => {
    expect((await request.get('/en/hospitals/nothing/driver')).status()).toBe(404)
    const draft = draftRecords.find(({ category }) => category === 'hospitals')
    expect((await request.get(`/en/hospitals/${draft?.slug}/driver`)).status()).toBe(404)
    expect((await request.get('/en/areas/cbd/driver')).status()).toBe(404)
  })

  test('A visitor shows a pharmacist a sentence in Chinese and reads it in Russian', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const ru = words('ru')
    await page.goto('/ru/phrases')
    await page.getByRole('link', { name: ru('phrases.pharmacy.title') }).click()
    const card = page.getByRole('listitem').filter({ hasText: ru('phrases.pharmacy.dose') })
    await expect(card).toContainText(zh('phrases.pharmacy.dose'))
    await card.getByRole('button', { name: ru('phrases.copy') }).click()
    await expect(card.getByRole('status')).toHaveText(ru('listing.copied'))
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(zh('phrases.pharmacy.dose'))
  })
})
