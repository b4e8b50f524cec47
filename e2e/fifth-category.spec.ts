import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { type Locale, locales } from '@/i18n/locales'
import { beforeRelease, everything } from './everything'
import { startPortal, temporaryDirectory } from './portal'
import { admin, expect, readText, signIn, staffWords } from './staff'
import { control, createDraft, saveAndPublish } from './staff-editor'
import { test } from './test'
import { messagesOf, words } from './words'

test.skip(!everything, beforeRelease)

const definition = `import { defineCategory } from '../category'

export default defineCategory({
  key: 'banks',
  kind: 'directory',
  order: 5,
  pictogram: { strong: 'M8 74h68M14 74V34h56v40M8 34l34-20 34 20', faint: 'M28 44v20M42 44v20M56 44v20' },
  schemaOrg: 'BankOrCreditUnion',
  facts: ['address', 'phones', 'attributes.kind', 'attributes.foreignCurrency', 'attributes.openedIn', 'hours'],
  expected: ['phones', 'hours'],
  attributes: {
    kind: { type: 'choice', options: ['commercial', 'policy'], lifetime: 24, filter: true, expected: true, mark: ['policy'] },
    foreignCurrency: { type: 'boolean', lifetime: 12, filter: true, expected: true, ask: true },
    openedIn: { type: 'year', lifetime: 120, jsonLd: 'foundingDate' },
  },
  filters: ['attributes.kind', 'attributes.foreignCurrency', 'district'],
  shortcuts: [['foreignCurrency', 'yes']],
})
`

/** Made-up words, different in each language, so that one language cannot pass for another. */
const ownWords = (locale: Locale) => ({
  title: `Banks ${locale}`,
  count: `{count, plural, other {# banks ${locale}}}`,
  attributes: { kind: `Kind ${locale}`, foreignCurrency: `Currency ${locale}`, openedIn: `Opened ${locale}` },
  options: { commercial: `Commercial ${locale}`, policy: `Policy ${locale}` },
  ask: { foreignCurrency: `Question ${locale}` },
})

const isLeftOut = new Set(['.data', '.git', '.next', 'node_modules', 'test-results', 'coverage'])

/** A copy of the project with one file and its words more. */
function copyWithBanks(): string {
  const copy = temporaryDirectory('fifth-category')
  for (const name of fs.readdirSync('.')) {
    if (!isLeftOut.has(name)) fs.cpSync(name, path.join(copy, name), { recursive: true })
  }
  // What the builder made of the unchanged files, which is most of its work.
  if (fs.existsSync('.next/cache')) fs.cpSync('.next/cache', path.join(copy, '.next/cache'), { recursive: true })
  // Hard links cost nothing; the builder refuses links that lead out of the project. Elsewhere: a copy.
  const linked = spawnSync('cp', ['-al', path.resolve('node_modules'), path.join(copy, 'node_modules')])
  if (linked.status !== 0) {
    fs.rmSync(path.join(copy, 'node_modules'), { recursive: true, force: true })
    fs.cpSync('node_modules', path.join(copy, 'node_modules'), { recursive: true, verbatimSymlinks: true })
  }
  fs.writeFileSync(path.join(copy, 'features/listings/categories/banks.ts'), definition)
  for (const locale of locales) {
    const messages = messagesOf(locale) as { categories: Record<string, unknown> }
    const more = { ...messages, categories: { ...messages.categories, banks: ownWords(locale) } }
    fs.writeFileSync(path.join(copy, `messages/${locale}.json`), JSON.stringify(more))
  }
  return copy
}

test('A fifth category is one file and its words, and gets everything the others have', async ({
  browser,
  playwright,
}) => {
  test.setTimeout(240_000)
  const directory = copyWithBanks()
  const portal = await startPortal({
    directory,
    dataDir: path.join(directory, '.data'),
    env: { ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password },
    milliseconds: 200_000,
  })
  const context = await browser.newContext({ baseURL: portal.address })
  const visitor = await playwright.request.newContext({ baseURL: portal.address })
  const page = await context.newPage()
  const t = staffWords('en')
  const en = ownWords('en')
  try {
    const made = await test.step('Staff add a bank with the form the definition makes, and publish it', async () => {
      await signIn(page)
      await page.goto('/en/admin/listings')
      await expect(page.getByRole('link', { name: `+ ${en.title}` })).toBeVisible()
      const listing = await createDraft(page, 'banks')
      await expect(page.getByRole('heading', { level: 1 })).toContainText(listing.name)
      await control(page, en.attributes.kind).selectOption({ label: en.options.policy })
      await control(page, en.attributes.foreignCurrency).selectOption({ label: t('values.yes') })
      await control(page, en.attributes.openedIn).fill('1912')
      await control(page, `${t('facts.phones')} 1`).fill('0531-86001912')
      await page.getByLabel(`${en.attributes.foreignCurrency}: ${t('editor.checkedBy')}`).selectOption('visit')
      await saveAndPublish(page)
      return listing
    })
    const entry = `/banks/${made.slug}`

    await test.step('A value the definition does not have is refused', async () => {
      await control(page, en.attributes.openedIn).fill('long ago')
      await page.getByRole('button', { name: t('editor.saveAndPublish') }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText(en.attributes.openedIn)
    })

    for (const locale of ['en', 'ar'] as const) {
      await test.step(`Its directory has the listing, its filters and their counts (${locale})`, async () => {
        const own = ownWords(locale)
        await page.goto(`/${locale}/banks`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.title)
        await expect(page.getByRole('heading', { level: 2, name: `1 banks ${locale}`, exact: true })).toBeVisible()
        const box = page.getByRole('checkbox', { name: new RegExp(`^${own.attributes.foreignCurrency}\\s*1$`) })
        const kind = page.getByRole('group', { name: own.attributes.kind, exact: true })
        await expect(kind.getByRole('checkbox', { name: new RegExp(`^${own.options.policy}\\s*1$`) })).toBeEnabled()
        await box.check()
        await page.getByRole('button', { name: words(locale)('directory.apply'), exact: true }).click()
        await expect(page).toHaveURL(/[?&]foreignCurrency=yes$/)
        await expect(page.getByRole('article')).toHaveCount(1)
        await expect(page.getByRole('article')).toContainText(made.name)
        await expect(page.getByRole('article')).toContainText(own.options.policy)
        await page.goto(`/${locale}/banks?kind=commercial`)
        await expect(page.getByRole('article')).toHaveCount(0)
      })

      await test.step(`Its entry page shows the facts (${locale})`, async () => {
        const own = ownWords(locale)
        const text = await readText(visitor, `/${locale}${entry}`)
        expect(text).toContain(made.name)
        expect(text).toContain(`${own.attributes.openedIn} 1912`)
        expect(text).toContain(own.options.policy)
        expect(text).toContain(own.attributes.foreignCurrency)
        expect(text).toContain(words(locale)('trust.visit'))
        expect(text).toContain('0531-86001912')
        expect(text).not.toContain('Question zh')
      })
    }

    await test.step('Programs read it as schema.org has it', async () => {
      const html = await (await visitor.get(`/en${entry}`)).text()
      const things = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
        ([, json]) => JSON.parse(json ?? '') as Record<string, unknown>,
      )
      expect(things[0]).toMatchObject({ '@type': 'BankOrCreditUnion', name: made.name, foundingDate: '1912' })
    })

    await test.step('Home, menu, search and sitemap know it, in all languages', async () => {
      const sitemap = await (await visitor.get('/sitemap.xml')).text()
      for (const locale of locales) {
        const html = await (await visitor.get(`/${locale}`)).text()
        expect(html.split(`href="/${locale}/banks"`).length - 1, locale).toBeGreaterThanOrEqual(2)
        expect(html.includes(`/${locale}/banks?foreignCurrency=yes`), locale).toBe(true)
        expect(sitemap.includes(`<loc>${portal.address}/${locale}/banks</loc>`), locale).toBe(true)
        // Its texts are in English only.
        expect(sitemap.includes(`<loc>${portal.address}/${locale}${entry}</loc>`), locale).toBe(locale === 'en')
      }
      expect(await readText(visitor, '/de/search?q=test+place')).toContain(made.name)
    })

    await test.step('A bank that does not exist is a 404, and the other categories are as they were', async () => {
      expect((await visitor.get('/en/banks/nothing')).status()).toBe(404)
      expect((await visitor.get('/en/hospitals/qilu-hospital-of-shandong-university')).status()).toBe(200)
    })
  } finally {
    await visitor.dispose()
    await context.close()
    await portal.stop()
  }
})
