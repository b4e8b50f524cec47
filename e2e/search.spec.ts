import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const hospital = 'qilu-hospital-of-shandong-university'

const firstResult = (page: Page): Locator =>
  page.getByRole('main').getByRole('heading', { level: 3 }).first().getByRole('link')

/** Types into the search field of the page and waits for what is offered. */
async function typeInto(page: Page, text: string): Promise<Locator> {
  await page.getByRole('main').getByRole('searchbox').first().focus()
  const field = page.getByRole('main').getByRole('combobox').first()
  await field.pressSequentially(text)
  await expect(page.getByRole('listbox')).toBeVisible()
  return field
}

test.describe('A visitor who searches everything', () => {
  const typed = [
    'qilu yiyuan',
    'qlyy',
    '齐鲁',
    'Qilu hosptial',
    '치루병원',
    'больница Цилу',
    'مستشفى تشيلو',
    '0531-82169114',
  ]

  for (const q of typed) {
    test(`finds Qilu Hospital first by "${q}" whatever language the page is in`, async ({ page }) => {
      for (const locale of ['en', 'zh', 'ar']) {
        await page.goto(`/${locale}/search?${new URLSearchParams({ q })}`)
        await expect(firstResult(page), locale).toHaveAttribute('href', `/${locale}/hospitals/${hospital}`)
      }
    })
  }

  test('is told why, where a name in another language was found', async ({ page }) => {
    await page.goto(`/en/search?${new URLSearchParams({ q: '치루병원' })}`)
    await expect(page.getByText('산둥대학교 치루병원', { exact: true })).toHaveAttribute('lang', 'ko')
    await page.goto('/en/search?q=qlyy')
    await expect(page.getByText('Shāndōng Dàxué Qílǔ Yīyuàn').first()).toBeVisible()
  })

  test('is told what a slip was read as, and that nothing says what was typed', async ({ page }) => {
    await page.goto('/en/search?q=Qilu+hosptial')
    await expect(page.getByRole('main').getByRole('status')).toContainText('Nothing found')
    await expect(page.getByRole('main')).toContainText('“Qilu hospital”')
    await page.goto('/en/hospitals?q=hosptial')
    await expect(page.getByRole('main')).toContainText('“hospital”')
  })

  test('finds the guide, the finder and what applies to a passport, and sees what each is', async ({ page }) => {
    const found = [
      ['en', 'korean passport visa', '/visa?passport=KR', 'search.kinds.passports'],
      ['ar', 'رخصة قيادة', '/guides/driving', 'guides.title'],
      ['zh', '签证指引', '/visa/finder', 'search.kinds.pages'],
    ] as const
    for (const [locale, q, path, kind] of found) {
      await page.goto(`/${locale}/search?${new URLSearchParams({ q })}`)
      await expect(firstResult(page), q).toHaveAttribute('href', `/${locale}${path}`)
      const first = page.getByRole('main').locator('li.found').first()
      await expect(first).toContainText(words(locale)(kind))
      // Values that a summary names are written out.
      await expect(page.getByRole('main')).not.toContainText('{')
    }
  })

  test('goes on to all results of a section with the same words', async ({ page }) => {
    await page.goto('/en/search?q=qilu')
    await page
      .getByRole('navigation', { name: t('search.groups') })
      .getByRole('link')
      .first()
      .click()
    await expect(page).toHaveURL(/\/en\/(hospitals|schools)\?q=qilu$/)
  })

  test('who finds nothing gets the sections and the hotline', async ({ page }) => {
    await page.goto('/en/search?q=wxyzzy')
    await expect(page.getByRole('main')).toContainText(t('search.nothing'))
    await expect(page.getByRole('navigation', { name: t('search.browse') }).getByRole('link')).toHaveCount(4)
  })
})

test.describe('The suggestions', () => {
  test('are not loaded before somebody is about to type', async ({ page }) => {
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
    await page.goto('/en', { waitUntil: 'networkidle' })
    expect(loaded.filter((path) => path.includes('search-suggestions') || path.includes('suggest'))).toEqual([])
    await page.getByRole('main').getByRole('searchbox').first().focus()
    await expect.poll(() => loaded.some((path) => path.includes('search-suggestions'))).toBe(true)
  })

  for (const locale of ['en', 'ar'] as const) {
    test(`are chosen with the keyboard alone in ${locale}`, async ({ page }) => {
      await page.goto(`/${locale}`)
      const field = await typeInto(page, 'qlyy')
      const options = page.getByRole('listbox').getByRole('option')
      await expect(options.first()).toContainText('山东大学齐鲁医院')
      await expect(field).toHaveAttribute('aria-expanded', 'true')
      await field.press('ArrowDown')
      await expect(options.first()).toHaveAttribute('aria-selected', 'true')
      await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '')
      await field.press('ArrowUp')
      await expect(field).not.toHaveAttribute('aria-activedescendant')
      await field.press('ArrowDown')
      await field.press('Enter')
      await expect(page).toHaveURL(new RegExp(`/${locale}/hospitals/${hospital}$`))
    })
  }

  test('close with Escape, and Enter searches for what was typed', async ({ page }) => {
    await page.goto('/en')
    const field = await typeInto(page, 'qilu')
    await field.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
    await expect(field).toHaveAttribute('aria-expanded', 'false')
    await field.press('Enter')
    await expect(page).toHaveURL(/\/en\/search\?q=qilu$/)
  })

  test('are pressed with a finger', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/en/search')
    await typeInto(page, 'yaoqiang')
    await page.getByRole('option').first().click()
    await expect(page).toHaveURL(/jinan-yaoqiang-international-airport$/)
  })

  test('say how many they are, and have no faults a machine can find', async ({ page }) => {
    await page.goto('/en/search')
    await typeInto(page, 'qilu')
    await expect(page.locator('search-suggestions').getByRole('status')).toHaveText(/^\d+ suggestions?$/)
    const { violations } = await new AxeBuilder({ page }).include('form[role=search]').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  test('answer a wrong question with the names of its fields', async ({ baseURL, request }) => {
    const answer = await request.get(`${baseURL}/api/suggest?locale=xx`)
    expect(answer.status()).toBe(400)
    expect(await answer.json()).toEqual({ error: 'bad-request', fields: ['q', 'locale'] })
  })
})
