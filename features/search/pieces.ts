/** A stretch of folded text in one kind of writing. */
export type Piece = {
  text: string
  /** `word`: a script with spaces. `run`: Han and kana, where words are not marked. `hangul`: spaced, but compounding. */
  kind: 'word' | 'run' | 'hangul'
}

const HAN_OR_KANA = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々〆]'
const HANGUL = '\\p{sc=Hangul}'
const PIECE = new RegExp(
  `(?<run>${HAN_OR_KANA}+)|(?<hangul>${HANGUL}+)|(?<word>(?:(?!${HAN_OR_KANA}|${HANGUL})[\\p{L}\\p{N}\\p{M}'])+)`,
  'gu',
)

/** Cuts a folded text where the writing changes and where a script with spaces has one. */
export function piecesOf(folded: string): Piece[] {
  return [...folded.matchAll(PIECE)].flatMap(({ groups = {} }): Piece[] => {
    if (groups.run) return [{ text: groups.run, kind: 'run' }]
    if (groups.hangul) return [{ text: groups.hangul, kind: 'hangul' }]
    const text = (groups.word ?? '').replace(/^'+|'+$/g, '')
    return text ? [{ text, kind: 'word' }] : []
  })
}

/**
 * Neighbouring characters, or the one there is. Pairs and not dictionary words: a segmenter cuts the same name
 * differently in different sentences, and a pair index finds every inner piece of a name.
 */
export function pairsOf(run: string): string[] {
  const characters = [...run]
  if (characters.length < 2) return characters
  return characters.slice(0, -1).map((character, index) => character + characters[index + 1])
}

/** The text without anything between its letters, as it is compared with another. */
export const squeeze = (folded: string) => folded.replace(/[^\p{L}\p{N}]/gu, '')
