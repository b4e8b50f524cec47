import type { Page } from '@playwright/test'
import type { StaffLocale } from '@/i18n/locales'
import { expect, staffWords, whenReady } from './staff'

/** Finds a listing in the staff list by the address of its page and opens its editor. Returns its id. */
export async function openEditor(page: Page, slug: string, locale: StaffLocale = 'en'): Promise<string> {
  await page.goto(`/${locale}/admin/listings?q=${slug}`)
  const links = page.getByRole('table').getByRole('link')
  await expect(links).toHaveCount(1)
  await links.click()
  await page.waitForURL(/\/admin\/listings\/[0-9a-f-]{36}/)
  await whenReady(page)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** A control of the editor by its whole label. */
export const control = (page: Page, label: string) => page.getByLabel(label, { exact: true })

/** Label of a text field, such as the English summary. */
export function textLabel(field: string, language: StaffLocale, locale: StaffLocale = 'en'): string {
  const t = staffWords(locale)
  return `${t(`editor.texts.${field}`)} (${t(`editor.languages.${language}`)})`
}

async function send(page: Page, kind: 'saved' | 'published', button: string, locale: StaffLocale): Promise<number> {
  const t = staffWords(locale)
  const before = page.url()
  await page.getByRole('button', { name: t(button), exact: true }).click()
  await page.waitForURL((url) => url.href !== before && url.searchParams.has(kind))
  const number = Number(new URL(page.url()).searchParams.get(kind))
  await expect(page.getByRole('status')).toHaveText(t(`editor.${kind}`, { number }))
  await whenReady(page)
  return number
}

/** Saves the form as a draft and waits for the word that it was. Returns the revision. */
export const saveDraft = (page: Page, locale: StaffLocale = 'en') => send(page, 'saved', 'editor.save', locale)

/** Saves the form and makes it public. Returns the revision. */
export const saveAndPublish = (page: Page, locale: StaffLocale = 'en') =>
  send(page, 'published', 'editor.saveAndPublish', locale)

/** Publishes the draft that waits. */
export const publishDraft = (page: Page, locale: StaffLocale = 'en') =>
  send(page, 'published', 'editor.publishDraft', locale)

let made = 0

/** Adds a listing of a category by its form, as a draft, and leaves its editor open. */
export async function createDraft(page: Page, category: string): Promise<{ slug: string; name: string }> {
  const t = staffWords('en')
  made += 1
  const slug = `test-${category}-${Date.now().toString(36)}-${made}`
  const name = `Test Place ${slug.slice(-12)}`
  await page.goto(`/en/admin/listings/new?category=${category}`)
  await whenReady(page)
  await control(page, textLabel('name', 'en')).fill(name)
  await control(page, textLabel('summary', 'en')).fill('A place that exists in tests only.')
  await control(page, textLabel('name', 'zh')).fill('测试地点')
  await control(page, t('editor.slug')).fill(slug)
  await page.getByRole('button', { name: t('editor.create') }).click()
  await page.waitForURL(/\/admin\/listings\/[0-9a-f-]{36}\?saved=1$/)
  await whenReady(page)
  return { slug, name }
}

/** Adds a listing of a category and publishes it. */
export async function createPublished(page: Page, category: string): Promise<{ slug: string; name: string }> {
  const listing = await createDraft(page, category)
  await publishDraft(page)
  return listing
}

/** Takes the listing whose editor is open off the site, so that public pages are as they were. */
export async function takeOff(page: Page) {
  const t = staffWords('en')
  await page.getByRole('button', { name: t('editor.archive') }).click()
  await expect(page.getByText(t('editor.neverPublished'))).toBeVisible()
}
