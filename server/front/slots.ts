import type { Stored } from './stored'

/** The place of one URL in the cache: its last good response, if any, and what is under way. */
export type Slot = {
  readonly key: string
  /** Path without language, by which a publish names it. */
  readonly path: string
  value: Stored | undefined
  /** The content version at which the render of `value` began. */
  version: number
  /** Values begun before this version were named by a publish and may not be shown any more. */
  droppedAt: number
  flight: { version: number; promise: Promise<Stored> } | undefined
  /** When rendering last failed, and under which version. */
  failure: { at: number; version: number; error: unknown } | undefined
  evicted: boolean
}

/** The slots by key, least recently used first, within a budget of bytes. */
export type Slots = {
  open(key: string, path: string): Slot
  /** Marks as just used. */
  touch(slot: Slot): void
  fill(slot: Slot, value: Stored, version: number): void
  named(path: string): Iterable<Slot>
  all(): Iterable<Slot>
  bytes(): number
  count(): number
}

/** What a slot costs beside its bodies: keys, header lists, index entries (estimated, generously). */
export const SLOT_BYTES = 2048

/** Makes an empty set of slots that never holds more than `maxBytes`, renders under way not counted. */
export function createSlots(maxBytes: number): Slots {
  const slots = new Map<string, Slot>()
  const byPath = new Map<string, Set<Slot>>()
  let bytes = 0

  function open(key: string, path: string): Slot {
    const known = slots.get(key)
    if (known) return known
    const slot: Slot = {
      key,
      path,
      value: undefined,
      version: 0,
      droppedAt: 0,
      flight: undefined,
      failure: undefined,
      evicted: false,
    }
    slots.set(key, slot)
    const siblings = byPath.get(path)
    if (siblings) siblings.add(slot)
    else byPath.set(path, new Set([slot]))
    grow(SLOT_BYTES)
    return slot
  }

  function grow(difference: number): void {
    bytes += difference
    if (bytes <= maxBytes) return
    for (const slot of slots.values()) {
      if (bytes <= maxBytes) return
      if (slot.flight === undefined) evict(slot)
    }
  }

  function evict(slot: Slot): void {
    bytes -= SLOT_BYTES + (slot.value?.bytes ?? 0)
    if (slot.value) slot.value.onResize = () => {}
    // Aliases of the hot path may still point here; they must not keep the bodies alive.
    slot.value = undefined
    slot.evicted = true
    slots.delete(slot.key)
    const siblings = byPath.get(slot.path)
    siblings?.delete(slot)
    if (siblings?.size === 0) byPath.delete(slot.path)
  }

  return {
    open,
    touch(slot) {
      if (slots.delete(slot.key)) slots.set(slot.key, slot)
    },
    fill(slot, value, version) {
      const before = slot.value
      if (before) before.onResize = () => {}
      slot.value = value
      slot.version = version
      value.onResize = grow
      grow(value.bytes - (before?.bytes ?? 0))
    },
    named: (path) => byPath.get(path) ?? [],
    all: () => slots.values(),
    bytes: () => bytes,
    count: () => slots.size,
  }
}
