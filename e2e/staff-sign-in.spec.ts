import { admin, expect, sessionCookie, signIn, staffWords, trySignIn } from './staff'
import { test as asVisitor } from './test'

const t = staffWords('en')
const zh = staffWords('zh')

/** A made-up id: whether it exists must not matter to somebody who is not signed in. */
const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const staffPaths = [
  '',
  '/listings',
  '/listings?q=qilu',
  '/listings/new?category=schools',
  `/listings/${id}`,
  `/listings/${id}/history`,
  `/listings/${id}/review`,
  '/reviews',
  '/audit',
  '/people',
  `/people/${id}`,
  '/account',
  '/second-factor',
]

asVisitor.describe('Signing in', () => {
  asVisitor(
    'A member of staff who mistypes the password is told so in their language',
    async ({ page, complaints }) => {
      for (const [locale, words] of [['en', t] as const, ['zh', zh] as const]) {
        await trySignIn(page, { email: admin.email, password: 'wrong horse battery' }, locale)
        await expect(page.getByRole('main').getByRole('alert')).toHaveText(words('signIn.wrong'))
        await expect(page).toHaveURL(`/${locale}/admin/sign-in`)
      }
      // The browser notes each refusal by itself; nothing else may be in its console.
      expect(complaints.splice(0).filter((complaint) => !complaint.includes('401'))).toEqual([])
      await page.goto('/en/admin')
      await expect(page).toHaveURL('/en/admin/sign-in')
    },
  )

  asVisitor('A member of staff with the right password gets to the first screen, safely', async ({ page }) => {
    await signIn(page)
    await expect(page).toHaveURL('/en/admin')
    await expect(page.getByText(t('staff.roles.ADMIN'), { exact: true })).toBeVisible()
    const cookies = await page.context().cookies()
    const session = cookies.find(({ name }) => name === sessionCookie)
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    const hours = ((session?.expires ?? 0) * 1000 - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(1)
    expect(hours).toBeLessThanOrEqual(10)
  })

  asVisitor('A member of staff who signs out is out at once, and so is a copy of their cookie', async ({ page }) => {
    await signIn(page, admin, 'zh')
    const before = await page.context().cookies()
    await page.getByRole('button', { name: zh('staff.signOut') }).click()
    await expect(page.getByRole('heading', { level: 1, name: zh('signIn.title') })).toBeVisible()
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain(sessionCookie)
    await page.goto('/zh/admin/listings')
    await expect(page).toHaveURL('/zh/admin/sign-in')
    await page.context().addCookies(before)
    await page.goto('/zh/admin/listings')
    await expect(page).toHaveURL('/zh/admin/sign-in')
  })

  asVisitor('Somebody who guesses passwords has to wait, and nobody else has', async ({ page, complaints }) => {
    const guessed = { email: 'made-up-for-guessing@example.org', password: 'a guess of somebody' }
    const alert = page.getByRole('main').getByRole('alert')
    for (let attempt = 1; attempt <= 5; attempt++) {
      await trySignIn(page, guessed)
      await expect(alert, `attempt ${attempt}`).toHaveText(t('signIn.wrong'))
    }
    await trySignIn(page, guessed)
    await expect(alert).toHaveText(t('signIn.throttled'))
    await trySignIn(page, { ...guessed, email: guessed.email.toUpperCase() })
    await expect(alert).toHaveText(t('signIn.throttled'))
    expect(complaints.splice(0).filter((complaint) => !complaint.includes('401'))).toEqual([])
    await signIn(page)
  })

  asVisitor(
    'A password never gets into an address, even before the script of the form runs',
    async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto('/en/admin/sign-in')
      await page.getByLabel(t('signIn.email')).fill(admin.email)
      await page.getByLabel(t('signIn.password')).fill('a secret that is long')
      const sent = page.waitForRequest((request) => request.isNavigationRequest())
      await page.getByRole('button', { name: t('signIn.submit') }).click()
      expect((await sent).url()).not.toContain('secret')
      await context.close()
    },
  )
})

asVisitor.describe('Somebody who is not signed in', () => {
  for (const locale of ['en', 'zh']) {
    asVisitor(
      `is sent to the sign-in from every staff page in ${locale} and sees nothing of it`,
      async ({ request }) => {
        const secret = /Qilu Hospital|齐鲁医院|admin@example\.org/
        for (const path of staffPaths) {
          const response = await request.get(`/${locale}/admin${path}`, { maxRedirects: 0 })
          expect(response.status(), path).toBe(307)
          expect(response.headers().location, path).toBe(`/${locale}/admin/sign-in`)
          expect(secret.test(await response.text()), path).toBe(false)
          // As the framework's own script asks for parts of a page, wherever that leads.
          for (const headers of [{ rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }] as Record<string, string>[]) {
            const part = await request.get(`/${locale}/admin${path}`, { headers })
            expect(secret.test(await part.text()), path).toBe(false)
          }
        }
      },
    )
  }

  asVisitor('is sent from /admin to the sign-in in a language staff screens have', async ({ request }) => {
    const cases = [
      ['zh-CN,zh;q=0.9', '/zh/admin'],
      ['en', '/en/admin'],
      ['fr-FR,zh;q=0.2', '/zh/admin'],
      ['ar', '/en/admin'],
    ] as const
    for (const [language, location] of cases) {
      const headers = { 'accept-language': language }
      const response = await request.get('/admin', { headers, maxRedirects: 0 })
      expect(response.status(), language).toBe(307)
      expect(response.headers().location, language).toBe(location)
    }
  })

  asVisitor('finds no staff pages in the other languages', async ({ request }) => {
    for (const path of ['/fr/admin/sign-in', '/fr/admin', '/ar/admin/listings', '/de/admin/setup?token=x']) {
      expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(404)
    }
  })

  asVisitor('gets staff pages that are kept nowhere and run no foreign script', async ({ request }) => {
    const nonces = new Set<string>()
    for (const path of ['/en/admin/sign-in', '/zh/admin/sign-in', '/en/admin/setup?token=x']) {
      const response = await request.get(path)
      const { 'cache-control': caching, 'content-security-policy': policy = '' } = response.headers()
      expect(caching).toBe('no-store')
      const scripts = policy.split('; ').find((part) => part.startsWith('script-src ')) ?? ''
      expect(scripts).not.toContain('unsafe')
      const nonce = /'nonce-([0-9a-f]{32})'/.exec(scripts)?.[1] ?? ''
      expect(nonce).not.toBe('')
      nonces.add(nonce)
      const tags = (await response.text()).match(/<script\b[^>]*>/g) ?? []
      expect(tags.length).toBeGreaterThan(0)
      expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
      expect(response.headers()['x-content-type-options']).toBe('nosniff')
      expect(policy).toContain("frame-ancestors 'none'")
    }
    expect(nonces.size).toBe(3)
  })
})
