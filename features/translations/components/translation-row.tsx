'use client'

import { useState } from 'react'
import { TermHints, type TermWords } from '@/features/glossary/components/term-hints'
import type { TermHint } from '@/features/glossary/term-hints'
import type { WordRun } from '@/lib/changed-words'

export type RowText = {
  field: string
  label: string
  source: string
  chinese: string | null
  target: string | null
  /** What the state of the translation is called, and how it looks. */
  state: string
  look: string
  /** Whether saying "I have read it" would change something. */
  canBeRead: boolean
  changes: WordRun[] | null
  terms: TermHint[]
}

export type RowWords = Record<'copySource' | 'read' | 'savedMeanwhile' | 'changedSince', string> & { terms: TermWords }

type Props = {
  text: RowText
  /** Of the language it is translated into. */
  tag: string
  direction: 'ltr' | 'rtl'
  /** What was typed before, where a save failed or a draft was brought back. */
  typed: string | undefined
  wasRead: boolean
  problem: string | undefined
  words: RowWords
}

function Source({ text, words }: { text: RowText; words: RowWords }) {
  return (
    <div className="grid content-start gap-2">
      <p className="tr-src" lang="en" dir="ltr">
        {text.changes === null
          ? text.source
          : text.changes.map(({ kind, text: run, at }) => {
              if (kind === 'same') return <span key={`${kind}${at}`}>{run}</span>
              const Mark = kind === 'gone' ? 'del' : 'ins'
              return <Mark key={`${kind}${at}`}>{run}</Mark>
            })}
      </p>
      {text.changes && <p className="xs mut">{words.changedSince}</p>}
      {text.chinese && (
        <p className="tr-src mut" lang="zh-Hans" dir="ltr">
          {text.chinese}
        </p>
      )}
    </div>
  )
}

/** Puts a text into the field of the row, as somebody typing it would: in place of all there is, or where the caret is. */
function insertText(button: HTMLButtonElement, text: string, instead = false): void {
  const field = button.closest('.tr-row')?.querySelector('textarea')
  if (!field) return
  const [start, end] = instead ? [0, field.value.length] : [field.selectionStart, field.selectionEnd]
  field.setRangeText(text, start, end, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}

/** One text: the English on one side, its translation on the other. */
export function TranslationRow({ text, tag, direction, typed, wasRead, problem, words }: Props) {
  const { field, label, source, target } = text
  const id = `f-${field}`
  const [now, setNow] = useState(typed ?? target ?? '')
  const isOvertaken = problem !== undefined && typed !== undefined && target !== null && typed !== target
  return (
    <section className="tr-row" aria-labelledby={`${id}-label`}>
      <Source text={text} words={words} />
      <div className="grid content-start gap-2">
        <p className="row wrapx">
          <label className="f" htmlFor={id} id={`${id}-label`}>
            {label}
          </label>
          <span className={`mark ${text.look}`}>{text.state}</span>
        </p>
        <textarea
          id={id}
          className="in"
          name={`text:${field}`}
          lang={tag}
          dir={direction}
          rows={Math.min(12, Math.max(2, Math.ceil(source.length / 60)))}
          defaultValue={typed ?? target ?? ''}
          onInput={(event) => setNow(event.currentTarget.value)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
        />
        <input type="hidden" name={`source:${field}`} value={source} />
        {target !== null && <input type="hidden" name={`before:${field}`} value={target} />}
        {problem && (
          <p className="xs" id={`${id}-problem`}>
            <b className="problem">{problem}</b>
          </p>
        )}
        {isOvertaken && (
          <p className="xs">
            {words.savedMeanwhile}{' '}
            <span lang={tag} dir={direction}>
              {target}
            </span>
          </p>
        )}
        <TermHints
          hints={text.terms}
          translation={now}
          tag={tag}
          direction={direction}
          words={words.terms}
          insert={(term, button) => insertText(button, term)}
        />
        <p className="row wrapx">
          <button
            type="button"
            className="btn s quiet"
            aria-label={`${words.copySource}: ${label}`}
            onClick={(event) => insertText(event.currentTarget, source, true)}
          >
            {words.copySource}
          </button>
          {text.canBeRead && (
            <label className="ck">
              <input type="checkbox" name={`read:${field}`} value="yes" defaultChecked={wasRead} />
              <span>{words.read}</span>
            </label>
          )}
        </p>
      </div>
    </section>
  )
}
