'use client'

import { useRouter } from 'next/navigation'
import { useId, useRef, useState } from 'react'
import { type Sent, sendPicture } from './send-picture'

type Props = {
  /** Largest file in bytes. */
  maximumBytes: number
  words: Record<'choose' | 'hint' | 'add' | 'added' | 'known' | 'progress' | 'failed' | 'waiting', string>
  /** Why a file is refused, by its problem. */
  refused: Record<string, string>
  /** Other refusals by their code. */
  errors: Record<string, string>
}

type Row = { name: string; share: number; sent: Sent | null }

function outcomeOf(sent: Sent, { words, refused, errors }: Props): string {
  if (sent.status === 'done') return sent.detail.isNew ? words.added : words.known
  if (sent.status === 'refused') {
    const problem = refused[String(sent.detail.problem)]
    return problem ?? errors[sent.code] ?? words.failed
  }
  return words.failed
}

/** Adds pictures to the library, one after another, and says of each file what became of it. */
export function UploadForm(props: Props) {
  const { words, maximumBytes } = props
  const id = useId()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [rows, setRows] = useState<Row[]>([])
  const [isBusy, setBusy] = useState(false)

  async function send(files: readonly File[]) {
    setBusy(true)
    setRows(files.map(({ name }) => ({ name, share: 0, sent: null })))
    const change = (index: number, part: Partial<Row>) =>
      setRows((before) => before.map((row, at) => (at === index ? { ...row, ...part } : row)))
    for (const [index, file] of files.entries()) {
      const sent = await sendPicture(file, maximumBytes, (share) => change(index, { share }))
      change(index, { share: 1, sent })
    }
    setBusy(false)
    if (input.current) input.current.value = ''
    router.refresh()
  }

  return (
    <form
      className="card upload"
      onSubmit={(event) => {
        event.preventDefault()
        const files = [...(input.current?.files ?? [])]
        if (files.length > 0) void send(files)
      }}
    >
      <div className="field">
        <label className="f" htmlFor={id}>
          {words.choose}
        </label>
        <input
          ref={input}
          id={id}
          className="in"
          type="file"
          multiple
          required
          accept="image/jpeg,image/png,image/webp,image/avif"
          aria-describedby={`${id}-hint`}
        />
        <p className="sm mut" id={`${id}-hint`}>
          {words.hint}
        </p>
      </div>
      <div>
        <button type="submit" className="btn pri" disabled={isBusy}>
          {words.add}
        </button>
      </div>
      <ul className="sent" role="status">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes its order
          <li key={index} className={row.sent && row.sent.status !== 'done' ? 'refused' : undefined}>
            <bdi>{row.name}</bdi>
            {row.sent ? (
              <b>{outcomeOf(row.sent, props)}</b>
            ) : row.share === 1 ? (
              <span>{words.waiting}</span>
            ) : (
              <progress value={row.share} aria-label={words.progress.replace('{file}', row.name)} />
            )}
          </li>
        ))}
      </ul>
    </form>
  )
}
