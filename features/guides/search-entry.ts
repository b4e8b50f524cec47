import type { SearchEntry } from '@/features/search/document'
import { isLocale, type Locale } from '@/i18n/locales'
import { readPieces } from './guide-text'
import { factsIn } from './references'
import type { Block, Item } from './schema'
import type { GuideTextRow } from './text-view'

/** Key of guides in the registry of what can be found. */
export const guideKind = 'guide'

/** The section under which visitors see a guide among what was found. */
export const guideGroup = 'guides'

type Guide = {
  id: string
  slug: string
  isPublic: boolean
  blocks: readonly Block[]
  texts: readonly Pick<GuideTextRow, 'locale' | 'texts'>[]
}

/** The words of a text; its values are found on the page, not by their numbers. */
function wordsOf(text: string): string {
  return readPieces(text)
    .map((piece) => (piece.kind === 'value' ? ' ' : piece.kind === 'phone' ? piece.number : piece.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * How a guide is found: by its titles, its summaries, all its other texts in every language, and the official Chinese
 * names of its papers and words. What it is about beyond its title, the concepts say by its address.
 */
export function toSearchEntry({ id, slug, isPublic, blocks, texts }: Guide): SearchEntry {
  const names: Partial<Record<Locale, string>> = {}
  const summaries: string[] = []
  const others: string[] = []
  for (const row of texts) {
    if (!isLocale(row.locale)) continue
    for (const [textId, text] of Object.entries(row.texts)) {
      if (text === undefined) continue
      if (textId === 'title') names[row.locale] = wordsOf(text)
      else if (textId === 'summary') summaries.push(wordsOf(text))
      else others.push(wordsOf(text))
    }
  }
  const chinese = blocks.flatMap(({ items }) =>
    (items as readonly Item[]).flatMap((item) => ('nameZh' in item ? [item.nameZh] : [])),
  )
  return {
    kind: guideKind,
    id,
    group: guideGroup,
    isPublic,
    names,
    summaries,
    texts: [...others, ...new Set(chinese)],
    address: null,
    phones: [],
    codes: [`guide:${slug}`],
    quality: factsIn(blocks).length,
  }
}
