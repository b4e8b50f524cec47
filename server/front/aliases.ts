import type { Slot } from './slots'

/** From request targets as clients spell them to slots, so that the hot path parses nothing. */
export type Aliases = {
  find(rawUrl: string): Slot | undefined
  add(rawUrl: string, slot: Slot): void
}

const MAX_ALIASES = 20_000

/** Longer targets are rare and could fill memory by being different each time. */
const MAX_ALIAS_LENGTH = 512

/** Makes the map, which forgets its oldest entry when full. */
export function createAliases(): Aliases {
  const slots = new Map<string, Slot>()
  return {
    find(rawUrl) {
      const slot = slots.get(rawUrl)
      if (slot?.evicted) {
        slots.delete(rawUrl)
        return undefined
      }
      return slot
    },
    add(rawUrl, slot) {
      if (rawUrl.length > MAX_ALIAS_LENGTH || slot.evicted) return
      slots.set(rawUrl, slot)
      if (slots.size <= MAX_ALIASES) return
      for (const oldest of slots.keys()) {
        slots.delete(oldest)
        break
      }
    },
  }
}
