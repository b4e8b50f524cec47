/** One line of what is known about an act: what it is about, and its value or the old and the new one. */
export type DetailLine = { label: string } & ({ text: string } | { before: string; after: string })

const longest = 300
const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${textOf(part)}`)
      .join('; ')
  }
  return String(value)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A difference as comparisons of contents write it. */
const isDifference = (value: unknown): value is { field: string; before?: unknown; after?: unknown } =>
  isObject(value) && typeof value.field === 'string' && ('before' in value || 'after' in value)

const changed = (label: string, before: unknown, after: unknown): DetailLine => ({
  label,
  before: shorten(textOf(before)),
  after: shorten(textOf(after)),
})

/** What two states of the same thing do not share, part by part. */
function compare(before: unknown, after: unknown): DetailLine[] {
  if (!isObject(before) || !isObject(after)) return [changed('', before, after)]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => name in after)
  return names
    .filter((name) => textOf(before[name]) !== textOf(after[name]))
    .map((name) => changed(name, before[name], after[name]))
}

/**
 * What the audit log keeps about an act, for people: differences field by field, before and after, and all else as it
 * is. @param detail of the row; anything
 */
export function detailLines(detail: unknown): DetailLine[] {
  if (!isObject(detail)) return []
  const { before, after, ...rest } = detail
  const states = before === undefined && after === undefined ? [] : compare(before ?? null, after ?? null)
  const others = Object.entries(rest).flatMap(([name, value]) =>
    Array.isArray(value) && value.length > 0 && value.every(isDifference)
      ? value.map((difference) => changed(difference.field, difference.before, difference.after))
      : [{ label: name, text: shorten(textOf(value)) }],
  )
  return [...states, ...others.filter((line) => !('text' in line) || (line.text !== '—' && line.text !== ''))]
}
