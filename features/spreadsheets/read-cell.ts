import { isPartialDate } from '@/lib/partial-date'
import type { Column, ColumnOption } from './columns'
import type { RawCell } from './raw-sheet'

/** Why a row is refused: the column, or null for the row; the key of the words; what they name. */
export type RowProblem = { column: string | null; words: string; detail?: Record<string, string | number> }

/** What a cell gives to the editor's form, or why it cannot. */
export type ReadCell = { values: Record<string, string[]> } | { problem: RowProblem }

const same = (text: string) => text.normalize('NFKC').trim().toLowerCase()

const refuse = (column: Column, code: string, detail?: RowProblem['detail']): ReadCell => ({
  problem: { column: column.key, words: `spreadsheets.problems.${code}`, ...(detail ? { detail } : {}) },
})

/** A word without what is said of it in brackets: 三级甲等（3A，最高等级） is mostly called 三级甲等. */
const bare = (text: string) => same(text).replace(/\s*\([^()]*\)$/, '')

/** The value that is meant; none where two could be. */
function optionOf({ options }: Column, written: string): string | undefined {
  const wanted = same(written)
  const by = (spell: (option: ColumnOption) => string[]) => options.filter((option) => spell(option).includes(wanted))
  const candidates = [
    by(({ value }) => [same(value)]),
    by(({ words }) => [same(words.en), same(words.zh)]),
    by(({ words }) => [bare(words.en), bare(words.zh)]),
    // What spreadsheets make of a yes and a no.
    options.filter(({ value }) => value === { true: 'yes', false: 'no' }[wanted]),
  ]
  const found = candidates.find((list) => list.length > 0) ?? []
  return found.length === 1 ? found[0]?.value : undefined
}

/** Several values in a cell, each on a line of its own or after a semicolon. */
const pieces = (text: string) =>
  text
    .split(/[;；\n]/)
    .map((piece) => piece.trim())
    .filter(Boolean)

function readChoices(column: Column, text: string): ReadCell {
  const values: string[] = []
  for (const piece of column.kind === 'choice' ? [text.trim()].filter(Boolean) : pieces(text)) {
    const value = optionOf(column, piece) ?? (column.isOpen ? piece : undefined)
    if (value === undefined) return refuse(column, 'option', { value: piece })
    values.push(value)
  }
  return { values: { [column.key]: values.length > 0 ? values : [''] } }
}

/** Commas may only stand where thousands end: 1,5 is no fifteen. */
const number = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/

function readNumber(column: Column, { text }: RawCell): ReadCell {
  const plain = text.normalize('NFKC').trim()
  if (plain !== '' && !number.test(plain)) return refuse(column, 'number', { value: plain })
  return { values: { [column.key]: [plain.replaceAll(',', '')] } }
}

function readDate(column: Column, { text, kind }: RawCell): ReadCell {
  const plain = text.normalize('NFKC').trim()
  // A number of five digits is a day as spreadsheets count them; of what calendar, nothing says.
  if (kind === 'number' && !/^[12]\d{3}$/.test(plain)) return refuse(column, 'date-serial', { value: plain })
  if (plain !== '' && !isPartialDate(plain)) return refuse(column, 'date', { value: plain })
  return { values: { [column.key]: [plain] } }
}

/** A number that has lost the zero before its area code, or its end to an exponent. */
const isDamagedPhone = (text: string, kind: RawCell['kind']) =>
  /^\d(\.\d+)?E\+?\d+$/i.test(text) || /^[2-9]\d{9,10}$/.test(text) || (kind === 'number' && text.length > 6)

function readPhones(column: Column, { text, kind }: RawCell): ReadCell {
  const values: Record<string, string[]> = {}
  for (const [index, piece] of pieces(text).entries()) {
    const [, typed = '', label = ''] = /^(.*?)(?:[(（]([^()（）]*)[)）])?$/.exec(piece) ?? []
    if (isDamagedPhone(typed.trim(), kind)) return refuse(column, 'phone-as-number', { value: typed.trim() })
    const code = label === '' ? 'main' : optionOf(column, label)
    if (!code) return refuse(column, 'option', { value: label })
    values[`phones.${index}.number`] = [typed.normalize('NFKC').trim()]
    values[`phones.${index}.label`] = [code]
  }
  return { values }
}

/** Reads a cell for its column. What the rules of the listings refuse is left to them. */
export function readCell(column: Column, cell: RawCell): ReadCell {
  if (cell.kind === 'formula') return refuse(column, 'formula')
  if (cell.kind === 'error') return refuse(column, 'error-value', { value: cell.text })
  switch (column.kind) {
    case 'choice':
    case 'choices':
      return readChoices(column, cell.text)
    case 'number':
      return readNumber(column, cell)
    case 'date':
      return readDate(column, cell)
    case 'phones':
      return readPhones(column, cell)
    case 'key':
      return { values: { [column.key]: [cell.text.trim()] } }
    case 'text':
      return { values: { [column.key]: [cell.text] } }
  }
}
