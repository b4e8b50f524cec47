/**
 * What a cell holds beside its text. `number`: a number without the form of a date. `formula` and `error` have no text
 * that anybody wrote.
 */
export type RawKind = 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error'

export type RawCell = { text: string; kind: RawKind }

/** A row by the number a spreadsheet shows. Cells that are missing are empty. */
export type RawRow = { number: number; cells: RawCell[] }

/** A sheet as it was read: its head, and the rows that have something in them. */
export type RawSheet = { head: string[]; rows: RawRow[] }

export const emptyCell: RawCell = { text: '', kind: 'text' }

export const isBlank = ({ cells }: RawRow) => cells.every(({ text, kind }) => text.trim() === '' && kind !== 'formula')
