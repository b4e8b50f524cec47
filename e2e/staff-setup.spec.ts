import { startPortal } from './portal'
import { seededDirectory } from './seeded-data'
import { expect, sessionCookie, signIn, staffWords } from './staff'
import { test } from './test'

const t = staffWords('en')
const first = { name: 'Test Administrator', email: 'first@example.org', password: 'a long phrase of one’s own' }

test('An operator without settings becomes the first administrator by the printed link, once', async ({ browser }) => {
  test.setTimeout(120_000)
  const portal = await startPortal({ dataDir: seededDirectory('setup', 'nobody') })
  const findLink = () => /http:\/\/\S+\/en\/admin\/setup\?token=\S+(?=\n)/.exec(portal.output())?.[0] ?? ''
  await expect.poll(findLink).not.toBe('')
  const link = findLink()
  const context = await browser.newContext({ baseURL: portal.address })
  const page = await context.newPage()
  const alert = page.getByRole('main').getByRole('alert')

  async function send(who: typeof first) {
    await page.getByLabel(t('setup.name')).fill(who.name)
    await page.getByLabel(t('signIn.email')).fill(who.email)
    await page.getByLabel(t('signIn.password')).fill(who.password)
    await page.getByRole('button', { name: t('setup.submit') }).click()
  }

  try {
    await test.step('A wrong link makes nobody', async () => {
      await page.goto('/en/admin/setup?token=made-up-token-that-is-long-enough')
      await send(first)
      await expect(alert).toHaveText(t('errors.link-used'))
    })

    await test.step('A short password is refused in words, and what was typed stays', async () => {
      await page.goto(link)
      await send({ ...first, password: 'too short' })
      await expect(page.getByText(t('errors.password-short'))).toBeVisible()
      await expect(page.getByLabel(t('setup.name'))).toHaveValue(first.name)
      await expect(page.getByLabel(t('signIn.email'))).toHaveValue(first.email)
      await expect(page.getByLabel(t('signIn.password'))).toHaveValue('')
    })

    await test.step('The right form makes the account, which can sign in', async () => {
      await send(first)
      await page.waitForURL('**/en/admin/sign-in')
      await signIn(page, first)
      await expect(page.getByText(first.name).first()).toBeVisible()
      await expect(page.getByText(t('staff.roles.ADMIN'), { exact: true })).toBeVisible()
    })

    await test.step('The link is refused the second time, and the intruder cannot sign in', async () => {
      const other = await browser.newContext({ baseURL: portal.address })
      const stranger = await other.newPage()
      await stranger.goto(link)
      await stranger.getByLabel(t('setup.name')).fill('Test Intruder')
      await stranger.getByLabel(t('signIn.email')).fill('intruder@example.org')
      await stranger.getByLabel(t('signIn.password')).fill('a long phrase of an intruder')
      await stranger.getByRole('button', { name: t('setup.submit') }).click()
      await expect(stranger.getByRole('main').getByRole('alert')).toHaveText(t('errors.link-used'))
      expect((await other.cookies()).map(({ name }) => name)).not.toContain(sessionCookie)
      await other.close()
    })

    await test.step('The audit log says how the account came to be', async () => {
      await page.goto('/en/admin/audit')
      const row = page.getByRole('row').filter({ hasText: t('audit.actions.user-first-admin') })
      await expect(row).toHaveCount(1)
      await expect(row).toContainText(first.name)
    })
  } finally {
    await context.close()
    await portal.stop()
  }
})
