import { mergeSaved, parseSaved, type SavedPlace, writeSaved } from '@/lib/saved-places'
import { keepPages } from './offline'

const key = 'saved-places'
const changed = 'saved-places-changed'

/** What is saved on this device, in the order of saving. */
export function readSaved(): SavedPlace[] {
  try {
    return parseSaved(localStorage.getItem(key)) ?? []
  } catch {
    // A browser that stores nothing has nothing saved.
    return []
  }
}

/** Keeps the places and tells every element on the page. Returns false where the browser stores nothing. */
export function keepSaved(places: readonly SavedPlace[]): boolean {
  try {
    localStorage.setItem(key, writeSaved(places))
  } catch {
    return false
  }
  document.dispatchEvent(new Event(changed))
  return true
}

/** Calls back whenever the list changes, on this page or in another window. */
export function watchSaved(callback: () => void): void {
  document.addEventListener(changed, callback)
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) callback()
  })
}

/** What the page of saved places needs of this; given to it, so that no file of its own is shared with other pages. */
export const savedStore = { readSaved, keepSaved, watchSaved, parseSaved, mergeSaved, writeSaved, keepPages }
export type SavedStore = typeof savedStore
