import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { categories } from '@/features/listings/registry'
import type { ListingContent } from '@/features/listings/schema'
import { type StaffLocale, staffLocales } from '@/i18n/locales'
import { contentOf, readRecords, readTranslations } from '@/prisma/seed/seed'
import { aListing, aText } from '@/test/factories'
import { staffWords } from '@/test/staff-words'
import { rowTexts } from './cells'
import { beforeOf, checkRow } from './check-row'
import { headOf, sheetColumns } from './columns'
import { matchColumns } from './match-columns'
import { readSheet } from './read-sheet'
import { cellsOf } from './row-values'
import type { Format } from './schema'
import { workbook } from './workbook'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

const areas = { en: new Map([['cbd', 'Test area']]), zh: new Map([['cbd', '测试区']]) }

const translations = readTranslations('prisma/seed')
const researched = readRecords('prisma/seed').map((record) => contentOf(record, translations))

async function* each(rows: string[][]) {
  yield* rows
}

async function throughFile(key: string, contents: readonly ListingContent[], locale: StaffLocale, format: Format) {
  const category = categories.find((candidate) => candidate.key === key)
  if (!category) throw new RangeError(key)
  const columns = sheetColumns(staffWords, category, areas)
  const entries = contents.map((content, index) => ({ id: `id-${index}`, revision: 1, content }))
  const rows = entries.map((entry) => rowTexts(columns, category, entry, locale))
  const made = workbook(staffWords, columns, locale, each(rows))
  const heads = columns.map((column) => headOf(column, locale))
  const bytes = await buffer(
    format === 'xlsx' ? writeXlsx(made.sheets, made.sizes) : Readable.from(writeCsv(heads, each(rows))),
  )
  const sheet = await readSheet(bytes, `test.${format}`)
  const found = matchColumns(sheet.head, columns)
  const settings = {
    category,
    editorId: 'x',
    source: null,
    handIn: false,
    today: '2026-11-26',
    nothing: beforeOf(category, null),
  }
  const checked = sheet.rows.map(({ cells }, index) =>
    checkRow(cellsOf(found, cells), entries[index] ?? null, settings),
  )
  return { sheet, checked }
}

describe('A sheet that is taken out and brought in as it is', () => {
  const table = categories.flatMap(({ key }) => staffLocales.map((locale) => [key, locale] as const))
  it.each(table)('changes nothing of any of the %s, in words of %s', async (key, locale) => {
    const contents = researched.filter(({ category }) => category === key)
    for (const format of ['xlsx', 'csv'] as const) {
      const { checked } = await throughFile(key, contents, locale, format)
      expect(checked.length).toBe(contents.length)
      expect(checked.filter(({ kind }) => kind !== 'same')).toEqual([])
    }
  })

  it('gives back every text to the letter, whatever a spreadsheet would make of it', async () => {
    const texts = ['=1+1', "'=1+1", '+86 531', '-', '@x', 'a,"b"\n; c', '_x0041_', '0123', '１２', ' 两行\n文字 ', '🏥']
    for (const format of ['xlsx', 'csv'] as const) {
      const contents = texts.map((text) =>
        aListing({ internalNote: text, texts: { en: { name: aText(`A ${text}`) } } }),
      )
      const { sheet, checked } = await throughFile('hospitals', contents, 'zh', format)
      const column = sheet.head.findIndex((head) => head.endsWith('[internalNote]'))
      expect(sheet.rows.map(({ cells }) => cells[column]?.text)).toEqual(texts)
      expect(checked.every(({ kind }) => kind === 'same')).toBe(true)
    }
  })
})
