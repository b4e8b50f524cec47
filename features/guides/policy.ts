import type { Actor } from '@/server/actor'

/** Guides are written by whoever writes listings. Publishing and archiving follow the same rules as there. */
export function canEditGuides(actor: Actor): boolean {
  return actor.role !== 'TRANSLATOR'
}
