'use client'

import { useEffect, useRef, useState } from 'react'

const storageKey = 'verification-shortcuts'

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/**
 * Single keys for what one does forty times. They are quiet while a field has the focus, and can be switched off, which
 * this browser remembers (WCAG 2.1.4).
 * @param acts what each key does, by `event.key` in lower case
 */
export function useShortcuts(acts: Readonly<Record<string, () => void>>): {
  isOn: boolean
  turn(on: boolean): void
} {
  const [isOn, setOn] = useState(true)
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => setOn(localStorage.getItem(storageKey) !== 'off'), [])
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isField(event.target)) return
      const act = latest.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn])
  return {
    isOn,
    turn(on) {
      localStorage.setItem(storageKey, on ? 'on' : 'off')
      setOn(on)
    },
  }
}
