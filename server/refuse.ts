import 'server-only'
import type { Actor } from './actor'
import { type AuditEntry, recordAudit } from './audit'
import { db } from './db'
import { Refusal } from './errors'

/**
 * Refuses an act the actor has no right to, and writes that down.
 * @throws Refusal `not-allowed`
 */
export async function refuseActor(
  actor: Actor,
  entry: Pick<AuditEntry, 'action' | 'entityType' | 'entityId'>,
): Promise<never> {
  await (await db()).$transaction((tx) =>
    recordAudit(tx, { ...entry, actorId: actor.id, action: `${entry.action}.refused` }),
  )
  throw new Refusal('not-allowed')
}
