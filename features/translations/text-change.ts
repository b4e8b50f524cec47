import { sourceHashOf, type TextOrigin, translationState } from '@/features/freshness/translation-state'
import { placeholdersOf, problemOf } from '@/features/guides/guide-text'
import type { TextChange, TextRefusal, TranslatedKind } from './schema'

/** The longest text a record takes, as in `textSchema` of the listings. */
const longest = 4000

/** A text as a record keeps it. */
export type StoredText = TextOrigin & { editorId: string | null }

/** Guides name their numbers; a text of one has the placeholders of its English, and no number of its own. */
function guideProblem(value: string, source: string): TextRefusal | null {
  const problem = problemOf(value)
  if (problem) return problem
  return placeholdersOf(value).join() === placeholdersOf(source).join() ? null : 'placeholders'
}

/**
 * Whether a text may take the place of the one that is there.
 * @param source the English as it reads today; undefined when the record has no such text
 * @param target the translation as it is today
 * @returns null when it may
 */
export function refusalOf(
  kind: TranslatedKind,
  change: TextChange,
  origin: 'human' | 'machine',
  source: string | undefined,
  target: StoredText | undefined,
): TextRefusal | null {
  if (source === undefined) return 'field-unknown'
  if (change.value === '') return 'empty'
  if (change.source !== source) return 'source-changed'
  if (origin === 'machine' && target?.origin === 'human') return 'written-by-person'
  if ((target?.value ?? null) !== change.before && target?.value !== change.value) return 'target-changed'
  if (change.value.length > longest) return 'too-long'
  return kind === 'guide' ? guideProblem(change.value, source) : null
}

/**
 * Whether a machine may write a text: one that is missing, or its own that was made from an older English.
 * @param source the English as it reads today
 */
export function isForMachine(source: string, target: StoredText | undefined): boolean {
  if (target === undefined) return true
  return target.origin === 'machine' && translationState(source, target) === 'source-changed'
}

/**
 * The text to keep. A person who leaves the words as they are has read them: the text becomes theirs, made from the
 * English of today. A Chinese name that was researched stays an original.
 */
export function textAfter(
  change: TextChange,
  origin: 'human' | 'machine',
  target: StoredText | undefined,
  editorId: string | null,
): StoredText {
  const isOriginal = target !== undefined && translationState(change.source, target) === 'original'
  const sourceHash = isOriginal ? null : sourceHashOf(change.source)
  return { value: change.value, origin, sourceHash, editorId }
}
