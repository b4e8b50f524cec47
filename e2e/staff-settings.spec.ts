import { expect, readText, staffWords, test, whenReady } from './staff'

const t = staffWords('en')

test('An administrator fills in filings and contact, and every page says so in its foot', async ({ page, visitor }) => {
  await page.goto('/en/admin/settings')
  await whenReady(page)
  const field = (name: string) => page.getByLabel(t(`settings.fields.${name}`), { exact: true })
  await field('icpFiling').fill('ICP 1')
  await field('contactEmail').fill('portal@example.org')
  await page.getByRole('button', { name: t('settings.save') }).click()
  await expect(page.getByText(t('errors.icp-filing'))).toBeVisible()
  await expect(field('contactEmail'), 'nothing typed is lost').toHaveValue('portal@example.org')
  await field('icpFiling').fill('鲁ICP备00000000号')
  await field('contactNameEn').fill('An office of a test')
  await field('cityLine').fill('')
  await page.getByRole('button', { name: t('settings.save') }).click()
  await expect(page.getByRole('status')).toHaveText(t('settings.saved'))

  const foot = async (path: string) => (await readText(visitor, path)).split('鲁ICP备00000000号')
  expect((await foot('/fr'))[0]).toMatch(/An office of a test portal@example\.org(?!.*12345).*Enregistrement ICP : $/)
  expect((await foot('/fr'))[1], 'what nobody has said yet').toContain('à compléter')
  await expect.poll(async () => (await foot('/ar/about')).length, 'every other page follows').toBe(2)
  expect(await (await visitor.get('/llms.txt')).text()).not.toContain('12345')
})
