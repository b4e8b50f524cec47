'use client'

import { useActionState } from 'react'
import type { ActionState } from '@/server/action'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  errors: Record<string, string>
  /** What it is about, where several buttons say the same. */
  about?: string
  /** The main thing to do on the screen. */
  primary?: boolean
  children: React.ReactNode
}

/** A form of one button, with the refusal beside it when there is one. */
export function ActionButton({ action, hidden, errors, about, primary = false, children }: Props) {
  const [state, run, busy] = useActionState(action, { status: 'idle' })
  const problem =
    state.status === 'refused'
      ? errors[state.code]
      : state.status === 'failed'
        ? `${errors.invalid} ${state.errorId}`
        : null
  return (
    <form action={run} className="row">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        className={primary ? 'btn s pri' : 'btn s'}
        disabled={busy}
        aria-label={about ? `${String(children)}: ${about}` : undefined}
      >
        {children}
      </button>
      {problem && (
        <b className="problem" role="alert">
          {problem}
        </b>
      )}
    </form>
  )
}
