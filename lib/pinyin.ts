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
