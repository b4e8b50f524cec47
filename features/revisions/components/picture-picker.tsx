'use client'

import { useEffect, useRef, useState } from 'react'
import { pictureNumber } from '@/features/media/picture-name'
import type { PictureField } from '../picture-field'

export type PickerWords = Record<
  'choose' | 'earlier' | 'gone' | 'hint' | 'later' | 'open' | 'take' | 'takeOut' | 'title' | 'unready',
  string
>

type Props = {
  field: PictureField
  /** What was chosen before a save that failed. */
  values?: readonly string[]
  problem?: string
  words: PickerWords
  /** Address of the library. */
  library: string
}

/** The pictures of a listing in their order, and the library to take more from. Everything is a button. */
export function PicturePicker({ field, values, problem, words, library }: Props) {
  const [chosen, setChosen] = useState(() => (values ?? field.shown).filter(Boolean))
  const box = useRef<HTMLElement>(null)
  const isFirst = useRef(true)
  const options = new Map(field.options.map((option) => [option.hash, option]))
  const labelOf = (hash: string) => options.get(hash)?.label ?? `${pictureNumber(hash)} · ${words.gone}`
  const swap = (at: number, to: number) =>
    setChosen(chosen.map((hash, index) => (index === at ? chosen[to] : index === to ? chosen[at] : hash) ?? hash))
  // Hidden controls say nothing when they change; what keeps unsaved work listens for this.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is told of every change of the list
  useEffect(() => {
    if (!isFirst.current) box.current?.dispatchEvent(new Event('input', { bubbles: true }))
    isFirst.current = false
  }, [chosen])
  const button = (word: string, hash: string, act: () => void, isOff = false) => (
    <button type="button" className="btn s" aria-label={`${word}: ${labelOf(hash)}`} disabled={isOff} onClick={act}>
      {word}
    </button>
  )
  return (
    <section className="panel picker" id="f-pictures" aria-labelledby="pictures-title" ref={box}>
      <h2 className="ph1" id="pictures-title">
        {words.title}
      </h2>
      <div className="fields">
        <input type="hidden" name="pictures" value="" />
        <p className="xs mut">
          {problem && <b className="problem">{problem} </b>}
          {words.hint}
        </p>
        <ol>
          {chosen.map((hash, at) => {
            const option = options.get(hash)
            return (
              <li key={hash}>
                <input type="hidden" name="pictures" value={hash} />
                {option ? <img src={option.image} alt="" width={96} height={64} /> : <span />}
                <span>
                  {option ? (
                    <a href={`${library}/${hash}`} target="_blank" rel="noopener">
                      {option.label}
                    </a>
                  ) : (
                    labelOf(hash)
                  )}{' '}
                  {option && !option.isReady && <b className="mark past">{words.unready}</b>}
                </span>
                <span className="row wrapx">
                  {button(words.earlier, hash, () => swap(at, at - 1), at === 0)}
                  {button(words.later, hash, () => swap(at, at + 1), at === chosen.length - 1)}
                  {button(words.takeOut, hash, () => setChosen(chosen.filter((other) => other !== hash)))}
                </span>
              </li>
            )
          })}
        </ol>
        <details>
          <summary>{words.choose}</summary>
          <ul>
            {field.options
              .filter(({ hash }) => !chosen.includes(hash))
              .map(({ hash, label, image }) => (
                <li key={hash}>
                  <img src={image} alt="" width={96} height={64} loading="lazy" />
                  <span>{label}</span>
                  {button(words.take, hash, () => setChosen([...chosen, hash]))}
                </li>
              ))}
          </ul>
          <p>
            <a href={library} target="_blank" rel="noopener">
              {words.open}
            </a>
          </p>
        </details>
      </div>
    </section>
  )
}
