import fs from 'node:fs'
import type { APIRequestContext, Browser, BrowserContext, Page } from '@playwright/test'
import { createTranslator } from 'use-intl/core'
import type { StaffLocale } from '@/i18n/locales'
import { admin } from './seeded-data'
import { expect, test as guarded } from './test'
import { messagesOf, type Words } from './words'

/** Name of the session cookie of next-auth over plain HTTP. */
export const sessionCookie = 'next-auth.session-token'

/** The staff messages of a language, as they are. */
export function staffMessagesOf(locale: StaffLocale) {
  return { ...messagesOf(locale), ...JSON.parse(fs.readFileSync(`messages/admin/${locale}.json`, 'utf8')) }
}

/** The words of the staff screens, which include those of the public pages. @throws Error for a missing key */
export function staffWords(locale: StaffLocale): Words {
  return createTranslator({
    locale,
    messages: staffMessagesOf(locale),
    timeZone: 'Asia/Shanghai',
    onError: (error) => {
      throw error
    },
  }) as unknown as Words
}

/** Fills the sign-in form and sends it, without waiting for what comes of it. */
export async function trySignIn(page: Page, who: { email: string; password: string }, locale: StaffLocale = 'en') {
  const t = staffWords(locale)
  await page.goto(`/${locale}/admin/sign-in`)
  await whenReady(page)
  await page.getByLabel(t('signIn.email')).fill(who.email)
  await page.getByLabel(t('signIn.password')).fill(who.password)
  await page.getByRole('button', { name: t('signIn.submit') }).click()
}

/** Signs in and waits for the first staff screen. */
export async function signIn(page: Page, who = admin, locale: StaffLocale = 'en') {
  await trySignIn(page, who, locale)
  await expect(page.getByRole('heading', { level: 1, name: staffWords(locale)('dashboard.title') })).toBeVisible()
}

/** Waits until the form of a screen belongs to its script; before that a browser would send it by itself. */
export async function whenReady(page: Page) {
  await page.waitForFunction(() => {
    const form = document.querySelector('main form')
    return form !== null && Object.keys(form).some((key) => key.startsWith('__reactProps'))
  })
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>

async function signedInState(browser: Browser, baseURL: string): Promise<State> {
  // A new context made by hand has none of the options of the tests, and so is nobody yet.
  const context = await browser.newContext({ baseURL, storageState: undefined })
  await signIn(await context.newPage())
  const state = await context.storageState()
  await context.close()
  return state
}

type OfTest = {
  /** Somebody who reads the public site and is not signed in. */
  visitor: APIRequestContext
}
type OfWorker = { adminState: State }

/** The guarded test runner with an administrator signed in, once for all tests of a worker. */
export const test = guarded.extend<OfTest, OfWorker>({
  adminState: [
    async ({ browser, portal }, use) => {
      await use(await signedInState(browser, portal.address))
    },
    { scope: 'worker' },
  ],
  storageState: ({ adminState }, use) => use(adminState),
  visitor: async ({ playwright, baseURL }, use) => {
    const visitor = await playwright.request.newContext({ baseURL, storageState: { cookies: [], origins: [] } })
    await use(visitor)
    await visitor.dispose()
  },
})

/** What a reader of a document sees, without its markup, on one line. */
export async function readText(visitor: APIRequestContext, path: string): Promise<string> {
  const response = await visitor.get(path)
  expect(response.status(), path).toBe(200)
  return (await response.text())
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
}

/** Status of an address for a visitor, without following where it leads. */
export async function statusOf(visitor: APIRequestContext, path: string): Promise<number> {
  return (await visitor.get(path, { maxRedirects: 0 })).status()
}

export { admin, expect }
