'use client'

import { useActionState } from 'react'
import type { ActionState } from '@/server/action'
import { loadHolidaysAction } from '../actions'

type Words = Record<'file' | 'load' | 'notLoaded' | 'failed' | 'format', string>

/** Loads the file of a year, and names what is wrong with it, place by place. */
export function HolidayForm(props: { locale: string; words: Words; problems: Record<string, string> }) {
  const { words, problems } = props
  const [state, action, busy] = useActionState<ActionState, FormData>(loadHolidaysAction, { status: 'idle' })
  return (
    <form className="card grid gap-4 max-w-[640px]" action={action}>
      {state.status === 'invalid' && (
        <div className="note sos-n block" role="alert">
          <b>{words.notLoaded}</b>
          <ul>
            {Object.entries(state.fieldErrors).map(([place, problem]) => (
              <li key={place}>
                <code>{place}</code>: {problems[problem] ?? words.format}
              </li>
            ))}
          </ul>
        </div>
      )}
      {state.status === 'refused' && (
        <p className="note sos-n" role="alert">
          {problems[state.code] ?? words.notLoaded}
        </p>
      )}
      {state.status === 'failed' && (
        <p className="note sos-n" role="alert">
          {words.failed.replace('{id}', state.errorId)}
        </p>
      )}
      <input type="hidden" name="locale" value={props.locale} />
      <div>
        <label className="f" htmlFor="file">
          {words.file}
        </label>
        <input className="in" id="file" name="file" type="file" accept="application/json,.json" required />
      </div>
      <button type="submit" className="btn pri justify-self-start" disabled={busy}>
        {words.load}
      </button>
    </form>
  )
}
