import type { ListingContent } from '@/features/listings/schema'
import { cellText, type FormValues } from './cells'
import type { Column } from './columns'
import { emptyCell, type RawCell } from './raw-sheet'
import { type RowProblem, readCell } from './read-cell'
import { sourceParts, type TypedSource } from './row-source'

/** The cells of a row by the column they stand in. */
export type RowCells = ReadonlyMap<Column, RawCell>

const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim()

/** Cells by the columns of the file. @param columns in the order of the file, null where the head is empty */
export function cellsOf(columns: readonly (Column | null)[], cells: readonly RawCell[]): RowCells {
  return new Map(columns.flatMap((column, index) => (column ? [[column, cells[index] ?? emptyCell] as const] : [])))
}

export const textOf = (cells: RowCells, key: string): string => {
  for (const [column, cell] of cells) if (column.key === key) return cell.text.trim()
  return ''
}

/** The columns that say something else than the entry does, in either language of the staff. */
export function changedColumns(cells: RowCells, base: ListingContent, values: FormValues): Column[] {
  return [...cells].flatMap(([column, cell]) => {
    if (column.field === null) return []
    const texts = (['en', 'zh'] as const).map((locale) => plain(cellText(column, base, values, locale)))
    return cell.kind !== 'formula' && texts.includes(plain(cell.text)) ? [] : [column]
  })
}

/** The source a row names, or null when all its cells are empty. Cells that cannot be read are problems. */
export function sourceOf(cells: RowCells): { source: TypedSource | null; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const typed: Record<string, string> = {}
  for (const [column, cell] of cells) {
    if (!column.key.startsWith('source.')) continue
    const read = readCell(column, cell)
    if ('problem' in read) problems.push(read.problem)
    else typed[column.key.slice('source.'.length)] = (read.values[column.key]?.[0] ?? '').trim()
  }
  const isNamed = sourceParts.some((part) => typed[part])
  const part = (name: (typeof sourceParts)[number]) => typed[name] ?? ''
  const source: TypedSource = {
    ...{ url: part('url'), title: part('title'), quality: part('quality') },
    ...{ published: part('published'), retrieved: part('retrieved') },
  }
  return { source: isNamed ? source : null, problems }
}

const given = (values: FormValues, name: string) => Boolean(values[name]?.[0]?.trim())

/** What a form makes impossible and a sheet does not: a value without the one it belongs to. */
function lonely(values: FormValues): RowProblem[] {
  const problems: RowProblem[] = []
  const kind = values['hours.kind']?.[0]
  if (given(values, 'hours.value') && kind && kind !== 'weekly') {
    problems.push({ column: 'hours.value', words: 'spreadsheets.problems.hours-twice' })
  }
  const hasPosition = given(values, 'point.lat') || given(values, 'point.lng')
  if (!hasPosition && (given(values, 'point.basis') || given(values, 'point.precision'))) {
    problems.push({ column: 'point.lat', words: 'errors.required' })
  }
  return problems
}

/**
 * What the editor's form would send after the changed cells were typed into it.
 * @param base the content the form would show
 */
export function typedValues(
  base: { content: ListingContent; values: FormValues },
  cells: RowCells,
  changed: readonly Column[],
): { values: FormValues; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const kept = Object.entries(base.values).filter(
    ([name]) =>
      !(name.startsWith('phones.') && changed.some(({ kind }) => kind === 'phones')) &&
      !(name.startsWith('point.') && !base.content.point),
  )
  const values: FormValues = Object.fromEntries(kept)
  for (const column of changed) {
    const read = readCell(column, cells.get(column) ?? emptyCell)
    if ('problem' in read) problems.push(read.problem)
    else Object.assign(values, read.values)
  }
  // Hours in a cell of their own can only be weekly ones.
  if (given(values, 'hours.value') && !given(values, 'hours.kind')) values['hours.kind'] = ['weekly']
  return { values, problems: [...problems, ...(problems.length === 0 ? lonely(values) : [])] }
}
