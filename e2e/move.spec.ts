import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { startPostgres } from '../scripts/postgres-server'
import { beforeRelease, everything } from './everything'
import { ask } from './http'
import { type Portal, startPortal, temporaryDirectory } from './portal'
import { seededDirectory } from './seeded-data'
import { expect, signIn, staffWords } from './staff'
import { control, createPublished, openEditor, saveAndPublish } from './staff-editor'
import { addPicture } from './staff-pictures'
import { test } from './test'

test.skip(!everything, beforeRelease)

const t = staffWords('en')

/** Runs `npm run move` as an operator does, all settings in the environment. */
function move(where: Record<string, string>, ...words: string[]): string {
  const env = { ...process.env, ...where, LOG_LEVEL: 'warn' }
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', 'move', '--', ...words], {
    ...{ env, encoding: 'utf8' },
  })
  return `${status}: ${stdout}${stderr}`
}

const exits = [
  ...['/api/hsds/services?full=true&format=ndjson', '/api/hsds/taxonomy_terms?format=ndjson', '/sitemap.xml'],
  ...['/en/hospitals', '/ar/offices/jinan-12345-hotline', '/zh/guides'],
]

/** All that visitors can take, without the port, which differs from one process to the next. */
async function readExits({ address }: Portal, more: readonly string[]): Promise<string[]> {
  const texts: string[] = []
  for (const target of [...exits, ...more]) {
    const { status, body } = await ask(address, target)
    expect(status, target).toBe(200)
    texts.push(body.toString('latin1').replaceAll(address, ''))
  }
  return texts
}

/** Who may sign in and what was done, as staff see it. */
async function readRooms(page: Page): Promise<(string | null)[]> {
  const texts: (string | null)[] = []
  for (const room of ['people', 'audit']) {
    await page.goto(`/en/admin/${room}`)
    // When somebody was last seen goes on with the minutes.
    const text = await page.getByRole('main').textContent()
    texts.push(room === 'people' ? (text?.replace(/, \d\d:\d\d/g, '') ?? null) : text)
  }
  return texts
}

test('Everything moves from the embedded database to a server and back with one command each', async ({ browser }) => {
  test.setTimeout(300_000)
  const server = startPostgres(temporaryDirectory('postgres'))
  test.skip(server === null, 'there are no PostgreSQL programs here')
  const dataDir = seededDirectory('moved')
  const where = { DATA_DIR: dataDir, DATABASE_URL: server?.url ?? '' }
  let running = await startPortal({ dataDir })
  // Their session moves along: whoever was signed in still is.
  const state = path.join(dataDir, 'browser.json')
  const openPage = async (storageState?: string) =>
    (await browser.newContext({ baseURL: running.address, storageState })).newPage()
  try {
    let page = await openPage()
    await signIn(page)
    const { slug } = await createPublished(page, 'hospitals')
    const own = [`/en/hospitals/${slug}`, `/media/${await addPicture(page)}/640.webp`]
    await page.context().storageState({ path: state })
    const [before, rooms] = [await readExits(running, own), await readRooms(page)]
    expect(move(where, 'server')).toContain('is in use by process')
    await page.context().close()
    await running.stop()

    expect(move(where, 'server')).toContain('0: Moved')
    running = await startPortal({ dataDir, env: where })
    page = await openPage(state)
    expect(await readExits(running, own)).toEqual(before)
    expect(await readRooms(page)).toEqual(rooms)
    await openEditor(page, slug)
    await control(page, `${t('facts.phones')} 1`).fill('0531-86000091')
    await saveAndPublish(page)
    const [later, laterRooms] = [await readExits(running, own), await readRooms(page)]
    expect(later).not.toEqual(before)
    await page.context().close()
    await running.stop()

    expect(move(where, 'embedded')).toContain('With --force it is put aside')
    expect(move(where, 'embedded', '--force')).toContain('0: Moved')
    running = await startPortal({ dataDir })
    expect(await readExits(running, own)).toEqual(later)
    page = await openPage(state)
    expect(await readRooms(page)).toEqual(laterRooms)
    await page.context().close()
  } finally {
    await running.stop('SIGKILL')
    server?.stop()
  }
})
