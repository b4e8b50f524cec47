import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import type { Locale } from '@/i18n/locales'
import { expect, test } from './test'
import { words } from './words'

const answered = '/plan?arrival=2026-12-30&visa=work&address=home&occupation=job&family=relatives&family=school'

async function answer(page: Page, locale: Locale) {
  const t = words(locale)
  await page.goto(`/${locale}/plan`)
  await page.getByLabel(t('plan.arrival'), { exact: true }).fill('2026-12-30')
  await page.getByRole('radio', { name: t('plan.visas.work') }).check()
  await page.getByRole('radio', { name: t('plan.addresses.home') }).check()
  await page.getByRole('radio', { name: t('plan.occupations.job'), exact: true }).check()
  await page.getByRole('checkbox', { name: t('plan.families.school') }).check()
  await page.getByRole('button', { name: t('plan.submit') }).click()
}

/** The days of the dated steps by the id of the step. */
const daysOf = (page: Page) =>
  page
    .locator('.steps > li')
    .evaluateAll((steps) =>
      Object.fromEntries(steps.map((step) => [step.id, step.querySelector('time')?.dateTime ?? null])),
    )

test.describe('Somebody who answers the questions of the plan', () => {
  for (const locale of ['en', 'zh', 'ar'] as const) {
    test(`in ${locale} gets their steps in order, by day`, async ({ page }) => {
      const t = words(locale)
      await answer(page, locale)
      await expect(page.getByRole('heading', { level: 2, name: t('plan.steps') })).toBeVisible()
      expect(await daysOf(page)).toMatchObject({
        'arrival-card': '2026-12-30',
        register: '2026-12-31',
        'work-permit': null,
        residence: '2027-01-29',
        school: null,
      })
      await expect(page.getByText(t('plan.rule', { value: '' }).trim()).first()).toBeVisible()
    })
  }

  test('takes the days home as a calendar that has the right day everywhere', async ({ page, request }) => {
    for (const locale of ['en', 'zh', 'ar'] as const) {
      await page.goto(`/${locale}${answered}`)
      const href = await page.getByRole('link', { name: words(locale)('plan.calendar') }).getAttribute('href')
      const response = await request.get(href ?? '')
      expect(response.headers()['content-type']).toBe('text/calendar; charset=utf-8')
      const file = await response.text()
      expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
      const lines = file.split('\r\n')
      expect(lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([])
      const unfolded = file.replace(/\r\n[ \t]/g, '').split('\r\n')
      expect(unfolded).toContain('DTSTART;VALUE=DATE:20270129')
      expect(unfolded).toContain('X-WR-TIMEZONE:Asia/Shanghai')
      expect(unfolded).toContain(`X-WR-CALNAME:${words(locale)('plan.title')}`)
      expect(unfolded.filter((line) => line === 'BEGIN:VALARM').length).toBeGreaterThan(3)
      const days = Object.values(await daysOf(page)).filter((day) => day !== null)
      const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
      const starts = events.map((event) => new ICAL.Event(event).startDate.toString())
      expect(starts.sort()).toEqual([...days].sort())
      expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(events.length)
      expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(days.length)
    }
  })

  test('reads which answers cannot be used, and keeps the others', async ({ page }) => {
    await page.goto('/en/plan?arrival=2026-02-30&visa=work&address=tent&occupation=job')
    const t = words('en')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText(t('plan.errors.arrival'))
    await expect(alert).toContainText(t('plan.errors.address'))
    await expect(page.getByRole('radio', { name: t('plan.visas.work') })).toBeChecked()
    await alert.getByRole('link', { name: t('plan.address') }).click()
    await expect(page).toHaveURL(/#plan-address$/)
  })

  test('keeps the plan on the device when they ask for it, and deletes it again', async ({ page }) => {
    const t = words('en')
    await page.goto(`/en${answered}`)
    await page.getByRole('button', { name: t('plan.keep') }).click()
    await expect(page.getByRole('status')).toHaveText(t('plan.kept'))
    await page.goto('/en/plan')
    await page.getByRole('link', { name: t('plan.open') }).click()
    await expect(page).toHaveURL(/arrival=2026-12-30/)
    await page.getByRole('button', { name: t('plan.forget') }).click()
    await page.goto('/en/plan')
    await expect(page.getByRole('link', { name: t('plan.open') })).toBeHidden()
  })

  test('is kept by no server: the page is made anew and stored nowhere', async ({ request }) => {
    const headers = (await request.get(`/en${answered}`)).headers()
    expect(headers['cache-control']).toBe('private, no-store')
  })
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the plan works, on a small phone and from right to left', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await answer(page, 'ar')
    expect(await daysOf(page)).toMatchObject({ residence: '2027-01-29' })
    await page.getByText(words('ar')('plan.change')).click()
    await expect(page.getByLabel(words('ar')('plan.arrival'), { exact: true })).toHaveValue('2026-12-30')
  })
})
