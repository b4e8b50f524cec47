import type { Day } from '@/lib/shanghai-day'
import type { PolicyRow, RuleRow, ValueRow } from './queries'
import { type RowState, rowState } from './row-state'
import type { PolicyListQuery } from './schema'

/** A row with how it stands today. */
export type ListedRow = PolicyRow & { state: RowState }

export const policyPageSize = 60

/** What a row speaks of: rows with the same subject follow or replace each other. */
export const subjectOf = (row: PolicyRow): string =>
  row.table === 'rules' ? `${row.content.kind} ${row.content.place}` : row.content.key

/** Every row with how it stands on a day among the public rows about the same thing. */
export function withStates(rows: { rules: readonly RuleRow[]; values: readonly ValueRow[] }, today: Day): ListedRow[] {
  const all: PolicyRow[] = [...rows.rules, ...rows.values]
  const bySubject = new Map<string, PolicyRow['content'][]>()
  for (const row of all) {
    if (row.status !== 'PUBLISHED') continue
    bySubject.set(subjectOf(row), [...(bySubject.get(subjectOf(row)) ?? []), row.content])
  }
  return all.map((row) => ({ ...row, state: rowState(row, bySubject.get(subjectOf(row)) ?? [], today) }))
}

const matchesState = (wanted: RowState | null, state: RowState) =>
  wanted === null || wanted === state || (wanted === 'in-force' && state === 'expires-soon')

/**
 * Picks one page of the rows a query asks for.
 * @param nameOf what staff call a row, for the search by words
 */
export function pickRows(rows: readonly ListedRow[], query: PolicyListQuery, nameOf: (row: PolicyRow) => string) {
  const words = query.q.toLowerCase().split(/\s+/).filter(Boolean)
  const found = rows.filter((row) => {
    if (!matchesState(query.state, row.state)) return false
    if (query.kind && query.kind !== (row.table === 'rules' ? row.content.kind : 'value')) return false
    if (query.country && (row.table !== 'rules' || row.content.place !== query.country)) return false
    const text = [nameOf(row), subjectOf(row), row.content.note, ...row.content.sources].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const pages = Math.max(1, Math.ceil(found.length / policyPageSize))
  const page = Math.min(query.page, pages)
  return { rows: found.slice((page - 1) * policyPageSize, page * policyPageSize), total: found.length, page, pages }
}
