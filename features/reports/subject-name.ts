import { type GuideTextRow, guideText } from '@/features/guides/text-view'
import type { FactKey } from '@/features/listings/category'
import { factLabelKey } from '@/features/listings/fact-label'
import { getCategory } from '@/features/listings/registry'
import { type TextRow, type TextView, textView } from '@/features/listings/text-view'
import type { Locale } from '@/i18n/locales'
import { readSubject, wholePortal } from './subject'

/** What a report is about, in a reader's language: a name, or a message for a page that is no record. */
export type SubjectName = {
  /** Of its public page without the locale, or null when it has none any more. */
  path: string | null
  text: TextView | null
  /** Message key of the page; used where there is no text. */
  words: string
  /** Message key of the fact, or null for the page as a whole. */
  factWords: string | null
}

type NamedRow = {
  path: string
  fact: string | null
  listing: { category: string; slug: string; status: string; texts: readonly TextRow[] } | null
  guide: { slug: string; status: string; texts: readonly unknown[] } | null
}

/** The name of what a report is about, under the address it has today. */
export function subjectName({ path, fact, listing, guide }: NamedRow, locale: Locale): SubjectName {
  const category = listing && getCategory(listing.category)
  if (category) {
    return {
      path: listing.status === 'PUBLISHED' ? `/${listing.category}/${listing.slug}` : null,
      text: textView(listing.texts, 'name', locale),
      words: `categories.${category.key}.title`,
      factWords: fact && factLabelKey(category, fact as FactKey),
    }
  }
  if (guide) {
    const text = guideText(guide.texts as GuideTextRow[], 'title', locale)
    const shown = guide.status === 'PUBLISHED' ? `/guides/${guide.slug}` : null
    return { path: shown, text, words: 'guides.title', factWords: null }
  }
  const subject = readSubject(path, '')
  const page = subject.kind === 'page' ? subject : wholePortal
  return { path: page.path, text: null, words: page.words, factWords: null }
}
