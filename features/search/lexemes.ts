import { fold } from '@/lib/fold'
import { type Piece, pairsOf, piecesOf } from './pieces'
import { stemOf, withoutParticle } from './stem'

/**
 * The words of the index. They are written into the `tsvector` as they are, without a parser of the database, so a
 * first character can say what kind they are: `@` a concept, `~` pinyin, `^` initials of pinyin, `#` a phone number,
 * `=` a whole name in one piece, `%` how a name sounds.
 */
export const marks = { concept: '@', pinyin: '~', initials: '^', phone: '#', name: '=', sound: '%' } as const

/** Longer words than this are none, and the database would refuse them. */
const longestLexeme = 60

function lexemesOfPiece({ text, kind }: Piece): string[] {
  if (kind === 'run') return [...pairsOf(text), ...text]
  if (kind === 'hangul') return [text, withoutParticle(text), ...pairsOf(text), ...text]
  const parts = text.split("'").filter((part) => part.length > 1)
  return [text.replaceAll("'", ''), stemOf(text.replaceAll("'", '')), ...parts, ...parts.map(stemOf)]
}

/** German keyboards abroad write ä as ae. */
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' }
const spellOut = (text: string) => text.normalize('NFC').replace(/[äöüÄÖÜ]/g, (letter) => spelledOut[letter] ?? letter)

/** What a text is found by: folded words and their stems, and of scripts without spaces every character and pair. */
export function lexemesOf(text: string): Set<string> {
  const all = new Set<string>()
  for (const written of new Set([text, spellOut(text)])) {
    for (const piece of piecesOf(fold(written))) {
      for (const lexeme of lexemesOfPiece(piece)) if (lexeme.length <= longestLexeme) all.add(lexeme)
    }
  }
  return all
}

/** Quotes a word for the text form of `tsvector` and `tsquery`. */
export const quoteLexeme = (lexeme: string) => `'${lexeme.replace(/['\\]/g, (sign) => sign + sign)}'`

/** The text form of a `tsvector` that holds the words with their weights. */
export function tsvectorOf(weighted: ReadonlyMap<string, 'A' | 'B' | 'C' | 'D'>): string {
  return [...weighted].map(([lexeme, weight]) => `${quoteLexeme(lexeme)}:1${weight}`).join(' ')
}
