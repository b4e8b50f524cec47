import type { Locale } from '@/i18n/locales'

/**
 * A thing people look for under many names. What is typed in one language finds what is written in another, because
 * both lead to the concept.
 */
export type Concept = {
  /**
   * What in a record means it without a word: `category:hospitals`, `district:lixia`, `area:cbd`, an option of an
   * attribute (`paediatrics`), or the key of an attribute that is true; the address of a guide or a page
   * (`guide:work-permit`, `page:/visa`).
   */
  codes: readonly string[]
  /** Names by language, separated by `|`; the first one is what readers of that language are shown. */
  words: Readonly<Record<Locale, string>>
}

export type Concepts = Readonly<Record<string, Concept>>
