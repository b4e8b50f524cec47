'use client'

import type { EditorWords } from './outcome'

/** Says that something typed earlier was kept, and asks what is to become of it. */
export function KeptNotice(props: {
  words: Pick<EditorWords, 'kept' | 'keptBack' | 'keptForget'>
  bringBack: () => void
  forget: () => void
}) {
  const { words, bringBack, forget } = props
  return (
    <div className="note warn block" role="status">
      <p>{words.kept}</p>
      <p className="row">
        <button type="button" className="btn s" onClick={bringBack}>
          {words.keptBack}
        </button>
        <button type="button" className="btn s quiet" onClick={forget}>
          {words.keptForget}
        </button>
      </p>
    </div>
  )
}
