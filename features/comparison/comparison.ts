import { type Category, commonFacts, type FactKey } from '@/features/listings/category'
import type { Fact } from '@/features/listings/facts'

/** One line of a comparison; `cells` has one place per entry, null where the fact is not known. */
export type ComparedRow = { key: FactKey; cells: (Fact | null)[]; differs: boolean }

/** Facts that tell where and when to go, whatever is compared. */
const alwaysCompared: readonly FactKey[] = ['address', 'phones', 'hours', 'languages']

function isCompared(category: Category, key: FactKey): boolean {
  if ((commonFacts as readonly string[]).includes(key)) return alwaysCompared.includes(key)
  return category.attributes[key.slice('attributes.'.length)]?.comparable === true
}

/**
 * Lines up the facts of entries of one category, in the category's own order.
 * @returns what is known of at least one entry, and the keys of what is known of none
 */
export function compareFacts(
  category: Category,
  entries: readonly (readonly Fact[])[],
): { rows: ComparedRow[]; unknown: FactKey[] } {
  const rows = category.facts
    .filter((key) => isCompared(category, key))
    .map((key): ComparedRow => {
      const cells = entries.map((facts) => facts.find((fact) => fact.key === key && fact.value !== null) ?? null)
      const values = new Set(cells.flatMap((fact) => (fact ? [JSON.stringify(fact.value)] : [])))
      return { key, cells, differs: values.size > 1 }
    })
  return {
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null)),
    unknown: rows.filter(({ cells }) => cells.every((cell) => cell === null)).map(({ key }) => key),
  }
}
