import { startPostgres } from '../scripts/postgres-server'
import { beforeRelease, everything } from './everything'
import { ask } from './http'
import { startPortal, temporaryDirectory } from './portal'
import { admin, expect, signIn, staffWords } from './staff'
import { control, createPublished, saveAndPublish } from './staff-editor'
import { test } from './test'
import { words } from './words'

test.skip(!everything, beforeRelease)

const t = staffWords('en')
const zh = staffWords('zh')

test('While the database is away pages go on and nothing typed is lost; when it is back, so is all', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const server = startPostgres(temporaryDirectory('postgres'))
  test.skip(server === null, 'there are no PostgreSQL programs here')
  const env = { DATABASE_URL: server?.url ?? '', ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password }
  const portal = await startPortal({ dataDir: temporaryDirectory('database-away'), env })
  const read = (target: string) => ask(portal.address, target)
  try {
    const page = await (await browser.newContext({ baseURL: portal.address })).newPage()
    await signIn(page)
    const { slug } = await createPublished(page, 'hospitals')
    expect((await read(`/ar/hospitals/${slug}`)).status).toBe(200)
    const phone = control(page, `${t('facts.phones')} 1`)
    await phone.fill('0531-86000061')
    server?.stop()

    expect((await read(`/ar/hospitals/${slug}`)).status).toBe(200)
    expect([(await read('/api/health')).status, (await read('/api/ready')).status]).toEqual([200, 503])
    // A page nobody asked for before: a sentence in its language.
    expect((await read(`/ja/hospitals/${slug}`)).body.toString()).toContain(words('ja')('failed.text'))
    const list = await read('/api/hsds/services?per_page=7')
    expect([list.status, list.headers['content-type']]).toEqual([503, 'application/problem+json'])
    await page.getByRole('button', { name: t('editor.saveAndPublish'), exact: true }).click()
    await expect(
      page.getByRole('alert').filter({ hasText: t('editor.failed', { id: '' }).split('.')[0] }),
    ).toBeVisible()
    await expect(phone).toHaveValue('0531-86000061')
    const other = await page.context().newPage()
    await other.goto('/zh/admin/listings')
    await expect(other.getByText(zh('staff.failed.text'))).toBeVisible()

    expect(server?.start()).toBe(true)
    await expect.poll(async () => (await read('/api/ready')).status).toBe(200)
    await other.getByRole('button', { name: zh('staff.failed.retry') }).click()
    await expect(other.getByRole('heading', { level: 1, name: zh('list.title') })).toBeVisible()
    await saveAndPublish(page)
    expect((await read(`/ar/hospitals/${slug}`)).body.toString()).toContain('0531-86000061')
  } finally {
    await portal.stop('SIGKILL')
    server?.stop()
  }
})
