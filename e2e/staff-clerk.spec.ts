import { buffer } from 'node:stream/consumers'
import type { APIRequestContext, Page } from '@playwright/test'
import { writeXlsx } from '@/features/spreadsheets/write-xlsx'
import { type Locale, locales } from '@/i18n/locales'
import { beforeRelease, everything } from './everything'
import { expect, readText, staffWords, test, whenReady } from './staff'
import { control, openEditor, saveDraft } from './staff-editor'
import { aMember } from './staff-team'
import { words as wordsOf } from './words'

test.skip(!everything, beforeRelease)

const t = staffWords('zh')
const phoneLabel = `${t('facts.phones')} 1`
const mark = Date.now().toString(36)
const nameOf = (number: number) => `Sheet Hospital ${mark} ${number}`
const heads = [
  '编号 [id]',
  '名称 [texts.en.name]',
  '简介 [texts.en.summary]',
  '名称 [texts.zh.name]',
  '电话 [phones]',
  '等级 [attributes.level]',
]

/** Ten made-up hospitals; two of them have what a clerk may well write. */
function sheetOf(phone: string, level: string): Promise<Buffer> {
  const rows = Array.from({ length: 10 }, (_, index) => [
    '',
    nameOf(index + 1),
    'A hospital that exists in tests only.',
    `表格测试医院${mark}之${index + 1}`,
    index === 3 ? phone : '0531-55500000 (总机)',
    index === 7 ? level : '三级甲等',
  ])
  const columns = heads.map((head) => ({ head, kind: 'text' as const, width: 20 }))
  return buffer(writeXlsx([{ name: '条目', columns, rows }]))
}

async function send(page: Page, file: Buffer) {
  await page.goto('/zh/admin/spreadsheets')
  await whenReady(page)
  await page.getByLabel(t('spreadsheets.category')).selectOption('hospitals')
  await page.getByLabel(t('spreadsheets.file'), { exact: true }).setInputFiles({
    name: '医院.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: file,
  })
  await page.getByLabel(t('editor.source.url')).fill('https://sheet.example.org/list')
  await page.getByLabel(t('editor.source.title')).fill('测试来源，并不存在')
  await page.getByLabel(t('editor.source.retrieved')).fill('2026-11-20')
  await page.getByLabel(t('spreadsheets.handIn')).check()
  await page.getByRole('button', { name: t('spreadsheets.check') }).click()
  await page.waitForURL(/spreadsheets\/[0-9a-f-]{36}$/)
}

const inJinan = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16)

const directory = (visitor: APIRequestContext, locale: Locale) => readText(visitor, `/${locale}/hospitals?q=${mark}`)

test('A clerk and a second person bring ten hospitals from a sheet to the site and keep them true, in Chinese', async ({
  page,
  browser,
  baseURL,
  visitor,
}) => {
  test.setTimeout(240_000)
  const clerk = await aMember(page, browser, baseURL, 'EDITOR')
  const own = clerk.page
  const second = await aMember(page, browser, baseURL, 'PUBLISHER')
  const theirs = second.page
  const slug = 'qilu-hospital-of-shandong-university'
  const phone = '0531-55522222'
  const read = (locale: Locale) => readText(visitor, `/${locale}/hospitals/${slug}`)
  let editor = ''
  const handInAndApprove = async () => {
    await own.getByRole('button', { name: t('review.submit') }).click()
    await expect(own.getByRole('status')).toHaveText(t('review.done.submitted'))
    await theirs.goto(`${editor}/review`)
    await whenReady(theirs)
    await theirs.getByRole('button', { name: t('review.approve') }).click()
    await expect(theirs.getByRole('status')).toHaveText(t('review.done.published'))
  }

  await test.step('Two rows of the sheet are refused, in words that say what to write', async () => {
    await send(own, await sheetOf('5.3155E+10', '四级'))
    await expect(own.getByText(t('spreadsheets.counts.refused', { count: 2 }))).toBeVisible()
    await expect(own.getByRole('button', { name: t('spreadsheets.write') })).toHaveCount(0)
    await own.getByLabel(t('spreadsheets.show')).selectOption('REFUSED')
    await own.getByRole('button', { name: t('list.apply') }).click()
    const rows = own.getByRole('table').getByRole('row')
    await expect(rows).toHaveCount(3)
    await expect(rows.nth(1)).toContainText(t('spreadsheets.problems.phone-as-number', { value: '5.3155E+10' }))
    await expect(rows.nth(2)).toContainText(t('spreadsheets.problems.option', { value: '四级' }))
    const [reasons] = await Promise.all([
      own.waitForEvent('download'),
      own.getByRole('link', { name: t('spreadsheets.reportFile', { format: 'CSV' }) }).click(),
    ])
    expect(String(await buffer(await reasons.createReadStream()))).toContain('四级')
  })

  await test.step('Corrected, all ten are written and wait for somebody else', async () => {
    await send(own, await sheetOf('0531-55511111 (总机)', '二级甲等'))
    await own.getByRole('button', { name: t('spreadsheets.write') }).click()
    await expect(own.getByRole('status')).toContainText(t('spreadsheets.writtenHandIn'))
    await own.getByRole('link', { name: t('spreadsheets.toReviews') }).click()
    await expect(own.getByRole('link', { name: mark })).toHaveCount(10)
  })

  const start = Math.ceil((Date.now() + 30_000) / 60_000) * 60_000
  await test.step('The second person approves them, each for the same minute', async () => {
    await theirs.goto('/zh/admin/reviews')
    const waiting = theirs.getByRole('region', { name: t('review.kinds.waiting') }).getByRole('link', { name: mark })
    await expect(waiting).toHaveCount(10)
    for (let left = 10; left > 0; left--) {
      await waiting.first().click()
      await theirs.waitForURL(/\/review$/)
      await whenReady(theirs)
      await theirs.getByLabel(t('review.publishAt')).fill(inJinan(start))
      await theirs.getByRole('button', { name: t('review.approve') }).click()
      await expect(theirs.getByRole('status')).toHaveText(t('review.done.scheduled'))
      await theirs.goto('/zh/admin/reviews')
      await expect(waiting).toHaveCount(left - 1)
    }
    if (Date.now() < start) expect(await directory(visitor, 'en')).not.toContain(nameOf(1))
  })

  await test.step('They appear by themselves, in every language', async () => {
    await expect.poll(() => directory(visitor, 'en'), { timeout: 120_000, intervals: [1_000] }).toContain(nameOf(10))
    for (const locale of locales) {
      const text = await directory(visitor, locale)
      for (let number = 1; number <= 10; number++) {
        expect(text, locale).toContain(locale === 'zh' ? `表格测试医院${mark}之${number}` : nameOf(number))
      }
    }
  })

  await test.step('A phone that they change is new and confirmed in ten languages, and no text is marked', async () => {
    const outdated = new Map<Locale, boolean>()
    const isOutdated = async (locale: Locale) => (await read(locale)).includes(wordsOf(locale)('listing.outdated'))
    for (const locale of locales) outdated.set(locale, await isOutdated(locale))
    editor = `/zh/admin/listings/${await openEditor(own, slug, 'zh')}`
    await control(own, phoneLabel).fill(phone)
    await own.getByLabel(`${phoneLabel}: ${t('editor.checkedBy')}`).selectOption('call')
    await own.getByLabel(t('editor.reason')).fill('总机已更换')
    await saveDraft(own, 'zh')
    await handInAndApprove()
    for (const locale of locales) {
      const text = await read(locale)
      expect(text, locale).toContain(phone)
      expect(text, locale).toContain(wordsOf(locale)('trust.call'))
      expect(await isOutdated(locale), locale).toBe(outdated.get(locale))
    }
  })

  await test.step('The version before it comes back', async () => {
    await own.goto(`${editor}/history`)
    await whenReady(own)
    const versions = own.getByRole('main').getByRole('list').getByRole('listitem')
    await expect(versions.first()).toContainText('总机已更换')
    await expect(versions.first()).toContainText(clerk.name)
    await versions
      .filter({ hasText: t('history.first') })
      .getByRole('button', { name: t('history.restore'), exact: true })
      .click()
    await own.waitForURL(/saved=/)
    await handInAndApprove()
    for (const locale of locales) expect(await read(locale), locale).not.toContain(phone)
  })

  await test.step('The log names who changed what', async () => {
    await page.goto(`/zh/admin/audit?who=${clerk.id}`)
    const name = page.getByRole('link', { name: '山东大学齐鲁医院' })
    const change = page.getByRole('row').filter({ has: name, hasText: '总机已更换' })
    await expect(change).toHaveCount(1)
    await change.getByText(t('audit.details')).click()
    await expect(change.getByRole('insertion')).toContainText(['+8653155522222'])
    await change.getByRole('link', { name: t('audit.only') }).click()
    await expect(page.getByRole('row').filter({ has: name, hasText: second.name })).toHaveCount(2)
    await expect(page.getByRole('link', { name: t('audit.only') })).toHaveCount(0)
    await expect(page.getByRole('row').filter({ has: name, hasText: clerk.name })).not.toHaveCount(0)
  })
  await clerk.context.close()
  await second.context.close()
})
