import type { Locale } from '@/i18n/locales'
import { someOf } from './everything'
import { findOverflow, findSmallTargets, findSquashedIcons } from './measure'
import { openMenu } from './menus'
import { entries, layouts } from './pages'
import { expect, test } from './test'
import { words } from './words'

const widths = [360, 390, 768, 1280]

/** The language with the longest words, the two other alphabets, and the densest one. */
const strained: readonly Locale[] = ['en', 'de', 'ru', 'ar', 'zh']

// No test here changes anything.
test.describe.configure({ mode: 'parallel' })

test.describe('Layout', () => {
  for (const [index, locale] of strained.entries()) {
    test(`A reader of ${locale} never scrolls sideways and can press everything, at any width`, async ({ page }) => {
      for (const path of someOf(layouts, Math.ceil(layouts.length / 2), index)) {
        await page.goto(`/${locale}${path}`)
        expect.soft(await findSquashedIcons(page), `icons: /${locale}${path}`).toEqual([])
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 })
          const where = `/${locale}${path} at ${width}`
          expect.soft(await findOverflow(page), `past the edge: ${where}`).toEqual([])
          expect.soft(await findSmallTargets(page), `too small: ${where}`).toEqual([])
        }
      }
    })

    test(`A reader of ${locale} with a phone opens menus, filters and driver card without scrolling sideways`, async ({
      page,
    }) => {
      const t = words(locale)
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(`/${locale}/hospitals#filters`)
      expect.soft(await findOverflow(page), 'filters').toEqual([])
      expect.soft(await findSmallTargets(page), 'filters').toEqual([])
      await page.goto(`/${locale}${entries.hospitals}`)
      for (const menu of ['layout.chooseLanguage', 'layout.menu']) {
        await openMenu(page, t(menu))
        await expect(page.getByRole('navigation', { name: t(menu) })).toBeInViewport()
        expect.soft(await findOverflow(page), menu).toEqual([])
        expect.soft(await findSmallTargets(page), menu).toEqual([])
        await openMenu(page, t(menu))
      }
      await page
        .getByRole('button', { name: t('listing.showDriver') })
        .first()
        .click()
      await expect(page.getByRole('dialog', { name: t('listing.showDriver') })).toBeInViewport()
      expect.soft(await findOverflow(page), 'driver card').toEqual([])
    })
  }
})
