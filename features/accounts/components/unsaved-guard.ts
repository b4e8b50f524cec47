'use client'

import { type RefObject, useEffect } from 'react'

/**
 * Asks before leaving while something is unsaved, whichever way: closing the tab, the address bar, a link.
 * @returns what ends the asking
 */
export function guardLeaving(isUnsaved: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault()
  }
  // Links of the frame change the page without leaving the document, which the browser does not ask about.
  const leave = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!isUnsaved() || !(link instanceof HTMLAnchorElement) || link.target || event.ctrlKey || event.metaKey) return
    if (link.pathname === location.pathname) return
    event.preventDefault()
    event.stopPropagation()
    location.assign(link.href)
  }
  addEventListener('beforeunload', ask)
  document.addEventListener('click', leave, true)
  return () => {
    removeEventListener('beforeunload', ask)
    document.removeEventListener('click', leave, true)
  }
}

/**
 * Asks before leaving a form with something unsaved.
 * @param wasRefused what is in the form was sent and not taken, and would be lost as it stands
 */
export function useUnsavedGuard(form: RefObject<HTMLFormElement | null>, wasRefused: boolean): void {
  useEffect(() => {
    const element = form.current
    if (!element) return
    let isDirty = wasRefused
    const change = () => {
      isDirty = true
    }
    const send = () => {
      isDirty = false
    }
    element.addEventListener('input', change)
    element.addEventListener('submit', send)
    const endGuard = guardLeaving(() => isDirty)
    return () => {
      element.removeEventListener('input', change)
      element.removeEventListener('submit', send)
      endGuard()
    }
  }, [form, wasRefused])
}
