'use client'

import type { Conflict } from '@/features/listings/content-comparison'
import type { ActionState } from '@/server/action'
import { valueWords } from '../value-words'
import type { PickerWords } from './picture-picker'

export type EditorWords = Record<
  | 'checkedBy'
  | 'create'
  | 'errorsTitle'
  | 'failed'
  | 'kept'
  | 'keptBack'
  | 'keptForget'
  | 'nothing'
  | 'reason'
  | 'save'
  | 'saveAndPublish'
  | 'staleField'
  | 'staleText'
  | 'staleTheirs'
  | 'mergeBoth'
  | 'mergeTheirs'
  | 'mergeYours'
  | 'signInAgain'
  | 'staleTitle'
  | 'staleYours',
  string
> & { pictures: PickerWords }

type Props = {
  state: ActionState
  problems: Map<string, string>
  labels: Map<string, string>
  /** Names of the controls of the form. */
  controls: readonly string[]
  words: EditorWords
  errors: Record<string, string>
  /** Address of the sign-in. */
  signIn: string
}

function Stale({ state, labels, words }: Props) {
  if (state.status !== 'refused') return null
  const differences = (state.detail.differences ?? []) as Conflict[]
  const { values } = state
  const title = words.staleTitle.replace('{number}', String(state.detail.revision))
  return (
    <div className="note warn block" role="alert">
      <b>{title}</b>
      <p>{words.staleText}</p>
      <table className="tbl mt-3">
        <thead>
          <tr>
            <th scope="col">{words.staleField}</th>
            <th scope="col">{words.staleTheirs}</th>
            <th scope="col">{words.staleYours}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, before, after, changedBy }) => {
            const label = labels.get(field) ?? field
            const chosen = values[`merge:${field}`]?.[0] ?? (changedBy === 'them' ? 'theirs' : 'yours')
            const choice = (value: 'theirs' | 'yours', shown: unknown, word: string) => (
              <label className="ck">
                <input
                  type="radio"
                  name={`merge:${field}`}
                  value={value}
                  defaultChecked={chosen === value}
                  aria-label={`${label}: ${word}`}
                />
                <span>{valueWords(shown) || words.nothing}</span>
              </label>
            )
            return (
              <tr key={field}>
                <td>{label}</td>
                <td>{choice('theirs', before, words.mergeTheirs)}</td>
                <td>
                  {choice('yours', after, words.mergeYours)}
                  {changedBy === 'both' && <span className="mark past">{words.mergeBoth}</span>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** What came of sending the form: fields to correct, a conflict to look at, or a refusal. */
export function Outcome(props: Props) {
  const { state, problems, labels, controls, words, errors, signIn } = props
  // A problem can be about a part of a control's value, or about two controls at once.
  const controlOf = (name: string) =>
    controls.find((control) => control === name || name.startsWith(`${control}.`) || control.startsWith(`${name}.`)) ??
    name
  if (state.status === 'refused' && state.code === 'stale-revision') return <Stale {...props} />
  if (state.status === 'failed') {
    return (
      <p className="note sos-n" role="alert">
        {words.failed.replace('{id}', state.errorId)}
      </p>
    )
  }
  if (state.status !== 'invalid' && state.status !== 'refused') return null
  return (
    <div className="note sos-n block" role="alert">
      <b>{state.status === 'refused' ? errors[state.code] : words.errorsTitle}</b>
      {state.status === 'refused' && state.code === 'signed-out' && (
        <p>
          <a href={signIn} target="_blank" rel="noopener">
            {words.signInAgain}
          </a>
        </p>
      )}
      <ul>
        {[...problems].map(([name, problem]) => (
          <li key={name}>
            <a href={`#f-${controlOf(name)}`}>{labels.get(name) ?? labels.get(controlOf(name)) ?? name}</a>: {problem}
          </li>
        ))}
      </ul>
    </div>
  )
}
