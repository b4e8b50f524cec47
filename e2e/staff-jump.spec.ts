import { expect, staffWords, test, whenReady } from './staff'
import { aMember } from './staff-team'

const t = staffWords('en')
const zh = staffWords('zh')

test('Staff go to an entry, a guide, a fee, a screen and an action by the keyboard alone', async ({ page }) => {
  await page.goto('/en/admin/listings')
  const field = page.getByRole('combobox', { name: t('jump.label') })
  const options = page.getByRole('dialog').getByRole('option')
  const jump = async (typed: string, option: RegExp, to: RegExp) => {
    // Each jump opens a document, whose script a person would wait for, or press again.
    await expect(async () => {
      await page.keyboard.press('Control+k')
      await expect(field).toBeFocused({ timeout: 500 })
    }).toPass()
    await page.keyboard.type(typed)
    await expect(options.first()).toHaveAccessibleName(option)
    await page.keyboard.press('Enter')
    await page.waitForURL(to)
    await expect(field).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await whenReady(page)
  await jump('qlyy', /^Entries, Qilu Hospital.*齐鲁医院/, /\/en\/admin\/listings\/[0-9a-f-]{36}$/)
  await jump('residence permit', /^Guides, Residence permit/, /\/en\/admin\/guides\/[0-9a-f-]{36}$/)
  await jump('apec-card.fee', /^Fees.*apec-card\.fee/, /\/en\/admin\/policy\/values\/[0-9a-f-]{36}$/)
  await jump('new school', /^Actions, .*School/i, /\/en\/admin\/listings\/new\?category=schools$/)
  await jump('audit', /^Screens, /, /\/en\/admin\/audit$/)
})

test('Who types fast and ends with Enter goes where the words lead, not where the list stood before', async ({
  page,
}) => {
  await page.goto('/en/admin/listings')
  await whenReady(page)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: t('jump.label') })
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await field.pressSequentially('qlyy')
  await field.press('Enter')
  await page.waitForURL(/\/en\/admin\/listings\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Qilu Hospital')
})

test('The list can be walked, says that it found nothing, and closes', async ({ page }) => {
  await page.goto('/zh/admin')
  await page.getByRole('button', { name: zh('jump.open') }).click()
  const field = page.getByRole('combobox', { name: zh('jump.label') })
  const chosen = page.getByRole('dialog').getByRole('option', { selected: true })
  await field.fill('shenhe')
  await expect(chosen).toHaveAccessibleName(`${zh('jump.groups.screens')}, ${zh('staff.reviews')}`)
  await field.fill('')
  await expect.poll(() => page.getByRole('dialog').getByRole('option').count()).toBeGreaterThan(5)
  const first = await chosen.getAttribute('aria-label')
  await field.press('ArrowUp')
  await expect(chosen).not.toHaveAccessibleName(String(first))
  await field.press('ArrowDown')
  await expect(chosen).toHaveAccessibleName(String(first))
  await field.fill('没有这样的名称吧')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(zh('jump.none'))
  await field.press('Escape')
  await expect(field).toBeHidden()
})

test('What may not be entered is not offered, and to strangers there is nothing', async ({
  page,
  browser,
  baseURL,
  visitor,
}) => {
  const translator = await aMember(page, browser, baseURL, 'TRANSLATOR')
  const { request } = translator.context
  const offered = (await (await request.get('/api/jump?q=&locale=en')).json()) as { href: string }[]
  const paths = offered.map(({ href }) => href)
  expect(paths).toContain('/en/admin/translations')
  expect(paths.filter((path) => /people|settings|\/new/.test(path))).toEqual([])
  expect((await visitor.get('/api/jump?q=a')).status()).toBe(404)
  await translator.context.close()
})
