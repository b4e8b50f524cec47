'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { FormControl } from '@/features/revisions/components/form-control'
import { problemOf, problemsOf } from '@/features/revisions/components/listing-editor'
import type { ActionState } from '@/server/action'
import type { RoundCard, RoundWords } from './round-card'

type Props = {
  card: RoundCard
  /** What the server said of the last attempt. */
  state: ActionState
  errors: Record<string, string>
  words: RoundWords
  send(form: FormData): Promise<boolean>
  close(): void
}

/** The controls of the editor for one fact, in its card. Nothing typed is lost when it cannot be saved. */
export function ChangeForm({ card, state, errors, words, send, close }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [busy, setBusy] = useState(false)
  const problems = problemsOf(state, errors)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setBusy(true)
    const isSaved = await send(new FormData(event.currentTarget))
    setBusy(false)
    if (isSaved) close()
    else form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }
  return (
    <form
      ref={form}
      className="round-change"
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      {card.isPending && <p className="note warn">{words.pending}</p>}
      <div className="fields">
        {card.fields.map((field) => (
          <FormControl
            key={field.name}
            field={field}
            problem={
              problemOf(problems, field) ?? (card.fields[0] === field ? problems.get(card.target.field) : undefined)
            }
            checkLabel=""
            checks={[]}
          />
        ))}
      </div>
      <div className="row">
        <button type="submit" className="btn s pri" disabled={busy}>
          {words.save}
        </button>
        <button type="button" className="btn s quiet" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}
