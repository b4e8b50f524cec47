import 'server-only'
import type { AccountLinkKind } from '@/generated/prisma/enums'
import type { Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'
import { newRecoveryCode, newToken, recoveryCodeHash, tokenHash } from '@/server/one-time'

/** Hours a link works. A reset is asked for by somebody who waits for it; an invitation may meet a holiday. */
export const linkHours: Record<AccountLinkKind, number> = { INVITATION: 7 * 24, PASSWORD_RESET: 24 }

/** Number of the advisory lock that lets one change of roles finish before the next counts the administrators. */
const PEOPLE_LOCK = 7_201_863

/** Makes a new one-time link and ends the earlier ones of the person. Returns its token, which is kept nowhere. */
export async function makeLink(tx: Transaction, userId: string, kind: AccountLinkKind): Promise<string> {
  await endLinks(tx, userId)
  const token = newToken()
  const expiresAt = new Date(Date.now() + linkHours[kind] * 3_600_000)
  await tx.accountLink.create({ data: { tokenHash: tokenHash(token), userId, kind, expiresAt } })
  return token
}

/** Links that were handed out and not used work no more. */
export async function endLinks(tx: Transaction, userId: string): Promise<void> {
  await tx.accountLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } })
}

/** Ends all sessions of a person but one. Returns how many there were. */
export async function endSessions(tx: Transaction, userId: string, exceptId: string | null): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    data: { revokedAt: new Date() },
  })
  return count
}

/**
 * Makes sure that somebody else could still administer the portal. Counts only those who can sign in, and lets two
 * administrators who demote each other at the same moment come one after the other.
 * @throws Refusal `last-admin`
 */
export async function requireOtherAdmin(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PEOPLE_LOCK})`
  const others = await tx.user.count({
    where: { id: { not: userId }, role: 'ADMIN', suspendedAt: null, passwordHash: { not: null } },
  })
  if (others === 0) throw new Refusal('last-admin')
}

/** Makes ten recovery codes instead of the earlier ones. Returns them; the database keeps their hashes. */
export async function replaceRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = Array.from({ length: 10 }, newRecoveryCode)
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: recoveryCodeHash(code) })) })
  return codes
}
