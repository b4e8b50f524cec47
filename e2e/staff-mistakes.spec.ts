import type { Page } from '@playwright/test'
import type { StaffLocale } from '@/i18n/locales'
import { expect, readText, staffWords, statusOf, test, whenReady } from './staff'
import { control, createDraft, createPublished, openEditor, saveAndPublish, takeOff, textLabel } from './staff-editor'

const alertOf = (page: Page) => page.getByRole('main').getByRole('alert')

async function sendAndFail(page: Page, locale: StaffLocale = 'en') {
  await page.getByRole('button', { name: staffWords(locale)('editor.saveAndPublish'), exact: true }).click()
  await expect(alertOf(page)).toBeVisible()
}

for (const locale of ['en', 'zh'] as const) {
  const t = staffWords(locale)
  test(`Staff who mistype are told which field it is, and keep all they typed (${locale})`, async ({
    page,
    visitor,
  }) => {
    const slug = 'second-hospital-of-shandong-university'
    const before = await readText(visitor, `/${locale}/hospitals/${slug}`)
    await openEditor(page, slug, locale)
    const phone = control(page, `${t('facts.phones')} 1`)
    const check = page.getByLabel(`${t('facts.website')}: ${t('editor.checkedBy')}`)
    const summary = control(page, textLabel('summary', 'en', locale))
    const level = control(page, t('categories.hospitals.attributes.level'))
    const korean = page
      .getByRole('group', { name: t('facts.languages') })
      .getByRole('checkbox')
      .nth(2)
    const reason = page.getByLabel(t('editor.reason'))
    await phone.fill('ask at the gate')
    await summary.fill('First line typed.\nSecond line typed.')
    await level.selectOption('2b')
    await korean.check()
    await check.selectOption('website')
    await reason.fill('A reason typed')
    await sendAndFail(page, locale)

    await expect(alertOf(page)).toContainText(t('editor.errorsTitle'))
    await expect(alertOf(page).getByRole('listitem')).toHaveText([`${t('facts.phones')} 1: ${t('errors.phone')}`])
    await expect(phone).toHaveAttribute('aria-invalid', 'true')
    await expect(phone).toHaveAccessibleDescription(new RegExp(t('errors.phone')))
    await alertOf(page).getByRole('link').click()
    await expect(phone).toBeInViewport()

    await expect(phone).toHaveValue('ask at the gate')
    await expect(summary).toHaveValue('First line typed.\nSecond line typed.')
    await expect(level).toHaveValue('2b')
    await expect(korean).toBeChecked()
    await expect(reason).toHaveValue('A reason typed')
    await expect(check).toHaveValue('website')
    expect(await readText(visitor, `/${locale}/hospitals/${slug}`)).toBe(before)
  })
}

const t = staffWords('en')
const school = (name: string) => t(`categories.schools.attributes.${name}`)

test.describe('Staff are told in words, never by a key,', () => {
  const cases: [what: string, label: string, value: string, problem: string][] = [
    ['a range in the wrong order', `${school('ages')}: ${t('editor.min')}`, '19', t('errors.range-order')],
    ['a number that is none', school('classSize'), 'about thirty', t('errors.invalid')],
    ['a text that is far too long', textLabel('notes', 'en'), 'x'.repeat(4001), ''],
    ['a date that is none', `1. ${t('editor.source.retrieved')}`, 'yesterday', t('errors.date')],
    ['a link that is none', t('facts.website'), 'example', t('errors.url')],
    ['a position outside the city', t('editor.latitude'), '117.1', t('errors.outside-jinan')],
    ['a reason that is too long', t('editor.reason'), 'x'.repeat(501), t('errors.too-long')],
  ]
  for (const [what, label, value, problem] of cases) {
    test(`of ${what}`, async ({ page }) => {
      await openEditor(page, 'jinan-foreign-language-school')
      await control(page, t('editor.longitude')).fill('117.1')
      await control(page, t('editor.latitude')).fill('36.6')
      await control(page, label).fill(value)
      await sendAndFail(page)
      const item = alertOf(page).getByRole('listitem')
      await expect(item).toHaveCount(1)
      await expect(item).toContainText(problem)
      // The name before the colon is one a person can find on the screen, and its link leads there.
      await expect(item.getByRole('link')).not.toHaveText(/^[a-z]+(\.[a-zA-Z0-9]+)*$/)
      const target = (await item.getByRole('link').getAttribute('href')) ?? ''
      await expect(page.locator(`[id="${target.slice(1)}"]`)).toHaveCount(1)
      await expect(control(page, label)).toHaveValue(value)
    })
  }
})

test('Staff who name the same source twice are not told that the address of the page is taken', async ({ page }) => {
  await openEditor(page, 'jinan-foreign-language-school')
  const url = await control(page, `1. ${t('editor.source.url')}`).inputValue()
  await control(page, `3. ${t('editor.source.url')}`).fill(url)
  await control(page, `3. ${t('editor.source.title')}`).fill('The same page again')
  await control(page, `3. ${t('editor.source.retrieved')}`).fill('2026-11-23')
  const before = page.url()
  await page.getByRole('button', { name: t('editor.saveAndPublish') }).click()
  await expect(async () => {
    expect((await alertOf(page).isVisible()) || page.url() !== before).toBe(true)
  }).toPass()
  await expect(page.getByText(t('errors.slug-taken'))).toHaveCount(0)
})

test('Staff who take the address of another listing are told so, and keep all they typed', async ({ page }) => {
  await openEditor(page, 'jnfls-international-center')
  const slug = control(page, t('editor.slug'))
  await slug.fill('jinan-foreign-language-school')
  await control(page, t('editor.internalNote')).fill('A note typed')
  await sendAndFail(page)
  await expect(alertOf(page)).toContainText(t('errors.slug-taken'))
  await expect(slug).toHaveValue('jinan-foreign-language-school')
  await expect(slug).toHaveAttribute('aria-invalid', 'true')
  await expect(control(page, t('editor.internalNote'))).toHaveValue('A note typed')
})

test('Staff who publish too early are told what a visitor still needs', async ({ page, visitor }) => {
  const { slug } = await createDraft(page, 'housing')
  const name = control(page, textLabel('name', 'zh'))
  await name.fill('')
  await control(page, textLabel('summary', 'en')).fill('')
  await sendAndFail(page)
  await expect(alertOf(page)).toContainText(t('errors.not-publishable'))
  await expect(alertOf(page).getByRole('link')).toHaveText([textLabel('name', 'zh'), textLabel('summary', 'en')])
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  expect(await statusOf(visitor, `/en/housing/${slug}`)).toBe(404)
})

test('Of two who edit the same listing, the second sees both versions, loses nothing and may still win', async ({
  page,
  context,
  visitor,
}) => {
  const { slug } = await createPublished(page, 'hospitals')
  const other = await context.newPage()
  await other.goto(page.url())
  await whenReady(other)
  const phone = `${t('facts.phones')} 1`
  const beds = t('categories.hospitals.attributes.beds')
  const summary = textLabel('summary', 'en')

  await control(page, phone).fill('0531-86000001')
  const first = await saveAndPublish(page)
  await control(other, phone).fill('0531-86000002')
  await control(other, beds).fill('77')
  await control(other, summary).fill('Typed by the second.')
  await sendAndFail(other)

  await expect(alertOf(other)).toContainText(t('editor.staleTitle', { number: first }))
  const row = alertOf(other).getByRole('row').filter({ hasText: '+8653186000001' })
  await expect(row).toContainText('+8653186000002')
  await expect(row.getByRole('cell').first()).toHaveText(t('facts.phones'))
  await expect(alertOf(other).getByRole('row').filter({ hasText: 'Typed by the second.' })).toHaveCount(1)
  await expect(control(other, phone)).toHaveValue('0531-86000002')
  await expect(control(other, beds)).toHaveValue('77')
  await expect(control(other, summary)).toHaveValue('Typed by the second.')
  expect(await readText(visitor, `/en/hospitals/${slug}`)).toContain('0531-86000001')

  expect(await saveAndPublish(other)).toBe(first + 1)
  const text = await readText(visitor, `/en/hospitals/${slug}`)
  expect(text).toContain('0531-86000002')
  expect(text).toContain('Typed by the second.')
  expect(text).not.toContain('0531-86000001')
  await takeOff(other)
})

test('Without script the form still saves', async ({ browser, page, baseURL, visitor }) => {
  const { slug } = await createPublished(page, 'offices')
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto(new URL(page.url()).pathname)
  await control(plain, `${t('facts.phones')} 1`).fill('0531-86009999')
  await plain.getByRole('button', { name: t('editor.saveAndPublish') }).click()
  await expect(plain.getByRole('status')).toBeVisible()
  expect(await readText(visitor, `/en/offices/${slug}`)).toContain('0531-86009999')
  await control(plain, `${t('facts.phones')} 1`).fill('nothing to dial')
  await plain.getByRole('button', { name: t('editor.saveAndPublish') }).click()
  await expect(alertOf(plain)).toContainText(t('errors.phone'))
  await expect(control(plain, `${t('facts.phones')} 1`)).toHaveValue('nothing to dial')
  await context.close()
  await page.reload()
  await takeOff(page)
})
