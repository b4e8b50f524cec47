import { ruleOn, valueOn } from '@/features/policy/dated'
import type { RuleContent, ValueContent } from '@/features/policy/schema'
import type { Day } from '@/lib/shanghai-day'
import { changedCases, changedNationalities, firstDayOfChange, type PolicyContents, withChange } from './effects'
import type { PolicyEditor, RuleRow, ValueRow } from './queries'

/** What a change of one row does, seen before it is published. */
export type PolicyReview = {
  /** The day the change is tried on. */
  day: Day
  /** What is public about the same thing: the row itself, or for a new one the row it takes over from. */
  current: RuleContent | ValueContent | null
  cases: ReturnType<typeof changedCases>
  nationalities: ReturnType<typeof changedNationalities>
}

function currentOf(before: PolicyContents, { content, published }: PolicyEditor, day: Day): PolicyReview['current'] {
  if (published) return published
  const { state, row } =
    'kind' in content
      ? ruleOn(before.rules, content.kind, content.place, day)
      : valueOn(before.values, content.key, day)
  return state === 'in-force' ? row : null
}

/**
 * Compares every answer as it is with what it would be if the newest content of a row were published, or the row taken
 * out of use.
 * @param rows everything public
 * @param chosen the day to try it on; the first on which it can be seen unless given
 */
export function reviewPolicy(
  rows: { rules: readonly RuleRow[]; values: readonly ValueRow[] },
  editor: PolicyEditor,
  change: 'publish' | 'archive',
  chosen: Day | null,
  today: Day,
): PolicyReview {
  const before: PolicyContents = {
    rules: rows.rules.map(({ content }) => content),
    values: rows.values.map(({ content }) => content),
  }
  const isArchive = change === 'archive'
  const after: PolicyContents =
    editor.table === 'rules'
      ? { ...before, rules: withChange(rows.rules, editor.id, isArchive ? null : editor.content) }
      : { ...before, values: withChange(rows.values, editor.id, isArchive ? null : editor.content) }
  const day = chosen ?? firstDayOfChange(editor.published, isArchive ? null : editor.content, today)
  return {
    day,
    current: currentOf(before, editor, day),
    cases: changedCases(before, after, day),
    nationalities: changedNationalities(before, after, day),
  }
}
