import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import yazl from 'yazl'
import { decodeText } from './decode'
import { readSheet } from './read-sheet'
import { dayOfSerial } from './read-xlsx'
import { maximumRows } from './schema'
import { columnLetters, writeXlsx, xmlText } from './write-xlsx'

const chinese = '编号 [id],名称 [texts.zh.name],地址 [address]\n,测试医院,山东省济南市历下区测试路1号\n'
const utf16 = (text: string, swap: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return swap ? bytes.swap16() : bytes
}
/** 测试 and 医院 as GB 18030 writes them, and 㐀 as one of its four-byte characters. */
const gb = Buffer.from([0xb2, 0xe2, 0xca, 0xd4, 0x2c, 0xd2, 0xbd, 0xd4, 0xba, 0x0a])

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: { code?: string }) => error.code,
  )

function zipOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  return buffer(zip.outputStream)
}

const rels = (body: string) => `<Relationships xmlns="r">${body}</Relationships>`
/** A workbook as another program may write it. */
const workbookOf = (sheet: string, more: Record<string, string | Buffer> = {}) =>
  zipOf({
    'xl/workbook.xml':
      '<x:workbook xmlns:x="m" xmlns:r="o"><x:sheets><x:sheet name="H" state="hidden" r:id="h"/><x:sheet name="A" r:id="a"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels': rels('<Relationship Id="a" Target="/xl/worksheets/one.xml"/>'),
    'xl/worksheets/one.xml': `<worksheet xmlns="m">${sheet}</worksheet>`,
    'xl/styles.xml':
      '<styleSheet xmlns="m"><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml':
      '<sst xmlns="m"><si><t>id</t></si><si><r><t>东</t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>とう</t></rPh></si></sst>',
    ...more,
  })

describe('The encoding of a text', () => {
  it.each([
    ['UTF-8', Buffer.from(chinese)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${chinese}`)],
    ['UTF-16 with a mark', utf16(`\uFEFF${chinese}`, false)],
    ['UTF-16, the other way round', utf16(`\uFEFF${chinese}`, true)],
    ['UTF-16 without a mark', utf16(chinese.replace(/[^\x20-\x7F\n]/g, 'x'), false)],
  ])('%s is read', (name, bytes) => {
    const plain = name.includes('without') ? chinese.replace(/[^\x20-\x7F\n]/g, 'x') : chinese
    expect(decodeText(bytes)).toBe(plain)
  })

  it('GB 18030 is found and read', () => {
    expect(decodeText(gb)).toBe('测试,医院\n')
    expect(decodeText(Buffer.concat([...Array(9).fill(gb), Buffer.from([0x81, 0x39, 0xee, 0x39])]))).toContain('㐀')
  })

  it.each([
    ['Western', Buffer.from('H\u00f4pital g\u00e9n\u00e9ral, caf\u00e9 d\u00e9j\u00e0 vu', 'latin1')],
    ['Japanese', Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x2c, 0x0a])],
    ['no text at all', Buffer.from([0x00, 0x01, 0xff, 0x80, 0x00, 0x02])],
    ['cut within a character', Buffer.from([0xb2, 0xe2, 0xca, 0xd4, 0xb2])],
  ])('that is %s is reported', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code: 'encoding' }))
  })
})

describe('A file', () => {
  it.each([
    ['a quotation mark that is not closed', 'id,slug\n1,"x\n', 'a.csv', 'quotes'],
    ['no rows', 'id,slug\n', 'a.csv', 'no-rows'],
    ['too many rows', `id\n${'x\n'.repeat(maximumRows + 1)}`, 'a.csv', 'rows-too-many'],
    ['another kind', '%PDF-1.7', 'a.pdf', 'not-a-sheet'],
    ['macros by its name', 'PK', 'a.xlsm', 'macros'],
    ['the form of before 2007', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'a.xls', 'old-xls'],
    ['the beginning of an archive only', 'PK\u0003\u0004 and nothing', 'a.xlsx', 'damaged'],
  ])('with %s is refused', async (_, content, name, code) => {
    expect(await codeOf(readSheet(Buffer.from(content), name))).toBe(code)
  })

  it('with semicolons or tabs between its cells is read, rows by their numbers', async () => {
    for (const sign of [';', '\t']) {
      const sheet = await readSheet(Buffer.from(`id${sign}a\n\n${sign}"x,y"\n`), 'a.csv')
      expect(sheet).toMatchObject({ head: ['id', 'a'], rows: [{ number: 3, cells: [{ text: '' }, { text: 'x,y' }] }] })
    }
  })

  it('of a spreadsheet is read as it is shown: dates, truths, readings left out, formulas marked', async () => {
    const cells = [
      '<c r="A2" t="s"><v>1</v></c><c r="C2" s="1"><v>45991</v></c><c r="D2" s="2"><v>45991.5</v></c><c r="E2"><v>45991</v></c>',
      '<c r="F2" t="b"><v>1</v></c><c r="G2"><f>1+1</f><v>2</v></c><c r="H2" t="e"><v>#REF!</v></c><c t="inlineStr"><is><t>a_x000D_b</t></is></c>',
    ]
    const bytes = await workbookOf(
      `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2">${cells.join('')}</row></sheetData>`,
    )
    const { head, rows } = await readSheet(bytes, 'a.xlsx')
    expect(head).toEqual(['id'])
    expect(rows[0]?.cells).toEqual([
      { text: '东京', kind: 'text' },
      { text: '', kind: 'text' },
      { text: '2025-11-30', kind: 'date' },
      { text: '2025-11-30', kind: 'date' },
      { text: '45991', kind: 'number' },
      { text: 'TRUE', kind: 'boolean' },
      { text: '2', kind: 'formula' },
      { text: '#REF!', kind: 'error' },
      { text: 'a\rb', kind: 'text' },
    ])
  })

  // Packs too badly to be taken for a bomb.
  const endless = Array.from({ length: 100_000 }, (_, index) => (index * 2654435761).toString(36)).join('')
  const table = '<sheetData><row><c t="s"><v>0</v></c></row><row><c><v>1</v></c></row></sheetData>'
  it.each([
    ['merged cells', `${table}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`, {}, 'merged-cells'],
    ['macros', table, { 'xl/vbaProject.bin': 'x' }, 'macros'],
    ['a bomb', table, { 'xl/media/big.xml': Buffer.alloc(3_000_000) }, 'zip-bomb'],
    ['a document type', table, { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "b">]><sst>&a;</sst>' }, 'damaged'],
    ['broken XML', '<sheetData><row>', {}, 'damaged'],
    ['a text no cell can hold', table, { 'xl/sharedStrings.xml': `<sst><si><t>${endless}</t></si></sst>` }, 'damaged'],
  ])('with %s is refused', async (_, sheet, more, code) => {
    expect(await codeOf(readSheet(await workbookOf(sheet, more), 'a.xlsx'))).toBe(code)
  })

  it('that is an archive of something else, or was cut or altered, is refused and never taken for read', async () => {
    expect(await codeOf(readSheet(await zipOf({ 'a.txt': 'x' }), 'a.xlsx'))).toBe('not-a-sheet')
    const whole = await workbookOf(table)
    for (const part of [0.2, 0.5, 0.9]) {
      expect(await codeOf(readSheet(whole.subarray(0, whole.length * part), 'a.xlsx'))).toBe('damaged')
    }
  })
})

describe('What is written', () => {
  it('is read back to the letter, whatever a text holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), async (texts) => {
        const shown = texts.map((text) => `x${text.toWellFormed()}`)
        const columns = shown.map((_, index) => ({ head: `h${index}`, kind: 'text' as const, width: 9 }))
        const bytes = await buffer(writeXlsx([{ name: 'A', columns, rows: [shown] }]))
        expect((await readSheet(bytes, 'a.xlsx')).rows[0]?.cells.map(({ text }) => text)).toEqual(shown)
      }),
      { numRuns: 60 },
    )
    expect(xmlText('a\u0000<&>_x0041_')).toBe('a_x0000_&lt;&amp;&gt;_x005F_x0041_')
  })

  it('names columns and days as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
    expect([dayOfSerial(61, false), dayOfSerial(60, false), dayOfSerial(0, true)]).toEqual([
      '1900-03-01',
      null,
      '1904-01-01',
    ])
  })
})
