import type { APIRequestContext, Page } from '@playwright/test'
import type { StaffLocale } from '@/i18n/locales'
import { expect, staffWords, whenReady } from './staff'

/** A country's unilateral exemption, or a value by its key, opened in the editor from the list. */
export async function openPolicy(page: Page, locale: StaffLocale, query: Record<string, string>) {
  await page.goto(`/${locale}/admin/policy?${new URLSearchParams(query)}`)
  const links = page.getByRole('table').getByRole('link')
  await expect(links).toHaveCount(1)
  await links.click()
  await page.waitForURL(/\/admin\/policy\/(rules|values)\/[0-9a-f-]{36}/)
  await whenReady(page)
}

/** A control by the name of its field. */
export const policyField = (page: Page, locale: StaffLocale, field: string) =>
  page.getByLabel(staffWords(locale)(`policyChanges.fields.${field}`), { exact: true })

/** Sends the form as a draft and waits for the review of it. */
export async function saveForReview(page: Page, locale: StaffLocale, button: 'saveAndReview' | 'create') {
  await page.getByRole('button', { name: staffWords(locale)(`policyChanges.${button}`), exact: true }).click()
  await page.waitForURL(/\/review\?saved=\d+$/)
  await whenReady(page)
}

/** The rows of a table of the review, by its heading. */
export const reviewRows = (page: Page, locale: StaffLocale, panel: 'cases' | 'nationalities' | 'differences') =>
  page
    .getByRole('region', { name: staffWords(locale)(`policyChanges.${panel}`), exact: true })
    .locator('tbody')
    .getByRole('row')

/** Makes the draft under review public. */
export async function publishReviewed(page: Page, locale: StaffLocale) {
  const t = staffWords(locale)
  await page.getByRole('button', { name: t('policyChanges.publish'), exact: true }).click()
  await page.waitForURL(/\?published=\d+$/)
  const number = Number(new URL(page.url()).searchParams.get('published'))
  await whenReady(page)
  await expect(page.getByRole('status')).toHaveText(t('policyChanges.published', { number }))
}

/** Waits for the form and looks whether it offers something typed as not saved. */
export async function expectNothingUnsaved(page: Page, locale: StaffLocale) {
  await whenReady(page)
  // The offer is made after the form has come to life.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
  await expect(page.getByText(staffWords(locale)('editor.kept'))).toHaveCount(0)
}

/** Takes the row whose editor is open out of use, so that public pages are as they were. */
export async function takeOutOfUse(page: Page, locale: StaffLocale) {
  const t = staffWords(locale)
  await page.getByRole('link', { name: t('policyChanges.archiveLink') }).click()
  await page.waitForURL(/change=archive/)
  await whenReady(page)
  await page.getByRole('button', { name: t('policyChanges.archive'), exact: true }).click()
  await expect(page.getByText(t('editor.neverPublished'))).toBeVisible()
}

/** The best option the finder has for an ordinary tourist of two weeks, by its code. */
export async function bestOption(
  visitor: APIRequestContext,
  locale: string,
  trip: { passport: string; entry: string; departure: string },
): Promise<string | undefined> {
  const usual = { kind: 'ordinary', permit: 'no', purpose: 'tourism', 'passport-until': '2030-12-31' }
  const query = new URLSearchParams({ ...usual, ...trip, used: '0', card: 'none', urgent: 'no' })
  const response = await visitor.get(`/${locale}/visa/finder?${query}`)
  expect(response.status()).toBe(200)
  return /data-outcome="([A-Z0-9_]+)"/.exec(await response.text())?.[1]
}
