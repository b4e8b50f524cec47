import { expect, readText, staffMessagesOf, staffWords, test, whenReady } from './staff'
import { control, createPublished, openEditor, saveAndPublish, takeOff } from './staff-editor'
import { words as wordsOf } from './words'

test('A clerk answers facts in Chinese with the keyboard alone, and visitors see it in all languages', async ({
  page,
  visitor,
}) => {
  test.setTimeout(60_000)
  const t = staffWords('zh')
  const words: Record<string, string> = staffMessagesOf('zh').verification.words
  const { slug } = await createPublished(page, 'hospitals')
  const id = new URL(page.url()).pathname.split('/').at(-1)
  await control(page, `${staffWords('en')('facts.phones')} 1`).fill('0531-55500000')
  await saveAndPublish(page)
  const isConfirmedIn = async (locale: 'ar' | 'de') =>
    (await readText(visitor, `/${locale}/hospitals/${slug}`)).includes(wordsOf(locale)('trust.call'))
  expect(await isConfirmedIn('ar')).toBe(false)

  await page.goto(`/zh/admin/verification?listing=${id}&kind=phone`)
  const status = page.getByRole('main').getByRole('status')
  const done = (count: number) => expect(status).toContainText(words.doneCount?.replace('{count}', String(count)) ?? '')
  await expect(page.getByText(t('verification.script.thanks'))).toBeVisible()
  await whenReady(page)
  await page.keyboard.press('y')
  await expect(page.getByText(words.allDone ?? '')).toBeVisible()
  await expect.poll(() => isConfirmedIn('ar')).toBe(true)
  expect(await isConfirmedIn('de')).toBe(true)
  await page.keyboard.press('u')
  await expect(page.getByText(t('verification.script.thanks'))).toBeVisible()
  await expect.poll(() => isConfirmedIn('ar')).toBe(false)

  await page.keyboard.press('e')
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('errors.unchanged'))).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('0531-55500001')
  await page.keyboard.press('Enter')
  await expect(status).toContainText(words.published ?? '')
  await done(1)
  expect(await readText(visitor, `/de/hospitals/${slug}`)).toContain('0531-55500001')

  // The other facts are not known. Keys are letters while one writes, and once they are switched off.
  await page.goto(`/zh/admin/verification?listing=${id}`)
  await whenReady(page)
  const name = page.locator('.round-fact b').first()
  const first = (await name.textContent()) ?? ''
  await page.keyboard.press('n')
  await done(2)
  await expect(name).not.toHaveText(first)
  await page.keyboard.press('u')
  await expect(name).toHaveText(first)
  await page.keyboard.press('s')
  await expect(name).not.toHaveText(first)
  await page.getByLabel(words.note ?? '').focus()
  await page.keyboard.type('nys')
  await expect(page.getByLabel(words.note ?? '')).toHaveValue('nys')
  await page.getByLabel(words.shortcuts ?? '').uncheck()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('n')
  await done(1)
  await openEditor(page, slug)
  await takeOff(page)
})

test('A clerk who has answered a whole screen of facts goes on with the keyboard, and nothing of it is lost', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const { words } = staffMessagesOf('zh').verification
  await page.goto('/zh/admin/verification')
  await whenReady(page)
  const fact = page.locator('.round-fact')
  const more = page.getByRole('link', { name: words.more })
  const status = page.locator('.round').getByRole('status').first()
  const before = Number(/\d+/.exec((await status.textContent()) ?? '')?.[0])
  // The clerk is faster than the server, also where that is a fast one.
  await page.route(/admin\/verification/, async (route) => {
    if (route.request().method() === 'POST') await new Promise((resolve) => setTimeout(resolve, 100))
    await route.continue()
  })
  let answered = 0
  while (await fact.isVisible()) {
    await page.keyboard.press('n')
    answered += 1
  }
  expect(answered).toBeGreaterThan(40)
  await expect(more).toBeFocused()
  // Leaving is asked about until the server has heard of all.
  const asked = page.waitForEvent('dialog')
  const leaving = page.evaluate(() => location.reload()).catch(() => {})
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await leaving
  const isNext = page.waitForEvent('framenavigated')
  await page.keyboard.press('Enter')
  await isNext
  await expect(fact).toBeVisible()
  await expect(status).toContainText(words.doneCount.replace('{count}', String(before + answered)))
})
