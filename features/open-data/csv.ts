/** A value of a table. Null is an empty cell: not known. */
export type Cell = string | number | boolean | null

/**
 * Text that a spreadsheet would run as a formula, or read as one after cutting what stands before; and text that looks
 * guarded already, so that taking one apostrophe away always gives back what was there.
 */
const formula = /^'*[=+\-@\t\r]/

/**
 * One cell by RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front, which
 * spreadsheets hide (https://owasp.org/www-community/attacks/CSV_Injection). Numbers are no texts.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text of a cell as it was before `csvCell` guarded it. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}

/** One row with its end. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** Without it spreadsheets read UTF-8 as the local code page, and Chinese becomes noise. */
export const byteOrderMark = '\uFEFF'
