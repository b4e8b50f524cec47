import type { APIRequestContext, Page } from '@playwright/test'
import { languageOf, type StaffLocale, staffLocales } from '@/i18n/locales'
import { colourRules, findViolations } from './barriers'
import { someOf } from './everything'
import { findOverflow } from './measure'
import { sendReport } from './reports'
import { expect, staffMessagesOf, staffWords, test, whenReady } from './staff'
import { openEditor } from './staff-editor'
import { addNotice } from './staff-notice'
import { addPicture } from './staff-pictures'
import { openPolicy } from './staff-policy'
import { test as asVisitor } from './test'
import { flatMessages } from './words'

const sizes = [
  { width: 1280, height: 900, locale: 'en' },
  { width: 390, height: 844, locale: 'zh' },
]
const known = flatMessages(staffMessagesOf('en')).map(([key]) => key)
const rooms = Object.keys(staffMessagesOf('en')).join('|')
const rawKey = new RegExp(`(?<![\\w./@-])(?:${rooms})\\.[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*(?![\\w/])`)

/** Every text on the screen, each on its own, spoken ones too; without contents shown as they were written. */
function readTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('script, style, textarea, del, ins')) texts.push(node.nodeValue?.trim() ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) texts.push(element.getAttribute(name) ?? '')
    }
    return texts.filter((text) => text !== '')
  })
}

async function expectInOrder(page: Page, locale: StaffLocale) {
  const check = expect.configure({ soft: true })
  check(await page.locator('html').getAttribute('lang')).toBe(languageOf(locale).tag)
  check(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  check(await page.getByRole('main').count()).toBe(1)
  const texts = await readTexts(page)
  check(texts.filter((text) => rawKey.test(text) || known.includes(text))).toEqual([])
  check(texts.filter((text) => /[{}]|undefined|\bNaN\b|\[object |Invalid Date/.test(text))).toEqual([])
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  for (const size of sizes) {
    await page.setViewportSize(size)
    check(await findOverflow(page), `past the edge at ${size.width}`).toEqual([])
    // Both languages have the same barriers but for the length of words: one is searched on the desk, one in the hand.
    if (size.locale === locale) check(await findViolations(page), `by day, ${size.width}`).toEqual([])
  }
  if (locale !== 'en') return
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  check(await findViolations(page, colourRules), 'by night').toEqual([])
}

// Each test looks at screens of its own, so that all workers share this longest of tables.
test.describe.configure({ mode: 'parallel' })

const when = (locale: StaffLocale) => `in ${locale}, on a desk or in a hand, by day or night`

for (const [turn, path] of ['/sign-in', '/setup?token=x', '/password?token=x', '/forgotten'].entries()) {
  for (const locale of someOf(staffLocales, 1, turn)) {
    asVisitor(`Anybody can use ${path} ${when(locale)}`, async ({ page }) => {
      await page.goto(`/${locale}/admin${path}`)
      await expectInOrder(page, locale)
    })
  }
}

const screens = [
  '',
  '/listings',
  '/listings?q=nothing-like-it',
  '/search-misses?days=180',
  '/links?state=not-checked',
  '/audit',
  '/holidays',
  '/spreadsheets',
  '/verification?kind=phone',
  '/xliff',
  '/guides',
  '/guides?review=due',
  '/guides/new',
  '/media?show=unready',
  '/translations?language=ar&room=guides',
  '/glossary?language=ar&q=APEC',
  '/glossary/new',
  '/listings/new?category=areas',
  '/notices',
  '/notices/new',
  '/settings',
  '/people',
  '/account',
  '/second-factor',
  '/reviews',
  '/reports?show=closed',
  '/system',
  '/policy?kind=value&q=apec-card',
  '/policy?q=nothing-like-it',
  '/policy/values/new',
  '/policy/rules/new?kind=transit-region',
]

for (const [turn, path] of screens.entries()) {
  for (const locale of someOf(staffLocales, 1, turn)) {
    test(`Staff can use ${path || 'the first screen'} ${when(locale)}`, async ({ page }) => {
      await page.goto(`/${locale}/admin${path}`)
      await expectInOrder(page, locale)
    })
  }
}

type Screen = { page: Page; visitor: APIRequestContext; locale: StaffLocale }

/** Screens of something, or that open by a key. */
const journeys: [string, (screen: Screen) => Promise<void>][] = [
  [
    'go somewhere by name',
    async ({ page, locale }) => {
      const t = staffWords(locale)
      await page.goto(`/${locale}/admin/glossary`)
      await whenReady(page)
      await page.getByRole('button', { name: t('jump.open') }).click()
      await page.getByRole('combobox', { name: t('jump.label') }).fill('yiyuan')
      await expect(page.getByRole('dialog').getByRole('option').nth(3)).toBeVisible()
      await expectInOrder(page, locale)
    },
  ],
  [
    'use inbox and screen of a report',
    async ({ page, visitor, locale }) => {
      await sendReport(visitor, 'hospitals/qilu-hospital-of-shandong-university&fact=phones')
      await page.goto(`/${locale}/admin/reports`)
      await expectInOrder(page, locale)
      await page.getByRole('table').getByRole('link').first().click()
      await page.waitForURL(/reports\/[0-9a-f-]{36}$/)
      await expectInOrder(page, locale)
    },
  ],
  [
    'use the screen of a notice',
    async ({ page, locale }) => {
      await page.goto(`/${locale}/admin/notices/${await addNotice(page)}`)
      await expectInOrder(page, locale)
    },
  ],
  [
    'use the screen of a person',
    async ({ page, locale }) => {
      await page.goto(`/${locale}/admin/people`)
      await page.getByRole('row').filter({ hasText: 'admin@example.org' }).getByRole('link').click()
      await page.waitForURL(/people\/[0-9a-f-]{36}$/)
      await expectInOrder(page, locale)
    },
  ],
  [
    'use the library and the screen of a picture',
    async ({ page, locale }) => {
      const picture = await addPicture(page)
      for (const path of ['', `/${picture}`]) {
        await page.goto(`/${locale}/admin/media${path}`)
        await expectInOrder(page, locale)
      }
    },
  ],
  [
    'use the screen of a term',
    async ({ page, locale }) => {
      await page.goto(`/${locale}/admin/glossary`)
      await page.getByRole('table').getByRole('link').first().click()
      await page.waitForURL(/glossary\/[0-9a-f-]{36}$/)
      await expectInOrder(page, locale)
    },
  ],
  [
    'use editor, history and review of a listing',
    async ({ page, locale }) => {
      const id = await openEditor(page, 'immigration-hotline-12367', locale)
      await expectInOrder(page, locale)
      for (const screen of [`listings/${id}/history`, `listings/${id}/review`, `translations/listing/${id}/ar`]) {
        await page.goto(`/${locale}/admin/${screen}`)
        await expectInOrder(page, locale)
      }
    },
  ],
  [
    'use editor, preview, review and history of a guide',
    async ({ page, locale }) => {
      await page.goto(`/${locale}/admin/guides`)
      const editor = await page.getByRole('table').getByRole('link').first().getAttribute('href')
      for (const path of [editor, `${editor}/preview?asOf=2027-01-15`, `${editor}/review`, `${editor}/history`]) {
        await page.goto(path ?? '')
        await expectInOrder(page, locale)
      }
    },
  ],
  [
    'use editor, review and history of a rule',
    async ({ page, locale }) => {
      await openPolicy(page, locale, { kind: 'unilateral-exemption', country: 'CL' })
      const address = new URL(page.url()).pathname
      await expectInOrder(page, locale)
      for (const path of ['/review?change=archive', '/history']) {
        await page.goto(`${address}${path}`)
        await expectInOrder(page, locale)
      }
    },
  ],
]

for (const [turn, [what, look]] of journeys.entries()) {
  for (const locale of someOf(staffLocales, 1, turn)) {
    test(`Staff can ${what} ${when(locale)}`, async ({ page, visitor }) => {
      test.setTimeout(180_000)
      await look({ page, visitor, locale })
    })
  }
}

test('A staff address that leads nowhere is a 404 in the language of the screen, and no query breaks a screen', async ({
  context,
}) => {
  const missing = [
    '/listings/nothing',
    '/listings/01890a5d-ac96-774b-bcce-b302099a8057',
    '/nothing',
    '/listings/new',
    '/people/nothing',
    '/notices/nothing',
    '/reports/nothing',
    '/media/nothing',
    '/glossary/nothing',
    `/media/${'0'.repeat(64)}`,
    '/translations/listing/nothing/ko',
    '/policy/nothing',
    '/policy/rules/nothing',
    '/policy/values/new?after=nothing',
    '/policy/rules/new?kind=x',
  ]
  for (const path of missing) {
    expect((await context.request.get(`/zh/admin${path}`)).status(), path).toBe(404)
  }
  const odd = [
    '?page=1e9',
    '?page=-1&sort=x',
    '?q=%25%27%22%3C',
    '?q=%00',
    '?q=a&q=b',
    '?status=&category=%F0%9F%98%80',
  ]
  for (const query of odd) {
    for (const path of [
      '/listings',
      '/search-misses',
      '/links',
      '/audit',
      '/policy',
      '/media',
      '/translations',
      '/glossary',
    ]) {
      const status = (await context.request.get(`/en/admin${path}${query}`)).status()
      expect([200, 400], `${path}${query}`).toContain(status)
    }
  }
})
