import { languageOf, locales } from '@/i18n/locales'
import { expect, readText, staffWords, statusOf, test } from './staff'
import {
  control,
  createPublished,
  openEditor,
  publishDraft,
  saveAndPublish,
  saveDraft,
  takeOff,
  textLabel,
} from './staff-editor'
import { words } from './words'

const t = staffWords('en')
const phoneLabel = `${t('facts.phones')} 1`

test.describe('A member of staff finds a listing', () => {
  const qilu = 'Qilu Hospital of Shandong University'
  const cases = [
    ['characters from a sign', '齐鲁医院'],
    ['pinyin', 'qiluyiyuan'],
    ['pinyin as the public page writes it', 'Qílǔ Yīyuàn'],
    ['the phone number as it is dialled', '053182169114'],
    ['the phone number as the public page writes it', '0531-82169114'],
  ] as const
  for (const [by, q] of cases) {
    test(`by ${by}`, async ({ page }) => {
      await page.goto('/en/admin/listings')
      await page.getByLabel(t('list.search')).fill(q)
      await page.getByRole('button', { name: t('list.apply') }).click()
      await expect(page.getByLabel(t('list.search'))).toHaveValue(q)
      const link = page.getByRole('table').getByRole('link', { name: qilu, exact: true })
      await expect(link).toBeVisible()
      await link.click()
      await expect(control(page, t('editor.slug'))).toHaveValue('qilu-hospital-of-shandong-university')
    })
  }

  test('by category and state, and reads how many there are', async ({ page }) => {
    await page.goto('/en/admin/listings')
    await page.getByLabel(t('list.category'), { exact: true }).selectOption('hospitals')
    await page.getByLabel(t('list.status'), { exact: true }).selectOption('DRAFT')
    await page.getByRole('button', { name: t('list.apply') }).click()
    await page.waitForURL(/status=DRAFT/)
    const rows = page.getByRole('table').getByRole('row')
    await expect(page.getByRole('status')).toHaveText(t('list.found', { count: (await rows.count()) - 1 }))
    for (const row of (await rows.all()).slice(1)) {
      await expect(row).toContainText(t('categories.hospitals.title'))
      await expect(row).toContainText(t('staff.statuses.DRAFT'))
    }
  })
})

test('A fact that staff publish is on the very next page in every language, and in the directory', async ({
  page,
  visitor,
}) => {
  const path = '/hospitals/jinan-maternity-and-child-care-hospital'
  for (const locale of locales) expect(await readText(visitor, `/${locale}${path}`)).not.toContain('0531-86001234')
  for (const locale of locales) await readText(visitor, `/${locale}/hospitals`)
  await openEditor(page, 'jinan-maternity-and-child-care-hospital')
  await control(page, phoneLabel).fill('0531 8600 1234')
  await saveAndPublish(page)
  await expect(control(page, phoneLabel)).toHaveValue('+8653186001234')
  for (const locale of locales) {
    expect(await readText(visitor, `/${locale}${path}`), locale).toContain('0531-86001234')
    expect(await readText(visitor, `/${locale}/hospitals`), locale).toContain('0531-86001234')
  }
})

test('A draft changes nothing in public until it is published, and waits where staff see it', async ({
  page,
  visitor,
}) => {
  const slug = 'jinan-west-railway-station'
  const typed = 'A summary that waits for its publication.'
  const before = await readText(visitor, `/en/offices/${slug}`)
  await openEditor(page, slug)
  await control(page, textLabel('summary', 'en')).fill(typed)
  await page.getByLabel(t('editor.reason')).fill('Test of a draft')
  const number = await saveDraft(page)
  await expect(page.getByText(t('editor.draftWithChanges', { number }))).toBeVisible()
  expect(await readText(visitor, `/en/offices/${slug}`)).toBe(before)
  expect(await readText(visitor, `/en/offices/${slug}?anything=else`)).toBe(before)

  await page.goto(`/en/admin/listings?q=${slug}`)
  await expect(page.getByRole('row').filter({ hasText: t('list.pendingChange') })).toHaveCount(1)
  await page.getByRole('table').getByRole('link').click()
  await expect(control(page, textLabel('summary', 'en'))).toHaveValue(typed)
  await publishDraft(page)
  await expect(page.getByText(t('editor.publishedVersion', { number }))).toBeVisible()
  expect(await readText(visitor, `/en/offices/${slug}`)).toContain(typed)
})

test('Staff who save twice in a row keep what they chose the first time', async ({ page, visitor }) => {
  const { slug } = await createPublished(page, 'hospitals')
  await control(page, t('facts.district')).selectOption('laiwu')
  await control(page, t('categories.hospitals.attributes.level')).selectOption('3b')
  await page
    .getByRole('group', { name: t('facts.languages') })
    .getByLabel('Korean')
    .check()
  await saveAndPublish(page)
  await expect(control(page, t('facts.district'))).toHaveValue('laiwu')
  await expect(control(page, t('categories.hospitals.attributes.level'))).toHaveValue('3b')
  await control(page, t('categories.hospitals.attributes.beds')).fill('1,200')
  await saveAndPublish(page)
  const text = await readText(visitor, `/en/hospitals/${slug}`)
  expect(text).toContain(t('categories.hospitals.options.3b'))
  expect(text).toContain('Korean')
  expect(text).toContain(t('values.beds', { count: 1200 }))
  await expect(control(page, t('facts.district'))).toHaveValue('laiwu')
  await takeOff(page)
})

test('A fact that staff confirm by phone says so in public, with the day in Jinan', async ({ page, visitor }) => {
  const slug = 'shandong-normal-university-chinese-language'
  await openEditor(page, slug)
  const check = page.getByLabel(`${phoneLabel}: ${t('editor.checkedBy')}`)
  await check.selectOption('call')
  await saveAndPublish(page)
  await expect(check).toHaveValue('')
  for (const locale of locales) {
    const date = new Intl.DateTimeFormat(languageOf(locale).dates, {
      timeZone: 'Asia/Shanghai',
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'short',
      day: 'numeric',
    }).format(new Date())
    const say = words(locale)
    const text = await readText(visitor, `/${locale}/schools/${slug}`)
    const sentence = `${say('trust.confirmed', { date })} , ${say('trust.call')}`
    expect(text.split(sentence).length - 1, `${locale}: “${sentence}” once`).toBe(1)
  }
  await page.goto(`/en/admin/listings?q=${slug}`)
  await expect(page.getByRole('table').getByRole('row').last().getByRole('cell').nth(4)).toHaveText('1')
})

test('A confirmation beside a draft shows in public at once where the value is the live one, and only there', async ({
  page,
  visitor,
}) => {
  const { slug } = await createPublished(page, 'offices')
  await control(page, phoneLabel).fill('0531-86005678')
  await control(page, t('facts.email')).fill('old@example.org')
  await saveAndPublish(page)
  const path = `/pt/offices/${slug}`
  const [byVisit, byNotice] = [words('pt')('trust.visit'), words('pt')('trust.official-notice')]
  expect(await readText(visitor, path)).not.toContain(byVisit)

  await page.getByLabel(`${phoneLabel}: ${t('editor.checkedBy')}`).selectOption('visit')
  await control(page, t('facts.email')).fill('new@example.org')
  await page.getByLabel(`${t('facts.email')}: ${t('editor.checkedBy')}`).selectOption('official-notice')
  await saveDraft(page)
  const text = await readText(visitor, path)
  expect(text).toContain(byVisit)
  expect(text).toContain('old@example.org')
  expect(text).not.toContain(byNotice)

  await publishDraft(page)
  expect(await readText(visitor, path)).toContain(byNotice)
  await takeOff(page)
})

test('A change of the English text marks every translation as older, and undoing it ends that', async ({
  page,
  visitor,
}) => {
  const slug = 'stomatological-hospital-of-shandong-university'
  await openEditor(page, slug)
  const summary = control(page, textLabel('summary', 'en'))
  const before = await summary.inputValue()
  await summary.fill(`${before} One sentence more.`)
  await saveAndPublish(page)
  for (const locale of locales) {
    const text = await readText(visitor, `/${locale}/hospitals/${slug}`)
    const isMarked = text.includes(words(locale)('listing.outdated'))
    expect(isMarked, locale).toBe(locale !== 'en')
  }
  await summary.fill(before)
  await saveAndPublish(page)
  for (const locale of locales) {
    expect(await readText(visitor, `/${locale}/hospitals/${slug}`)).not.toContain(words(locale)('listing.outdated'))
  }
})

test('A translation that staff write into the form is current, also when the English text has several lines', async ({
  page,
  visitor,
}) => {
  const { slug } = await createPublished(page, 'schools')
  await control(page, textLabel('summary', 'en')).fill('First line.\nSecond line.')
  await control(page, textLabel('summary', 'zh')).fill('第一行。\n第二行。')
  await saveAndPublish(page)
  const text = await readText(visitor, `/zh/schools/${slug}`)
  expect(text).toContain('第二行。')
  expect(text).not.toContain(words('zh')('listing.outdated'))
  await takeOff(page)
  expect(await statusOf(visitor, `/zh/schools/${slug}`)).toBe(404)
})
