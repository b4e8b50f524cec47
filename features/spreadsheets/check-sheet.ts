import { isUuid } from '@/lib/uuid'
import { type Base, type CheckedRow, type CheckSettings, checkRow } from './check-row'
import type { Column } from './columns'
import type { RawRow } from './raw-sheet'
import type { RowProblem } from './read-cell'
import { cellsOf, type RowCells, textOf } from './row-values'

/** A row on its way through the check. */
export type SheetRowCheck = { row: RawRow; name: string; base: Base | null; checked: CheckedRow }

const problem = (column: string | null, code: string, detail?: RowProblem['detail']): RowProblem => ({
  column,
  words: `spreadsheets.problems.${code}`,
  ...(detail ? { detail } : {}),
})

/** Checks rows of one file one after another, and remembers what no two of them may share. */
export class SheetCheck {
  private readonly ids = new Map<string, number>()
  private readonly slugs = new Map<string, number>()

  constructor(
    private readonly columns: readonly (Column | null)[],
    private readonly heads: readonly string[],
    private readonly settings: CheckSettings,
  ) {}

  private cells(row: RawRow): RowCells {
    return cellsOf(this.columns, row.cells)
  }

  /** The ids that rows name, as far as they can be ids. */
  idsOf(rows: readonly RawRow[]): string[] {
    return rows.map((row) => textOf(this.cells(row), 'id').toLowerCase()).filter(isUuid)
  }

  private problemOfRow(row: RawRow, id: string, base: Base | null): RowProblem | null {
    const stray = row.cells.some(({ text }, index) => (this.heads[index] ?? '') === '' && text.trim() !== '')
    if (stray) return problem(null, 'cells-without-head')
    if (id === '') return null
    const first = this.ids.get(id)
    if (first !== undefined) return problem('id', 'id-twice', { row: first })
    this.ids.set(id, row.number)
    return base ? null : problem('id', 'id-unknown')
  }

  /** @param entries the entries of the category by their ids */
  check(row: RawRow, entries: ReadonlyMap<string, Base>): SheetRowCheck {
    const cells = this.cells(row)
    const id = textOf(cells, 'id').toLowerCase()
    const base = entries.get(id) ?? null
    const refusal = this.problemOfRow(row, id, base)
    const checked: CheckedRow = refusal
      ? { kind: 'refused', problems: [refusal] }
      : checkRow(cells, base, this.settings)
    const texts = base?.content.texts
    const name = textOf(cells, 'texts.zh.name') || textOf(cells, 'texts.en.name')
    return { row, name: name || texts?.zh?.name?.value || texts?.en?.name?.value || '', base, checked }
  }

  /**
   * Refuses a row whose address belongs to another entry, or to an earlier row.
   * @param owners ids of the entries that have an address, by the address
   */
  checkSlug(found: SheetRowCheck, owners: ReadonlyMap<string, string>): SheetRowCheck {
    const { checked, base, row } = found
    if (checked.kind === 'same' || checked.kind === 'refused') return found
    const { slug } = checked.content
    if (slug === base?.content.slug) return found
    const owner = owners.get(slug)
    const first = this.slugs.get(slug)
    this.slugs.set(slug, first ?? row.number)
    const isTaken = owner !== undefined && owner !== base?.id
    if (!isTaken && first === undefined) return found
    const reason =
      first === undefined
        ? problem('slug', 'slug-taken', { slug })
        : problem('slug', 'slug-twice', { row: first, slug })
    return { ...found, checked: { kind: 'refused', problems: [reason] } }
  }
}
