import type { Page } from '@playwright/test'
import { expect, readText, staffWords, statusOf, test, whenReady } from './staff'

const t = staffWords('en')

/** Opens the editor of a guide by its English title. Returns the path of the editor. */
async function openGuide(page: Page, title: string): Promise<string> {
  await page.goto('/en/admin/guides')
  await page.getByRole('table').getByRole('link', { name: title, exact: true }).click()
  await page.waitForURL(/\/admin\/guides\/[0-9a-f-]{36}/)
  await whenReady(page)
  return new URL(page.url()).pathname
}

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const press = (page: Page, words: string) => page.getByRole('button', { name: t(words), exact: true }).click()

test('A member of staff changes a step, previews it on a day to come and publishes: the very next page has it', async ({
  page,
  visitor,
}) => {
  const editor = await openGuide(page, 'Drive')
  const before = await readText(visitor, '/en/guides/driving')
  expect(before).toContain('Foreign and international driving permits are not valid by themselves.')
  await field(page, 'texts.en.not-valid.text').fill(
    'Permits of other countries are not enough. See {tax.resident-days}.',
  )
  await press(page, 'editor.save')
  await page.waitForURL(/saved=\d+/)
  expect(await readText(visitor, '/en/guides/driving')).toContain('not valid by themselves')
  await page.goto(`${editor}/preview?asOf=2027-03-01`)
  const main = page.getByRole('main')
  await expect(main).toContainText('Permits of other countries are not enough. See 183 days.')
  await expect(main).toContainText(t('guides.asOf', { date: '1 Mar 2027' }))
  await page.goto(editor)
  await whenReady(page)
  await press(page, 'editor.publishDraft')
  await page.waitForURL(/published=\d+/)
  expect(await readText(visitor, '/en/guides/driving')).toContain('Permits of other countries are not enough.')
  await page.goto(`${editor}/history`)
  await expect(page.getByRole('main')).toContainText('Permits of other countries are not enough.')
})

test('A member of staff who types a number into a text is told so, and nothing typed is lost', async ({ page }) => {
  await openGuide(page, 'Rent a home')
  const text = 'You have 24 hours.'
  await field(page, 'texts.en.sign.text').fill(text)
  await press(page, 'editor.saveAndPublish')
  await expect(page.getByRole('main').getByRole('alert')).toContainText(t('errors.text-number'))
  await expect(field(page, 'texts.en.sign.text')).toHaveValue(text)
})

test('A member of staff adds a step and takes it out again', async ({ page, visitor }) => {
  const editor = await openGuide(page, 'See a doctor')
  await field(page, 'texts.en.new-steps-list.title').fill('Tell a friend')
  await field(page, 'texts.en.new-steps-list.text').fill('Somebody who speaks Chinese can help on the phone.')
  await press(page, 'editor.saveAndPublish')
  await page.waitForURL(/published=\d+/)
  expect(await readText(visitor, '/en/guides/seeing-a-doctor')).toContain('Somebody who speaks Chinese can help')
  await page.goto(editor)
  await whenReady(page)
  await page.locator('#panel-tell-a-friend').getByText(t('guideEditor.removeYes')).click()
  await press(page, 'editor.saveAndPublish')
  await page.waitForURL(/published=\d+/)
  expect(await readText(visitor, '/en/guides/seeing-a-doctor')).not.toContain('Tell a friend')
})

test('Nobody but staff sees a preview or an editor of a guide', async ({ page, visitor }) => {
  const editor = await openGuide(page, 'Drive')
  for (const path of [editor, `${editor}/preview`, `${editor}/history`, '/en/admin/guides']) {
    expect(await statusOf(visitor, path), path).toBe(307)
  }
})
