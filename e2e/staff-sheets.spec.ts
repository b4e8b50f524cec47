import { buffer } from 'node:stream/consumers'
import { writeXlsx } from '@/features/spreadsheets/write-xlsx'
import { expect, staffWords, test, whenReady } from './staff'
import { aMember } from './staff-team'

const t = staffWords('zh')
const heads = [
  '编号 [id]',
  '名称 [texts.en.name]',
  '简介 [texts.en.summary]',
  '名称 [texts.zh.name]',
  '电话 [phones]',
  '等级 [attributes.level]',
]

/** Ten made-up hospitals; two of them have what a clerk may well write. */
function sheetOf(mark: string, phone: string, level: string): Promise<Buffer> {
  const rows = Array.from({ length: 10 }, (_, index) => [
    '',
    `Sheet Hospital ${mark} ${index + 1}`,
    'A hospital that exists in tests only.',
    `表格测试医院${mark}之${index + 1}`,
    index === 3 ? phone : '0531-55500000 (总机)',
    index === 7 ? level : '三级甲等',
  ])
  const columns = heads.map((head) => ({ head, kind: 'text' as const, width: 20 }))
  return buffer(writeXlsx([{ name: '条目', columns, rows }]))
}

test('A clerk brings ten hospitals in from a sheet in Chinese, corrects two refused rows and hands them in', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const clerk = await aMember(page, browser, baseURL, 'EDITOR')
  const own = clerk.page
  const mark = Date.now().toString(36)
  const send = async (file: Buffer) => {
    await own.goto('/zh/admin/spreadsheets')
    await whenReady(own)
    await own.getByLabel(t('spreadsheets.category')).selectOption('hospitals')
    await own.getByLabel(t('spreadsheets.file'), { exact: true }).setInputFiles({
      name: '医院.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: file,
    })
    await own.getByLabel(t('editor.source.url')).fill('https://sheet.example.org/list')
    await own.getByLabel(t('editor.source.title')).fill('测试来源，并不存在')
    await own.getByLabel(t('editor.source.retrieved')).fill('2026-11-20')
    await own.getByLabel(t('spreadsheets.handIn')).check()
    await own.getByRole('button', { name: t('spreadsheets.check') }).click()
    await own.waitForURL(/spreadsheets\/[0-9a-f-]{36}$/)
  }

  await send(await sheetOf(mark, '5.3155E+10', '四级'))
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

  await send(await sheetOf(mark, '0531-55511111 (总机)', '二级甲等'))
  await own.getByRole('button', { name: t('spreadsheets.write') }).click()
  await expect(own.getByRole('status')).toContainText(t('spreadsheets.writtenHandIn'))
  await own.getByRole('link', { name: t('spreadsheets.toReviews') }).click()
  await expect(own.getByRole('link', { name: `Sheet Hospital ${mark}` })).toHaveCount(10)
  await clerk.context.close()
})
