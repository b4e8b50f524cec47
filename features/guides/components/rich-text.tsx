import { LeftToRight, TextRun } from '@/components/ui/text-run'
import type { TextView } from '@/features/listings/text-view'
import { languageOf } from '@/i18n/locales'
import { readPieces } from '../guide-text'
import type { ValueStandings, WriteValue } from '../plain-text'

export type Writing = { values: ValueStandings; write: WriteValue }

/** A guide text in its own language and direction, its values written as they stand today, its phone lines to dial. */
export function RichText({ text, values, write }: Writing & { text: TextView }) {
  const { tag, direction } = languageOf(text.locale)
  const pieces = readPieces(text.value)
  const [only] = pieces
  if (pieces.length === 1 && only?.kind === 'words') return <TextRun text={only.text} locale={text.locale} />
  return (
    <span lang={tag} dir={direction}>
      {pieces.map((piece, index) => {
        const key = `${index} ${piece.kind}`
        if (piece.kind === 'words') return piece.text
        if (piece.kind === 'name') return <LeftToRight key={key}>{piece.text}</LeftToRight>
        if (piece.kind === 'phone') {
          return (
            <a key={key} href={`tel:${piece.number}`}>
              <LeftToRight>{piece.number}</LeftToRight>
            </a>
          )
        }
        const isSettled = values.get(piece.key)?.state === 'in-force'
        return (
          <bdi key={key} className={isSettled ? 'val' : 'val unk'}>
            {write(piece.key, text.locale)}
          </bdi>
        )
      })}
    </span>
  )
}
