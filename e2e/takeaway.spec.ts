import fs from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { entries } from './pages'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const saved = (page: Page) => page.locator('saved-list').getByRole('listitem')

async function save(page: Page, path: string, locale = 'en') {
  const w = words(locale as 'en')
  await page.goto(`/${locale}${path}`)
  const button = page
    .getByRole('main')
    .getByRole('button', { name: w('saved.save'), exact: true })
    .first()
  await button.click()
  await expect(page.getByRole('button', { name: w('saved.isSaved'), exact: true }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  )
}

test.describe('A visitor who saves places', () => {
  test('finds them with notes on this device, in lists, and takes them along as a file', async ({
    page,
    browser,
    baseURL,
  }) => {
    await save(page, entries.hospitals)
    await save(page, entries.schools)
    await page.goto('/en/saved')
    await expect(saved(page)).toHaveCount(2)
    const hospital = saved(page).filter({ hasText: '山东大学齐鲁医院' })
    await expect(hospital.getByRole('link', { name: '0531-82169114' })).toHaveAttribute('href', 'tel:+8653182169114')
    await hospital.getByLabel(t('saved.note')).fill('Ask for the “blue” form <b>')
    await hospital.getByLabel(t('saved.list')).fill('Children')
    await hospital.getByLabel(t('saved.list')).press('Tab')
    await expect(page.getByRole('heading', { name: 'Children' })).toBeVisible()
    await page.reload()
    await expect(hospital.getByLabel(t('saved.note'))).toHaveValue('Ask for the “blue” form <b>')

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: t('saved.export') }).click()
    const file = await (await download).path()
    const other = await browser.newContext({ baseURL })
    const elsewhere = await other.newPage()
    await elsewhere.goto('/ar/saved')
    const ar = words('ar')
    await expect(elsewhere.getByText(ar('saved.empty'))).toBeVisible()
    await elsewhere
      .locator('input[type=file]')
      .setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
    await expect(elsewhere.getByText(ar('saved.badFile'))).toBeVisible()
    await elsewhere
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: await fs.readFile(file) })
    await expect(saved(elsewhere)).toHaveCount(2)
    await expect(elsewhere.getByText(ar('saved.imported', { count: 2 }))).toBeVisible()
    await expect(elsewhere.getByLabel(ar('saved.note')).first()).toHaveValue('Ask for the “blue” form <b>')
    await other.close()

    await hospital.getByRole('button', { name: t('saved.remove') }).click()
    await expect(saved(page)).toHaveCount(1)
  })

  test('saves from a list as well, and takes it back there', async ({ page }) => {
    await page.goto('/en/hospitals')
    const card = page.getByRole('article').first()
    await card.getByRole('button', { name: t('saved.save') }).click()
    await card.getByRole('button', { name: t('saved.isSaved') }).click()
    await expect(card.getByRole('button', { name: t('saved.save') })).toHaveAttribute('aria-pressed', 'false')
    await page.goto('/en/saved')
    await expect(page.getByText(t('saved.empty'))).toBeVisible()
  })

  test('prints a booklet with the Chinese names and the notes, without controls', async ({ page }) => {
    await save(page, entries.hospitals)
    await page.goto('/en/saved')
    await saved(page).getByLabel(t('saved.note')).fill('Gate 3')
    await page.emulateMedia({ media: 'print' })
    await expect(saved(page)).toContainText('山东大学齐鲁医院')
    await expect(saved(page).locator('.saved-note')).toBeVisible()
    await expect(saved(page).locator('.saved-note')).toHaveText('Gate 3')
    await expect(saved(page).getByLabel(t('saved.note'))).toBeHidden()
    await expect(page.getByRole('button', { name: t('saved.export') })).toBeHidden()
  })
})

test.describe('A visitor who compares', () => {
  test('adds schools, sees where they differ, and shares the address', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/en/schools/jinan-foreign-language-school')
    await page.getByRole('link', { name: t('compare.action'), exact: true }).click()
    await page.getByLabel(t('compare.add')).selectOption('jnfls-international-center')
    await page.getByRole('button', { name: t('compare.addButton'), exact: true }).click()
    const table = page.getByRole('table')
    await expect(table.getByRole('columnheader')).toHaveCount(3)
    await expect(table.getByText(t('compare.differs')).first()).toBeVisible()
    await expect(table).toContainText(t('compare.nothingKnown'))
    await page.getByRole('button', { name: t('share.action') }).click()
    await expect(page.getByRole('status').filter({ hasText: t('share.copied') })).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(new URL(copied).searchParams.get('ids')?.split(',').sort()).toEqual([
      'jinan-foreign-language-school',
      'jnfls-international-center',
    ])
    await page
      .getByRole('link', { name: t('compare.remove', { name: '' }).trim() })
      .first()
      .click()
    await expect(page.getByRole('table').getByRole('columnheader')).toHaveCount(2)
  })

  test('chooses from the saved places, and is not offered two of different kinds', async ({ page }) => {
    await save(page, entries.hospitals)
    await save(page, entries.schools)
    await save(page, '/hospitals/jinan-central-hospital')
    await page.goto('/en/saved')
    const choose = (path: string) =>
      saved(page)
        .filter({ has: page.locator(`a[href="/en${path}"]`) })
        .getByLabel(t('saved.choose'))
        .check()
    const compare = page.getByRole('link', { name: t('saved.compare') })
    await choose(entries.hospitals)
    await expect(compare).toBeHidden()
    await choose('/hospitals/jinan-central-hospital')
    await expect(compare).toHaveAttribute('href', /ids=qilu-hospital-of-shandong-university,jinan-central-hospital$/)
    await choose(entries.schools)
    await expect(compare).toBeHidden()
  })

  test('reads what is wrong with an address that names nothing public', async ({ page }) => {
    await page.goto('/en/compare?ids=nothing-like-it,..%2Fx')
    await expect(page.getByText(t('compare.leftOut', { count: 2 }))).toBeVisible()
    await expect(page.getByText(t('compare.empty'))).toBeVisible()
  })
})

test.describe('A visitor who hands an entry on', () => {
  test('gets a code and an address that open in the language of whoever follows them', async ({
    page,
    browser,
    baseURL,
  }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`/fr${entries.hospitals}`)
    const fr = words('fr')
    expect(asked.filter((url) => url.endsWith('qr.svg'))).toEqual([])
    await page.locator('summary', { hasText: fr('share.code') }).click()
    const code = page.getByRole('img', { name: fr('share.codeOf', { name: '' }).trim() })
    await expect
      .poll(() => code.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
      .toBe(true)
    const link = page.getByRole('link', { name: `/go${entries.hospitals}` })
    const context = await browser.newContext({ baseURL, locale: 'ru-RU' })
    const other = await context.newPage()
    await other.goto((await link.getAttribute('href')) ?? '')
    await expect(other).toHaveURL(new RegExp(`/ru${entries.hospitals}$`))
    await context.close()
  })

  test('shares the Chinese name with it where the device can share', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (data: ShareData) => {
          document.title = JSON.stringify(data)
        },
      })
    })
    await page.goto(`/en${entries.hospitals}`)
    await page.getByRole('button', { name: t('share.action') }).click()
    const data = JSON.parse(await page.title()) as ShareData
    expect(data.text).toContain('山东大学齐鲁医院')
    expect(data.url).toMatch(new RegExp(`/go${entries.hospitals}$`))
  })
})

test.describe('A visitor who looks for what is near', () => {
  const airport = '/offices/jinan-yaoqiang-international-airport'

  test('gives a rounded position by choice, and gets the list by distance', async ({ page, context }) => {
    await context.grantPermissions(['geolocation'])
    await context.setGeolocation({ latitude: 36.857123, longitude: 117.215987 })
    await page.goto('/en/offices?page=1')
    await page.getByRole('button', { name: t('near.me') }).click()
    await expect(page).toHaveURL(/near=36\.857%2C117\.216&sort=distance|sort=distance&near=36\.857%2C117\.216/)
    await expect(page.getByText(t('near.from'))).toBeVisible()
    const first = page.getByRole('article').first()
    await expect(first.locator(`a[href="/en${airport}"]`)).toBeVisible()
    await expect(first).toContainText(/\d km/)
    await page
      .getByRole('link', { name: t('near.sort') })
      .filter({ hasText: t('directory.remove') })
      .click()
    await expect(page).not.toHaveURL(/near=/)
  })

  test('is told when the position cannot be read', async ({ page, context }) => {
    await context.clearPermissions()
    await page.goto('/en/offices')
    await page.getByRole('button', { name: t('near.me') }).click()
    await expect(page.getByRole('status').filter({ hasText: t('near.refused') })).toBeVisible()
  })

  test('sees on an entry with a known point what else is near, and how far', async ({ page }) => {
    await page.goto(`/ar${airport}`)
    const ar = words('ar')
    const near = page.locator('section', { has: page.getByRole('heading', { name: ar('near.title') }) })
    const offices = ar('near.fromHere', { category: ar('categories.offices.title') })
    await near.getByRole('link', { name: offices }).click()
    await expect(page).toHaveURL(/sort=distance/)
    await expect(page.getByRole('article').first()).toContainText(ar('near.away', { distance: '' }).trim())
  })

  test('sees near an area what is exactly known, and that its middle is not', async ({ page }) => {
    await page.goto('/zh/areas/cbd')
    const zh = words('zh')
    const near = page.locator('section', { has: page.getByRole('heading', { name: zh('near.title') }) })
    await expect(near.getByText(zh('near.fromMiddle'))).toBeVisible()
    await near.getByRole('link', { name: zh('near.fromHere', { category: zh('categories.housing.title') }) }).click()
    await expect(page).toHaveURL(/\/zh\/housing\?near=36\.670%2C117\.098&sort=distance$/)
    await expect(page.getByText(zh('near.from'))).toBeVisible()
  })
})
