import type { Actor } from '@/server/actor'

export function canEditListings(actor: Actor): boolean {
  return actor.role !== 'TRANSLATOR'
}

/** Reads what visitors report and answers it. */
export function canHandleReports(actor: Actor): boolean {
  return actor.role !== 'TRANSLATOR'
}

/** A second person approves what an editor submits; an administrator may approve alone, and the audit says so. */
export function canPublish(actor: Actor, authorId: string | null): boolean {
  if (actor.role === 'ADMIN') return true
  return actor.role === 'PUBLISHER' && authorId !== actor.id
}

/**
 * Whether somebody may let out what others wrote together.
 * @param authorIds everybody whose words it would make public; null stands for the system
 */
export function canApprove(actor: Actor, authorIds: readonly (string | null)[]): boolean {
  return canReview(actor) && (actor.role === 'ADMIN' || authorIds.every((authorId) => authorId !== actor.id))
}

/** Reads what was submitted and sends it back or lets it out, if it is not their own. */
export function canReview(actor: Actor): boolean {
  return actor.role === 'ADMIN' || actor.role === 'PUBLISHER'
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

/** How the machine is doing is for whoever runs it. */
export function canSeeSystem(actor: Actor): boolean {
  return actor.role === 'ADMIN'
}

/** Invitations, roles, suspension, links and second factors of other people. */
export function canManagePeople(actor: Actor): boolean {
  return actor.role === 'ADMIN'
}
