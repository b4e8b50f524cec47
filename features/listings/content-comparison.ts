import { contentHash } from '@/lib/content-hash'
import type { ListingContent } from './schema'

export type Difference = { field: string; before: unknown; after: unknown }

/** Every value of a content under the name its form field has: `address`, `attributes.beds`, `texts.en.summary` … */
function flatten(content: ListingContent): Map<string, unknown> {
  const { attributes, texts, ...rest } = content
  const flat = new Map<string, unknown>(Object.entries(rest))
  for (const [key, value] of Object.entries(attributes)) flat.set(`attributes.${key}`, value)
  for (const [locale, fields] of Object.entries(texts)) {
    for (const [field, text] of Object.entries(fields ?? {})) flat.set(`texts.${locale}.${field}`, text?.value)
  }
  return flat
}

/** What changed between two contents, field by field, in the order of the form. Unchanged fields are left out. */
export function compareContents(before: ListingContent, after: ListingContent): Difference[] {
  const left = flatten(before)
  const right = flatten(after)
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((field) => contentHash(left.get(field) ?? null) !== contentHash(right.get(field) ?? null))
    .map((field) => ({ field, before: left.get(field) ?? null, after: right.get(field) ?? null }))
}

/** A field in which two people's versions differ, and which of them changed it. */
export type Conflict = Difference & { changedBy: 'them' | 'you' | 'both' }

/**
 * Where a save that came second differs from the one that came first.
 * @param base what both began with, or null when that cannot be said any more
 * @returns `before` is what they saved, `after` what you would
 */
export function compareThreeWays(
  base: ListingContent | null,
  theirs: ListingContent,
  yours: ListingContent,
): Conflict[] {
  const changed = (content: ListingContent) =>
    new Set(base ? compareContents(base, content).map(({ field }) => field) : [])
  const [byThem, byYou] = [changed(theirs), changed(yours)]
  return compareContents(theirs, yours).map((difference) => {
    const [them, you] = [byThem.has(difference.field), byYou.has(difference.field)]
    return { ...difference, changedBy: them === you ? 'both' : them ? 'them' : 'you' }
  })
}
