import { admin, expect, readText, sessionCookie, staffWords, test, whenReady } from './staff'
import { control, createPublished, saveAndPublish, saveDraft, takeOff, textLabel } from './staff-editor'

const t = staffWords('en')
const summary = textLabel('summary', 'en')

test('Two who edit the same listing put their versions together field by field', async ({ page, context, visitor }) => {
  const { slug } = await createPublished(page, 'hospitals')
  const beds = t('categories.hospitals.attributes.beds')
  const phone = `${t('facts.phones')} 1`
  const other = await context.newPage()
  await other.goto(new URL(page.url()).pathname)
  await whenReady(other)

  await control(page, phone).fill('0531-86000011')
  await control(page, t('facts.email')).fill('first@example.org')
  await control(page, summary).fill('Written by the first.')
  await saveAndPublish(page)

  await control(other, beds).fill('88')
  await control(other, summary).fill('Written by the second.')
  await control(other, phone).fill('0531-86000022')
  await other.getByRole('button', { name: t('editor.save'), exact: true }).click()
  const alert = other.getByRole('main').getByRole('alert')
  await expect(alert).toContainText(t('editor.mergeBoth'))
  const choice = (label: string, word: string) => alert.getByRole('radio', { name: `${label}: ${t(`editor.${word}`)}` })
  await expect(choice(t('facts.email'), 'mergeTheirs'), 'what only they changed is theirs').toBeChecked()
  await expect(choice(beds, 'mergeYours'), 'what only you changed is yours').toBeChecked()
  await choice(t('facts.phones'), 'mergeTheirs').check()
  await expect(control(other, summary)).toHaveValue('Written by the second.')
  await saveAndPublish(other)
  const text = await readText(visitor, `/en/hospitals/${slug}`)
  for (const kept of [
    '0531-86000011',
    'first@example.org',
    'Written by the second.',
    t('values.beds', { count: 88 }),
  ]) {
    expect(text).toContain(kept)
  }
  await takeOff(other)
})

test('Somebody whose session ended while typing signs in beside it and saves what they typed', async ({
  page,
  context,
}) => {
  await createPublished(page, 'schools')
  await control(page, summary).fill('Typed before the session ended.')
  await context.clearCookies()
  await page.getByRole('button', { name: t('editor.save'), exact: true }).click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText(t('errors.signed-out'))
  await expect(control(page, summary)).toHaveValue('Typed before the session ended.')

  const opened = context.waitForEvent('page')
  await alert.getByRole('link', { name: t('editor.signInAgain') }).click()
  const beside = await opened
  await whenReady(beside)
  await beside.getByLabel(t('signIn.email')).fill(admin.email)
  await beside.getByLabel(t('signIn.password')).fill(admin.password)
  await beside.getByRole('button', { name: t('signIn.submit') }).click()
  await expect(beside.getByRole('heading', { level: 1, name: t('dashboard.title') })).toBeVisible()
  await beside.close()

  await saveDraft(page)
  await expect(control(page, summary)).toHaveValue('Typed before the session ended.')
  await takeOff(page)
})

test('What was typed and not saved is asked about before leaving, and is there again afterwards', async ({
  page,
  context,
}) => {
  await createPublished(page, 'offices')
  const editor = new URL(page.url()).pathname
  await page.goto(editor)
  await whenReady(page)
  await control(page, summary).fill('Typed and left.')
  const asked = page.waitForEvent('dialog')
  const leaving = page.getByRole('link', { name: t('staff.audit') }).click()
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await leaving.catch(() => {})
  await expect(control(page, summary)).toHaveValue('Typed and left.')

  page.on('dialog', (other) => void other.accept())
  const cookies = (await context.cookies()).filter(({ name }) => name !== sessionCookie)
  const all = await context.cookies()
  await context.clearCookies()
  await context.addCookies(cookies)
  await page.goto(editor)
  await page.waitForURL(/sign-in/)
  await context.addCookies(all)
  await page.goto(editor)
  await whenReady(page)
  await expect(control(page, summary)).not.toHaveValue('Typed and left.')
  await expect(page.getByText(t('editor.kept'))).toBeVisible()
  await page.getByRole('button', { name: t('editor.keptBack') }).click()
  await expect(control(page, summary)).toHaveValue('Typed and left.')
  await saveDraft(page)
  await page.goto(editor)
  await whenReady(page)
  await expect(control(page, summary)).toHaveValue('Typed and left.')
  await expect(page.getByText(t('editor.kept'))).toHaveCount(0)
  await takeOff(page)
})

test('A short form asks too before what was typed, or sent and refused, is left', async ({ page }) => {
  await page.goto('/en/admin/settings')
  await whenReady(page)
  const filing = page.getByLabel(t('settings.fields.icpFiling'), { exact: true })
  const isAskedAbout = async (leave: () => Promise<unknown>) => {
    const asked = page.waitForEvent('dialog')
    const leaving = leave()
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await leaving.catch(() => {})
    await expect(filing).toHaveValue('ICP 1')
  }
  await filing.fill('ICP 1')
  await isAskedAbout(() => page.getByRole('link', { name: t('staff.audit') }).click())
  await page.getByRole('button', { name: t('settings.save') }).click()
  await expect(page.getByText(t('errors.icp-filing'))).toBeVisible()
  await isAskedAbout(async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('audit')
    await expect(page.getByRole('dialog').getByRole('option').first()).toHaveText(t('staff.audit'))
    await page.keyboard.press('Enter')
  })
  page.on('dialog', (other) => void other.accept())
})
