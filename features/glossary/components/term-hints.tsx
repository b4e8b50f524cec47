'use client'

import { type TermHint, type TermWarning, termWarnings } from '../term-hints'

/** `insert`, `missing` and `forbidden` have a place `{term}` for the term. */
export type TermWords = Record<'title' | 'insert' | 'unknown' | 'byMachine' | 'missing' | 'forbidden', string>

type Props = {
  hints: readonly TermHint[]
  translation: string
  tag: string
  direction: 'ltr' | 'rtl'
  words: TermWords
  insert: (term: string, button: HTMLButtonElement) => void
}

function Warning({
  warning,
  tag,
  direction,
  words,
}: Pick<Props, 'tag' | 'direction' | 'words'> & { warning: TermWarning }) {
  const [before, after] = words[warning.kind].split('{term}')
  return (
    <p className="note warn">
      <span>
        {before}
        <b lang={tag} dir={direction}>
          {warning.kind === 'missing' ? warning.official : warning.wording}
        </b>
        {after}
      </span>
    </p>
  )
}

/**
 * The official terms of a text with what they are called in the language of the translation, and what in the
 * translation does not agree with them. A click, or Enter on the term, puts it where the caret is.
 */
export function TermHints({ hints, translation, tag, direction, words, insert }: Props) {
  if (hints.length === 0) return null
  return (
    <div className="grid gap-2">
      <ul className="tr-terms" aria-label={words.title}>
        {hints.map(({ id, english, hanzi, official, isByMachine }) => (
          <li key={id} className="row wrapx">
            <span lang="en">{english}</span>
            {tag !== 'zh-Hans' && (
              <>
                {' '}
                <span className="mut" lang="zh-Hans">
                  {hanzi}
                </span>
              </>
            )}{' '}
            {official === null ? (
              <span className="mut">{words.unknown}</span>
            ) : (
              <button
                type="button"
                className="btn s"
                aria-label={words.insert.replace('{term}', official)}
                onClick={(event) => insert(official, event.currentTarget)}
              >
                <span lang={tag} dir={direction}>
                  {official}
                </span>
              </button>
            )}
            {isByMachine && <span className="mark q ms-1">{words.byMachine}</span>}
          </li>
        ))}
      </ul>
      <div role="status" className="grid gap-2 empty:hidden">
        {termWarnings(translation, hints).map((warning) => (
          <Warning
            key={`${warning.id} ${warning.kind === 'missing' ? '' : warning.wording}`}
            warning={warning}
            tag={tag}
            direction={direction}
            words={words}
          />
        ))}
      </div>
    </div>
  )
}
