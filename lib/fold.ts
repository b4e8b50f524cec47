import { Converter } from 'opencc-js/t2cn'

const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g
const HAN = /\p{sc=Han}/gu

/** Letters that no Unicode decomposition takes apart, as people without them on the keyboard write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', '’': "'", ʼ: "'", ʹ: '' },
  // Variants of one Arabic letter, the Persian ones of some keyboards among them.
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ی: 'ي', ک: 'ك', ہ: 'ه' },
}
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/** Arabic-Indic digits, in both series of Unicode. */
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g

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
  const folded = text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFKC')
    .toLowerCase()
    // Lower case may bring back a mark: İ becomes i with a dot above.
    .replace(MARKS, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(HAN, simplified)
  return plainKana(folded)
}
