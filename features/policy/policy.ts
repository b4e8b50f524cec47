import type { Actor } from '@/server/actor'

/** Who may draft rules and values. Publishing them asks for a second person like everything else. */
export function canEditPolicy(actor: Actor): boolean {
  return actor.role !== 'TRANSLATOR'
}
