'use client'

import { type RefObject, useEffect } from 'react'

/**
 * Asks before leaving a form with something unsaved, whichever way: closing the tab, the address bar, a link.
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
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty) event.preventDefault()
    }
    // Links of the frame change the page without leaving the document, which the browser does not ask about.
    const leave = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!isDirty || !(link instanceof HTMLAnchorElement) || link.target || event.ctrlKey || event.metaKey) return
      if (link.pathname === location.pathname) return
      event.preventDefault()
      event.stopPropagation()
      location.assign(link.href)
    }
    element.addEventListener('input', change)
    element.addEventListener('submit', send)
    addEventListener('beforeunload', ask)
    document.addEventListener('click', leave, true)
    return () => {
      element.removeEventListener('input', change)
      element.removeEventListener('submit', send)
      removeEventListener('beforeunload', ask)
      document.removeEventListener('click', leave, true)
    }
  }, [form, wasRefused])
}
