import type { Page } from '@playwright/test'
import { staffWords, whenReady } from './staff'

const t = staffWords('en')

/**
 * Writes a notice, and returns its id.
 * @param startsAt minute in Jinan, such as 2027-01-31T08:00; by default no visitor sees it before another century
 */
export async function addNotice(
  page: Page,
  startsAt = '2126-01-01T08:00',
  english = 'A test notice.',
): Promise<string> {
  await page.goto('/en/admin/notices/new')
  await whenReady(page)
  await page.getByLabel(t('notices.startsAt')).fill(startsAt)
  await page.getByLabel('English').fill(english)
  await page.getByLabel('中文').fill('测试通知。')
  await page.getByRole('button', { name: t('notices.save') }).click()
  await page.waitForURL(/notices\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
