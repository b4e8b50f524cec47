'use client'

import { type MouseEvent, useEffect, useRef, useState } from 'react'
import type { Option } from '@/features/revisions/form-field'
import type { ActionState } from '@/server/action'
import { ChangeForm } from './change-form'
import { FactPanel } from './fact-panel'
import type { RoundCard, RoundWords } from './round-card'
import { RoundSide } from './round-side'
import { useRound } from './use-round'
import { useShortcuts } from './use-shortcuts'

type Props = {
  cards: readonly RoundCard[]
  /** Facts of the round beyond these cards. */
  beyond: number
  doneBefore: number
  methods: readonly Option[]
  words: RoundWords
  errors: Record<string, string>
  /** Address of the round as it is filtered, to go on with. */
  href: string
}

const idle: ActionState = { status: 'idle' }

function problemText(state: ActionState, { errors, words }: Pick<Props, 'errors' | 'words'>): string {
  if (state.status === 'failed') return words.failed.replace('{id}', state.errorId)
  return errors[state.status === 'refused' ? state.code : 'invalid'] ?? ''
}

/** The round itself: one fact at a time, answered with a key or a button. */
export function Round(props: Props) {
  const { methods, words, errors } = props
  const round = useRound(props.cards, props.doneBefore)
  const [method, setMethod] = useState(methods[0]?.value ?? '')
  const [isChanging, setChanging] = useState(false)
  const note = useRef<HTMLInputElement>(null)
  const main = useRef<HTMLButtonElement>(null)
  const more = useRef<HTMLAnchorElement>(null)
  const { card, news } = round
  const said = () => {
    const values = { method, note: note.current?.value ?? '' }
    if (note.current) note.current.value = ''
    return values
  }
  const confirm = () => card?.isKnown && round.answer('confirmed', said())
  const doubt = () => card && round.answer('not-confirmed', said())
  const goOn = async (event: MouseEvent) => {
    event.preventDefault()
    if (await round.allTaken()) location.assign(props.href)
  }
  const edit = () => card && setChanging(true)
  const { isOn, turn } = useShortcuts({
    ...Object.fromEntries(methods.map(({ value }, index) => [String(index + 1), () => setMethod(value)])),
    ...{ y: confirm, e: edit, n: doubt, s: round.skip, u: () => void round.undo() },
    o: () => card && window.open(card.editor, '_blank', 'noopener'),
  })
  // The next fact begins where the last one ended, at the answer most facts get.
  const key = card?.key
  const answered = useRef(key)
  useEffect(() => {
    if (answered.current === key) return
    answered.current = key
    setChanging(false)
    const next = main.current ?? more.current
    next?.focus()
  }, [key])
  const buttons = [
    { letter: 'y', act: confirm, word: 'stillTrue', hint: 'stillTrueHint', isOff: !card?.isKnown },
    { letter: 'e', act: edit, word: 'changed', hint: 'changedHint', isOff: false },
    { letter: 'n', act: doubt, word: 'doubt', hint: 'doubtHint', isOff: false },
    { letter: 's', act: round.skip, word: 'skip', hint: 'skipHint', isOff: false },
  ] as const
  const left = round.left + props.beyond
  return (
    <div className="round">
      <div className="grid gap-4">
        <p className="row" role="status">
          <b className="num">{words.doneCount.replace('{count}', String(round.done))}</b>
          <span className="mut num">{words.left.replace('{count}', String(left))}</span>
          {news?.kind === 'changed' && <span className="mark">{words[news.standing as 'draft']}</span>}
          {news?.kind === 'undone' && <span className="mark">{words.undone}</span>}
        </p>
        {news?.kind === 'problem' && (
          <p className="note sos-n" role="alert">
            <b>{`${news.card.name}, ${news.card.fact}:`}</b> {problemText(news.state, props)}
          </p>
        )}
        {card ? (
          <>
            <FactPanel card={card} words={words}>
              {isChanging && (
                <ChangeForm
                  key={card.key}
                  card={card}
                  state={news?.kind === 'problem' && news.card.key === card.key ? news.state : idle}
                  errors={errors}
                  words={words}
                  send={(form) => {
                    form.set('method', method)
                    form.set('note', note.current?.value ?? '')
                    return round.change(form)
                  }}
                  close={() => {
                    setChanging(false)
                    main.current?.focus()
                  }}
                />
              )}
            </FactPanel>
            <div className="keysr">
              {buttons.map(({ letter, act, word, hint, isOff }) => (
                <button
                  key={letter}
                  ref={letter === 'y' ? main : undefined}
                  type="button"
                  className={letter === 'y' ? 'kbtn pri' : 'kbtn'}
                  aria-keyshortcuts={isOn ? letter.toUpperCase() : undefined}
                  aria-disabled={isOff || undefined}
                  onClick={() => void act()}
                >
                  {isOn && <kbd>{letter.toUpperCase()}</kbd>}
                  <span>
                    <b>{words[word]}</b> {words[hint]}
                  </span>
                </button>
              ))}
            </div>
            <fieldset className="panel round-how">
              <legend className="vh">{words.how}</legend>
              {methods.map(({ value, label }, index) => (
                <label className="ck" key={value}>
                  <input
                    type="radio"
                    name="method"
                    value={value}
                    checked={method === value}
                    onChange={() => setMethod(value)}
                  />
                  <span>
                    {isOn && <kbd>{index + 1}</kbd>} {label}
                  </span>
                </label>
              ))}
              <label className="round-note">
                <span>{words.note}</span>
                <input className="in" ref={note} maxLength={500} />
              </label>
            </fieldset>
          </>
        ) : (
          <p className="panel p-5">
            {props.beyond > 0 ? (
              <a ref={more} href={props.href} onClick={goOn}>
                {words.more}
              </a>
            ) : (
              words.allDone
            )}
          </p>
        )}
        <label className="ck sm">
          <input type="checkbox" checked={isOn} onChange={(event) => turn(event.target.checked)} />
          <span>{words.shortcuts}</span>
        </label>
      </div>
      <RoundSide card={card} given={round.given} undo={() => void round.undo()} hasKeys={isOn} words={words} />
    </div>
  )
}
