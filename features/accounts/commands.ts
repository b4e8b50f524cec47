import 'server-only'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { db } from '@/server/db'
import { Refusal } from '@/server/errors'
import { newToken, tokenHash } from '@/server/one-time'
import { hashPassword, isPassword } from '@/server/password'
import { newTotpKey, openTotpKey, spendSecondFactor } from '@/server/second-factor'
import { countAttempt, forgetAttempts } from '@/server/throttle'
import type { FirstAdmin } from './schema'
import { endLinks, endSessions, makeLink, replaceRecoveryCodes } from './writes'

const linkHours = 72

/**
 * Makes a new one-time link token for the first administrator, ending earlier ones.
 * @returns null when there is somebody already
 */
export async function createSetupToken(): Promise<string | null> {
  const prisma = await db()
  if ((await prisma.user.count()) > 0) return null
  const token = newToken()
  await prisma.$transaction(async (tx) => {
    await tx.setupLink.deleteMany()
    await tx.setupLink.create({
      data: { tokenHash: tokenHash(token), expiresAt: new Date(Date.now() + linkHours * 3_600_000) },
    })
  })
  return token
}

async function createAdmin(admin: Omit<FirstAdmin, 'token'>, linkHash: string | null): Promise<void> {
  // Hashing takes tens of milliseconds and must not hold a transaction open.
  const passwordHash = await hashPassword(admin.password)
  await (await db()).$transaction(async (tx) => {
    if (linkHash) {
      const used = await tx.setupLink.updateMany({
        where: { tokenHash: linkHash, usedAt: null, expiresAt: { gt: new Date() } },
        data: { usedAt: new Date() },
      })
      if (used.count === 0) throw new Refusal('link-used')
    }
    if ((await tx.user.count()) > 0) throw new Refusal('link-used')
    const user = await tx.user.create({
      data: { email: admin.email.toLowerCase(), name: admin.name, role: 'ADMIN', passwordHash },
    })
    await recordAudit(tx, { actorId: user.id, action: 'user.first-admin', entityType: 'user', entityId: user.id })
  })
}

/**
 * Makes the first administrator from the one-time link.
 * @throws Refusal `link-used` when the link is wrong, used or too old, or somebody exists already
 */
export async function createFirstAdmin(input: FirstAdmin): Promise<void> {
  await createAdmin(input, tokenHash(input.token))
}

/** Makes the first administrator from the settings, if there is nobody yet. */
export async function createAdminFromSettings(email: string, password: string): Promise<void> {
  if ((await (await db()).user.count()) > 0) return
  await createAdmin({ email, password, name: email.split('@')[0] ?? email }, null)
}

/** The id of somebody who is signed in; the system has no account. */
function own(actor: Actor): string {
  if (!actor.id) throw new Refusal('not-a-person')
  return actor.id
}

async function checkPassword(id: string, password: string): Promise<void> {
  if ((await countAttempt('password', id)) > 0) throw new Refusal('throttled')
  const user = await (await db()).user.findUnique({ where: { id }, select: { passwordHash: true } })
  if (!(await isPassword(user?.passwordHash ?? null, password))) {
    throw new Refusal('wrong-password', { fields: ['present'] })
  }
  await forgetAttempts('password', id)
}

/**
 * Gives oneself a new password. All other sessions end, and so do links that were handed out.
 * @param sessionId the session that goes on
 * @throws Refusal `wrong-password`, `throttled`
 */
export async function changePassword(
  actor: Actor,
  sessionId: string,
  change: { present: string; password: string },
): Promise<void> {
  const id = own(actor)
  await checkPassword(id, change.present)
  const passwordHash = await hashPassword(change.password)
  await (await db()).$transaction(async (tx) => {
    await tx.user.update({ where: { id }, data: { passwordHash } })
    const detail = { sessions: await endSessions(tx, id, sessionId) }
    await endLinks(tx, id)
    await recordAudit(tx, { actorId: id, action: 'account.password', entityType: 'user', entityId: id, detail })
  })
}

/**
 * Chooses a password by a one-time link: an invitation accepted, or a forgotten password replaced. Sessions end.
 * The second factor stays: the link alone does not sign anybody in.
 * @throws Refusal `link-ended` when it is wrong, used or too old, or the person is suspended
 */
export async function acceptPasswordLink(input: { token: string; password: string }, address: string): Promise<void> {
  if ((await countAttempt('link', address)) > 0) throw new Refusal('throttled')
  const passwordHash = await hashPassword(input.password)
  await (await db()).$transaction(async (tx) => {
    const where = { tokenHash: tokenHash(input.token), usedAt: null, expiresAt: { gt: new Date() } }
    const used = await tx.accountLink.updateMany({
      where: { ...where, user: { suspendedAt: null } },
      data: { usedAt: new Date() },
    })
    if (used.count === 0) throw new Refusal('link-ended')
    const { userId, kind } = await tx.accountLink.findUniqueOrThrow({ where: { tokenHash: where.tokenHash } })
    await tx.user.update({ where: { id: userId }, data: { passwordHash } })
    await endSessions(tx, userId, null)
    const action = kind === 'INVITATION' ? 'account.invitation-accepted' : 'account.password-reset'
    await recordAudit(tx, { actorId: userId, action, entityType: 'user', entityId: userId })
  })
}

/**
 * Makes a link for somebody who says they forgot their password, to be sent to their address and shown to nobody.
 * @returns null when no such person can sign in; the caller must not let the difference be seen
 * @throws Refusal `throttled`
 */
export async function createForgottenLink(
  email: string,
  address: string,
): Promise<{ name: string; email: string; token: string } | null> {
  const waits = [await countAttempt('resetAddress', address), await countAttempt('resetAccount', email)]
  if (waits.some((seconds) => seconds > 0)) throw new Refusal('throttled')
  return (await db()).$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: email.toLowerCase() } })
    if (!user?.passwordHash || user.suspendedAt) return null
    const token = await makeLink(tx, user.id, 'PASSWORD_RESET')
    await recordAudit(tx, { actorId: null, action: 'account.forgotten', entityType: 'user', entityId: user.id })
    return { name: user.name, email: user.email, token }
  })
}

/**
 * Begins setting up a second factor: makes a key to be confirmed by its first code. One that is there works on.
 * @returns the key, of 20 bytes; asked again before it is confirmed it is the same
 */
export async function startSecondFactor(actor: Actor): Promise<Buffer> {
  const id = own(actor)
  const prisma = await db()
  const user = await prisma.user.findUniqueOrThrow({ where: { id }, select: { totpPending: true } })
  const pending = user.totpPending && openTotpKey(user.totpPending)
  if (pending) return pending
  const { key, sealed } = newTotpKey()
  await prisma.$transaction(async (tx) => {
    await tx.user.update({ where: { id }, data: { totpPending: sealed } })
    await recordAudit(tx, { actorId: id, action: 'account.second-factor-begun', entityType: 'user', entityId: id })
  })
  return key
}

/**
 * Confirms the key that was begun by a code of it. Replacing a second factor needs the password as well.
 * @returns ten recovery codes, which are shown once and kept as hashes
 * @throws Refusal `wrong-code`, `wrong-password`, `throttled`
 */
export async function confirmSecondFactor(actor: Actor, code: string, present: string): Promise<string[]> {
  const id = own(actor)
  const prisma = await db()
  const user = await prisma.user.findUniqueOrThrow({ where: { id } })
  if (user.totpSecret) await checkPassword(id, present)
  if ((await countAttempt('secondFactor', id)) > 0) throw new Refusal('throttled')
  const candidate = { id, totpSecret: user.totpPending, totpStep: user.totpStep }
  if (!user.totpPending || (await spendSecondFactor(candidate, code)) !== 'totp') {
    throw new Refusal('wrong-code', { fields: ['code'] })
  }
  await forgetAttempts('secondFactor', id)
  return prisma.$transaction(async (tx) => {
    const data = { totpSecret: user.totpPending, totpPending: null, totpSince: new Date() }
    await tx.user.update({ where: { id }, data })
    const codes = await replaceRecoveryCodes(tx, id)
    await recordAudit(tx, { actorId: id, action: 'account.second-factor', entityType: 'user', entityId: id })
    return codes
  })
}

/**
 * Makes ten new recovery codes; the earlier ones work no more.
 * @throws Refusal `wrong-password`, `throttled`
 */
export async function renewRecoveryCodes(actor: Actor, present: string): Promise<string[]> {
  const id = own(actor)
  await checkPassword(id, present)
  return (await db()).$transaction(async (tx) => {
    const codes = await replaceRecoveryCodes(tx, id)
    await recordAudit(tx, { actorId: id, action: 'account.recovery-codes', entityType: 'user', entityId: id })
    return codes
  })
}

/** Ends one of one's own sessions at once. Those of other people are left alone. */
export async function endOwnSession(actor: Actor, sessionId: string): Promise<void> {
  const id = own(actor)
  await (await db()).$transaction(async (tx) => {
    const where = { id: sessionId, userId: id, revokedAt: null }
    const { count } = await tx.session.updateMany({ where, data: { revokedAt: new Date() } })
    if (count === 0) return
    await recordAudit(tx, { actorId: id, action: 'session.end', entityType: 'session', entityId: sessionId })
  })
}

/** Ends all of one's own sessions but the present one. */
export async function endOtherSessions(actor: Actor, sessionId: string): Promise<void> {
  const id = own(actor)
  await (await db()).$transaction(async (tx) => {
    const detail = { sessions: await endSessions(tx, id, sessionId) }
    await recordAudit(tx, { actorId: id, action: 'account.sessions-ended', entityType: 'user', entityId: id, detail })
  })
}
