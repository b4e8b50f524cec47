import { makeData, settingsFor } from '@/scripts/bench/data'
import { openMenu } from './menus'
import { type Portal, startPortal } from './portal'
import { test as base, expect } from './test'
import { words } from './words'

const t = words('en')

/** The research fills no directory beyond its first page, so these tests have a portal with made-up listings. */
const test = base.extend<object, { longPortal: Portal }>({
  longPortal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    async ({}, use) => {
      const dataDir = await makeData(160)
      const portal = await startPortal({ dataDir, env: settingsFor(dataDir) })
      await use(portal)
      await portal.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ longPortal }, use) => use(longPortal.address),
})

test.use({ javaScriptEnabled: false })

test.describe('Paging without JavaScript', () => {
  test('A reader turns the pages of a directory and meets every entry once', async ({ page }) => {
    await page.goto('/en/schools')
    const pager = page.getByRole('navigation', { name: t('directory.pages') })
    const articles = page.getByRole('main').getByRole('article')
    const names: string[] = []
    await expect(pager.getByRole('link', { name: t('directory.previous') })).toHaveCount(0)
    for (let number = 1; ; number += 1) {
      names.push(...(await articles.getByRole('heading').allTextContents()))
      const next = pager.getByRole('link', { name: t('directory.next') })
      if ((await next.count()) === 0) break
      await next.click()
      await expect(page).toHaveURL(new RegExp(`/en/schools\\?page=${number + 1}$`))
    }
    expect(names.length).toBeGreaterThan(40)
    expect(new Set(names).size).toBe(names.length)
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: /\S/ })).toHaveText(
      t('categories.schools.count', { count: names.length }),
    )
    await pager.getByRole('link', { name: t('directory.previous') }).click()
    await expect(pager.getByRole('link', { name: t('directory.next') })).toBeVisible()
  })

  test('A reader keeps filters and order from page to page, and the page when switching the language', async ({
    page,
  }) => {
    await page.goto('/en/schools?phone=yes&sort=name')
    const pager = page.getByRole('navigation', { name: t('directory.pages') })
    await pager.getByRole('link', { name: t('directory.next') }).click()
    await expect(page).toHaveURL('/en/schools?phone=yes&sort=name&page=2')
    await page.goto('/ar/schools?phone=yes&sort=name&page=2')
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/ar\/schools\?page=2$/)
    await openMenu(page, words('ar')('layout.chooseLanguage'))
    await expect(page.getByRole('link', { name: '한국어' })).toHaveAttribute(
      'href',
      '/ko/schools?phone=yes&sort=name&page=2',
    )
  })

  test('A reader who filters on a later page starts again on the first', async ({ page }) => {
    await page.goto('/en/schools?page=2')
    const filters = page.getByRole('form', { name: t('directory.filters') })
    await filters.getByRole('checkbox', { name: t('directory.phoneKnown') }).check()
    await filters.getByRole('button', { name: t('directory.apply') }).click()
    await expect(page).toHaveURL(/\/en\/schools\?q=&phone=yes$/)
  })
})
