const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g
const HAN_OR_KANA = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]+/gu
const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
    segmenters.set(locale, segmenter)
  }
  return segmenter
}

/** Case, accents, Arabic marks and letter variants that a reader would not distinguish, removed. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(MARKS, '')
      .normalize('NFKC')
      // A printed apostrophe is a typed one; the parsers of databases disagree about the former.
      .replace(/[’ʼ]/g, "'")
      .replace(/[أإآٱ]/g, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      .toLowerCase()
  )
}

// Pairs of characters, not dictionary words: a segmenter cuts the same Chinese name differently in different
// sentences, and a pair index finds every inner piece of a name.
function pairs(run: string): string[] {
  const characters = [...run]
  if (characters.length < 2) return characters
  return characters.slice(0, -1).map((character, index) => character + characters[index + 1])
}

function words(folded: string, locale: string): string[] {
  const rest = folded.replace(HAN_OR_KANA, ' ')
  return [...segmenterOf(locale).segment(rest)].filter((part) => part.isWordLike).map((part) => part.segment)
}

/** The words of a text for the index: folded words, and for Han and kana every pair and every character. */
export function searchTokens(text: string, locale: string): string[] {
  const folded = fold(text)
  const tokens = words(folded, locale)
  for (const [run] of folded.matchAll(HAN_OR_KANA)) tokens.push(...pairs(run), ...run)
  return tokens
}

const quoted = (word: string) => `'${word.replace(/['\\]/g, ' ')}'`

/**
 * A `tsquery` in the syntax of PostgreSQL's `to_tsquery('simple', …)` that asks for all words of the visitor, the
 * last one as a beginning.
 * @returns an empty string when nothing can be searched for
 */
export function searchQuery(text: string, locale: string): string {
  // A telephone number is one word, however it is broken up, and inside China it starts with a zero.
  const number = text.replace(/[\s()-]/g, '')
  if (/^\+?\d{5,}$/.test(number)) return `${quoted(number.replace(/^\+86/, '0').replace('+', ''))}:*`
  const folded = fold(text)
  const parts = words(folded, locale).map((word) => quoted(word))
  const last = parts.at(-1)
  if (last && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u.test(folded)) parts[parts.length - 1] = `${last}:*`
  for (const [run] of folded.matchAll(HAN_OR_KANA)) parts.push(...pairs(run).map(quoted))
  return parts.filter((part) => part !== "''" && part !== "'':*").join(' & ')
}
