import type { Browser, BrowserContext, Page } from '@playwright/test'
import { totpCode, totpStepAt } from '@/lib/totp'
import { expect, signIn, staffWords, whenReady } from './staff'

const t = staffWords('en')

export type Role = 'ADMIN' | 'PUBLISHER' | 'EDITOR' | 'TRANSLATOR'

/** Somebody of a role with a browser of their own, signed in. */
export type Member = { context: BrowserContext; page: Page; name: string; email: string; password: string; id: string }

let made = 0

/** Invites somebody as the administrator whose page it is. Returns the link to hand over. */
export async function invite(page: Page, who: { name: string; email: string; role: Role; languages?: string[] }) {
  await page.goto('/en/admin/people')
  await whenReady(page)
  await page.getByLabel(t('people.name'), { exact: true }).fill(who.name)
  await page.getByLabel(t('signIn.email')).fill(who.email)
  await page.getByRole('combobox', { name: t('people.role') }).selectOption(who.role)
  for (const language of who.languages ?? []) await page.getByLabel(language, { exact: true }).check()
  await page.getByRole('button', { name: t('people.inviteSubmit') }).click()
  const link = page.getByRole('status').locator('output')
  await expect(link).toBeVisible()
  return (await link.textContent()) ?? ''
}

/** Opens a link for a password and chooses one. Ends at the sign-in. */
export async function choosePassword(page: Page, link: string, password: string) {
  await page.goto(link)
  await whenReady(page)
  await page.getByLabel(t('account.newPassword')).fill(password)
  await page.getByRole('button', { name: t('people.choosePassword') }).click()
  await page.waitForURL(/\/admin\/sign-in/)
}

/** Invites somebody of a role and signs them in, in a browser of their own. The caller closes its context. */
export async function aMember(admin: Page, browser: Browser, baseURL: string | undefined, role: Role): Promise<Member> {
  made += 1
  // A failed test starts a new worker, which counts from the beginning on the same data.
  const mark = `${Date.now().toString(36)}-${made}`
  const email = `${role.toLowerCase()}-${mark}@example.org`
  const name = `Test ${role} ${mark}`
  const password = 'a long made-up phrase'
  const link = await invite(admin, { name, email, role, languages: role === 'TRANSLATOR' ? ['한국어'] : [] })
  const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } })
  const page = await context.newPage()
  await choosePassword(page, link, password)
  await signIn(page, { email, password })
  await admin.goto('/en/admin/people')
  const href = (await admin.getByRole('link', { name, exact: true }).getAttribute('href')) ?? ''
  return { context, page, name, email, password, id: href.split('/').at(-1) ?? '' }
}

/** The code an authenticator shows that was given this key by hand. `ahead` counts in 30 seconds. */
export function authenticatorCode(written: string, ahead = 0): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...written.replace(/\s/g, '')].map((c) => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('')
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
  return totpCode(bytes, totpStepAt(new Date()) + ahead)
}
