import type { APIRequestContext } from '@playwright/test'
import { locales } from '@/i18n/locales'
import { expect, readText, staffWords, statusOf, test, whenReady } from './staff'
import {
  control,
  createDraft,
  createPublished,
  openEditor,
  saveAndPublish,
  saveDraft,
  takeOff,
  textLabel,
} from './staff-editor'

const t = staffWords('en')
const isInSitemap = async (visitor: APIRequestContext, path: string) =>
  (await (await visitor.get('/sitemap.xml')).text()).includes(`${path}</loc>`)

const categories = ['schools', 'hospitals', 'housing', 'offices', 'areas']

test('The history shows what each version changed, and an earlier one can be brought back', async ({
  page,
  visitor,
}) => {
  const { slug, name } = await createPublished(page, 'housing')
  const path = `/en/housing/${slug}`
  const label = t('categories.housing.attributes.bedrooms')
  await control(page, textLabel('summary', 'en')).fill('The second summary.')
  await control(page, `${label}: ${t('editor.min')}`).fill('2')
  await page.getByLabel(t('editor.reason')).fill('They told us on the phone')
  await saveAndPublish(page)
  expect(await readText(visitor, path)).toContain('The second summary.')

  await page.getByRole('link', { name: t('editor.history') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  const versions = page.getByRole('main').getByRole('list').getByRole('listitem')
  await expect(versions).toHaveCount(2)
  await expect(versions.nth(0)).toContainText(t('history.version', { number: 2 }))
  await expect(versions.nth(0)).toContainText('They told us on the phone')
  await expect(versions.nth(1)).toContainText(t('history.first'))
  const row = versions.nth(0).getByRole('row').filter({ hasText: 'The second summary.' })
  await expect(row.getByRole('deletion')).toHaveText('A place that exists in tests only.')
  await expect(row.getByRole('insertion')).toHaveText('The second summary.')
  await expect(versions.nth(0).getByRole('row').filter({ hasText: label }).getByRole('deletion')).toHaveText(
    t('editor.nothing'),
  )
  await expect(versions.nth(0).getByRole('row')).toHaveCount(3)

  await versions
    .nth(1)
    .getByRole('button', { name: t('history.restore'), exact: true })
    .click()
  await page.waitForURL(/saved=3/)
  await whenReady(page)
  await expect(control(page, textLabel('summary', 'en'))).toHaveValue('A place that exists in tests only.')
  expect(await readText(visitor, path)).toContain('The second summary.')

  await page.getByRole('link', { name: t('editor.history') }).click()
  await versions
    .nth(2)
    .getByRole('button', { name: t('history.restoreAndPublish') })
    .click()
  await page.waitForURL(/published=4/)
  expect(await readText(visitor, path)).toContain('A place that exists in tests only.')
  expect(await readText(visitor, path)).not.toContain('The second summary.')
  await takeOff(page)
})

test('An old address leads to the new one for good, in every language', async ({ page, visitor }) => {
  const { slug, name } = await createPublished(page, 'schools')
  const renamed = `${slug}-renamed`
  for (const locale of locales) await readText(visitor, `/${locale}/schools/${slug}`)
  await control(page, t('editor.slug')).fill(renamed)
  await saveAndPublish(page)
  for (const locale of locales) {
    const response = await visitor.get(`/${locale}/schools/${slug}`, { maxRedirects: 0 })
    expect([301, 308], locale).toContain(response.status())
    expect(new URL(response.headers().location ?? '', 'http://any').pathname).toBe(`/${locale}/schools/${renamed}`)
    const text = await readText(visitor, `/${locale}/schools/${renamed}`)
    expect(text, locale).toContain(locale === 'zh' ? '测试地点' : name)
  }
  expect((await (await visitor.get('/en/schools')).text()).includes(`/en/schools/${renamed}"`)).toBe(true)
  expect(await isInSitemap(visitor, `/en/schools/${renamed}`)).toBe(true)
  expect(await isInSitemap(visitor, `/en/schools/${slug}`)).toBe(false)
  await takeOff(page)
})

test('While a new address waits as a draft, the link to the public page leads to the page there is', async ({
  page,
  visitor,
}) => {
  const { slug } = await createPublished(page, 'schools')
  await control(page, t('editor.slug')).fill(`${slug}-later`)
  await saveDraft(page)
  const href = (await page.getByRole('link', { name: t('editor.openPublic') }).getAttribute('href')) ?? ''
  expect(await statusOf(visitor, href)).toBe(200)
  await takeOff(page)
})

test('A listing taken off the site is gone at once, everywhere, and can come back', async ({ page, visitor }) => {
  const { slug, name } = await createPublished(page, 'offices')
  for (const locale of locales) await readText(visitor, `/${locale}/offices/${slug}`)
  expect(await readText(visitor, '/en/offices')).toContain(name)
  expect(await isInSitemap(visitor, `/en/offices/${slug}`)).toBe(true)
  await takeOff(page)
  for (const locale of locales) expect(await statusOf(visitor, `/${locale}/offices/${slug}`), locale).toBe(404)
  expect(await readText(visitor, '/en/offices')).not.toContain(name)
  expect(await readText(visitor, `/en/search?q=${encodeURIComponent(name)}`)).not.toContain(`${name} 测试地点`)
  expect(await isInSitemap(visitor, `/en/offices/${slug}`)).toBe(false)
  await expect(page.getByRole('link', { name: t('editor.openPublic') })).toHaveCount(0)

  await page.goto(`/en/admin/listings?q=${slug}&status=ARCHIVED`)
  await expect(page.getByRole('status')).toHaveText(t('list.found', { count: 1 }))
  await openEditor(page, slug)
  await saveAndPublish(page)
  for (const locale of locales) expect(await statusOf(visitor, `/${locale}/offices/${slug}`), locale).toBe(200)
  await takeOff(page)
})

for (const category of categories) {
  test(`Staff add a listing of ${category} as a draft that no visitor sees`, async ({ page, visitor }) => {
    await page.goto('/en/admin/listings')
    const add = page.getByRole('link', { name: `+ ${t(`categories.${category}.title`)}` })
    expect(await add.getAttribute('href')).toBe(`/en/admin/listings/new?category=${category}`)
    const { slug, name } = await createDraft(page, category)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    await expect(page.getByText(t('editor.neverPublished'))).toBeVisible()
    await expect(control(page, textLabel('name', 'zh'))).toHaveValue('测试地点')
    expect(await statusOf(visitor, `/en/${category}/${slug}`)).toBe(404)
    expect(await readText(visitor, `/en/${category}`)).not.toContain(name)
    expect(await isInSitemap(visitor, `/en/${category}/${slug}`)).toBe(false)
    await page.goto(`/en/admin/listings?q=${slug}&status=DRAFT&category=${category}`)
    await expect(page.getByRole('status')).toHaveText(t('list.found', { count: 1 }))
  })
}
