import { buffer } from 'node:stream/consumers'
import type { Page } from '@playwright/test'
import { expect, staffWords, test, whenReady } from './staff'
import { control, createPublished, openEditor, saveAndPublish, takeOff, textLabel } from './staff-editor'

const t = staffWords('zh')
const koreanName = '시험에만 있는 곳'

async function download(page: Page): Promise<string> {
  await page.goto('/zh/admin/xliff')
  await whenReady(page)
  await page.getByRole('combobox', { name: t('xliff.language') }).selectOption({ label: '한국어' })
  await page.getByRole('combobox', { name: t('xliff.kind') }).selectOption({ label: t('xliff.kinds.listing') })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('xliff.export') }).click(),
  ])
  return String(await buffer(await file.createReadStream()))
}

/** Writes a translation into the unit of a field of one record, as a translator's program does. */
function translated(xml: string, id: string, field: string, words: string): string {
  const from = xml.indexOf(`original="listing.${id}"`)
  expect(from, 'the record is in the file').toBeGreaterThan(0)
  const end = xml.indexOf('</source>', xml.indexOf(`id="${field}"`, from)) + '</source>'.length
  return `${xml.slice(0, end)}<target>${words}</target>${xml.slice(end)}`
}

async function bring(page: Page, xml: string) {
  const file = { name: 'ko.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(xml) }
  await page.getByLabel(t('xliff.choose')).setInputFiles(file)
  await page.getByRole('button', { name: t('xliff.check') }).click()
}

test('A file goes to a translator and comes back: what they wrote is taken, what has a new English is not', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const { slug, name } = await createPublished(page, 'schools')
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const sent = await download(page)
  const back = translated(translated(sent, id, 'name', koreanName), id, 'summary', '더는 맞지 않는 글')

  await openEditor(page, slug)
  await control(page, textLabel('summary', 'en')).fill('Another sentence, for tests only.')
  await saveAndPublish(page)

  await page.goto('/zh/admin/xliff')
  await whenReady(page)
  const status = page.getByRole('main').getByRole('status')
  const broken = sent.replace('</unit>', '</unitt>')
  await bring(page, broken)
  await expect(status).toContainText(t('xliff.nothingChanged'))
  const line = sent.slice(0, sent.indexOf('</unit>')).split('\n').length
  await expect(status).toContainText(t('xliff.atLine', { line }))
  await expect(status).toContainText(t('xliff.problems.not-xml'))

  await bring(page, back)
  await expect(status).toContainText(t('xliff.wouldChange', { changed: 1, confirmed: 0, refused: 1 }))
  const rows = status.getByRole('row').filter({ hasText: name })
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: koreanName })).toContainText(t('xliff.changed'))
  await expect(rows.filter({ hasText: 'summary' })).toContainText(t('xliff.refusals.source-changed'))
  await status.getByRole('button', { name: t('xliff.save') }).click()
  await expect(status).toContainText(t('xliff.didChange', { changed: 1, confirmed: 0, refused: 1 }))

  await page.goto(`/zh/admin/translations/listing/${id}/ko`)
  await whenReady(page)
  await expect(page.getByRole('textbox', { name: t('editor.texts.name'), exact: true })).toHaveValue(koreanName)
  await expect(page.getByRole('textbox', { name: t('editor.texts.summary'), exact: true })).toHaveValue('')
  await openEditor(page, slug)
  await takeOff(page)
})
