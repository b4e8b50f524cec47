import type { Category, FactKey } from '@/features/listings/category'
import { takeFields } from '@/features/listings/content-field'
import { type ListingContent, listingContentSchema } from '@/features/listings/schema'
import { contentFromForm } from '@/features/revisions/form-content'
import type { FormField, Translate } from '@/features/revisions/form-field'
import { formSections } from '@/features/revisions/form-fields'

type Values = Record<string, string[]>

/** The controls of the editor that make up one fact. */
export function factFields(
  t: Translate,
  locale: string,
  category: Category,
  content: ListingContent,
  fact: FactKey,
): FormField[] {
  return formSections(t, locale, category, content, new Map())
    .flatMap(({ fields }) => fields)
    .filter(({ name }) => name === fact || name.startsWith(`${fact}.`))
    .map(({ check: _, ...field }) => field)
}

type Parsed = { success: true; content: ListingContent } | { success: false; fieldErrors: Record<string, string> }

/**
 * A content with one fact as a sent form says, and all else as it was.
 * @param sent the values of the controls of `factFields` by name
 */
export function withFact(sent: Values, category: Category, base: ListingContent, fact: FactKey): Parsed {
  const whole = formSections((key) => key, 'en', category, base, new Map()).flatMap(({ fields }) => fields)
  const kept = whole.filter(({ name }) => name !== fact && !name.startsWith(`${fact}.`))
  const values = { ...Object.fromEntries(kept.map(({ name, values }) => [name, values])), ...sent }
  const parsed = listingContentSchema.safeParse(contentFromForm(values, category, base, null))
  if (parsed.success) return { success: true, content: takeFields(base, parsed.data, [fact]) }
  const fieldErrors = Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [path.map(String).join('.'), message]),
  )
  return { success: false, fieldErrors }
}
