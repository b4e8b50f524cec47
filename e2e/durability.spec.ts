import { beforeRelease, everything } from './everything'
import { startPortal } from './portal'
import { seededDirectory } from './seeded-data'
import { expect, readText, signIn, staffWords } from './staff'
import { control, createPublished, openEditor, saveAndPublish } from './staff-editor'
import { test } from './test'

test.skip(!everything, beforeRelease)

const t = staffWords('en')

test('What staff were told is public survives a kill, and so does their signing in', async ({
  browser,
  playwright,
}) => {
  test.setTimeout(180_000)
  const dataDir = seededDirectory('durability')
  const first = await startPortal({ dataDir })
  let running = first
  try {
    const context = await browser.newContext({ baseURL: first.address })
    const page = await context.newPage()
    await signIn(page)
    const { slug } = await createPublished(page, 'hospitals')
    await control(page, `${t('facts.phones')} 1`).fill('0531-86000077')
    const number = await saveAndPublish(page)
    await running.stop('SIGKILL')
    const state = await context.storageState()
    await context.close()

    for (const round of [1, 2]) {
      running = await startPortal({ dataDir })
      const visitor = await playwright.request.newContext({ baseURL: running.address })
      expect(await readText(visitor, `/ar/hospitals/${slug}`), `round ${round}`).toContain('0531-86000077')
      await visitor.dispose()
      const again = await browser.newContext({ baseURL: running.address, storageState: state })
      const editor = await again.newPage()
      await openEditor(editor, slug)
      await expect(editor.getByText(t('editor.publishedVersion', { number }))).toBeVisible()
      // Killed in the middle of a save that nobody acknowledged: it is there whole, or it is not there.
      if (round === 1) await control(editor, t('editor.internalNote')).fill('never acknowledged')
      if (round === 1) void editor.getByRole('button', { name: t('editor.save'), exact: true }).click()
      if (round === 1) await editor.waitForRequest((request) => request.method() === 'POST')
      await running.stop('SIGKILL')
      await again.close()
    }
  } finally {
    await running.stop('SIGKILL')
  }
})
