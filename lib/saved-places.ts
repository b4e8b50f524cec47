/** A place a visitor saved, with all that is needed to show it without a connection. Kept on the device only. */
export type SavedPlace = {
  /** Path without language: `/hospitals/qilu-hospital-of-shandong-university`. */
  path: string
  name: string
  zh: string
  address: string
  phone: string
  note: string
  /** Name of the list it is on, '' for none. */
  list: string
  /** When it was saved, ISO 8601. */
  savedAt: string
}

/** How the browser's store and an exported file look. */
type SavedFile = { format: 'living-in-jinan-saved'; version: 1; places: SavedPlace[] }

export const maximumSaved = 500
const longest = { path: 200, name: 300, zh: 300, address: 400, phone: 40, note: 2000, list: 60, savedAt: 40 } as const

const isPath = (path: string) => /^\/[a-z][a-z-]*\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(path)

function readPlace(value: unknown): SavedPlace | null {
  if (typeof value !== 'object' || value === null) return null
  const given = value as Record<string, unknown>
  const text = (key: keyof SavedPlace) => {
    const found = given[key]
    return typeof found === 'string' ? found.slice(0, longest[key]) : ''
  }
  const place: SavedPlace = {
    path: text('path'),
    name: text('name'),
    zh: text('zh'),
    address: text('address'),
    phone: /^\+?\d{3,20}$/.test(text('phone')) ? text('phone') : '',
    note: text('note'),
    list: text('list').trim(),
    savedAt: Number.isNaN(Date.parse(text('savedAt'))) ? new Date(0).toISOString() : text('savedAt'),
  }
  return isPath(place.path) && place.name ? place : null
}

/**
 * Reads what a browser kept or a person loads, which may be anything.
 * @returns null for a text that is no list of saved places; places that make no sense are left out
 */
export function parseSaved(text: string | null): SavedPlace[] | null {
  try {
    const file = JSON.parse(text ?? '') as Partial<SavedFile> | null
    if (file?.format !== 'living-in-jinan-saved' || !Array.isArray(file.places)) return null
    const places = file.places.flatMap((place) => readPlace(place) ?? [])
    return [...new Map(places.map((place) => [place.path, place])).values()].slice(0, maximumSaved)
  } catch {
    return null
  }
}

export function writeSaved(places: readonly SavedPlace[]): string {
  const file: SavedFile = { format: 'living-in-jinan-saved', version: 1, places: [...places] }
  return JSON.stringify(file, null, 1)
}

/** Adds the places of a file to those that are there. A place that is there keeps its note unless it has none. */
export function mergeSaved(present: readonly SavedPlace[], loaded: readonly SavedPlace[]): SavedPlace[] {
  const merged = new Map(present.map((place) => [place.path, place]))
  for (const place of loaded) {
    const own = merged.get(place.path)
    merged.set(place.path, own ? { ...own, note: own.note || place.note, list: own.list || place.list } : place)
  }
  return [...merged.values()].slice(0, maximumSaved)
}
