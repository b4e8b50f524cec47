import { expect, readText, staffWords, test, whenReady } from './staff'
import { createPublished, takeOff } from './staff-editor'
import { aMember } from './staff-team'

const t = staffWords('en')
const korean = '시험에만 있는 지어낸 곳입니다.'

test('A translator finds what is missing in Korean, writes it, and visitors read it once a second person approved', async ({
  page,
  browser,
  baseURL,
  visitor,
}) => {
  test.setTimeout(120_000)
  const { slug, name } = await createPublished(page, 'schools')
  const editorUrl = new URL(page.url()).pathname
  const translator = await aMember(page, browser, baseURL, 'TRANSLATOR')
  const theirs = translator.page

  await test.step('The board opens in their language and leads to the text', async () => {
    await theirs.goto('/en/admin/translations?room=schools&state=missing')
    await expect(theirs.getByLabel(t('translations.language'), { exact: true })).toHaveValue('ko')
    await expect(theirs.getByRole('button', { name: t('translations.machine.page') })).toHaveCount(0)
    await theirs.getByRole('row').filter({ hasText: name }).getByRole('link').click()
    await theirs.waitForURL(/\/translations\/listing\/[0-9a-f-]{36}\/ko$/)
    await whenReady(theirs)
  })

  await test.step('They write it and save it by the keyboard; nothing is public yet', async () => {
    const summary = theirs.getByRole('textbox', { name: t('editor.texts.summary'), exact: true })
    await summary.fill(korean)
    await summary.press('Control+s')
    await theirs.waitForURL(/saved=\d+$/)
    await expect(summary).toHaveValue(korean)
    expect(await readText(visitor, `/ko/schools/${slug}`)).not.toContain(korean)
  })

  await test.step('An administrator approves it, and the very next page has it', async () => {
    await page.goto(`${editorUrl}/review`)
    await whenReady(page)
    await page.getByRole('button', { name: t('review.approve') }).click()
    await expect(page.getByRole('status')).toHaveText(t('review.done.published'))
    expect(await readText(visitor, `/ko/schools/${slug}`)).toContain(korean)
  })

  await translator.context.close()
  await page.goto(editorUrl)
  await whenReady(page)
  await takeOff(page)
})

test('A translator sees what an office calls a thing, puts it in by the keyboard, and is warned without it', async ({
  page,
}) => {
  await page.goto('/en/admin/translations?room=guides&language=ru')
  await page.getByRole('row').filter({ hasText: 'Residence permit' }).getByRole('link').first().click()
  await page.waitForURL(/\/translations\/guide\/[0-9a-f-]{36}\/ru$/)
  await whenReady(page)
  const title = page.getByRole('textbox', { name: t('guideEditor.parts.title'), exact: true })
  const warning = page.getByText(t('translations.termMissing', { term: 'вид на жительство' }))
  await title.fill('Нужен ')
  await expect(warning).toHaveCount(1)
  await title.press('Tab')
  await expect(page.getByRole('button', { name: 'вид на жительство' }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(title).toHaveValue('Нужен вид на жительство')
  await expect(title).toBeFocused()
  await expect(warning).toHaveCount(0)
})
