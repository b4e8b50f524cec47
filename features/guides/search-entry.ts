import { isLocale, type Locale } from '@/i18n/locales'
import { readPieces } from './guide-text'
import type { Block, Item } from './schema'
import type { GuideTextRow } from './text-view'

/** Kind of record under which search keeps guides. */
export const guideKind = 'guide'

type Guide = { id: string; topic: string; isPublic: boolean; blocks: readonly Block[]; texts: readonly GuideTextRow[] }

/** The words of a text; its values are found on the page, not by their numbers. */
function wordsOf(text: string): string {
  return readPieces(text)
    .map((piece) => (piece.kind === 'value' ? ' ' : piece.kind === 'phone' ? piece.number : piece.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * What search keeps of a guide: its titles, its summaries, all its other texts in every language, and the official
 * Chinese names of its papers and words. Pure, so that a rebuild and the commands agree.
 */
export function toSearchEntry({ id, topic, isPublic, blocks, texts }: Guide) {
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
    group: topic,
    isPublic,
    names,
    summaries,
    texts: [...others, ...new Set(chinese)],
    address: null,
    phones: [],
    codes: [],
    quality: 1,
  }
}
