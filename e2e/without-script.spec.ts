import { languageOf } from '@/i18n/locales'
import { openMenu } from './menus'
import { entries } from './pages'
import { expect, test } from './test'
import { words } from './words'

test.use({ javaScriptEnabled: false })

test.describe('Without JavaScript', () => {
  for (const locale of ['en', 'ar'] as const) {
    const t = words(locale)

    test(`A reader of ${locale} goes from home to a filtered directory to an entry`, async ({ page }) => {
      await page.goto(`/${locale}`)
      await page
        .getByRole('navigation', { name: t('layout.mainNavigation') })
        .getByRole('link', { name: t('categories.hospitals.title') })
        .click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/hospitals$`))
      const filters = page.getByRole('form', { name: t('directory.filters') })
      await filters.getByRole('checkbox', { name: t('categories.hospitals.options.children') }).check()
      await filters.getByRole('button', { name: t('directory.apply') }).click()
      await expect(page).toHaveURL(/departments=children/)
      await expect(page.getByRole('group', { name: t('directory.active') })).toContainText(
        t('categories.hospitals.options.children'),
      )
      const first = page.getByRole('main').getByRole('article').first().getByRole('link').first()
      const name = (await first.textContent()) ?? ''
      await first.click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
      await expect(page.getByRole('heading', { name: t('listing.facts'), exact: true })).toBeVisible()
      await expect(page.getByRole('heading', { name: t('listing.sources'), exact: true })).toBeVisible()
    })

    test(`A reader of ${locale} searches from the home page`, async ({ page }) => {
      await page.goto(`/${locale}`)
      const search = page.getByRole('main').getByRole('search')
      await search.getByRole('searchbox').fill('齐鲁医院')
      await search.getByRole('button').click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/search\\?q=`))
      const link = page.locator(`a[href="/${locale}${entries.hospitals}"]`)
      await expect(link).toBeVisible()
      await link.click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })

    test(`A reader of ${locale} who switches the language keeps page and query`, async ({ page }) => {
      await page.goto(`/${locale}/hospitals?departments=children&sort=name`)
      const before = await page.getByRole('main').getByRole('article').count()
      await openMenu(page, t('layout.chooseLanguage'))
      const menu = page.getByRole('navigation', { name: t('layout.chooseLanguage') })
      await menu.getByRole('link', { name: languageOf('ko').name }).click()
      await expect(page).toHaveURL(/\/ko\/hospitals\?departments=children&sort=name$/)
      await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
      expect(await page.getByRole('main').getByRole('article').count()).toBe(before)
      await expect(page.getByRole('group', { name: words('ko')('directory.active') })).toBeVisible()
    })

    test(`A reader of ${locale} shows the Chinese address to a driver`, async ({ page }) => {
      await page.goto(`/${locale}${entries.hospitals}`)
      const card = page.getByRole('dialog', { name: t('listing.showDriver') })
      if (!(await card.isVisible())) {
        await page
          .getByRole('button', { name: t('listing.showDriver') })
          .first()
          .click()
      }
      await expect(card).toBeVisible()
      await expect(card).toContainText(words('zh')('listing.driverPlease'))
      await expect(card).toContainText('山东大学齐鲁医院')
      await expect(card).toContainText('文化西路107号')
    })
  }

  test('A reader meets no button that only a script could answer', async ({ page }) => {
    await page.goto(`/en${entries.hospitals}`)
    for (const key of ['listing.copyName', 'listing.copyAddress', 'listing.print', 'layout.theme']) {
      expect.soft(await page.getByRole('button', { name: words('en')(key) }).count(), key).toBe(0)
    }
  })

  test('A reader with a phone opens the menu and the filters', async ({ page }) => {
    const t = words('en')
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto('/en/hospitals')
    const filters = page.getByRole('form', { name: t('directory.filters') })
    await expect(filters).toBeHidden()
    await page.getByRole('link', { name: t('directory.filters') }).click()
    await expect(filters).toBeVisible()
    await page
      .locator('summary')
      .and(page.getByLabel(t('layout.menu'), { exact: true }))
      .click()
    await page
      .getByRole('navigation', { name: t('layout.menu') })
      .getByRole('link', { name: t('categories.schools.title') })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('categories.schools.title'))
  })
})
