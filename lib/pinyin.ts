import { pinyin } from 'pinyin-pro'

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const han = /^\p{sc=Han}+$/u

/** Words of a Chinese text; single characters in a row are one word, as names are (齐 + 鲁 = Qílǔ). */
function wordsOf(text: string): string[] {
  const joined: string[] = []
  let single = false
  for (const { segment } of words.segment(text)) {
    const isSingle = segment.length === 1 && han.test(segment)
    if (isSingle && single) joined[joined.length - 1] += segment
    else joined.push(segment)
    single = isSingle
  }
  return joined
}

const brackets: Record<string, string> = { '（': '(', '）': ')', '，': ',', '、': ',', '“': '“', '”': '”' }

/**
 * Reads a Chinese name aloud in writing: pinyin with tone marks, one capitalised word per Chinese word.
 * @example pinyinOf('山东大学齐鲁医院') // 'Shāndōng Dàxué Qílǔ Yīyuàn'
 */
export function pinyinOf(name: string): string {
  // The whole text is read at once, because a character's reading depends on its neighbours (长 in 长清).
  const syllables = pinyin(name, { type: 'array' })
  let position = 0
  const parts = wordsOf(name).map((word) => {
    const own = syllables.slice(position, position + [...word].length)
    position += own.length
    if (!han.test(word)) return brackets[word] ?? word
    const spelled = own.join('')
    return spelled.charAt(0).toUpperCase() + spelled.slice(1)
  })
  return parts
    .join(' ')
    .replace(/\( /g, ' (')
    .replace(/ ([),])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/**
 * What people type for a Chinese name, without tones: its syllables, its words, and the name or its end (the part that
 * tells, as in 山东大学齐鲁医院) in one piece and by initials.
 */
export function pinyinSearchForms(name: string): string[] {
  const read = (text: string) => pinyin(text, { type: 'array', toneType: 'none', nonZh: 'removed', v: true })
  const words = wordsOf(name)
    .map(read)
    .filter((syllables) => syllables.length > 0)
  const ends = words.map((_, index) => words.slice(index).flat())
  const forms = [
    ...words.flat(),
    ...words.map((syllables) => syllables.join('')),
    ...ends.map((syllables) => syllables.join('')),
    ...ends.map((syllables) => syllables.map((syllable) => syllable.charAt(0)).join('')),
  ]
  return [...new Set(forms)]
}
