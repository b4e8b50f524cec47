import { expect, readText, staffWords, test, whenReady } from './staff'
import { control, createPublished, openEditor, saveAndPublish, takeOff } from './staff-editor'

const t = staffWords('zh')

test('A phone number is corrected on a phone, in Chinese, with the menu out of the way', async ({ page, visitor }) => {
  const { slug } = await createPublished(page, 'offices')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/zh/admin')
  const rooms = page.getByRole('navigation', { name: t('staff.navigation') })
  const menu = page.getByRole('button', { name: t('layout.menu') })
  await expect(rooms).toBeHidden()
  const heading = await page.getByRole('heading', { level: 1 }).boundingBox()
  expect(heading?.y, 'the work begins in the upper quarter').toBeLessThan(211)
  await expect(async () => {
    await menu.press('Enter')
    await expect(rooms).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/zh/admin/verification')
  await expect(rooms).toBeHidden()

  await openEditor(page, slug, 'zh')
  await control(page, `${t('facts.phones')} 1`).fill('0531-55500007')
  await saveAndPublish(page, 'zh')
  expect(await readText(visitor, `/ar/offices/${slug}`)).toContain('0531-55500007')
  await page.goto(page.url().replace('/zh/', '/en/'))
  await whenReady(page)
  await takeOff(page)
})
