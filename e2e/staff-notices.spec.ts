import { expect, readText, staffWords, test, whenReady } from './staff'

const t = staffWords('zh')
const english = 'The exit-entry hall is closed today.'

test('Staff write a notice in Chinese, and visitors see it where it belongs until it is taken off', async ({
  page,
  visitor,
}) => {
  await page.goto('/zh/admin/notices/new')
  await whenReady(page)
  await page.getByLabel(t('notices.level')).selectOption('urgent')
  await page.getByLabel(t('notices.kinds.visa')).check()
  await page.getByLabel('English').fill(english)
  await page.getByLabel('中文').fill('出入境大厅今日关闭。')
  await page.getByLabel(t('notices.link')).fill('nowhere')
  await page.getByRole('button', { name: t('notices.save') }).click()
  await expect(page.getByText(t('errors.url'))).toBeVisible()
  await expect(page.getByLabel('English'), 'nothing typed is lost').toHaveValue(english)
  await page.getByLabel(t('notices.link')).fill('/guides/driving')
  await page.getByRole('button', { name: t('notices.save') }).click()
  await expect(page.getByRole('status')).toHaveText(t('notices.saved'))

  expect(await readText(visitor, '/zh/visa')).toContain('出入境大厅今日关闭。')
  expect(await (await visitor.get('/ar/visa')).text(), 'marked where it is not the reader’s language').toMatch(
    new RegExp(`<span[^>]*lang="en"[^>]*>${english}`),
  )
  expect(await readText(visitor, '/en/schools')).not.toContain(english)

  await page.getByRole('button', { name: t('notices.withdraw') }).click()
  await expect(page.getByRole('cell', { name: t('notices.states.withdrawn') })).toBeVisible()
  expect(await readText(visitor, '/en/visa')).not.toContain(english)
})
