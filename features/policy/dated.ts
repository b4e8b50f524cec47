import type { Day } from '@/lib/shanghai-day'
import type { RuleContent, RuleKind, RuleOf, ValueContent } from './schema'

/** A period of calendar days in Jinan. An open end is null. */
export type Period = { validFrom: Day | null; validUntil: Day | null }

/**
 * What there is to say about one thing on one day. `expired` and `future` carry the row that ended last or begins
 * next, so that a page can say until when something was known; neither may ever be applied.
 */
export type Standing<T> =
  | { state: 'in-force'; row: T }
  | { state: 'expired'; row: T }
  | { state: 'future'; row: T }
  | { state: 'unknown'; row: null }

const earliest = '0000-01-01'
const covers = ({ validFrom, validUntil }: Period, day: Day) =>
  (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil)

/** Picks from the rows about one thing: of those that cover the day the one that began last. */
export function standingOn<T extends Period>(rows: readonly T[], day: Day): Standing<T> {
  const byStart = [...rows].sort((a, b) => ((a.validFrom ?? earliest) < (b.validFrom ?? earliest) ? 1 : -1))
  const current = byStart.find((row) => covers(row, day))
  if (current) return { state: 'in-force', row: current }
  const ended = byStart
    .filter((row) => row.validUntil !== null && row.validUntil < day)
    .sort((a, b) => ((a.validUntil ?? '') < (b.validUntil ?? '') ? 1 : -1))[0]
  if (ended) return { state: 'expired', row: ended }
  const next = byStart.at(-1)
  return next ? { state: 'future', row: next } : { state: 'unknown', row: null }
}

/** The value of a key on a day. An expired one must be shown as such, with whom to ask. */
export function valueOn<T extends ValueContent>(values: readonly T[], key: string, day: Day): Standing<T> {
  return standingOn(
    values.filter((value) => value.key === key),
    day,
  )
}

/** What a kind of rule says about a place on a day. */
export function ruleOn<K extends RuleKind>(
  rules: readonly RuleContent[],
  kind: K,
  place: string,
  day: Day,
): Standing<RuleOf<K>> {
  const own = rules.filter((rule): rule is RuleOf<K> => rule.kind === kind && rule.place === place)
  return standingOn(own, day)
}

/** The rules of a kind in force on a day, one for each place. */
export function rulesOn<K extends RuleKind>(rules: readonly RuleContent[], kind: K, day: Day): RuleOf<K>[] {
  return standingsOn(rules, kind, day).flatMap((standing) => (standing.state === 'in-force' ? [standing.row] : []))
}

/** The rules of a kind that hold on a day or have held, one for each place: what may be asked about, ended ones too. */
export function begunOn<K extends RuleKind>(rules: readonly RuleContent[], kind: K, day: Day): RuleOf<K>[] {
  return standingsOn(rules, kind, day).flatMap((standing) => (standing.state === 'future' ? [] : [standing.row]))
}

/** How every place a kind of rule knows stands on a day, expired and future ones included. */
export function standingsOn<K extends RuleKind>(
  rules: readonly RuleContent[],
  kind: K,
  day: Day,
): Exclude<Standing<RuleOf<K>>, { state: 'unknown' }>[] {
  const places = new Map<string, RuleOf<K>[]>()
  for (const rule of rules) {
    if (rule.kind !== kind) continue
    const own = rule as RuleOf<K>
    places.set(own.place, [...(places.get(own.place) ?? []), own])
  }
  return [...places.values()].flatMap((rows) => {
    const standing = standingOn(rows, day)
    return standing.state === 'unknown' ? [] : [standing]
  })
}
