import { locales } from '@/i18n/locales'
import { expect, test } from './test'
import { words } from './words'

const guide = '/guides/residence-permit'
const t = words('en')

test.describe('A guide', () => {
  test('is found under a situation of life and says what to do, with what, by when and on what it rests', async ({
    page,
  }) => {
    await page.goto('/en/guides')
    await page.getByRole('link', { name: /^Residence permit/ }).click()
    await expect(page).toHaveURL(/\/en\/guides\/residence-permit$/)
    const main = page.getByRole('main')
    for (const block of ['steps', 'documents', 'fees', 'times', 'penalties', 'offices', 'unknown', 'words']) {
      await expect(
        main.getByRole('heading', { level: 2, name: t(`guides.blocks.${block}`), exact: true }),
      ).toBeVisible()
    }
    await expect(main).toContainText('30 days')
    await expect(main).toContainText('¥400')
    await expect(main).toContainText('15 working days')
    await expect(main).toContainText(/Compared with its sources on 23 Nov 2026/)
    await expect(main.getByText(t('guides.confirm')).first()).toBeVisible()
    const sources = main.locator('#sources li')
    expect(await sources.count()).toBeGreaterThan(5)
    await main.locator('.steps .refs a').first().click()
    await expect(page).toHaveURL(/#source-\d+$/)
  })

  test('keeps ticks on the device, by guide, and nowhere else', async ({ page, context }) => {
    await page.goto(`/en${guide}`)
    const passport = page.getByRole('checkbox', { name: /Passport and visa/ })
    await passport.check()
    await page.reload()
    await expect(passport).toBeChecked()
    await page.goto('/en/guides/work-permit')
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('ticks')
    await page.goto(`/en${guide}`)
    await passport.uncheck()
    await page.reload()
    await expect(passport).not.toBeChecked()
  })

  for (const locale of ['en', 'ar', 'zh'] as const) {
    test(`shows matter and papers at a desk in Chinese to a reader of ${locale}`, async ({ page }) => {
      const own = words(locale)
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(`/${locale}${guide}`)
      await page.getByRole('button', { name: own('guides.showDesk') }).click()
      const card = page.getByRole('dialog', { name: own('guides.showDesk') })
      await expect(card).toBeInViewport()
      await expect(card.getByText('外国人签证证件申请表')).toBeVisible()
      await expect(card.getByText(words('zh')('guides.forms.original'), { exact: true }).first()).toBeVisible()
      await card.getByRole('button', { name: own('listing.close') }).click()
      await expect(card).toBeHidden()
    })
  }

  test('states itself to machines: how to, service, and questions', async ({ page }) => {
    await page.goto('/en/guides/permanent-residence')
    const things = await page
      .locator('script[type="application/ld+json"]')
      .evaluateAll((scripts) =>
        scripts.map((script) => JSON.parse(script.textContent ?? '') as Record<string, unknown>),
      )
    expect(things.map((thing) => thing['@type'])).toEqual(['HowTo', 'GovernmentService', 'FAQPage', 'BreadcrumbList'])
    const [howTo, , faq] = things
    const steps = howTo?.step as { position: number; name: string; text: string }[]
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1))
    expect(steps.every(({ name, text }) => name && text && !/[{}]/.test(name + text))).toBe(true)
    const questions = (faq?.mainEntity ?? []) as { name: string }[]
    expect(questions.length).toBeGreaterThan(3)
    for (const { name } of questions) await expect(page.getByRole('main')).toContainText(name)
  })

  test('is in the sitemap', async ({ request }) => {
    const sitemap = await (await request.get('/sitemap.xml')).text()
    expect(sitemap).toContain('/en/guides/residence-permit</loc>')
    for (const locale of locales) expect(sitemap).toContain(`/${locale}/guides</loc>`)
  })

  test('that does not exist is a 404', async ({ request }) => {
    expect((await request.get('/en/guides/nothing')).status()).toBe(404)
  })
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a guide is whole, and nothing waits for a script', async ({ page }) => {
    await page.goto(`/ar${guide}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.steps > li').first()).toBeVisible()
    await expect(page.getByRole('checkbox').first()).toBeVisible()
    await expect(page.getByRole('button', { name: words('ar')('listing.copyName') })).toHaveCount(0)
  })
})
