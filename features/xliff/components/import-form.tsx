'use client'

import { useId, useRef, useState } from 'react'
import type { ActionState } from '@/server/action'
import type { Import } from '../commands'
import { ImportReport, type ImportWords } from './import-report'

type Answer = { result?: Import; problem?: string; line?: number | null; words?: string }

type Props = {
  words: ImportWords & Record<'choose' | 'check' | 'save' | 'failed' | 'nothingChanged' | 'atLine', string>
  /** Sentences by problem of a file. */
  problems: Record<string, string>
  errors: Record<string, string>
}

async function send(file: File, save: boolean): Promise<ActionState | null> {
  try {
    const answer = await fetch(`/api/xliff${save ? '?save=yes' : ''}`, { method: 'POST', body: file })
    return (await answer.json()) as ActionState
  } catch {
    return null
  }
}

/** Takes a file back from a translator: first what it would change, then, from the same file, the change. */
export function ImportForm({ words, problems, errors }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const outcome = useRef<HTMLDivElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  async function run(save: boolean) {
    const file = input.current?.files?.[0]
    if (!file) return
    setBusy(true)
    const state = await send(file, save)
    setBusy(false)
    setAnswer(state?.status === 'done' ? (state.detail as Answer) : null)
    if (state?.status === 'done') setFailure(null)
    else if (state?.status === 'refused') setFailure(errors[state.code] ?? words.failed)
    else setFailure(words.failed)
    outcome.current?.focus()
  }

  const result = answer?.result
  const isOpen = result && !result.isSaved && result.records.some(({ fields }) => fields.some(isWork))
  return (
    <>
      <form
        className="card grid gap-4 max-w-[640px]"
        onSubmit={(event) => {
          event.preventDefault()
          void run(false)
        }}
      >
        <div>
          <label className="f" htmlFor={id}>
            {words.choose}
          </label>
          <input
            ref={input}
            className="in"
            id={id}
            type="file"
            accept=".xlf,.xliff,application/xliff+xml"
            required
            onChange={() => setAnswer(null)}
          />
        </div>
        <button type="submit" className="btn pri justify-self-start" disabled={isBusy}>
          {words.check}
        </button>
      </form>
      <div ref={outcome} tabIndex={-1} role="status" className="mt-4 grid gap-4">
        {failure && <p className="note sos-n">{failure}</p>}
        {answer?.problem && (
          <div className="note sos-n block">
            <b>{words.nothingChanged}</b>
            <p>
              {answer.line ? `${words.atLine.replace('{line}', String(answer.line))} ` : ''}
              {problems[answer.problem] ?? words.failed}
            </p>
            {answer.words && (
              <p>
                <code lang="en" dir="ltr">
                  {answer.words}
                </code>
              </p>
            )}
          </div>
        )}
        {result && <ImportReport result={result} words={words} />}
        {isOpen && (
          <button type="button" className="btn pri justify-self-start" disabled={isBusy} onClick={() => void run(true)}>
            {words.save}
          </button>
        )}
      </div>
    </>
  )
}

const isWork = ({ outcome }: Import['records'][number]['fields'][number]) =>
  outcome.kind === 'changed' || outcome.kind === 'confirmed'
