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
