/**
 * How a name sounds, roughly, in whatever script somebody wrote down what they heard: Цилу, 치루, チールー, تشيلو and Qilu
 * give one key. The last resort of a search, when nothing is written the way it was typed.
 */

const cyrillic: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'w', г: 'g', д: 'd', е: 'e', ж: 'r', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o' },
  ...{ п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', ш: 's', щ: 's', ъ: '', ы: 'i', ь: '' },
  ...{ э: 'e', ю: 'u', я: 'a' },
}
const arabic: Readonly<Record<string, string>> = {
  ...{ ا: 'a', ب: 'b', ت: 't', ث: 's', ج: 'c', ح: 'h', خ: 'h', د: 'd', ذ: 'z', ر: 'r', ز: 'z', س: 's', ش: 's' },
  ...{ ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: '', غ: 'g', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h' },
  ...{ و: 'u', ي: 'i', ء: '' },
}
const kana: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['あいうえお', 'a i u e o'],
    ['かきくけこがぎぐげご', 'ka ki ku ke ko ga gi gu ge go'],
    ['さしすせそざじずぜぞ', 'sa si su se so za ci zu ze zo'],
    ['たちつてとだぢづでど', 'ta ci cu te to da ci cu de do'],
    ['なにぬねの', 'na ni nu ne no'],
    ['はひふへほばびぶべぼぱぴぷぺぽ', 'ha hi fu he ho ba bi bu be bo pa pi pu pe po'],
    ['まみむめもやゆよ', 'ma mi mu me mo a u o'],
    ['らりるれろわをん', 'ra ri ru re ro ua o n'],
    ['ぁぃぅぇぉゃゅょっ', 'a i u e o a u o -'],
  ].flatMap(([letters = '', sounds = '']) => {
    const list = sounds.split(' ')
    return [...letters].map((letter, index) => [letter, (list[index] ?? '').replace('-', '')])
  }),
)

const hangulStart = 'g k n d t r m b p s s  c c c k t p h'.split(' ')
const hangulVowel = 'a e a e o e o e o ua ue oe o u uo ue ui u u ui i'.split(' ')
const hangulEnd = ' g k g n n n d r r r r r r r r m b b s s n c c k t p h'.split(' ')

function hangulSound(syllable: string): string {
  const index = syllable.charCodeAt(0) - 0xac00
  const start = hangulStart[Math.floor(index / 588)] ?? ''
  const vowel = hangulVowel[Math.floor((index % 588) / 28)] ?? ''
  return start + vowel + (hangulEnd[index % 28] ?? '')
}

function romanised(word: string): string {
  return [...word.replaceAll('تش', 'c').replaceAll('дж', 'c').replaceAll('чж', 'c').replaceAll('цз', 'c')]
    .map((letter) => {
      if (/[가-힣]/.test(letter)) return hangulSound(letter)
      return cyrillic[letter] ?? arabic[letter] ?? kana[letter] ?? letter
    })
    .join('')
}

/** @returns null for what has no sound to speak of: figures, Han, less than two consonants and a vowel */
export function soundOf(word: string): string | null {
  const letters = romanised(word)
  if (!/^[a-z]+$/.test(letters)) return null
  const key = letters
    .replace(/tsh|tch|ch|ts|zh|tz|dz/g, 'c')
    .replace(/[qjcz]/g, 'c')
    .replace(/sh|hs|x/g, 's')
    .replace(/ph/g, 'f')
    .replace(/ng/g, 'n')
    .replace(/kh|[ghk]/g, 'k')
    .replace(/[bp]/g, 'p')
    .replace(/[dt]/g, 't')
    .replace(/[lr]/g, 'l')
    .replace(/(?<=[^aeiou])[yw]|^[yw]/g, '')
    .replace(/[yiju]+/g, (run) => (run.includes('u') && !run.includes('i') && !run.includes('y') ? 'u' : 'i'))
    .replace(/[eoaw]+/g, 'a')
    .replace(/(.)\1+/g, '$1')
  return key.length >= 3 ? key : null
}

/**
 * How two, three and four syllables in a row sound: names of places and people are that long.
 * @param pinyin syllables separated by a space, runs by two
 */
export function nameSounds(pinyin: string): string[] {
  return pinyin.split('  ').flatMap((run) => {
    const syllables = run.split(' ')
    return syllables.flatMap((_, start) =>
      [2, 3, 4].flatMap((length) => {
        const part = syllables.slice(start, start + length)
        return part.length === length ? (soundOf(part.join('')) ?? []) : []
      }),
    )
  })
}
