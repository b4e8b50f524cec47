import { contentHash } from '@/lib/content-hash'

/** How a text came to be: see `textSchema` of the listings. */
export type TextOrigin = { value: string; origin: 'human' | 'machine'; sourceHash: string | null }

/**
 * - `missing`: no text in this language
 * - `original`: written for itself, not made from another text
 * - `source-changed`: made from a source text that reads differently today
 * - `machine-made`: current, but nobody has read it yet
 * - `current`: made or confirmed by a person from the source as it reads today
 */
export type TranslationState = 'missing' | 'original' | 'source-changed' | 'machine-made' | 'current'

/** Hash of a source text that a translation remembers. */
export function sourceHashOf(source: string | undefined): string | null {
  return source === undefined ? null : contentHash(source)
}

/**
 * What is known about a translation. It is computed from the texts alone, never stored, so that editing the source
 * and undoing the edit leaves every translation current.
 * @param source the text it is made from as it reads today, or undefined if there is none
 */
export function translationState(source: string | undefined, target: TextOrigin | undefined): TranslationState {
  if (!target) return 'missing'
  if (target.sourceHash === null) return target.origin === 'machine' ? 'machine-made' : 'original'
  if (target.sourceHash !== sourceHashOf(source)) return 'source-changed'
  return target.origin === 'machine' ? 'machine-made' : 'current'
}
