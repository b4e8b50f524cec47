'use client'

import { useActionState, useEffect, useRef } from 'react'
import { StaffField, type StaffFieldProps } from '@/features/accounts/components/staff-field'
import type { ActionState } from '@/server/action'
import { reviewAction } from '../actions'

type Props = {
  hidden: Record<string, string>
  fields: readonly StaffFieldProps[]
  words: Record<'approve' | 'sendBack' | 'failed', string>
  errors: Record<string, string>
  mayApprove: boolean
  /** The comparison with a box for a comment beside each field. */
  children: React.ReactNode
}

/** Approves or sends back, with what is said to each field. What was typed stays when it is refused. */
export function ReviewForm({ hidden, fields, words, errors, mayApprove, children }: Props) {
  const [state, action, busy] = useActionState<ActionState, FormData>(reviewAction, { status: 'idle' })
  const outcome = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const values = 'values' in state ? state.values : undefined
  const named = state.status === 'refused' && Array.isArray(state.detail.fields) ? state.detail.fields : []
  function problemOf(name: string): string | undefined {
    if (state.status === 'invalid') {
      const code = state.fieldErrors[name]
      return code === undefined ? undefined : (errors[code] ?? errors.invalid)
    }
    return state.status === 'refused' && named.includes(name) ? errors[state.code] : undefined
  }
  useEffect(() => {
    if (state.status === 'idle') return
    outcome.current?.focus()
    // React empties the form after every answer; comments stand in what the server rendered and are put back by name.
    for (const [name, [value = '']] of Object.entries(values ?? {})) {
      const control = form.current?.elements.namedItem(name)
      if (control instanceof HTMLTextAreaElement) control.value = value
    }
  }, [state, values])
  const refusal =
    state.status === 'refused'
      ? errors[state.code]
      : state.status === 'failed'
        ? words.failed.replace('{id}', state.errorId)
        : state.status === 'invalid'
          ? errors.invalid
          : null
  return (
    <form action={action} ref={form} className="grid gap-5">
      <div ref={outcome} tabIndex={-1} className="empty:hidden">
        {refusal && (
          <p className="note sos-n" role="alert">
            {refusal}
          </p>
        )}
      </div>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <section className="card grid gap-4">
        {fields.map((field) => (
          <StaffField
            key={`${field.name} ${values?.[field.name]?.[0] ?? ''}`}
            {...field}
            values={values?.[field.name] ?? field.values}
            problem={problemOf(field.name)}
          />
        ))}
        <div className="row wrapx">
          {mayApprove && (
            <button type="submit" className="btn pri" name="decision" value="approve" disabled={busy}>
              {words.approve}
            </button>
          )}
          <button type="submit" className="btn" name="decision" value="send-back" disabled={busy}>
            {words.sendBack}
          </button>
        </div>
      </section>
    </form>
  )
}
