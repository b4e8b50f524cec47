'use client'

import { useEffect, useRef, useState } from 'react'
import { readMessages, type SheetMessage } from '../sheet-message'

/** Words of work that takes long. `progress` has places for `{done}` and `{total}`. */
export type WorkWords = Record<'begun' | 'progress' | 'interrupted' | 'signedOut', string>

type Work = { message: SheetMessage | null; isBusy: boolean; problem: string | null }

/** Sends something that takes long, and follows the answer. When it is done, the report is shown. */
export function useSheetWork(words: WorkWords, reports: string) {
  const [work, setWork] = useState<Work>({ message: null, isBusy: false, problem: null })
  async function send(address: string, body?: FormData) {
    setWork({ message: null, isBusy: true, problem: null })
    const end = (problem: string | null) => setWork({ message: null, isBusy: false, problem })
    try {
      const response = await fetch(address, { method: 'POST', body })
      if (!response.ok || !response.body) return end(words.signedOut)
      const last = await readMessages(response.body, (message) => setWork({ message, isBusy: true, problem: null }))
      if (last?.kind === 'done') return location.assign(`${reports}/${last.id}`)
      end(last?.kind === 'problem' ? last.text : words.interrupted)
    } catch {
      end(words.interrupted)
    }
  }
  return { ...work, send }
}

/** How far the work is, and why it ended where it did not end well. */
export function SheetProgress({ work, words, title }: { work: Work; words: WorkWords; title: string }) {
  const { message, isBusy, problem } = work
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem) note.current?.focus()
  }, [problem])
  const rows = message?.kind === 'progress' ? message : null
  const text = rows
    ? words.progress.replace('{done}', String(rows.done)).replace('{total}', String(rows.total))
    : words.begun
  return (
    <>
      <div role="status">
        {isBusy && (
          <p className="grid gap-2">
            <span>{text}</span>
            <progress className="w-full" aria-label={text} max={rows?.total ?? undefined} value={rows?.done} />
          </p>
        )}
      </div>
      {problem && (
        <div className="note sos-n block" role="alert" ref={note} tabIndex={-1}>
          <b>{title}</b>
          <p>{problem}</p>
        </div>
      )}
    </>
  )
}
