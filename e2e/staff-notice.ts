import type { Page } from '@playwright/test'
import { staffWords, whenReady } from './staff'

const t = staffWords('en')

/** Writes a notice that no visitor sees before another century, and returns its id. */
export async function addNotice(page: Page): Promise<string> {
  await page.goto('/en/admin/notices/new')
  await whenReady(page)
  await page.getByLabel(t('notices.startsAt')).fill('2126-01-01T08:00')
  await page.getByLabel('English').fill('A test notice.')
  await page.getByLabel('中文').fill('测试通知。')
  await page.getByRole('button', { name: t('notices.save') }).click()
  await page.waitForURL(/notices\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
