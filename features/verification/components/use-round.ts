'use client'

import { useState } from 'react'
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

/**
 * The facts still to ask about and what was answered. The next fact is there at once; the server hears of it behind,
 * and what it refuses comes back to the front.
 */
export function useRound(cards: readonly RoundCard[], doneBefore: number) {
  const [queue, setQueue] = useState(cards)
  const [given, setGiven] = useState<readonly Given[]>([])
  const [news, setNews] = useState<News>(null)
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
    const sent = send(formOf({ ...card.target, ...said }))
    const answerId = sent.then(answerIdOf, () => null)
    const entry = record(card, outcome, answerId)
    void sent
      .catch((): ActionState => ({ status: 'failed', errorId: '–', values: {} }))
      .then((state) => {
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
    const state = await changeFactAction(form).catch(
      (): ActionState => ({ status: 'failed', errorId: '–', values: {} }),
    )
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
    const state = await withdrawAnswerAction(formOf({ answerId })).catch(
      (): ActionState => ({ status: 'failed', errorId: '–', values: {} }),
    )
    if (state.status === 'done') return
    setQueue((all) => without(all, last.card))
    setGiven((all) => [...all, last])
    setNews({ kind: 'problem', state, card: last.card })
  }

  const skip = () => setQueue(([first, ...others]) => (first ? [...others, first] : []))
  return { card, left: queue.length, given, done: doneBefore + given.length, news, answer, change, undo, skip }
}
