import { startPostgres } from '../scripts/postgres-server'
import { beforeRelease, everything } from './everything'
import { ask } from './http'
import { type Portal, startPortal, temporaryDirectory } from './portal'
import { admin, expect, signIn, staffWords } from './staff'
import { control, createPublished, saveAndPublish } from './staff-editor'
import { test } from './test'

test.skip(!everything, beforeRelease)

const t = staffWords('en')

/** How many milliseconds later somebody has to ask a portal to be shown the text. Making the page takes as long as it takes. */
async function delayUntilShown({ address }: Portal, page: string, text: string): Promise<number> {
  const started = Date.now()
  for (;;) {
    const asked = Date.now()
    if ((await ask(address, page)).body.toString('utf8').includes(text)) return asked - started
    if (asked - started > 5000) throw new Error(`${page} does not show ${text} after 5 s`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('What is published on one machine is on the other within a second, and survives the death of either', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const server = startPostgres(temporaryDirectory('postgres'))
  test.skip(server === null, 'there are no PostgreSQL programs here')
  const env = {
    DATABASE_URL: server?.url ?? '',
    NEXTAUTH_SECRET: 'made up for a test of two machines at once',
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
  }
  const start = () => startPortal({ dataDir: temporaryDirectory('instance'), env })
  const running: Portal[] = []
  try {
    // Both at once on an empty database: one migrates and fills it while the other waits.
    running.push(...(await Promise.all([start(), start()])))
    const [first, second] = running as [Portal, Portal]
    const context = await browser.newContext({ baseURL: first.address })
    const page = await context.newPage()
    await signIn(page)
    const { slug } = await createPublished(page, 'hospitals')
    const own = `/ar/hospitals/${slug}`
    for (const phone of ['0531-86000081', '0531-86000082', '0531-86000083']) {
      await ask(second.address, own)
      await control(page, `${t('facts.phones')} 1`).fill(phone)
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      const saved = saveAndPublish(page)
      await answered
      expect(await delayUntilShown(second, own, phone)).toBeLessThan(1000)
      await saved
    }

    // Their sessions are shared: the cookie of one is good on the other.
    const { cookies } = await context.storageState()
    const header = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
    expect((await ask(second.address, '/en/admin', { headers: header })).status).toBe(200)

    await second.stop('SIGKILL')
    await control(page, `${t('facts.phones')} 1`).fill('0531-86000084')
    await saveAndPublish(page)
    expect((await ask(first.address, own)).body.toString('utf8')).toContain('0531-86000084')
    const third = await start()
    running.push(third)
    expect((await ask(third.address, own)).body.toString('utf8')).toContain('0531-86000084')
    expect(await delayUntilShown(third, '/sitemap.xml', slug)).toBeLessThan(1000)
    await context.close()
  } finally {
    for (const portal of running) await portal.stop('SIGKILL')
    server?.stop()
  }
})
