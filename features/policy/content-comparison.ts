import { contentHash } from '@/lib/content-hash'

export type Difference = { field: string; before: unknown; after: unknown }

const flatten = (content: object, prefix = ''): [string, unknown][] =>
  Object.entries(content).flatMap(([name, value]) =>
    name === 'terms' ? flatten(value as object, 'terms.') : [[`${prefix}${name}`, value] as [string, unknown]],
  )

/** What changed between two contents of a rule or value, field by field. Unchanged fields are left out. */
export function comparePolicy(before: object, after: object): Difference[] {
  const [left, right] = [new Map(flatten(before)), new Map(flatten(after))]
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((field) => contentHash(left.get(field) ?? null) !== contentHash(right.get(field) ?? null))
    .map((field) => ({ field, before: left.get(field) ?? null, after: right.get(field) ?? null }))
}
