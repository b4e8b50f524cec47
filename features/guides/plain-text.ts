import type { TextView } from '@/features/listings/text-view'
import type { Standing } from '@/features/policy/dated'
import type { ValueContent } from '@/features/policy/schema'
import type { Locale } from '@/i18n/locales'
import { readPieces } from './guide-text'

/** Writes the value of a key in a language, as it stands on the day of the page. */
export type WriteValue = (key: string, locale: Locale) => string

export type ValueStandings = ReadonlyMap<string, Standing<ValueContent>>

/** A guide text with everything written out, for machines, calendars and attributes. */
export function plainText(text: TextView, write: WriteValue): string {
  return readPieces(text.value)
    .map((piece) => {
      if (piece.kind === 'value') return write(piece.key, text.locale)
      return piece.kind === 'phone' ? piece.number : piece.text
    })
    .join('')
}
