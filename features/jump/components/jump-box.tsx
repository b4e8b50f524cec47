'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Destination, DestinationGroup } from '../places'

type Props = {
  locale: string
  words: Record<'open' | 'label' | 'none' | 'found' | 'failed', string>
  groups: Record<DestinationGroup, string>
}

/** Short enough not to be felt, long enough not to ask for every letter. */
const pause = 120

type Answer = { typed: string; found: Destination[] | 'failed' }

/** Where what is typed may lead, asked of the server: its last answer, and what it was an answer to. */
function useDestinations(typed: string, isOpen: boolean, locale: string): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (!isOpen) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const reply = await fetch(`/api/jump?${new URLSearchParams({ q: typed, locale })}`, { signal: stop.signal })
        setAnswer({ typed, found: reply.ok ? ((await reply.json()) as Destination[]) : 'failed' })
      } catch {
        if (!stop.signal.aborted) setAnswer({ typed, found: 'failed' })
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [typed, isOpen, locale])
  return answer
}

/** Ctrl or Command with K, from anywhere on a staff screen. */
function useShortcut(open: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k' || event.shiftKey || event.altKey) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}

/** Goes to an entry, a guide, a rule, a screen or an action by name, from anywhere and by the keyboard alone. */
export function JumpBox({ locale, words, groups }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const asked = typed.trim()
  const answer = useDestinations(asked, isOpen, locale)
  const goesOn = useRef(false)
  const found = answer?.found ?? null
  const isCurrent = answer?.typed === asked
  const destinations = Array.isArray(found) ? found : []
  const at = Math.min(chosen, destinations.length - 1)
  const open = () => {
    if (dialog.current?.open) return
    setTyped('')
    setChosen(0)
    goesOn.current = false
    setOpen(true)
    dialog.current?.showModal()
  }
  const go = (destination: Destination | undefined) => {
    if (!destination) return
    dialog.current?.close()
    // Leaves the document, so that the browser asks about what is unsaved.
    location.assign(destination.href)
  }
  const move = (to: number) => {
    const next = (to + destinations.length) % destinations.length
    setChosen(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    // Enter ends a word of an input method first.
    if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key) || event.nativeEvent.isComposing) return
    event.preventDefault()
    // Whoever types fast and ends with Enter means what was typed, not what was found before it.
    goesOn.current = event.key === 'Enter' && !isCurrent
    if (!isCurrent || destinations.length === 0) return
    if (event.key === 'Enter') go(destinations[at])
    else move(event.key === 'ArrowDown' ? at + 1 : at - 1)
  }
  useShortcut(open)
  useEffect(() => {
    if (!goesOn.current || !isCurrent) return
    goesOn.current = false
    go(destinations[0])
  })
  const said =
    found === 'failed'
      ? words.failed
      : found?.length === 0
        ? words.none
        : words.found.replace('{count}', String(destinations.length))
  return (
    <>
      <button type="button" className="btn s quiet" onClick={open} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" size="s" />
        {words.open}
        <kbd>Ctrl K</kbd>
      </button>
      <dialog ref={dialog} className="jump" aria-label={words.open} onClose={() => setOpen(false)}>
        <input
          className="in"
          type="text"
          role="combobox"
          aria-label={words.label}
          aria-expanded={destinations.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={destinations.length > 0 ? `${id}-${at}` : undefined}
          placeholder={words.label}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(0)
            goesOn.current = false
          }}
          onKeyDown={onKeyDown}
        />
        <p role="status" className={found === 'failed' || found?.length === 0 ? 'p-3' : 'vh'}>
          {found && said}
        </p>
        <div id={`${id}-list`} role="listbox" aria-label={words.open} className="jump-list">
          {destinations.map(({ group, href, label, labelZh, note }, index) => (
            <div key={href} className="contents" role="presentation">
              {group !== destinations[index - 1]?.group && (
                <p className="gh" aria-hidden="true">
                  {groups[group]}
                </p>
              )}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus */}
              <div
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                aria-label={[groups[group], label, labelZh, note].filter(Boolean).join(', ')}
                className="jump-row"
                onClick={() => go(destinations[index])}
                onMouseMove={() => setChosen(index)}
              >
                <span>
                  {label} {labelZh && <span lang="zh-Hans">{labelZh}</span>}
                </span>
                {note && <span className="xs mut">{note}</span>}
              </div>
            </div>
          ))}
        </div>
      </dialog>
    </>
  )
}
