'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import { type KeptDraft, useKeptDraft } from '@/features/accounts/components/kept-draft'
import { KeptNotice } from '@/features/revisions/components/kept-notice'
import { type EditorWords, Outcome } from '@/features/revisions/components/outcome'
import type { ActionState } from '@/server/action'
import { type RowText, type RowWords, TranslationRow } from './translation-row'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  revision: number
  texts: readonly RowText[]
  tag: string
  direction: 'ltr' | 'rtl'
  words: EditorWords & RowWords
  /** Sentences of refusals by their code. */
  refusals: Record<string, string>
  errors: Record<string, string>
  canPublish: boolean
  isSaved: boolean
  signIn: string
}

/** Ctrl or Command with S or Enter saves, from any field. */
function useKeyboardSave(form: React.RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const element = form.current
    if (!element) return
    const save = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !['s', 'Enter'].includes(event.key)) return
      event.preventDefault()
      element.requestSubmit(element.querySelector<HTMLButtonElement>('.savebar button[data-save]'))
    }
    element.addEventListener('keydown', save)
    return () => element.removeEventListener('keydown', save)
  }, [form])
}

/** The texts of a record beside their translations. Nothing typed is lost when saving fails, or the session ends. */
export function TranslationForm(props: Props) {
  const { texts, words, errors, refusals } = props
  const [state, action, busy] = useActionState(props.action, { status: 'idle' })
  const outcome = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const { kept, forget } = useKeptDraft(form, props.revision, props.isSaved)
  const [brought, bringBack] = useState<KeptDraft | null>(null)
  useKeyboardSave(form)
  useEffect(() => {
    if (state.status !== 'idle') outcome.current?.focus()
  }, [state])
  const values = 'values' in state ? state.values : brought?.values
  const problems = new Map(
    state.status === 'invalid'
      ? Object.entries(state.fieldErrors).map(([name, code]) => [name, refusals[code] ?? errors[code] ?? code])
      : [],
  )
  const labels = new Map([['reason', words.reason], ...texts.map(({ field, label }) => [field, label] as const)])
  return (
    <form action={action} className="editor" ref={form}>
      <div ref={outcome} tabIndex={-1}>
        <Outcome
          state={state}
          problems={problems}
          labels={labels}
          controls={texts.map(({ field }) => field)}
          words={words}
          errors={errors}
          signIn={props.signIn}
        />
      </div>
      {kept && !brought && state.status === 'idle' && (
        <KeptNotice words={words} bringBack={() => bringBack(kept)} forget={forget} />
      )}
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* After a failed save the fields are made anew with what was typed: React would empty them otherwise. */}
      <div key={JSON.stringify(values ?? null)} className="panel">
        {texts.map((text) => (
          <TranslationRow
            key={text.field}
            text={text}
            tag={props.tag}
            direction={props.direction}
            typed={values?.[`text:${text.field}`]?.[0]}
            wasRead={values?.[`read:${text.field}`] !== undefined}
            problem={problems.get(text.field)}
            words={words}
          />
        ))}
      </div>
      <div className="savebar">
        <input
          className="in"
          id="f-reason"
          name="reason"
          aria-label={words.reason}
          placeholder={words.reason}
          defaultValue={values?.reason?.[0] ?? ''}
        />
        <button type="submit" className="btn s" data-save disabled={busy} aria-keyshortcuts="Control+S Meta+S">
          {words.save}
        </button>
        {props.canPublish && (
          <button type="submit" className="btn s pri" name="publish" value="yes" disabled={busy}>
            {words.saveAndPublish}
          </button>
        )}
      </div>
    </form>
  )
}
