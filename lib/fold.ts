import { Converter } from 'opencc-js/t2cn'
import { foldLetters } from './fold-letters'

const HAN = /\p{sc=Han}/gu

const fromTraditional = Converter({ from: 't', to: 'cn' })
const fromJapanese = Converter({ from: 'jp', to: 'cn' })
const plainHan = new Map<string, string>()

/** The simplified form of a traditional or Japanese character: 齊, 斉 and 齐 are one character to whoever searches. */
function simplified(character: string): string {
  let plain = plainHan.get(character)
  if (plain === undefined) {
    plain = fromTraditional(character)
    if (plain === character) plain = fromJapanese(character)
    plainHan.set(character, plain)
  }
  return plain
}

/** Katakana as hiragana: they stand 96 code points apart. The long mark is not written in hiragana. */
const plainKana = (text: string) =>
  text
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 96))
    .replace(/(?<=[\u3041-\u3096])ー+/g, '')

/**
 * Everything removed that a reader would not distinguish: case, accents, width, Arabic marks and letter variants, the
 * difference between traditional, Japanese and simplified characters and that of the two kana.
 */
export function fold(text: string): string {
  return plainKana(foldLetters(text).replace(HAN, simplified))
}
