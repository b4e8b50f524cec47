import { PassThrough, Readable } from 'node:stream'
import yazl from 'yazl'
import type { ColumnKind } from './columns'

/** One column of a sheet to be written: its head, what is in it, and where the values stand it may only have. */
export type SheetColumn = { head: string; kind: ColumnKind; width: number; allowed?: { sheet: string; column: number } }

/** A sheet of a workbook. Rows are taken when they are written. */
export type Sheet = {
  name: string
  columns: readonly SheetColumn[]
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>
  /** How many cells below the head are checked against the allowed values. */
  checkedRows?: number
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Letters of a column by its number from 0: A, Z, AA. */
export function columnLetters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26))
  return index < 26 ? rest : columnLetters(Math.floor(index / 26) - 1) + rest
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text in XML. What XML cannot hold is written as spreadsheets do, `_x000B_`, and so is what looks like that. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones XML cannot hold.
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
}

/** Styles of cells, by their place in `styles.xml`: plain text, the head, and text that is never run as a formula. */
const style = { text: 1, head: 2, quoted: 3 }

function cellXml(text: string, at: string, kind: ColumnKind): string {
  if (text === '') return ''
  if (kind === 'number' && /^-?\d{1,15}(\.\d{1,12})?$/.test(text)) return `<c r="${at}"><v>${text}</v></c>`
  const look = /^[=+\-@]/.test(text) ? style.quoted : style.text
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

function headXml(columns: readonly SheetColumn[]): string {
  const cells = columns.map(
    ({ head }, index) =>
      `<c r="${columnLetters(index)}1" s="${style.head}" t="inlineStr"><is><t xml:space="preserve">${xmlText(head)}</t></is></c>`,
  )
  return `<row r="1">${cells.join('')}</row>`
}

function validationXml({ columns, checkedRows = 0 }: Sheet, sizes: ReadonlyMap<string, number>): string {
  const rules = columns.flatMap(({ allowed }, index) => {
    const last = allowed ? (sizes.get(`${allowed.sheet} ${allowed.column}`) ?? 0) + 1 : 0
    if (!allowed || last < 2) return []
    const [letters, from] = [columnLetters(index), columnLetters(allowed.column)]
    const area = `'${allowed.sheet}'!$${from}$2:$${from}$${last}`
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters}2:${letters}${checkedRows + 1}"><formula1>${xmlText(area)}</formula1></dataValidation>`
  })
  return rules.length === 0 || checkedRows === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

async function* sheetXml(sheet: Sheet, sizes: ReadonlyMap<string, number>): AsyncGenerator<string> {
  const { columns } = sheet
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="1"/>`,
  )
  yield `${declaration}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${headXml(columns)}`
  let number = 1
  for await (const row of sheet.rows) {
    number += 1
    const cells = row.map((text, index) =>
      cellXml(text, `${columnLetters(index)}${number}`, columns[index]?.kind ?? 'text'),
    )
    yield `<row r="${number}">${cells.join('')}</row>`
  }
  yield `</sheetData>${validationXml(sheet, sizes)}</worksheet>`
}

const styles = `${declaration}<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EEF0"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`

function workbookParts(sheets: readonly Sheet[]): [path: string, xml: string][] {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const numbers = sheets.map((_, index) => index + 1)
  const overrides = numbers.map(
    (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`,
  )
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const targets = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  )
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  return [
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${overrides.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${declaration}<workbook ${main} xmlns:r="${relations}"><sheets>${entries.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships xmlns="${packaged}/relationships">${targets.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles],
  ]
}

/**
 * A workbook, written while it is read. Every cell is text, or a plain number in a column of numbers: nothing in it is
 * a formula, whatever it begins with.
 * @param sizes how many allowed values each column of a sheet of lists has, by `<sheet> <column>`
 */
export function writeXlsx(sheets: readonly Sheet[], sizes: ReadonlyMap<string, number> = new Map()): Readable {
  const zip = new yazl.ZipFile()
  const output = new PassThrough()
  for (const [path, xml] of workbookParts(sheets)) zip.addBuffer(Buffer.from(xml), path)
  for (const [index, sheet] of sheets.entries()) {
    const stream = Readable.from(sheetXml(sheet, sizes), { objectMode: false })
    stream.on('error', (error) => output.destroy(error))
    zip.addReadStream(stream, `xl/worksheets/sheet${index + 1}.xml`)
  }
  zip.end()
  return zip.outputStream.pipe(output)
}
