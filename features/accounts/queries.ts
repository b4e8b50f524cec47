import 'server-only'
import { db } from '@/server/db'
import { openTotpKey } from '@/server/second-factor'

export type SessionRow = {
  id: string
  device: string
  createdAt: Date
  lastSeenAt: Date
}

export type SignInRow = { at: Date; device: string; isRefused: boolean; secondFactor: string | null }

export type Account = {
  email: string
  hasSecondFactor: boolean
  secondFactorSince: Date | null
  /** Recovery codes that were not used yet. */
  recoveryCodesLeft: number
  /** Sessions that are open, the last seen first. */
  sessions: SessionRow[]
  /** The last twenty attempts to sign in, the newest first. */
  signIns: SignInRow[]
}

async function listSignIns(userId: string): Promise<SignInRow[]> {
  const rows = await (await db()).auditEvent.findMany({
    where: {
      OR: [
        { actorId: userId, action: 'session.begin' },
        { entityType: 'user', entityId: userId, action: 'session.refused' },
      ],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 20,
  })
  return rows.map(({ at, action, detail }) => {
    const { device = '', secondFactor = null } = (detail ?? {}) as { device?: string; secondFactor?: string }
    return { at, device, isRefused: action === 'session.refused', secondFactor }
  })
}

/** What one sees of an account, one's own or, as an administrator, another's; null without one. */
export async function getAccount(userId: string): Promise<Account | null> {
  const prisma = await db()
  const user = await prisma.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      totpSecret: true,
      totpSince: true,
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
      sessions: {
        where: { revokedAt: null, expiresAt: { gt: new Date() } },
        orderBy: { lastSeenAt: 'desc' },
        select: { id: true, device: true, createdAt: true, lastSeenAt: true },
      },
    },
  })
  if (!user) return null
  return {
    email: user.email,
    hasSecondFactor: user.totpSecret !== null,
    secondFactorSince: user.totpSince,
    recoveryCodesLeft: user._count.recoveryCodes,
    sessions: user.sessions,
    signIns: await listSignIns(userId),
  }
}

/** What the set-up of one's own second factor shows: a key that was begun and not confirmed, and whether one is on. */
export async function getSecondFactor(
  userId: string,
): Promise<{ email: string; isOn: boolean; pendingKey: Uint8Array | null } | null> {
  const select = { email: true, totpSecret: true, totpPending: true }
  const user = await (await db()).user.findUnique({ where: { id: userId }, select })
  if (!user) return null
  const pendingKey = user.totpPending === null ? null : openTotpKey(user.totpPending)
  return { email: user.email, isOn: user.totpSecret !== null, pendingKey }
}
