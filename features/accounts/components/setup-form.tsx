'use client'

import { useActionState } from 'react'
import type { ActionState } from '@/server/action'
import { createFirstAdminAction } from '../actions'

type Words = Record<'name' | 'email' | 'password' | 'passwordHint' | 'submit', string>

/** Name, e-mail and password of the first administrator. */
export function SetupForm(props: { token: string; locale: string; words: Words; errors: Record<string, string> }) {
  const { words, errors } = props
  const [state, action, busy] = useActionState<ActionState, FormData>(createFirstAdminAction, { status: 'idle' })
  const values = 'values' in state ? state.values : {}
  const problem = (name: string) =>
    state.status === 'invalid' && state.fieldErrors[name] ? (errors[state.fieldErrors[name]] ?? errors.invalid) : null
  const field = (name: 'name' | 'email' | 'password', type: string, autoComplete: string) => (
    <div>
      <label className="f" htmlFor={name}>
        {words[name]}
      </label>
      <input
        className="in"
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={values[name]?.[0] ?? ''}
        aria-describedby={`${name}-hint`}
        aria-invalid={problem(name) ? true : undefined}
        required
      />
      <p className="sm mut" id={`${name}-hint`}>
        {problem(name) ? <b className="problem">{problem(name)}</b> : name === 'password' ? words.passwordHint : ''}
      </p>
    </div>
  )
  return (
    <form className="card grid gap-4" action={action}>
      {state.status === 'refused' && (
        <p className="note sos-n" role="alert">
          {errors[state.code]}
        </p>
      )}
      <input type="hidden" name="token" value={props.token} />
      <input type="hidden" name="locale" value={props.locale} />
      {field('name', 'text', 'name')}
      {field('email', 'email', 'username')}
      {field('password', 'password', 'new-password')}
      <button type="submit" className="btn pri" disabled={busy}>
        {words.submit}
      </button>
    </form>
  )
}
