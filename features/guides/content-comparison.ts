import type { Conflict, Difference } from '@/features/listings/content-comparison'
import { contentHash } from '@/lib/content-hash'
import type { GuideContent } from './schema'

/** Every value of a guide under a name of its own: `topic`, `blocks.register`, `texts.en.register.title` … */
function flatten({ blocks, texts, ...rest }: GuideContent): Map<string, unknown> {
  const flat = new Map<string, unknown>(Object.entries(rest))
  flat.set(
    'blocks',
    blocks.map(({ kind, id, items }) => ({ kind, id, items: items.map((item) => item.id) })),
  )
  for (const block of blocks) {
    for (const { id, ...item } of block.items) flat.set(`blocks.${id}`, item)
  }
  for (const [locale, own] of Object.entries(texts)) {
    for (const [id, text] of Object.entries(own ?? {})) flat.set(`texts.${locale}.${id}`, text.value)
  }
  return flat
}

/** What changed between two contents, part by part. Unchanged parts are left out. */
export function compareGuides(before: GuideContent, after: GuideContent): Difference[] {
  const [left, right] = [flatten(before), flatten(after)]
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((field) => contentHash(left.get(field) ?? null) !== contentHash(right.get(field) ?? null))
    .map((field) => ({ field, before: left.get(field) ?? null, after: right.get(field) ?? null }))
}

/**
 * In which fields a save differs from what another person saved meanwhile, and who changed each.
 * @param base the content both began with
 */
export function compareGuidesThreeWays(base: GuideContent, theirs: GuideContent, yours: GuideContent): Conflict[] {
  const changed = (content: GuideContent) => new Set(compareGuides(base, content).map(({ field }) => field))
  const [byThem, byYou] = [changed(theirs), changed(yours)]
  return compareGuides(theirs, yours).map((difference) => ({
    ...difference,
    changedBy: byThem.has(difference.field) ? (byYou.has(difference.field) ? 'both' : 'them') : 'you',
  }))
}
