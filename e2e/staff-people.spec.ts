import type { BrowserContext } from '@playwright/test'
import { startPortal } from './portal'
import { admin, seededDirectory } from './seeded-data'
import { expect, signIn, staffWords, test, trySignIn, whenReady } from './staff'
import { catchAction } from './staff-action'
import { control, textLabel } from './staff-editor'
import { aMember, authenticatorCode, choosePassword, invite } from './staff-team'
import { test as asVisitor } from './test'

const t = staffWords('en')
const zh = staffWords('zh')

test('An administrator invites a translator, who chooses a password once and signs in', async ({
  page,
  browser,
  baseURL,
}) => {
  const who = { name: 'Test Translator', email: 'invited@example.org', role: 'TRANSLATOR' as const }
  await page.goto('/en/admin/people')
  await whenReady(page)
  await page.getByLabel(t('people.name'), { exact: true }).fill(who.name)
  await page.getByLabel(t('signIn.email')).fill(who.email)
  await page.getByRole('combobox', { name: t('people.role') }).selectOption('TRANSLATOR')
  await page.getByRole('button', { name: t('people.inviteSubmit') }).click()
  await expect(page.getByRole('group', { name: t('people.languages') })).toHaveAccessibleDescription(
    new RegExp(t('errors.required')),
  )
  await expect(page.getByLabel(t('signIn.email'))).toHaveValue(who.email)

  const link = await invite(page, { ...who, languages: ['Русский', 'العربية'] })
  expect(link).toMatch(/\/en\/admin\/password\?token=[\w-]{32}$/)
  await page.reload()
  await expect(page.getByRole('row').filter({ hasText: who.email })).toContainText(t('people.states.invited'))

  const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } })
  const other = await context.newPage()
  await other.goto(link)
  await whenReady(other)
  await other.getByLabel(t('account.newPassword')).fill('too short')
  await other.getByRole('button', { name: t('people.choosePassword') }).click()
  await expect(other.getByText(t('errors.password-short'))).toBeVisible()
  await choosePassword(other, link, 'a long phrase of one’s own')
  await expect(other.getByRole('status')).toHaveText(t('signIn.chosen'))
  await signIn(other, { email: who.email, password: 'a long phrase of one’s own' })
  await expect(other.getByRole('link', { name: t('staff.people') })).toHaveCount(0)
  expect((await context.request.get('/en/admin/people')).status()).toBe(404)
  await other.goto(link)
  await expect(other.getByRole('main').getByRole('alert')).toHaveText(t('errors.link-ended'))
  await context.close()
})

/** What comes of every other way into the portal than a screen: a form, a file in, a file out. */
async function waysIn(context: BrowserContext) {
  const form = await catchAction(context, '/en/admin/listings/new?category=schools', async (page) => {
    await control(page, textLabel('name', 'en')).fill('Sent after the end')
    await control(page, textLabel('summary', 'en')).fill('A place that exists in tests only.')
    await control(page, textLabel('name', 'zh')).fill('测试地点')
    await control(page, t('editor.slug')).fill('sent-after-the-end')
    await page.getByRole('button', { name: t('editor.create') }).click()
  })
  const { request } = context
  return async () => {
    const saved = await request.post(form.url, { headers: form.headers, data: form.data, maxRedirects: 0 })
    return {
      form: /"code":"([a-z-]+)"/.exec(await saved.text())?.[1] ?? '',
      picture: (await request.post('/api/media', { data: Buffer.from('no picture') })).status(),
      texts: (await request.post('/api/xliff', { data: Buffer.from('<xliff/>') })).status(),
      textsOut: (await request.get('/api/xliff?language=ko&kind=guide')).status(),
      sheetOut: (await request.get('/api/spreadsheets/template?category=schools&format=csv&locale=en')).status(),
    }
  }
}

test('Somebody suspended is out at the very next request, and a changed role counts from then on', async ({
  page,
  browser,
  baseURL,
}) => {
  const member = await aMember(page, browser, baseURL, 'EDITOR')
  const askAll = await waysIn(member.context)
  const status = async (path: string) => (await member.context.request.get(path, { maxRedirects: 0 })).status()
  expect(await status('/en/admin/audit')).toBe(404)
  await page.goto(`/en/admin/people/${member.id}`)
  await whenReady(page)
  await page.getByRole('combobox', { name: t('people.role') }).selectOption('PUBLISHER')
  await page.getByRole('button', { name: t('people.roleSubmit') }).click()
  await expect(page.getByRole('status')).toHaveText(t('people.roleChanged'))
  expect(await status('/en/admin/audit')).toBe(200)
  await page.getByRole('combobox', { name: t('people.role') }).selectOption('TRANSLATOR')
  await page.getByLabel('한국어', { exact: true }).check()
  await page.getByRole('button', { name: t('people.roleSubmit') }).click()
  await expect(page.getByLabel('한국어', { exact: true })).toBeChecked()
  await expect.poll(() => status('/en/admin/audit')).toBe(404)
  expect(await askAll()).toEqual({ form: 'not-allowed', picture: 403, texts: 200, textsOut: 200, sheetOut: 404 })
  await page.getByRole('button', { name: t('people.suspend') }).click()
  await expect(page.getByRole('button', { name: t('people.reactivate') })).toBeVisible()
  expect(await status('/en/admin')).toBe(307)
  expect(await askAll()).toEqual({ form: 'signed-out', picture: 401, texts: 401, textsOut: 404, sheetOut: 404 })
  await page.getByRole('button', { name: t('people.reactivate') }).click()
  await expect(page.getByRole('button', { name: t('people.suspend') })).toBeVisible()
  expect(await status('/en/admin'), 'an ended session stays ended').toBe(307)
  await signIn(member.page, member)
  await member.context.close()
})

test('The last administrator cannot lock everybody out, and is told why in Chinese', async ({ page }) => {
  await page.goto('/zh/admin/people')
  await page.getByRole('row').filter({ hasText: 'admin@example.org' }).getByRole('link').click()
  await whenReady(page)
  await page.getByRole('button', { name: zh('people.suspend') }).click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(zh('errors.last-admin'))
})

test('A member of staff sees where they are signed in, ends a session there, and changes the password', async ({
  page,
  browser,
  baseURL,
}) => {
  const member = await aMember(page, browser, baseURL, 'PUBLISHER')
  const second = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } })
  await signIn(await second.newPage(), member)
  const mine = member.page
  await mine.goto('/en/admin/account')
  await whenReady(mine)
  const sessions = mine.getByRole('region', { name: t('account.sessions') }).getByRole('row')
  await expect(sessions).toHaveCount(3)
  await sessions.getByRole('button', { name: t('account.endSession') }).click()
  await expect(sessions).toHaveCount(2)
  expect((await second.request.get('/en/admin', { maxRedirects: 0 })).status()).toBe(307)
  await second.close()

  const change = async (present: string, next: string) => {
    await mine.getByLabel(t('account.present'), { exact: true }).first().fill(present)
    await mine.getByLabel(t('account.newPassword')).fill(next)
    await mine.getByRole('button', { name: t('account.changePassword') }).click()
  }
  await change('not the present one', 'another made-up phrase')
  await expect(mine.getByText(t('errors.wrong-password'))).toBeVisible()
  await change(member.password, 'another made-up phrase')
  await expect(mine.getByRole('status')).toHaveText(t('account.passwordChanged'))
  await member.context.close()
})

asVisitor('An administrator is led to set up a second factor where others reach the portal', async ({ browser }) => {
  asVisitor.setTimeout(120_000)
  const portal = await startPortal({
    dataDir: seededDirectory('second-factor'),
    env: { REQUIRE_SECOND_FACTOR: 'true' },
  })
  const context = await browser.newContext({ baseURL: portal.address })
  const page = await context.newPage()
  try {
    await trySignIn(page, admin)
    await page.waitForURL('**/en/admin/second-factor')
    await expect(page.getByText(t('account.mustSetUp'))).toBeVisible()
    for (const path of ['', '/people', '/listings', '/account']) {
      const answer = await context.request.get(`/en/admin${path}`, { maxRedirects: 0 })
      expect(answer.headers().location, path).toBe('/en/admin/second-factor')
    }
    await whenReady(page)
    await page.getByRole('button', { name: t('account.setUpSecondFactor') }).click()
    await expect(page.getByRole('img', { name: t('account.qr') })).toBeVisible()
    const key = (await page.locator('code.key').textContent()) ?? ''
    await page.getByLabel(t('account.code')).fill('000000')
    await page.getByRole('button', { name: t('account.confirmSecondFactor') }).click()
    await expect(page.getByText(t('errors.wrong-code'))).toBeVisible()
    expect(await page.locator('code.key').textContent(), 'the key is the same after a slip').toBe(key)
    await page.getByLabel(t('account.code')).fill(authenticatorCode(key))
    await page.getByRole('button', { name: t('account.confirmSecondFactor') }).click()
    const codes = page.getByRole('status').getByRole('listitem')
    await expect(codes).toHaveCount(10)
    const recovery = (await codes.first().textContent()) ?? ''
    await page.getByRole('link', { name: t('account.codesKept') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('dashboard.title') })).toBeVisible()

    await page.getByRole('button', { name: t('staff.signOut') }).click()
    await page.waitForURL('**/en/admin/sign-in')
    await trySignIn(page, admin)
    await expect(page.getByLabel(t('signIn.code'))).toBeFocused()
    await page.getByLabel(t('signIn.code')).fill('000000')
    await page.getByRole('button', { name: t('signIn.submit') }).click()
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(t('signIn.wrongCode'))
    await page.getByLabel(t('signIn.code')).fill(recovery)
    await page.getByRole('button', { name: t('signIn.submit') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('dashboard.title') })).toBeVisible()
    await page.goto('/en/admin/account')
    await expect(page.getByText(t('account.codesLeft', { count: 9 }))).toBeVisible()
  } finally {
    await context.close()
    await portal.stop()
  }
})

asVisitor('Somebody who forgot the password is told whom to ask where no mail is sent', async ({ page }) => {
  await page.goto('/zh/admin/sign-in')
  await page.getByRole('link', { name: zh('signIn.forgotten') }).click()
  await expect(page.getByText(zh('people.forgottenByHand'))).toBeVisible()
})
