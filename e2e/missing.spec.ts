import { type Locale, languageOf } from '@/i18n/locales'
import { ask } from './http'
import { entries } from './pages'
import { expect, test } from './test'
import { words } from './words'

const unknown = [
  '/hospitals/there-is-no-such-hospital',
  '/areas/atlantis',
  '/no-such-section',
  '/hospitals/a/b/c',
  '/guides/there-is-no-such-guide',
  '/missing',
  '/failed',
] as const

const visitors: readonly { how: string; headers: Record<string, string>; locale: Locale }[] = [
  { how: 'a cookie', headers: { cookie: 'theme=dark; locale=ko', 'accept-language': 'fr' }, locale: 'ko' },
  { how: 'Accept-Language', headers: { 'accept-language': 'xx, pt-BR;q=0.9, en;q=0.8' }, locale: 'pt' },
  { how: 'a script of Chinese', headers: { 'accept-language': 'zh-TW' }, locale: 'zh' },
  { how: 'nothing we know', headers: { 'accept-language': 'xx' }, locale: 'en' },
]

/** What people, scanners and bad links put behind a question mark. */
const oddQueries = [
  'q=%',
  'q=%E0%A4%A',
  'q=%00',
  'q=a%00b',
  'q[]=a&q[]=b',
  'q=a&q=b&q=c',
  'q[a][b]=c',
  'q=%F0%9F%8F%A5%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7',
  `q=${'a'.repeat(3000)}`,
  `q=${'%E5%8C%BB'.repeat(300)}`,
  `q=${'a+'.repeat(1000)}`,
  '__proto__=1&__proto__[x]=1&constructor=1&prototype=1',
  'district=__proto__&lang=constructor&area=toString',
  'district=hasOwnProperty&departments=valueOf',
  'q=\';DROP TABLE "Listing";--'.replaceAll(' ', '%20').replaceAll('"', '%22'),
  "q='%20OR%201=1%20--%20&district='%20OR%20''='",
  'q=%22%5C%27%60%24%7Bx%7D',
  'q=a%20%26%20%7C%20!%20(%20)%20:*%20%3C-%3E',
  'q=%3Cscript%3Ealert(1)%3C/script%3E',
  'q=%EF%BF%BF%ED%A0%80',
  'q=%E2%80%AE%D8%A7%D9%84',
  'page=-1',
  'page=0',
  'page=1e9',
  'page=1.5',
  'page=NaN',
  'page=99999999999999999999999',
  'page[]=2&page=3',
  'sort=__proto__',
  'sort=name&sort=relevance',
  'near=abc,def&near=999,999',
  'open=now&open=never',
  `${'district=lixia&'.repeat(150)}`,
  `${[...Array(300).keys()].map((n) => `p${n}=${n}`).join('&')}`,
  '&&&===&=&?',
  '?',
  '%%%',
  'utm_source=x&fbclid=y',
  '_rsc=1&__nextLocale=xx&nxtPslug=../../etc/passwd',
]

test.describe('Missing pages and odd addresses', () => {
  for (const path of unknown) {
    test(`A visitor of the unknown ${path} gets 404 in the language of the address`, async ({ baseURL }) => {
      for (const locale of ['en', 'ar', 'ja'] as const) {
        const { status, headers, body } = await ask(baseURL, `/${locale}${path}`, {
          headers: { 'accept-language': 'de' },
        })
        expect.soft(status).toBe(404)
        expect.soft(headers['content-language']).toBe(languageOf(locale).tag)
        expect.soft(body.toString()).toContain(words(locale)('missing.title'))
      }
    })
  }

  for (const { how, headers, locale } of visitors) {
    test(`A visitor known by ${how} gets the 404 of an unknown language in their own`, async ({ baseURL }) => {
      for (const path of ['/xx', '/xx/hospitals', '/nothing', `/tlh${entries.hospitals}`, '/EN/hospitals']) {
        const answer = await ask(baseURL, path, { headers })
        expect.soft(answer.status, path).toBe(404)
        expect.soft(answer.headers['content-language'], path).toBe(languageOf(locale).tag)
        expect.soft(answer.body.toString(), path).toContain(words(locale)('missing.title'))
      }
    })
  }

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false, locale: 'fr-FR' })

    test('A visitor of a missing page can read it, search and go on', async ({ page }) => {
      const t = words('fr')
      const response = await page.goto('/nowhere')
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('missing.title'))
      await expect(page.getByText(t('missing.text'))).toBeVisible()
      await expect(page.getByRole('main').getByRole('link', { name: t('layout.home') })).toBeVisible()
      await expect(page.getByRole('main').getByRole('link', { name: '한국어' })).toBeVisible()
      await page.getByRole('main').getByRole('searchbox').fill('qilu')
      await page
        .getByRole('main')
        .getByRole('button', { name: t('search.title') })
        .click()
      await expect(page).toHaveURL(/\/fr\/search\?q=qilu$/)
      await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
    })
  })

  for (const path of [
    '/en/hospitals',
    '/ar/search',
    '/zh',
    `/en${entries.hospitals}`,
    '/ko/areas/cbd',
    '/',
    '/nowhere',
  ]) {
    test(`A visitor with any query whatever never breaks ${path}`, async ({ baseURL }) => {
      const expected = path === '/' ? [307, 400, 414] : path === '/nowhere' ? [404, 400, 414] : [200, 400, 414]
      for (const query of oddQueries) {
        const { status } = await ask(baseURL, `${path}?${query}`)
        expect.soft(expected, `${path}?${query.slice(0, 80)} answered ${status}`).toContain(status)
        // Only what no address may hold is refused; everything else is read as well as it can be.
        if (!query.includes('%00')) expect.soft(status, query.slice(0, 80)).not.toBe(400)
      }
    })
  }

  test('A visitor with an address no page can have is refused in a word, never with an error', async ({ baseURL }) => {
    const targets: readonly [string, number][] = [
      ['/en/%E0%A4%A', 400],
      ['/en/%00', 400],
      ['/en/../../etc/passwd', 400],
      [`/en/${'a'.repeat(5000)}`, 414],
      ['/en//hospitals/', 308],
      ['/en/hospitals/', 308],
      ['/_next/static/nothing.js', 404],
      ['/assets/nothing.js', 404],
      ['/api/nothing', 404],
    ]
    for (const [target, expected] of targets) {
      const { status } = await ask(baseURL, target)
      expect.soft(status, target.slice(0, 60)).toBe(expected)
    }
  })

  test('A search for markup shows it as text', async ({ page }) => {
    await page.goto(`/en/search?q=${encodeURIComponent('<img src=x onerror=alert(1)>"\'')}`)
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('<img src=x onerror=alert(1)>"\'')
    await expect(page.locator('img')).toHaveCount(0)
  })
})
