import type { Category } from '@/features/listings/category'
import { commonFacts } from '@/features/listings/category'
import type { Difference } from '@/features/listings/content-comparison'
import type { ListingContent, ListingSource } from '@/features/listings/schema'

/** The page a change rests on, as it was typed; checked together with the content it is added to. */
export type TypedSource = { url: string; title: string; quality: string; published: string; retrieved: string }

export const sourceParts = ['url', 'title', 'quality', 'published', 'retrieved'] as const

const places = ['point', 'district', 'area']

/** The facts among the changed fields. */
export function changedFacts(category: Category, differences: readonly Difference[]): string[] {
  const facts: readonly string[] = [...commonFacts, ...category.facts]
  return differences.map(({ field }) => field).filter((field) => facts.includes(field))
}

/** Whether what changed is published as a fact, which has to say where it comes from. Texts and notes need not. */
export function needsSource(category: Category, differences: readonly Difference[], isNew: boolean): boolean {
  const isPlace = differences.some(({ field, after }) => places.includes(field) && after !== null)
  const facts = differences.filter(({ field }) => changedFacts(category, differences).includes(field))
  // What is emptied claims nothing any more.
  const claims = facts.some(({ after }) => after !== null && !(Array.isArray(after) && after.length === 0))
  return isNew || isPlace || claims
}

/** A content that names one more source, or names one it has already as it is described now. Not checked yet. */
export function withSource(content: ListingContent, typed: TypedSource, facts: readonly string[]): unknown {
  const { published, ...page } = typed
  const before = content.sources.find(({ url }) => url === typed.url)
  const source = {
    ...page,
    published: published || null,
    fields: [...new Set([...(before?.fields ?? []), ...facts])],
    supports: before?.supports ?? [],
  }
  const sources: (ListingSource | typeof source)[] = before
    ? content.sources.map((own) => (own === before ? source : own))
    : [...content.sources, source]
  return { ...content, sources }
}
