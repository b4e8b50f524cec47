import { ask } from './http'
import { entries } from './pages'
import { draftRecords, pathOf, publishedRecords, type SeedSource } from './records'
import { expect, test } from './test'
import { words } from './words'

const t = words('en')
const hospital = publishedRecords.find((record) => pathOf(record) === entries.hospitals)

/** Judged by the research as no page to send a visitor to. */
const poor = new Set(['mirror', 'low', 'personal blog', 'library abstract'])
const hostOf = (source: SeedSource) => new URL(source.url).hostname
const everySource = [...publishedRecords, ...draftRecords].flatMap((record) => record.sources)
const poorHosts = new Set(everySource.filter(({ quality }) => quality === 'mirror').map(hostOf))
const isPoor = (source: SeedSource) =>
  poor.has(source.quality) || poorHosts.has(hostOf(source)) || /^[\d.]+$|^\[/.test(hostOf(source))

test.describe('Entry', () => {
  test('Every well researched record has its page, and every doubtful one has none', async ({ baseURL }) => {
    expect(publishedRecords.length).toBeGreaterThanOrEqual(50)
    for (const record of publishedRecords) {
      const { status, body } = await ask(baseURL, `/en${pathOf(record)}`)
      expect.soft(status, pathOf(record)).toBe(200)
      const name = (record.texts.en?.name ?? '?').replaceAll('&', '&amp;').replaceAll("'", '&#x27;')
      expect.soft(body.toString(), pathOf(record)).toContain(name)
    }
    expect(draftRecords.length).toBeGreaterThan(15)
    for (const record of draftRecords) {
      for (const locale of ['en', 'zh']) {
        const { status, body } = await ask(baseURL, `/${locale}${pathOf(record)}`)
        expect.soft(status, pathOf(record)).toBe(404)
        expect.soft(body.toString(), pathOf(record)).not.toContain(record.texts.en?.name ?? '?')
      }
    }
  })

  test('A doubtful record is in no list, no search and no sitemap', async ({ baseURL }) => {
    const paths = ['', '/schools', '/hospitals', '/housing', '/offices', '/areas', '/emergency', '/search?q=jinan']
    const texts = await Promise.all(paths.map(async (path) => (await ask(baseURL, `/en${path}`)).body.toString()))
    const everything = `${texts.join('')}${(await ask(baseURL, '/sitemap.xml')).body}`
    for (const record of draftRecords) {
      expect.soft(everything, pathOf(record)).not.toMatch(new RegExp(`${pathOf(record)}["<?#]`))
    }
  })

  test('Every page shows where its facts come from, and links no copy, private page or bare number', async ({
    baseURL,
  }) => {
    for (const record of publishedRecords) {
      const html = (await ask(baseURL, `/en${pathOf(record)}`)).body.toString().replaceAll('&amp;', '&')
      const links = [...html.matchAll(/href="(https?:\/\/[^"]+)"/g)].map(([, url]) => url ?? '')
      const foreign = links.filter((url) => new URL(url).origin !== baseURL)
      const shown = record.sources.filter((source) => foreign.includes(source.url))
      expect
        .soft(
          shown.filter(isPoor).map(({ url }) => url),
          pathOf(record),
        )
        .toEqual([])
      // What is not linked is owned up to.
      const hidden = record.sources.length - shown.length
      if (hidden > 0) expect.soft(html, pathOf(record)).toContain(t('listing.hiddenSources', { count: hidden }))
      for (const url of foreign) {
        expect.soft(/^https?:\/\/[\d.:]+\//.test(url), url).toBe(false)
        expect.soft(poorHosts.has(new URL(url).hostname), `${pathOf(record)} links ${url}`).toBe(false)
      }
      expect.soft(shown.length, `${pathOf(record)} has a source`).toBeGreaterThan(0)
    }
  })

  test('A reader sees each fact with what is known of it and where it is from', async ({ page }) => {
    await page.goto(`/en${entries.hospitals}`)
    const facts = page.getByRole('main').locator('dl')
    const rows = facts.locator('> div')
    expect(await rows.count()).toBeGreaterThan(8)
    const states = [
      t('trust.sources'),
      t('trust.unknown'),
      ...['confirmed', 'past'].map((key) => t(`trust.${key}`, { date: '' }).trim()),
    ]
    for (const row of await rows.all()) {
      const text = (await row.textContent()) ?? ''
      expect
        .soft(
          states.some((state) => text.includes(state)),
          text,
        )
        .toBe(true)
    }
    const phone = rows.filter({ has: page.getByText(t('facts.phones'), { exact: true }) })
    await expect(phone).toContainText('0531-82169114')
    await expect(phone).toContainText(t('trust.sources'))
    await phone
      .getByRole('link', { name: /^\[\d+\]$/ })
      .first()
      .click()
    await expect(page.locator('li:target').getByRole('link')).toBeInViewport()
    const card = rows.filter({ has: page.getByText(t('categories.hospitals.attributes.foreignCard'), { exact: true }) })
    await expect(card).toContainText(t('values.notConfirmed'))
    await expect(card).toContainText(t('values.askPlace'))
    await expect(card).toContainText(t('trust.unknown'))
  })

  test('A reader learns when each source was published and read, and that staff confirmed nothing', async ({
    page,
  }) => {
    await page.goto(`/en${entries.hospitals}`)
    const list = page.getByRole('main').locator('#sources')
    const items = list.getByRole('listitem').filter({ has: page.getByRole('link') })
    expect(await items.count()).toBe(hospital?.sources.filter((source) => !isPoor(source)).length)
    for (const item of await items.all()) {
      await expect.soft(item).toContainText(t('listing.sourceRead', { date: '23 Nov 2026' }))
      await expect.soft(item.getByRole('link')).toHaveAttribute('rel', /noopener/)
    }
    await expect(page.getByText(t('listing.compiled', { date: '23 Nov 2026' }))).toBeVisible()
    await expect(page.getByText(t('listing.published'))).toBeVisible()
  })

  test('A reader copies the Chinese name', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`/en${entries.hospitals}`)
    await page.getByRole('button', { name: t('listing.copyName') }).click()
    await expect(page.getByText(t('listing.copied'))).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('山东大学齐鲁医院')
    await page.getByRole('button', { name: t('listing.copyAddress') }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('济南市文化西路107号')
  })

  test('A reader opens and closes the driver card with the keyboard alone', async ({ page }) => {
    await page.goto(`/en${entries.hospitals}`)
    const button = page
      .getByRole('main')
      .getByRole('button', { name: t('listing.showDriver') })
      .first()
    const card = page.getByRole('dialog', { name: t('listing.showDriver') })
    await expect(card).toBeHidden()
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(card).toBeVisible()
    await expect(card).toContainText('山东大学齐鲁医院')
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(card.getByRole('button', { name: t('listing.close') })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(card).toBeHidden()
    await expect(button).toBeFocused()
  })

  test('A printed entry has the facts, the Chinese card and its address, and none of the controls', async ({
    page,
  }) => {
    await page.goto(`/en${entries.hospitals}`)
    const printed = page.getByText(t('listing.printed', { address: page.url(), date: '' }).trim())
    await expect(printed).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(page.getByRole('contentinfo')).toBeHidden()
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(printed).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { name: t('listing.facts') })).toBeVisible()
    await expect(page.getByText(words('zh')('listing.driverPlease'))).toBeVisible()
  })

  test('A reader asks in Chinese what nobody could confirm', async ({ page }) => {
    await page.goto(`/en${entries.hospitals}`)
    const ask = page
      .getByRole('main')
      .getByRole('heading', { name: t('listing.ask') })
      .locator('..')
    await expect(ask).toContainText(words('zh')('categories.hospitals.ask.foreignCard'))
    await expect(ask).toContainText(t('categories.hospitals.ask.foreignCard'))
  })

  test('A reader of a theme keeps it on the next page', async ({ page }) => {
    await page.goto(`/en${entries.hospitals}`)
    await page.getByRole('button', { name: t('layout.theme') }).click()
    const chosen = await page.locator('html').getAttribute('data-theme')
    expect(chosen).toBe('dark')
    await page.goto('/en/hospitals')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })
})
