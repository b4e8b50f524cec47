import { readForm, untilItMayBeSent } from './reports'
import { expect, readText, staffWords, test, whenReady } from './staff'
import { control, createPublished, saveAndPublish, takeOff } from './staff-editor'
import { words } from './words'

const ar = words('ar')
const zh = staffWords('zh')

test('A reader of Arabic reports a fact without a script and sees it checked, corrected and answered', async ({
  page,
  browser,
  baseURL,
  visitor,
}) => {
  test.setTimeout(60_000)
  const { slug } = await createPublished(page, 'offices')
  const editor = new URL(page.url()).pathname
  const entry = `/ar/offices/${slug}`
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    storageState: { cookies: [], origins: [] },
  })
  const reader = await context.newPage()

  await reader.goto(entry)
  await reader.getByRole('link', { name: ar('report.fact', { fact: ar('facts.phones') }) }).click()
  await expect(reader.getByText(ar('values.notConfirmed'))).toBeVisible()
  await reader.getByRole('radio', { name: ar('report.kinds.missing') }).check()
  await reader.getByLabel(ar('report.body')).fill('الرقم مكتوب على باب المكتب.')
  await reader.getByLabel(ar('report.contact')).fill('reader@example.org')
  await untilItMayBeSent()
  await reader.getByRole('button', { name: ar('report.submit') }).click()
  await expect(reader).toHaveURL(/\/ar\/report\/[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  const receipt = new URL(reader.url()).pathname
  await expect(reader.getByText(ar('report.stateTexts.RECEIVED'))).toBeVisible()
  await expect(reader.getByText('الرقم مكتوب على باب المكتب.')).toBeVisible()
  expect(await context.cookies()).toEqual([])
  expect(await readText(visitor, receipt)).not.toContain('reader@example.org')
  const mark = ar('trust.reported', { date: '' }).split('  ')[0]?.trim() ?? ''
  await reader.goto(entry)
  await expect(reader.getByText(mark), 'one click of somebody unknown marks nothing').toHaveCount(0)

  await page.goto('/zh/admin/reports')
  await page.getByRole('link', { name: 'الرقم مكتوب على باب المكتب.' }).click()
  await expect(page.getByText('reader@example.org')).toBeVisible()
  await whenReady(page)
  await page.getByRole('button', { name: zh('reports.takeUp') }).click()
  await expect(page.getByRole('button', { name: zh('reports.takeUp') })).toHaveCount(0)
  const report = page.url()
  await reader.reload()
  await expect(reader.locator('.trust.rep')).toHaveCount(1)

  await page.goto(editor)
  await whenReady(page)
  await control(page, `${staffWords('en')('facts.phones')} 1`).fill('+8653155500000')
  await saveAndPublish(page)
  await page.goto(report)
  await whenReady(page)
  await expect(page.getByText(zh('reports.changed'))).toBeVisible()
  await page.getByLabel(zh('reports.answer')).fill('已打电话核实，谢谢。')
  await page.getByLabel(zh('reports.answerLocale')).selectOption('zh')
  await page.getByRole('button', { name: zh('reports.send') }).click()
  await expect(page.getByText(zh('reports.noContact'))).toBeVisible()

  await reader.reload()
  await expect(reader.locator('.trust.rep')).toHaveCount(0)
  await reader.goto(receipt)
  await expect(reader.getByText(ar('report.stateTexts.CORRECTED'))).toBeVisible()
  await expect(reader.locator('[lang="zh-Hans"][dir="ltr"]', { hasText: '已打电话核实，谢谢。' })).toBeVisible()
  await context.close()
  await page.goto(editor)
  await whenReady(page)
  await takeOff(page)
})

test('What cannot be sent comes back with the reason and all that was typed', async ({ visitor }) => {
  const de = words('de')
  const hidden = await readForm(visitor, '/de/report?about=emergency')
  expect(hidden).toMatchObject({ locale: 'de', about: 'emergency' })
  const typed = { ...hidden, kind: 'outdated', body: 'Erfunden für den Test', contact: 'nobody', nickname: '' }
  const send = async (form: Record<string, string>) => {
    const answer = await visitor.post('/api/reports', { form, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    return answer.headers().location ?? ''
  }
  const back = await send(typed)
  const page = await visitor.get(back)
  expect(page.headers()['cache-control']).toBe('private, no-store')
  const html = await page.text()
  expect(html).toContain(de('report.errors.contact'))
  expect(html).toMatch(/<textarea[^>]*>Erfunden für den Test<\/textarea>/)
  expect(html).toMatch(/<input[^>]*value="nobody"/)
  expect(html).toMatch(/<input[^>]*value="outdated"[^>]*checked|<input[^>]*checked[^>]*value="outdated"/)

  const right = { ...typed, contact: '' }
  expect(await readText(visitor, await send(right)), 'sent too fast').toContain(de('report.errors.early'))
  await untilItMayBeSent()
  const trapped = await send({ ...right, nickname: 'a program' })
  expect(await readText(visitor, trapped)).toContain(de('report.errors.early'))
  const receipt = await send(right)
  expect(await readText(visitor, receipt)).toContain('Erfunden für den Test')
  expect(await send(right), 'the same form again').toBe(receipt)
  expect((await visitor.get('/de/report/J7K2-M9QX')).status()).toBe(404)
})
