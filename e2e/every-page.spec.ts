import { languageOf, languages, locales } from '@/i18n/locales'
import { streamingMarkers } from '@/server/front/document'
import { everything, someOf } from './everything'
import { findLatinWords } from './latin-words'
import { readPageFacts } from './page-facts'
import { publicPages } from './pages'
import { expect, test } from './test'
import { flatMessages, messagesOf } from './words'

/** `listing.copyName` and the like, also for a key that no message file has. */
const rawKey = new RegExp(
  `(?<![\\w./@-])(?:${Object.keys(messagesOf('en')).join('|')})\\.[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*(?![\\w/])`,
)
const knownKeys = flatMessages(messagesOf('en')).map(([key]) => key)

// No test here changes anything.
test.describe.configure({ mode: 'parallel' })

test.describe('Every public page in every language', () => {
  for (const [index, { path, jsonLd = [], canonical = path }] of publicPages.entries()) {
    test(`A reader finds ${path || 'the home page'} whole in whatever language`, async ({ page, baseURL }) => {
      for (const locale of someOf(locales, 3, index)) {
        await test.step(locale, async () => {
          const response = await page.goto(`/${locale}${path}`)
          const html = (await response?.text()) ?? ''
          const policy = response?.headers()['content-security-policy'] ?? ''
          const { tag, direction } = languageOf(locale)
          const check = expect.configure({ soft: true, message: `${locale}${path}` })
          const facts = await readPageFacts(page)

          check(response?.status()).toBe(200)
          check({ lang: facts.lang, dir: facts.dir }).toEqual({ lang: tag, dir: direction })
          check({ h1: facts.headings, main: facts.mains }).toEqual({ h1: 1, main: 1 })
          check(facts.title.length).toBeGreaterThan(3)
          check(facts.description.length).toBeGreaterThan(10)
          check(facts.openGraph).toEqual([])
          check(facts.canonical).toBe(`${baseURL}/${locale}${canonical}`)
          check(facts.alternates).toEqual({
            ...Object.fromEntries(languages.map((other) => [other.tag, `${baseURL}/${other.locale}${canonical}`])),
            'x-default': `${baseURL}/en${canonical}`,
          })

          const things = facts.jsonLd.map((text) => JSON.parse(text) as Record<string, unknown>)
          check(things.map((thing) => thing['@type'])).toEqual(jsonLd)
          for (const thing of things) check(thing['@context']).toBe('https://schema.org')

          check(facts.texts.filter((text) => rawKey.test(text) || knownKeys.includes(text))).toEqual([])
          check(facts.texts.filter((text) => /[{}]|undefined|\bNaN\b|\[object |Invalid Date/.test(text))).toEqual([])
          check(await findLatinWords(page, locale)).toEqual([])

          check(facts.scripts.filter((source) => !source.startsWith('/assets/'))).toEqual([])
          check(facts.inline).toEqual([])
          check(html).not.toContain('__next_f')
          check(html).not.toMatch(/rel="?(?:modulepreload|preload)"?[^>]*as="?script/i)
          check(streamingMarkers(html)).toEqual([])
          check(policy).toContain("script-src 'self';")
          check(policy).not.toContain('unsafe')
        })
      }
    })
  }

  test('A reader who follows any link of the interface never meets an error', async ({ page, request, baseURL }) => {
    // Hundreds of links, each a page to make.
    test.setTimeout(180_000)
    const links = new Set<string>()
    for (const { path } of publicPages) {
      await page.goto(`/en${path}`)
      const found = await page
        .locator('a[href^="/"]')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
      for (const link of found) links.add(link)
    }
    expect(links.size).toBeGreaterThan(60)
    const broken: string[] = []
    // Neighbours among them are alike: the entries of a directory, the terms of a list.
    for (const link of [...links].filter((_, index) => everything || index % 3 === 0)) {
      // An address without language leads to the page in one.
      const response = await request.get(`${baseURL}${link}`, { maxRedirects: link.startsWith('/go/') ? 1 : 0 })
      if (response.status() !== 200) broken.push(`${response.status()} ${link}`)
    }
    expect(broken).toEqual([])
  })
})
