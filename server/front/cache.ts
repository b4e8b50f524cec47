import { createContentVersion } from './content-version'
import { createSlots, type Slot } from './slots'
import type { Stored } from './stored'

/** How an answer came about; sent to the client as `x-cache`. */
export type CacheState = 'hit' | 'miss' | 'stale' | 'stale-error'

export type Answer = { state: CacheState; value: Stored; slot: Slot }

/**
 * What a publishing transaction changed: paths without language, `''` for the home page. Its number, where it is
 * known, is that of the content change in the database, by which a change that is told twice is recognised.
 */
export type Change = { paths: readonly string[]; number?: bigint }

export type CacheStats = { version: number; entries: number; bytes: number } & Record<CacheState | 'failed', number>

export type PageCache = {
  /** The hot path: the response of a slot if it is current, else undefined. Counts as a use. */
  fresh(slot: Slot): Stored | undefined
  /** Gives the response for a key, rendered now if need be. Rejects when rendering fails and nothing older exists. */
  get(key: string, path: string, render: () => Promise<Stored>): Promise<Answer>
  /** Takes effect before it returns: the next `get` of a named path renders anew. */
  publish(change: Change): void
  /** Drops every page: nobody knows what changed. */
  dropAll(): void
  stats(): CacheStats
}

export type CacheOptions = {
  maxBytes: number
  now: () => number
  /** Told of every failed render; `served` says whether an older page went out instead. */
  onFailure: (event: { key: string; error: unknown; served: boolean }) => void
}

/** A page that failed is not tried again sooner than this, so that a database coming back is not trampled. */
export const RETRY_AFTER_MS = 1000

/** Numbers of changes kept to recognise one that is told again, which happens within seconds. */
const REMEMBERED_CHANGES = 1000

/** Statuses that say something lasting of a page. The rest (a throttle's 429, a 403) is meant for one request. */
const KEPT = new Set([200, 301, 302, 303, 307, 308, 404, 410])

/** Makes the page cache. Knows nothing of HTTP: it holds finished responses under keys, by one rule of freshness. */
export function createCache({ maxBytes, now, onFailure }: CacheOptions): PageCache {
  const slots = createSlots(maxBytes)
  const content = createContentVersion(now)
  const told = new Set<bigint>()
  const counts = { hit: 0, miss: 0, stale: 0, 'stale-error': 0, failed: 0 }

  function fresh(slot: Slot): Stored | undefined {
    if (slot.version !== content.current() || slot.value === undefined || isOver(slot.value)) return undefined
    slots.touch(slot)
    counts.hit += 1
    return slot.value
  }

  /** An instance hears of its own changes a second time, from the database. All other pages must not age twice. */
  function remember(number: bigint): void {
    told.add(number)
    for (const oldest of told) {
      if (told.size <= REMEMBERED_CHANGES) break
      told.delete(oldest)
    }
  }

  /** Whether the time has come that the page itself named, such as the closing time of what it calls open. */
  function isOver(value: Stored): boolean {
    return value.freshUntil <= now()
  }

  /** Starts a render, or joins the one under way if it began under the current content. */
  function renderOnce(slot: Slot, render: () => Promise<Stored>): Promise<Stored> {
    const version = content.current()
    if (slot.flight?.version === version) return slot.flight.promise
    const promise = Promise.resolve().then(render)
    const flight = { version, promise }
    slot.flight = flight
    promise.then(
      (value) => {
        if (slot.flight === flight) slot.flight = undefined
        // A slow render of older content must not replace a newer one, nor count as newer than its beginning.
        const newer = slot.value === undefined || version >= slot.version
        if (!slot.evicted && newer && KEPT.has(value.status)) slots.fill(slot, value, version)
        if (slot.failure && version >= slot.failure.version) slot.failure = undefined
      },
      (error: unknown) => {
        if (slot.flight === flight) slot.flight = undefined
        slot.failure = { at: now(), version, error }
        onFailure({ key: slot.key, error, served: slot.value !== undefined })
      },
    )
    return promise
  }

  function answer(state: CacheState, value: Stored, slot: Slot): Answer {
    counts[state] += 1
    return { state, value, slot }
  }

  async function get(key: string, path: string, render: () => Promise<Stored>): Promise<Answer> {
    const slot = slots.open(key, path)
    const value = fresh(slot)
    if (value) return { state: 'hit', value, slot }
    slots.touch(slot)
    const resting = restsAfterFailure(slot)
    if (slot.value && !isOver(slot.value) && slot.version >= slot.droppedAt && content.mayBeShown(slot.version)) {
      const shown = slot.value
      if (!resting) renderOnce(slot, render).catch(() => {})
      return answer('stale', shown, slot)
    }
    if (resting) return fallBack(slot, slot.failure?.error)
    try {
      return answer('miss', await renderOnce(slot, render), slot)
    } catch (error) {
      return fallBack(slot, error)
    }
  }

  function restsAfterFailure(slot: Slot): boolean {
    const failure = slot.failure
    return failure !== undefined && failure.version === content.current() && now() - failure.at < RETRY_AFTER_MS
  }

  /** The last good page, even one that a publish dropped, is better than an error page. */
  function fallBack(slot: Slot, error: unknown): Answer {
    if (slot.value) return answer('stale-error', slot.value, slot)
    counts.failed += 1
    throw error
  }

  return {
    fresh,
    get,
    publish({ paths, number }) {
      if (number !== undefined && told.has(number)) return
      if (number !== undefined) remember(number)
      const version = content.raise()
      for (const path of paths) {
        for (const slot of slots.named(path)) slot.droppedAt = version
      }
    },
    dropAll() {
      told.clear()
      const version = content.raise()
      for (const slot of slots.all()) slot.droppedAt = version
    },
    stats: () => ({ version: content.current(), entries: slots.count(), bytes: slots.bytes(), ...counts }),
  }
}
