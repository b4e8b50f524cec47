import 'server-only'
import { z } from 'zod'
import { recordAudit } from './audit'
import { db } from './db'
import { deviceOf } from './device'
import { isPassword } from './password'
import { spendSecondFactor } from './second-factor'
import { countAttempt, countSignIn, forgetAttempts, forgetSignIns } from './throttle'

/** A member of staff stays signed in for one working day. */
export const sessionSeconds = 10 * 60 * 60

const credentials = z.object({
  email: z.email().max(200),
  password: z.string().min(1).max(200),
  /** Asked for by the form when the account has a second factor. */
  code: z.string().max(40).default(''),
})

/** Where an attempt comes from. */
export type Origin = { address: string; userAgent: string }

async function refuse(userId: string | null): Promise<null> {
  await (await db()).$transaction((tx) =>
    recordAudit(tx, { actorId: null, action: 'session.refused', entityType: 'user', entityId: userId }),
  )
  return null
}

/**
 * Signs somebody in.
 * @param given what the form sent
 * @returns null when e-mail or password are wrong
 * @throws Error `throttled`, `second-factor` (the password is right, a code is needed) or `wrong-code`
 */
export async function beginSession(given: unknown, origin: Origin): Promise<{ id: string; sessionId: string } | null> {
  const parsed = credentials.safeParse(given)
  if (!parsed.success) return null
  const { email, password, code } = parsed.data
  const prisma = await db()
  if ((await countSignIn(email, origin.address)) > 0) throw new Error('throttled')
  const user = await prisma.user.findUnique({ where: { email: email.toLowerCase() } })
  const right = await isPassword(user?.passwordHash ?? null, password)
  if (!user || !right || user.suspendedAt) return refuse(user?.id ?? null)
  await forgetSignIns(email, origin.address)
  let secondFactor: string | null = null
  if (user.totpSecret) {
    if (code === '') throw new Error('second-factor')
    if ((await countAttempt('secondFactor', user.id)) > 0) throw new Error('throttled')
    secondFactor = await spendSecondFactor(user, code)
    if (!secondFactor) {
      await refuse(user.id)
      throw new Error('wrong-code')
    }
    await forgetAttempts('secondFactor', user.id)
  }
  const session = await prisma.$transaction(async (tx) => {
    const created = await tx.session.create({
      data: {
        userId: user.id,
        device: deviceOf(origin.userAgent),
        expiresAt: new Date(Date.now() + sessionSeconds * 1000),
      },
    })
    await recordAudit(tx, {
      actorId: user.id,
      action: 'session.begin',
      entityType: 'session',
      entityId: created.id,
      detail: { device: created.device, ...(secondFactor ? { secondFactor } : {}) },
    })
    return created
  })
  return { id: user.id, sessionId: session.id }
}

/** Ends one session, as signing out does. */
export async function endSession(id: string): Promise<void> {
  await (await db()).$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })
    if (count === 0) return
    const session = await tx.session.findUnique({ where: { id }, select: { userId: true } })
    await recordAudit(tx, {
      actorId: session?.userId ?? null,
      action: 'session.end',
      entityType: 'session',
      entityId: id,
    })
  })
}
