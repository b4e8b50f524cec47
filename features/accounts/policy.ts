import type { Actor } from '@/server/actor'

export function canEditListings(actor: Actor): boolean {
  return actor.role !== 'TRANSLATOR'
}

/** A second person approves what an editor submits; an administrator may approve alone, and the audit says so. */
export function canPublish(actor: Actor, authorId: string | null): boolean {
  if (actor.role === 'ADMIN') return true
  return actor.role === 'PUBLISHER' && authorId !== actor.id
}

export function canArchive(actor: Actor): boolean {
  return actor.role === 'ADMIN' || actor.role === 'PUBLISHER'
}

/** Holidays change what every office is said to do, so loading them is publishing. */
export function canLoadHolidays(actor: Actor): boolean {
  return actor.role === 'ADMIN' || actor.role === 'PUBLISHER'
}

export function canReadAudit(actor: Actor): boolean {
  return actor.role === 'ADMIN' || actor.role === 'PUBLISHER'
}
