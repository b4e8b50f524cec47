import type { BrowserContext, Page } from '@playwright/test'
import { admin, expect, readText, staffWords, statusOf, test, whenReady } from './staff'
import { catchAction } from './staff-action'
import { control, createPublished, openEditor, takeOff, textLabel } from './staff-editor'

const t = staffWords('en')

const catchSave = (context: BrowserContext, url: string) =>
  catchAction(context, url, async (page) => {
    await control(page, textLabel('summary', 'en')).fill('Written by somebody who may not.')
    await page.getByRole('button', { name: t('editor.saveAndPublish') }).click()
  })

/** Rows of the audit log that tell of one refused act. */
async function countRefused(page: Page, action: string): Promise<number> {
  await page.goto('/en/admin/audit')
  const rows = page.getByRole('row').filter({ hasText: t(`audit.actions.${action}`) })
  for (const row of await rows.all()) await expect(row).toContainText(t('audit.nobody'))
  return rows.count()
}

test('A save that is sent again without the cookie changes nothing and is in the audit log', async ({
  page,
  context,
  visitor,
}) => {
  const { slug } = await createPublished(page, 'hospitals')
  const editor = new URL(page.url()).pathname
  const sent = await catchSave(context, editor)
  const before = await countRefused(page, 'listing-save-refused')

  for (const cookie of [undefined, 'next-auth.session-token=made-up']) {
    const answer = await visitor.post(sent.url, {
      headers: cookie ? { ...sent.headers, cookie } : sent.headers,
      data: sent.data,
      maxRedirects: 0,
    })
    expect(answer.status()).toBeLessThan(500)
    expect(await answer.text()).not.toContain(admin.email)
  }

  expect(await countRefused(page, 'listing-save-refused')).toBe(before + 2)
  expect(await readText(visitor, `/en/hospitals/${slug}`)).not.toContain('Written by somebody')
  await openEditor(page, slug)
  await expect(page.getByText(t('editor.publishedVersion', { number: 1 }))).toBeVisible()
  await takeOff(page)
})

test('A removal that is sent again without the cookie removes nothing and is in the audit log', async ({
  page,
  context,
  visitor,
}) => {
  const { slug } = await createPublished(page, 'schools')
  const editor = new URL(page.url()).pathname
  const sent = await catchAction(context, editor, (other) =>
    other.getByRole('button', { name: t('editor.archive') }).click(),
  )
  const before = await countRefused(page, 'listing-archive-refused')
  await visitor.post(sent.url, { headers: sent.headers, data: sent.data, maxRedirects: 0 })
  expect(await countRefused(page, 'listing-archive-refused')).toBe(before + 1)
  expect(await statusOf(visitor, `/en/schools/${slug}`)).toBe(200)
  await openEditor(page, slug)
  await takeOff(page)
})

test('A save that another site sends in the name of a member of staff is refused', async ({
  page,
  context,
  visitor,
}) => {
  const { slug } = await createPublished(page, 'hospitals')
  const editor = new URL(page.url()).pathname
  const sent = await catchSave(context, editor)
  const path = `/en/hospitals/${slug}`
  const forged: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of forged) {
    // The context's own request carries the cookie of the administrator.
    const answer = await context.request.post(sent.url, { headers: { ...sent.headers, ...headers }, data: sent.data })
    expect(answer.status(), JSON.stringify(headers)).toBe(403)
    expect(await readText(visitor, path)).not.toContain('Written by somebody')
  }

  // From the portal itself the very same request is a save: it was refused for where it came from.
  const answer = await context.request.post(sent.url, { headers: sent.headers, data: sent.data, maxRedirects: 0 })
  expect([200, 303]).toContain(answer.status())
  expect(await readText(visitor, path)).toContain('Written by somebody')
  await page.goto(editor)
  await whenReady(page)
  await takeOff(page)
})

test('Nobody signs in or out through another site', async ({ context }) => {
  for (const path of ['/api/auth/callback/credentials', '/api/auth/signout']) {
    const answer = await context.request.post(path, {
      headers: { origin: 'https://evil.example' },
      form: { csrfToken: 'x', email: admin.email, password: admin.password },
      maxRedirects: 0,
    })
    expect(answer.status(), path).toBe(403)
  }
  expect((await context.request.get('/en/admin', { maxRedirects: 0 })).status()).toBe(200)
})
