import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { AuditedObject } from './audited'
import type { Transaction } from './db'

export type AuditEntry = {
  actorId: string | null
  action: string
  entityType: AuditedObject
  entityId: string | null
  detail?: Prisma.InputJsonValue
}

/** Writes one row of the append-only log. Takes the transaction of the change itself: no row, no change. */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({ data: entry })
}
