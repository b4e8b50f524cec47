import { type Column, headOf } from './columns'
import { FileProblem } from './sheet-problem'

const same = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** Every way the head of a column may be written: with its key, as its key alone, or as its name in either language. */
const spellings = (column: Column) =>
  [column.key, headOf(column, 'en'), headOf(column, 'zh'), column.labels.en, column.labels.zh].map(same)

/** Key of the column in which the sheet of a report says why. Brought in again it says nothing. */
export const reasonsKey = 'reasons'

/**
 * The columns of a file in their order; null for one without a head, and for the reasons of an earlier report.
 * @throws FileProblem `column-unknown`, `column-twice`, `column-missing`
 */
export function matchColumns(head: readonly string[], columns: readonly Column[]): (Column | null)[] {
  const found = head.map((text) => {
    if (text === '') return null
    const key = /\[([^\]]+)\]\s*$/.exec(text)?.[1]
    if (key === reasonsKey) return null
    const column =
      columns.find((candidate) => candidate.key === (key ?? text).trim()) ??
      columns.find((candidate) => spellings(candidate).includes(same(text)))
    if (!column) throw new FileProblem('column-unknown', { column: text })
    return column
  })
  const twice = found.find((column, index) => column && found.indexOf(column) < index)
  if (twice) throw new FileProblem('column-twice', { column: twice.key })
  if (!found.some((column) => column?.key === 'id')) throw new FileProblem('column-missing', { column: 'id' })
  return found
}
