import type { Page } from '@playwright/test'
import { languageOf, locales } from '@/i18n/locales'
import { ask } from './http'
import { openMenu } from './menus'
import { entries, layouts } from './pages'
import { expect, test } from './test'
import { words } from './words'

/** Chinese or Japanese text that does not say so: its nearest language or direction is that of something else. */
function findUnmarkedChinese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !/\p{Script=Han}/u.test(node.nodeValue ?? '') || parent.closest('script, style')) continue
      const lang = parent.closest('[lang]')?.getAttribute('lang') ?? ''
      const isMarked = /^(?:zh|ja)\b/.test(lang) && getComputedStyle(parent).direction === 'ltr'
      if (!isMarked) found.push(`${lang}: ${node.nodeValue?.trim().slice(0, 60)}`)
    }
    return found
  })
}

/** For every run of digits with spaces or hyphens in it: whether its characters stand in the order they were typed. */
function readNumbers(page: Page): Promise<{ text: string; isInOrder: boolean }[]> {
  return page.evaluate(() => {
    const left = (node: Node, index: number) => {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + 1)
      return range.getBoundingClientRect()
    }
    const numbers: { text: string; isInOrder: boolean }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? ''
      const match = /\+?\d[\d -]{2,}\d/.exec(text)
      if (!match || !node.parentElement?.checkVisibility() || node.parentElement.closest('script, style')) continue
      const spots = [...match[0]].map((_, index) => left(node as Node, match.index + index))
      const isInOrder = spots.every((spot, index) => {
        const before = spots[index - 1]
        return !before || spot.width === 0 || spot.top > before.top + 4 || spot.left >= before.left
      })
      numbers.push({ text: match[0], isInOrder })
    }
    return numbers
  })
}

test.describe('Languages', () => {
  test('A visitor without a language in the address is sent to their own', async ({ baseURL }) => {
    const table: readonly [Record<string, string>, string][] = [
      [{}, 'en'],
      [{ 'accept-language': 'de-AT, de;q=0.9, en;q=0.5' }, 'de'],
      [{ 'accept-language': 'fr;q=0.2, ru;q=0.8' }, 'ru'],
      [{ 'accept-language': 'zh-Hant-HK' }, 'zh'],
      [{ 'accept-language': 'en;q=0, ar' }, 'ar'],
      [{ 'accept-language': 'tlh, xx' }, 'en'],
      [{ 'accept-language': 'ja', cookie: 'locale=es' }, 'es'],
      [{ 'accept-language': 'ja', cookie: 'locale=tlh' }, 'ja'],
      [{ 'accept-language': ';;;,q=q, *' }, 'en'],
    ]
    for (const [headers, locale] of table) {
      const answer = await ask(baseURL, '/', { headers })
      expect.soft(answer.status).toBe(307)
      expect.soft(answer.headers.location, JSON.stringify(headers)).toBe(`/${locale}`)
      expect.soft(answer.headers['cache-control']).toBe('no-store')
    }
  })

  test('A visitor who chooses a language by hand is greeted in it next time', async ({ page }) => {
    await page.goto('/')
    await expect(page).toHaveURL(/\/en$/)
    await openMenu(page, words('en')('layout.chooseLanguage'))
    await page
      .getByRole('navigation', { name: words('en')('layout.chooseLanguage') })
      .getByRole('link', { name: languageOf('fr').name })
      .click()
    await expect(page).toHaveURL(/\/fr$/)
    await page.goto('/')
    await expect(page).toHaveURL(/\/fr$/)
    const cookies = await page.context().cookies()
    expect(cookies.map(({ name, value, sameSite }) => ({ name, value, sameSite }))).toEqual([
      { name: 'locale', value: 'fr', sameSite: 'Lax' },
    ])
  })

  test('A visitor who only follows a link keeps their own language for next time', async ({ page }) => {
    await page.goto('/ru/hospitals')
    await page.goto('/')
    await expect(page).toHaveURL(/\/en$/)
  })

  test('A visitor finds the same page in every language from an entry', async ({ page }) => {
    await page.goto(`/ko${entries.housing}`)
    const menu = page.getByRole('navigation', { name: words('ko')('layout.chooseLanguage') })
    await openMenu(page, words('ko')('layout.chooseLanguage'))
    for (const locale of locales) {
      const { tag, name, direction } = languageOf(locale)
      const link = menu.getByRole('link', { name, exact: true })
      await expect(link).toHaveAttribute('href', `/${locale}${entries.housing}`)
      await expect(link).toHaveAttribute('lang', tag)
      await expect(link).toHaveAttribute('hreflang', tag)
      await expect(link).toHaveAttribute('dir', direction)
    }
  })

  for (const locale of locales.filter((other) => other !== 'en')) {
    test(`A reader of ${locale} is told that a machine translated, with a link to the English text`, async ({
      page,
    }) => {
      const t = words(locale)
      for (const path of [entries.hospitals, '/areas/cbd']) {
        await page.goto(`/${locale}${path}`)
        await expect(page.getByText(t('listing.machine'))).toBeVisible()
        await expect(page.getByRole('link', { name: t('listing.readEnglish') })).toHaveAttribute('href', `/en${path}`)
      }
    })
  }

  test('A reader of English meets no notice about translation', async ({ page }) => {
    await page.goto(`/en${entries.hospitals}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(words('en')('listing.machine'))).toHaveCount(0)
  })

  for (const locale of ['en', 'ar', 'ru'] as const) {
    test(`A reader of ${locale} hears Chinese as Chinese, and reads it left to right`, async ({ page }) => {
      for (const path of [...layouts, entries.offices, entries.housing]) {
        await page.goto(`/${locale}${path}`)
        expect.soft([...new Set(await findUnmarkedChinese(page))], `/${locale}${path}`).toEqual([])
      }
    })
  }

  test('A reader of Arabic sees every phone number in its order', async ({ page }) => {
    const seen: string[] = []
    for (const path of [entries.hospitals, entries.schools, entries.offices, '/hospitals', '/offices', '/emergency']) {
      await page.goto(`/ar${path}`)
      for (const { text, isInOrder } of await readNumbers(page)) {
        seen.push(text)
        expect.soft(isInOrder, `${text} on ${path}`).toBe(true)
      }
    }
    expect(seen.some((text) => text.includes('-'))).toBe(true)
    expect(seen.length).toBeGreaterThan(12)
  })

  test('A reader of Arabic gets a mirrored page with text from the right', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto('/ar/hospitals')
    const form = await page.getByRole('form', { name: words('ar')('directory.filters') }).boundingBox()
    const results = await page.getByRole('main').getByRole('article').first().boundingBox()
    expect(form?.x ?? 0).toBeGreaterThan(results?.x ?? 0)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl')
  })
})
