const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g

/** Letters that no Unicode decomposition takes apart, as people without them on the keyboard write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', '’': "'", ʼ: "'", ʹ: '' },
  // Variants of one Arabic letter, the Persian ones of some keyboards among them.
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ی: 'ي', ک: 'ك', ہ: 'ه' },
}
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/** Arabic-Indic digits, in both series of Unicode. */
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g

/**
 * Case, accents, width, Arabic marks and letter variants removed. Small enough for the browser, which `lib/fold.ts`
 * with its table of characters is not; it leaves Chinese and Japanese characters as they are written.
 */
export function foldLetters(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(MARKS, '')
      .normalize('NFKC')
      .toLowerCase()
      // Lower case may bring back a mark: İ becomes i with a dot above.
      .replace(MARKS, '')
      .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
      .replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
  )
}
