'use client'

import { useEffect, useRef, useState } from 'react'
import { guardLeaving } from '@/features/accounts/components/unsaved-guard'
import type { ActionState } from '@/server/action'
import { changeFactAction, confirmFactAction, doubtFactAction, withdrawAnswerAction } from '../actions'
import type { RoundCard } from './round-card'

export type Outcome = 'confirmed' | 'changed' | 'not-confirmed'

/** An answer given here. Its id is known once the server has it; null when it was refused. */
export type Given = { card: RoundCard; outcome: Outcome; answerId: Promise<string | null> }

const answerIdOf = (state: ActionState) => (state.status === 'done' ? String(state.detail.answerId) : null)

function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

/** What became of the last act: a problem with a fact, a word about a change, or that something was taken back. */
export type News =
  | { kind: 'problem'; state: ActionState; card: RoundCard }
  | { kind: 'changed'; standing: string }
  | { kind: 'undone' }
  | null

/** What the server has not heard of yet. One question goes to it at a time, and who is quick is ahead of it. */
function useUnheard() {
  const unheard = useRef(new Set<Promise<ActionState>>())
  useEffect(() => guardLeaving(() => unheard.current.size > 0), [])

  /** Never rejects: what did not arrive has failed. */
  function tell(sent: Promise<ActionState>): Promise<ActionState> {
    const heard = sent.catch((): ActionState => ({ status: 'failed', errorId: '–', values: {} }))
    unheard.current.add(heard)
    void heard.then(() => unheard.current.delete(heard))
    return heard
  }

  /** Waits until the server has heard of everything. Returns whether it took all of that. */
  async function allTaken(): Promise<boolean> {
    const states = await Promise.all(unheard.current)
    return states.every(({ status }) => status === 'done')
  }

  return { tell, allTaken }
}

/**
 * The facts still to ask about and what was answered. The next fact is there at once; the server hears of it behind,
 * and what it refuses comes back to the front.
 */
export function useRound(cards: readonly RoundCard[], doneBefore: number) {
  const [queue, setQueue] = useState(cards)
  const [given, setGiven] = useState<readonly Given[]>([])
  const [news, setNews] = useState<News>(null)
  const { tell, allTaken } = useUnheard()
  const [card] = queue
  const without = (all: readonly RoundCard[], one: RoundCard) => all.filter(({ key }) => key !== one.key)
  const bringBack = (one: RoundCard) => setQueue((all) => [one, ...without(all, one)])

  function record(one: RoundCard, outcome: Outcome, answerId: Promise<string | null>): Given {
    const entry = { card: one, outcome, answerId }
    setGiven((all) => [...all, entry])
    setQueue((all) => without(all, one))
    return entry
  }

  function answer(outcome: 'confirmed' | 'not-confirmed', said: { method: string; note: string }) {
    if (!card) return
    const send = outcome === 'confirmed' ? confirmFactAction : doubtFactAction
    setNews(null)
    const heard = tell(send(formOf({ ...card.target, ...said })))
    const entry = record(card, outcome, heard.then(answerIdOf))
    void heard.then((state) => {
      if (state.status === 'done') return
      setGiven((all) => all.filter((one) => one !== entry))
      bringBack(card)
      setNews({ kind: 'problem', state, card })
    })
  }

  /** Waits for the server: what was typed can be wrong. Returns whether it was saved. */
  async function change(form: FormData): Promise<boolean> {
    if (!card) return false
    for (const [name, value] of Object.entries(card.target)) form.set(name, value)
    const state = await tell(changeFactAction(form))
    if (state.status !== 'done') {
      setNews({ kind: 'problem', state, card })
      return false
    }
    record(card, 'changed', Promise.resolve(answerIdOf(state)))
    setNews({ kind: 'changed', standing: String(state.detail.standing) })
    return true
  }

  async function undo() {
    const last = given.at(-1)
    if (!last) return
    setGiven((all) => all.filter((one) => one !== last))
    bringBack(last.card)
    setNews({ kind: 'undone' })
    const answerId = await last.answerId
    if (!answerId) return
    const state = await tell(withdrawAnswerAction(formOf({ answerId })))
    if (state.status === 'done') return
    setQueue((all) => without(all, last.card))
    setGiven((all) => [...all, last])
    setNews({ kind: 'problem', state, card: last.card })
  }

  const skip = () => setQueue(([first, ...others]) => (first ? [...others, first] : []))
  return {
    card,
    left: queue.length,
    given,
    done: doneBefore + given.length,
    news,
    answer,
    change,
    undo,
    skip,
    allTaken,
  }
}
