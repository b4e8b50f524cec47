import { openWorkbook, plainText, type Workbook } from './open-workbook'
import { parseXml } from './parse-xml'
import { emptyCell, isBlank, type RawCell, type RawRow, type RawSheet } from './raw-sheet'
import { maximumRows } from './schema'
import { FileProblem } from './sheet-problem'

/** Number of a column from 0 by the letters of a cell such as AB12; null without letters. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** No sheet of ours has as many columns, and a cell far to the right must not make an endless row. */
const maximumColumns = 300

const dayLength = 86_400_000

/** The day of a serial number, as `YYYY-MM-DD`. Numbers below 61 fall before the leap day of 1900 that never was. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  if (!from1904 && serial < 61) return null
  const date = new Date(start + Math.floor(serial) * dayLength)
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? null : date.toISOString().slice(0, 10)
}

type Written = { type: string; style: number; value: string; inline: string; isFormula: boolean }

function numberCell({ value, style }: Written, { dateStyles, from1904 }: Workbook): RawCell {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return emptyCell
  const day = dateStyles[style] ? dayOfSerial(number, from1904) : null
  return day ? { text: day, kind: 'date' } : { text: String(number), kind: 'number' }
}

function cellOf(written: Written, workbook: Workbook): RawCell {
  const { type, value, inline, isFormula } = written
  if (isFormula) return { text: plainText(value), kind: 'formula' }
  switch (type) {
    case 's':
      return { text: workbook.strings[Number(value)] ?? '', kind: 'text' }
    case 'inlineStr':
      return { text: plainText(inline), kind: 'text' }
    case 'str':
      return { text: plainText(value), kind: 'text' }
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' }
    case 'e':
      return { text: value, kind: 'error' }
    case 'd':
      return { text: value.slice(0, 10), kind: 'date' }
    default:
      return numberCell(written, workbook)
  }
}

/** Puts rows together from what the document tells piece by piece. */
function rowReader(workbook: Workbook, onRow: (row: RawRow) => void, onMerged: (area: string) => void) {
  let row: RawRow = { number: 0, cells: [] }
  let cell: Written | null = null
  let column = 0
  let [within, phonetic] = ['', 0]
  return {
    open(name: string, attribute: (name: string) => string | undefined) {
      if (name === 'row') row = { number: Number(attribute('r') ?? row.number + 1), cells: [] }
      if (name === 'c') {
        column = columnOf(attribute('r')) ?? row.cells.length
        const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0)]
        cell = { type, style, value: '', inline: '', isFormula: false }
      }
      if (name === 'f' && cell) cell.isFormula = true
      if (name === 'rPh') phonetic += 1
      if (name === 'mergeCell') onMerged(attribute('ref') ?? '')
      within = name
    },
    text(piece: string) {
      if (!cell) return
      if (within === 'v') cell.value += piece
      if (within === 't' && phonetic === 0) cell.inline += piece
    },
    close(name: string) {
      within = ''
      if (name === 'rPh') phonetic -= 1
      if (name === 'c' && cell) {
        if (column < maximumColumns) row.cells[column] = cellOf(cell, workbook)
        cell = null
      }
      if (name === 'row') onRow({ ...row, cells: Array.from(row.cells, (found) => found ?? emptyCell) })
    },
  }
}

/**
 * Reads the first sheet of an XLSX file.
 * @throws FileProblem where it cannot be read
 */
export async function readXlsx(bytes: Buffer): Promise<RawSheet> {
  const workbook = await openWorkbook(bytes)
  const stream = await workbook.zip.open(workbook.sheetPath)
  if (!stream) throw new FileProblem('damaged')
  const rows: RawRow[] = []
  const onRow = (row: RawRow) => {
    if (!isBlank(row)) rows.push(row)
    if (rows.length > maximumRows + 1) throw new FileProblem('rows-too-many', { maximum: maximumRows })
  }
  const onMerged = (area: string) => {
    throw new FileProblem('merged-cells', { area })
  }
  await parseXml(stream, rowReader(workbook, onRow, onMerged))
  const [head, ...others] = rows
  return { head: (head?.cells ?? []).map(({ text }) => text.trim()), rows: others }
}
