import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { saveListing } from '@/features/listings/commands'
import { getCategory } from '@/features/listings/registry'
import type { ListingContent } from '@/features/listings/schema'
import { parseStaffListQuery } from '@/features/revisions/schema'
import { db } from '@/server/db'
import { aPublishedListing, aSource, aText, aTranslation, aUser } from '@/test/factories'
import { aSheet, aSheetRow, sheetSource } from '@/test/sheets'
import { staffWords } from '@/test/staff-words'
import { rowTexts } from './cells'
import { headOf, sheetColumns } from './columns'
import { checkSheet, commitSheet } from './commands'
import { getAreaNames, getSheetEntries, getSheetImport, listSheetRows, streamSheetEntries } from './queries'
import { workbook } from './workbook'
import { writeXlsx } from './write-xlsx'

const hospitals = getCategory('hospitals')
if (!hospitals) throw new Error('hospitals are gone')

const none = () => undefined
async function newest(id: string): Promise<ListingContent> {
  const entry = (await getSheetEntries('hospitals', [id])).get(id)
  if (!entry) throw new Error('no such listing')
  return entry.content
}

const counted = async () => {
  const prisma = await db()
  return [await prisma.listing.count(), await prisma.revision.count(), await prisma.source.count()]
}

describe('Bringing in a sheet', () => {
  it('adds and changes drafts, names the source, and one row of the log and each version name the file', async () => {
    const editor = await aUser('EDITOR')
    const { id, content } = await aPublishedListing({
      texts: {
        en: { name: aText('Sheet Hospital'), summary: aText('Old words.') },
        zh: { name: aText('表格医院') },
        ko: { summary: aTranslation('옛말', 'Old words.') },
      },
    })
    const rows = [
      aSheetRow({ 'attributes.beds': '120' }),
      { id, 'texts.en.summary': 'New words.', phones: '0531-55511111' },
    ]
    // Columns a row says nothing of must not be there: an empty cell would empty the fact.
    const made = await checkSheet(editor, aSheet([rows[0] ?? {}]), staffWords, none)
    const changed = await checkSheet(editor, aSheet([rows[1] ?? {}]), staffWords, none)
    expect(await commitSheet(editor, made, none)).toBe(1)
    expect(await commitSheet(editor, changed, none)).toBe(1)
    const after = await newest(id)
    expect(after.phones).toEqual([{ number: '+8653155511111', label: 'main' }])
    expect(after.texts).toMatchObject({
      en: { summary: { value: 'New words.', editorId: editor.id } },
      ko: content.texts.ko,
    })
    expect(after.sources.at(-1)).toMatchObject({ url: sheetSource.url, fields: ['phones'], published: null })
    const prisma = await db()
    const revision = await prisma.revision.findFirst({ where: { listingId: id }, orderBy: { number: 'desc' } })
    expect(revision).toMatchObject({ number: 2, authorId: editor.id, state: 'DRAFT', publishedAt: null })
    expect(revision?.reason).toContain(changed)
    const log = await prisma.auditEvent.findMany({ where: { action: 'spreadsheet.import', entityId: changed } })
    expect(log.map(({ detail }) => detail)).toEqual([
      { file: 'test.csv', category: 'hospitals', created: 0, changed: 1, handedIn: false },
    ])
    expect((await listSheetRows(made, 'CREATE', 1))[0]?.listingId).toMatch(/^[0-9a-f-]{36}$/)
    const live = await prisma.listing.findUnique({ where: { id }, select: { phones: true } })
    expect(live?.phones).toEqual(content.phones)
  })

  it('hands rows in for review, and refuses what could not go out', async () => {
    const editor = await aUser('EDITOR')
    const refused = await checkSheet(
      editor,
      aSheet([aSheetRow({ 'texts.en.summary': '' })], { handIn: true }),
      staffWords,
      none,
    )
    expect((await listSheetRows(refused, 'REFUSED', 1))[0]?.problems).toEqual([
      { column: 'texts.en.summary', words: 'gates.failed.summary-en' },
    ])
    await expect(commitSheet(editor, refused, none)).rejects.toMatchObject({ code: 'rows-refused' })
    const id = await checkSheet(editor, aSheet([aSheetRow()], { handIn: true }), staffWords, none)
    await commitSheet(editor, id, none)
    const [row] = await listSheetRows(id, null, 1)
    const revision = await (await db()).revision.findFirst({ where: { listingId: row?.listingId } })
    expect(revision).toMatchObject({ state: 'SUBMITTED', submittedById: editor.id })
  })

  it('refuses rows with their reasons, and then writes none', async () => {
    const editor = await aUser('EDITOR')
    const { id, content } = await aPublishedListing()
    const before = await counted()
    const other = '01890a5d-ac96-774b-bcce-b302099a8057'
    const rows = [
      aSheetRow({ slug: content.slug }),
      aSheetRow({ slug: 'sheet-twice' }),
      aSheetRow({ slug: 'sheet-twice' }),
      aSheetRow({ phones: '5.3155E+10', 'attributes.beds': '1,5', 'attributes.level': '四级' }),
      { id: other, ...aSheetRow() },
      { id, ...aSheetRow({ slug: content.slug, 'attributes.beds': '90' }) },
      { id, ...aSheetRow() },
    ]
    const report = await checkSheet(editor, aSheet(rows, { source: null }), staffWords, none)
    const problems = (await listSheetRows(report, null, 1)).map((row) => row.problems.map(({ words }) => words))
    const reason = (code: string) => `spreadsheets.problems.${code}`
    expect(problems).toEqual([
      [reason('source-missing')],
      [reason('source-missing')],
      [reason('source-missing')],
      [reason('phone-as-number'), reason('option'), reason('number')].sort(
        (a, b) => (problems[3] ?? []).indexOf(a) - (problems[3] ?? []).indexOf(b),
      ),
      [reason('id-unknown')],
      [reason('source-missing')],
      [reason('id-twice')],
    ])
    const slugs = await checkSheet(editor, aSheet(rows.slice(0, 3)), staffWords, none)
    expect((await listSheetRows(slugs, null, 1)).map(({ problems }) => problems[0]?.words ?? '')).toEqual([
      reason('slug-taken'),
      '',
      reason('slug-twice'),
    ])
    for (const each of [report, slugs]) {
      await expect(commitSheet(editor, each, none)).rejects.toMatchObject({ code: 'rows-refused' })
    }
    expect(await counted()).toEqual(before)
  })

  it('writes nothing when somebody saved one of the listings since the check, and nothing twice', async () => {
    const editor = await aUser('EDITOR')
    const { id, content } = await aPublishedListing()
    const rows = [aSheetRow(), { id, ...aSheetRow() }]
    const stale = await checkSheet(editor, aSheet(rows), staffWords, none)
    await saveListing(editor, id, 1, {
      content: { ...content, email: 'since@example.org' },
      reason: null,
      publish: false,
    })
    const before = await counted()
    await expect(commitSheet(editor, stale, none)).rejects.toMatchObject({
      code: 'rows-changed',
      detail: { rows: [3] },
    })
    expect(await counted()).toEqual(before)
    const again = await checkSheet(editor, aSheet(rows), staffWords, none)
    await commitSheet(editor, again, none)
    await expect(commitSheet(editor, again, none)).rejects.toMatchObject({ code: 'import-ended' })
    await expect(commitSheet(await aUser('EDITOR'), stale, none)).rejects.toMatchObject({ code: 'import-ended' })
  })

  it('refuses a row that was taken out before somebody saved, unless it changes nothing', async () => {
    const editor = await aUser('EDITOR')
    const { id, content } = await aPublishedListing()
    await saveListing(editor, id, 1, {
      content: { ...content, email: 'new@example.org' },
      reason: null,
      publish: false,
    })
    const check = async (email: string) => {
      const report = await checkSheet(editor, aSheet([{ id, revision: '1', email }]), staffWords, none)
      return (await listSheetRows(report, null, 1))[0]
    }
    expect((await check('old@example.org'))?.problems[0]).toMatchObject({
      words: 'spreadsheets.problems.exported-earlier',
      detail: { exported: '1', newest: 2 },
    })
    expect((await check('new@example.org'))?.kind).toBe('SAME')
  })

  it('changes nothing of what was taken out just before, drafts and public ones alike', async () => {
    const editor = await aUser('EDITOR')
    await aPublishedListing({ sources: [aSource(), aSource()] })
    const columns = sheetColumns(staffWords, hospitals, await getAreaNames())
    async function* rows() {
      for await (const entry of streamSheetEntries('hospitals', parseStaffListQuery({}))) {
        yield rowTexts(columns, hospitals as never, entry, 'zh')
      }
    }
    const { sheets, sizes } = workbook(staffWords, columns, 'zh', rows())
    const bytes = await buffer(writeXlsx(sheets, sizes))
    expect(columns.map((column) => headOf(column, 'zh')).length).toBeGreaterThan(40)
    const report = await checkSheet(editor, aSheet([], { bytes, fileName: 'test.xlsx' }), staffWords, none)
    const counts = (await getSheetImport(editor.id ?? '', report))?.counts
    expect(counts).toEqual({
      CREATE: 0,
      CHANGE: 0,
      REFUSED: 0,
      SAME: await (await db()).listing.count({ where: { category: 'hospitals' } }),
    })
  })

  it('takes hundreds of rows in seconds and says how far it is', async () => {
    const editor = await aUser('EDITOR')
    const rows = Array.from({ length: 400 }, () =>
      aSheetRow({ 'attributes.beds': '120', address: '山东省济南市历下区测试路1号' }),
    )
    const told: number[] = []
    const from = performance.now()
    const report = await checkSheet(editor, aSheet(rows), staffWords, (done) => told.push(done))
    await commitSheet(editor, report, (done) => told.push(done))
    const written = performance.now()
    expect(told.slice(0, 3)).toEqual([0, 200, 400])
    expect(written - from).toBeLessThan(30_000)
  })
})
