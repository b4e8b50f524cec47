'use client'

import { useActionState, useEffect, useRef } from 'react'
import type { ActionState } from '@/server/action'
import { StaffField, type StaffFieldProps } from './staff-field'
import { useUnsavedGuard } from './unsaved-guard'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden?: Record<string, string>
  fields?: readonly StaffFieldProps[]
  submit: string
  /** What is said when it was done; with a link to hand over or codes to keep, what they are. */
  done?: string
  /** Said instead when the message could not be sent and there is a link. */
  doneWithLink?: string
  /** Where to go on after the codes were written down. */
  next?: { href: string; label: string }
  errors: Record<string, string>
  /** A plain button in a row of others. */
  isSmall?: boolean
  children?: React.ReactNode
}

const asList = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])

function Done({
  detail,
  done,
  doneWithLink,
  next,
}: Pick<Props, 'done' | 'doneWithLink' | 'next'> & { detail: Record<string, unknown> }) {
  const codes = asList(detail.codes)
  const link = typeof detail.link === 'string' ? detail.link : null
  return (
    <div className="note block" role="status">
      <p>{link ? (doneWithLink ?? done) : done}</p>
      {link && <output className="handover">{link}</output>}
      {codes.length > 0 && (
        <ol className="codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
      )}
      {next && (
        <p>
          <a className="btn pri" href={next.href}>
            {next.label}
          </a>
        </p>
      )}
    </div>
  )
}

/** A short form of the staff screens: fields, one button, and in words what came of it. */
export function StaffForm(props: Props) {
  const { fields = [], errors } = props
  const [state, action, busy] = useActionState<ActionState, FormData>(props.action, { status: 'idle' })
  const outcome = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  useUnsavedGuard(form, 'values' in state)
  const values = 'values' in state ? state.values : undefined
  const inFields = fields.map((field) => field.name)
  const named = state.status === 'refused' ? asList(state.detail.fields).filter((name) => inFields.includes(name)) : []
  function problemOf(name: string): string | undefined {
    if (state.status === 'invalid') {
      const code = state.fieldErrors[name]
      return code === undefined ? undefined : (errors[code] ?? errors.invalid)
    }
    return state.status === 'refused' && named.includes(name) ? errors[state.code] : undefined
  }
  const refusal =
    state.status === 'failed'
      ? `${errors.invalid} ${state.errorId}`
      : state.status === 'refused' && named.length === 0
        ? errors[state.code]
        : null
  useEffect(() => {
    if (state.status !== 'idle') outcome.current?.focus()
  }, [state])
  if (state.status === 'done' && asList(state.detail.codes).length > 0) {
    return <Done detail={state.detail} done={props.done} next={props.next} />
  }
  return (
    <form action={action} ref={form} className={props.isSmall ? 'row wrapx' : 'grid gap-4'}>
      <div ref={outcome} tabIndex={-1} className="empty:hidden">
        {refusal && (
          <p className="note sos-n" role="alert">
            {refusal}
          </p>
        )}
        {state.status === 'done' && <Done detail={state.detail} done={props.done} doneWithLink={props.doneWithLink} />}
      </div>
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
      {fields.length > 0 && (
        <div key={JSON.stringify(values ?? null)} className="grid gap-4">
          {fields.map((field) => (
            <StaffField
              key={field.name}
              {...field}
              values={values?.[field.name] ?? field.values}
              problem={problemOf(field.name)}
            />
          ))}
        </div>
      )}
      <div>
        <button type="submit" className={props.isSmall ? 'btn s' : 'btn pri'} disabled={busy}>
          {props.submit}
        </button>
      </div>
    </form>
  )
}
