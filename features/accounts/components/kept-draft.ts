'use client'

import { type RefObject, useCallback, useEffect, useState } from 'react'
import { useUnsavedGuard } from './unsaved-guard'

type Values = Record<string, string[]>

/** What was typed and not saved, and which revision it was typed over. */
export type KeptDraft = { values: Values; revision: number | null }

const prefix = 'draft:'
const keyOf = (path: string) => `${prefix}${path}`
const keyOfPage = () => keyOf(location.pathname)

function readDraft(key: string): KeptDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function valuesOf(form: HTMLFormElement): Values {
  const values: Values = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !name.startsWith('$')) values[name] = [...(values[name] ?? []), value]
  }
  return values
}

/** Forgets everything typed in this tab, so that the next person at the desk does not find it. */
export function forgetDrafts(): void {
  const names = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? '')
  for (const name of names) if (name.startsWith(prefix)) sessionStorage.removeItem(name)
}

/** Forgets what was typed in the editor at a path before a revision was saved there. */
function forgetSaved(editor: string, revision: number): void {
  // The first save of something new is made from another page.
  if (revision === 1) sessionStorage.removeItem(keyOf(editor.replace(/[^/]+$/, 'new')))
  if (readDraft(keyOf(editor))?.revision !== revision) sessionStorage.removeItem(keyOf(editor))
}

/** Stands on the page a save leads to when that is not the editor: what was typed in the editor is forgotten. */
export function SavedDraft({ editor, revision }: { editor: string; revision: number }): null {
  useEffect(() => forgetSaved(editor, revision), [editor, revision])
  return null
}

/**
 * Keeps what is typed into a form in this tab until it is saved: over a session that ended, a reload, a wrong click.
 * Leaving with something unsaved is asked about.
 * @param revision what the form was made from; absent for something new
 * @param isSaved whether the page was opened by a save that went well
 * @returns what was kept from before, and how to be rid of it
 */
export function useKeptDraft(
  form: RefObject<HTMLFormElement | null>,
  revision: number | undefined,
  isSaved: boolean,
): { kept: KeptDraft | null; forget(): void } {
  useUnsavedGuard(form, false)
  const [kept, setKept] = useState<KeptDraft | null>(null)
  const forget = useCallback(() => {
    sessionStorage.removeItem(keyOfPage())
    setKept(null)
  }, [])

  useEffect(() => {
    if (isSaved && revision !== undefined) forgetSaved(location.pathname, revision)
    setKept(readDraft(keyOfPage()))
  }, [isSaved, revision])

  useEffect(() => {
    const element = form.current
    if (!element) return
    const keep = () => {
      const draft: KeptDraft = { values: valuesOf(element), revision: revision ?? null }
      sessionStorage.setItem(keyOfPage(), JSON.stringify(draft))
    }
    element.addEventListener('input', keep)
    return () => element.removeEventListener('input', keep)
  }, [form, revision])
  return { kept, forget }
}
