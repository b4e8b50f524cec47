'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { ActionState } from '@/server/action'
import type { TranslatedRef } from '../schema'

export type MachineWords = Record<'start' | 'hint' | 'progress' | 'stop' | 'done', string>

type Props = {
  action: (form: FormData) => Promise<ActionState>
  /** What asks for words; when nothing does any more, only what came of it is said. */
  records: readonly TranslatedRef[]
  language: string
  words: MachineWords
  errors: Record<string, string>
}

type Run = { at: number; saved: number; left: number; problem: string | null }

const filled = (words: string, values: Record<string, number>) =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))

/** Lets the machine write the missing texts of one record after another, says how far it is, and can be stopped. */
export function MachineRun({ action, records, language, words, errors }: Props) {
  const router = useRouter()
  const isStopped = useRef(false)
  const [run, setRun] = useState<Run | null>(null)
  const [total, setTotal] = useState(0)
  const [isBusy, setBusy] = useState(false)

  async function start() {
    const now: Run = { at: 0, saved: 0, left: 0, problem: null }
    isStopped.current = false
    setBusy(true)
    setTotal(records.length)
    setRun(now)
    for (const { kind, id } of records) {
      const form = new FormData()
      for (const [name, value] of Object.entries({ kind, id, language })) form.set(name, value)
      const state = await action(form)
      if (state.status === 'done') {
        now.saved += Number(state.detail.saved)
        now.left += Number(state.detail.left)
      } else {
        now.problem = (state.status === 'refused' && errors[state.code]) || errors.invalid || null
      }
      now.at += 1
      setRun({ ...now })
      if (now.problem || isStopped.current) break
    }
    setBusy(false)
    router.refresh()
  }

  if (records.length === 0 && !run) return null
  return (
    <div className="note block mb-4">
      <p className="sm">{words.hint}</p>
      <p className="row wrapx" hidden={records.length === 0}>
        <button type="button" className="btn s" disabled={isBusy} onClick={start}>
          {words.start}
        </button>
        {isBusy && (
          <button
            type="button"
            className="btn s quiet"
            onClick={() => {
              isStopped.current = true
            }}
          >
            {words.stop}
          </button>
        )}
      </p>
      <div role="status">
        {run && isBusy && <p>{filled(words.progress, { at: run.at, total })}</p>}
        {run && !isBusy && <p>{filled(words.done, { saved: run.saved, left: run.left })}</p>}
        {run?.problem && <b className="problem">{run.problem}</b>}
      </div>
    </div>
  )
}
