import type { Page } from '@playwright/test'

/** Opens a menu of the page's head by its name. */
export async function openMenu(page: Page, name: string): Promise<void> {
  await page
    .getByRole('banner')
    .locator('summary')
    .and(page.getByLabel(name, { exact: true }))
    .click()
}
