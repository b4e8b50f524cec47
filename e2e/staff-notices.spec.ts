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
  for (const kind of ['visa', 'home']) await page.getByLabel(t(`notices.kinds.${kind}`)).check()
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
  expect(await readText(visitor, '/de'), 'how urgent it is, in words').toContain(`Dringend ${english}`)
  for (const elsewhere of ['/en/schools', '/en/no-such-page']) {
    expect(await (await visitor.get(elsewhere)).text(), elsewhere).not.toContain(english)
  }
  const onDay = async (day: string) => (await page.request.get(`/en/visa?asOf=${day}`)).text()
  expect(await onDay('2020-01-01'), 'as staff see a day before it').not.toContain(english)
  expect(await onDay('2126-01-01'), 'and one while it stands').toContain(english)
  await onDay('')

  await page.getByRole('button', { name: t('notices.withdraw') }).click()
  await expect(page.getByRole('cell', { name: t('notices.states.withdrawn') })).toBeVisible()
  expect(await readText(visitor, '/en/visa')).not.toContain(english)
})
