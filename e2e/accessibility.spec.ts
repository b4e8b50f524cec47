import type { Locale } from '@/i18n/locales'
import { colourRules, findViolations } from './barriers'
import { everything, someOf } from './everything'
import { openMenu } from './menus'
import { entries, layouts } from './pages'
import { expect, test } from './test'
import { words } from './words'

/** The others repeat the English layout with longer or shorter words: their pages that strain most are enough. */
const strained = ['/hospitals', entries.hospitals]
const half = Math.ceil(layouts.length / 2)
const tables: readonly (readonly [Locale, readonly string[]])[] = [
  ['en', someOf(layouts, half, 0)],
  ['ar', someOf(layouts, half, 1)],
  ['zh', strained],
  ['de', strained],
]

// No test here changes anything.
test.describe.configure({ mode: 'parallel' })

test.describe('Accessibility', () => {
  for (const [locale, paths] of tables) {
    test(`A reader of ${locale} meets no WCAG 2.2 AA barrier by day or night`, async ({ page }) => {
      test.setTimeout(240_000)
      for (const path of paths) {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        await page.goto(`/${locale}${path}`)
        expect.soft(await findViolations(page), `/${locale}${path} by day`).toEqual([])
        // Colours are the same in every language.
        if (locale !== 'en') continue
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        expect.soft(await findViolations(page, colourRules), `/${locale}${path} by night`).toEqual([])
      }
    })

    if (!everything && (locale === 'de' || locale === 'zh')) continue
    test(`A reader of ${locale} with a phone meets no barrier in what opens`, async ({ page }) => {
      const t = words(locale)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 390, height: 800 })
      await page.goto(`/${locale}/schools#filters`)
      expect.soft(await findViolations(page), 'filters').toEqual([])
      await page.goto(`/${locale}${entries.schools}`)
      expect.soft(await findViolations(page), 'entry').toEqual([])
      await openMenu(page, t('layout.chooseLanguage'))
      expect.soft(await findViolations(page), 'language menu').toEqual([])
      await page.goto(`/${locale}${entries.schools}`)
      await page
        .getByRole('button', { name: t('listing.showDriver') })
        .first()
        .click()
      expect.soft(await findViolations(page), 'driver card').toEqual([])
    })
  }

  test('A reader who uses the keyboard jumps over the menu', async ({ page }) => {
    const t = words('en')
    await page.goto('/en/hospitals')
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: t('layout.skip') })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const isInMain = await page.evaluate(() => document.activeElement?.closest('main') !== null)
    expect(isInMain).toBe(true)
  })

  test('A reader who uses the keyboard sees where they are', async ({ page }) => {
    await page.goto(`/en${entries.hospitals}`)
    const hidden: string[] = []
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab')
      const trouble = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return 'nothing has the focus'
        const style = getComputedStyle(element)
        const isMarked = (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none'
        return isMarked ? null : element.outerHTML.slice(0, 100)
      })
      if (trouble) hidden.push(trouble)
    }
    expect(hidden).toEqual([])
  })
})
