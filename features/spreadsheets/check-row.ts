import type { Category } from '@/features/listings/category'
import { compareContents, type Difference } from '@/features/listings/content-comparison'
import { takeFields } from '@/features/listings/content-field'
import { gates } from '@/features/listings/publication-gates'
import { type ListingContent, listingContentSchema } from '@/features/listings/schema'
import { emptyContent } from '@/features/revisions/empty-content'
import { contentFromForm } from '@/features/revisions/form-content'
import type { Day } from '@/lib/shanghai-day'
import { type FormValues, formValuesOf } from './cells'
import type { Column } from './columns'
import type { RowProblem } from './read-cell'
import { slugOfName } from './row-slug'
import { changedFacts, needsSource, type TypedSource, withSource } from './row-source'
import { changedColumns, type RowCells, sourceOf, textOf, typedValues } from './row-values'

/** What every row of a file is checked with. */
export type CheckSettings = {
  category: Category
  /** Whose words the texts become. */
  editorId: string | null
  /** The source of rows that name none. */
  source: TypedSource | null
  /** Rows are handed in for review, so they must pass what is asked before something goes out. */
  handIn: boolean
  today: Day
  /** What new rows are laid over. */
  nothing: Before
}

/** The entry a row is about, as it is now. */
export type Base = { id: string; revision: number; content: ListingContent }

export type CheckedRow =
  | { kind: 'same' }
  | { kind: 'refused'; problems: RowProblem[] }
  | { kind: 'create'; content: ListingContent }
  | { kind: 'change'; content: ListingContent; differences: Difference[] }

type Issue = { path: PropertyKey[]; message: string }

/** The column that an issue of the content is about, by the name of its control. */
function problemOf({ path, message }: Issue, content: ListingContent | null): RowProblem {
  const name = path.filter((part) => typeof part !== 'number').join('.')
  const words = /^[a-z][a-z-]*$/.test(message) ? `errors.${message}` : 'errors.invalid'
  const [room, , part] = path.map(String)
  if (room === 'phones') return { column: 'phones', words }
  if (room === 'sources') return { column: content ? `source.${part ?? 'url'}` : null, words }
  if (room === 'texts') return { column: path.slice(0, 3).map(String).join('.'), words }
  return { column: name || null, words }
}

const refused = (problems: RowProblem[]): CheckedRow => ({ kind: 'refused', problems })

/** The content a row is laid over, with what the form would show of it. */
export type Before = { content: ListingContent; values: FormValues }

/** What a row is laid over: the entry, or one of which nothing is known. */
export function beforeOf(category: Category, base: Base | null): Before {
  const content = base?.content ?? emptyContent(category.key)
  return { content, values: formValuesOf(category, content) }
}

/** The content with the changed columns taken over, or what is wrong with them. */
function contentOf(
  cells: RowCells,
  base: Base | null,
  before: Before,
  changed: readonly Column[],
  { category, editorId }: CheckSettings,
) {
  const { content } = before
  const { values, problems } = typedValues(before, cells, changed)
  if (problems.length > 0) return { problems }
  if (!base && !values.slug?.[0]?.trim()) values.slug = [slugOfName(values)]
  const parsed = listingContentSchema.safeParse(contentFromForm(values, category, content, editorId))
  if (!parsed.success) return { problems: parsed.error.issues.map((issue) => problemOf(issue, null)) }
  const fields = changed.flatMap(({ field }) => field ?? [])
  return { content: base ? takeFields(content, parsed.data, fields) : parsed.data }
}

/** Names the source of what changed. */
function sourced(
  content: ListingContent,
  differences: readonly Difference[],
  own: TypedSource | null,
  { category, source }: CheckSettings,
  isNew: boolean,
) {
  const isNeeded = needsSource(category, differences, isNew)
  const named = own ?? (isNeeded ? source : null)
  if (!named) {
    return isNeeded
      ? { problems: [{ column: 'source.url', words: 'spreadsheets.problems.source-missing' }] }
      : { content }
  }
  const parsed = listingContentSchema.safeParse(withSource(content, named, changedFacts(category, differences)))
  return parsed.success
    ? { content: parsed.data }
    : { problems: parsed.error.issues.map((issue) => problemOf(issue, content)) }
}

/** What keeps a content from being handed in. */
function gateProblems(content: ListingContent, today: Day): RowProblem[] {
  return gates(content, today)
    .filter(({ isRequired, isPassed }) => isRequired && !isPassed)
    .map(({ code, field }) => ({
      column: field.startsWith('phones.') ? 'phones' : field,
      words: `gates.failed.${code}`,
    }))
}

/** A row made from a sheet of an earlier version must not undo what was saved since. */
function staleProblem(cells: RowCells, base: Base | null): RowProblem[] {
  const exported = textOf(cells, 'revision')
  if (!base || exported === '' || exported === String(base.revision)) return []
  const detail = { exported, newest: base.revision }
  return [{ column: 'revision', words: 'spreadsheets.problems.exported-earlier', detail }]
}

/**
 * What a row would do to the entry it is about, or to none. Depends on nothing but its arguments; whether an address is
 * taken is asked for all rows together.
 */
export function checkRow(cells: RowCells, base: Base | null, settings: CheckSettings): CheckedRow {
  const { handIn, today } = settings
  const before = base ? beforeOf(settings.category, base) : settings.nothing
  const changed = changedColumns(cells, before.content, before.values)
  if (changed.length === 0) return base ? { kind: 'same' } : refused([{ column: null, words: 'errors.required' }])
  const made = contentOf(cells, base, before, changed, settings)
  if (made.problems) return refused(made.problems)
  const changes = compareContents(before.content, made.content)
  if (base && changes.length === 0) return { kind: 'same' }
  const { source, problems } = sourceOf(cells)
  const named = sourced(made.content, changes, source, settings, base === null)
  const more = [...staleProblem(cells, base), ...problems, ...(named.problems ?? [])]
  if (!named.content || more.length > 0) return refused(more)
  const blocked = handIn ? gateProblems(named.content, today) : []
  if (blocked.length > 0) return refused(blocked)
  const { content } = named
  return base
    ? { kind: 'change', content, differences: compareContents(before.content, content) }
    : { kind: 'create', content }
}
