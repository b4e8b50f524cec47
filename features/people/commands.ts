import 'server-only'
import { canManagePeople } from '@/features/accounts/policy'
import type { Invitation, RoleChange } from '@/features/accounts/schema'
import { endLinks, endSessions, makeLink, requireOtherAdmin } from '@/features/accounts/writes'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { db, type Transaction } from '@/server/db'
import { isUniqueViolation, Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'

/** A link that must reach one person and nobody else: only its token makes it work. */
export type PersonalLink = { userId: string; name: string; email: string; token: string }

const refuse = (actor: Actor, action: string, entityId: string | null) =>
  refuseActor(actor, { action, entityType: 'user', entityId })

const selected = {
  id: true,
  name: true,
  email: true,
  role: true,
  languages: true,
  suspendedAt: true,
  passwordHash: true,
}

async function findPerson(tx: Transaction, id: string) {
  const person = await tx.user.findUnique({ where: { id }, select: selected })
  if (!person) throw new Refusal('not-a-person')
  return person
}

/** Languages count for translators only; others are not bound to any. */
const languagesFor = (role: string, languages: readonly string[]) => (role === 'TRANSLATOR' ? [...languages] : [])

/**
 * Adds a member of staff who cannot sign in before they choose a password by the link.
 * @throws Refusal `not-allowed`, `email-taken`
 */
export async function invitePerson(actor: Actor, invitation: Invitation): Promise<PersonalLink> {
  if (!canManagePeople(actor)) return refuse(actor, 'user.invite', null)
  const { name, role } = invitation
  const email = invitation.email.toLowerCase()
  try {
    return await (await db()).$transaction(async (tx) => {
      const { id } = await tx.user.create({
        data: { name, email, role, languages: languagesFor(role, invitation.languages) },
        select: { id: true },
      })
      const token = await makeLink(tx, id, 'INVITATION')
      const detail = { name, role }
      await recordAudit(tx, { actorId: actor.id, action: 'user.invite', entityType: 'user', entityId: id, detail })
      return { userId: id, name, email, token }
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('email-taken', { fields: ['email'] })
    throw error
  }
}

/**
 * Makes a link by which somebody chooses a new password: another invitation for whoever has not accepted the first.
 * The password they have goes on working until then.
 * @throws Refusal `not-allowed`, `not-a-person` (also for somebody suspended)
 */
export async function createPasswordLink(actor: Actor, id: string): Promise<PersonalLink> {
  if (!canManagePeople(actor)) return refuse(actor, 'user.password-link', id)
  return (await db()).$transaction(async (tx) => {
    const person = await findPerson(tx, id)
    if (person.suspendedAt) throw new Refusal('not-a-person')
    const token = await makeLink(tx, id, person.passwordHash ? 'PASSWORD_RESET' : 'INVITATION')
    await recordAudit(tx, { actorId: actor.id, action: 'user.password-link', entityType: 'user', entityId: id })
    return { userId: id, name: person.name, email: person.email, token }
  })
}

/**
 * Gives somebody another role or other languages. It takes effect at their next click.
 * @throws Refusal `not-allowed`, `not-a-person`, `last-admin`
 */
export async function changeRole(actor: Actor, { id, role, languages }: RoleChange): Promise<void> {
  if (!canManagePeople(actor)) return refuse(actor, 'user.role', id)
  await (await db()).$transaction(async (tx) => {
    if (role !== 'ADMIN') await requireOtherAdminIfAdmin(tx, id)
    const before = await findPerson(tx, id)
    const after = { role, languages: languagesFor(role, languages) }
    await tx.user.update({ where: { id }, data: after })
    const detail = { before: { role: before.role, languages: before.languages }, after }
    await recordAudit(tx, { actorId: actor.id, action: 'user.role', entityType: 'user', entityId: id, detail })
  })
}

async function requireOtherAdminIfAdmin(tx: Transaction, id: string): Promise<void> {
  if ((await findPerson(tx, id)).role === 'ADMIN') await requireOtherAdmin(tx, id)
}

/**
 * Locks somebody out at once: their sessions and links end. What they did stays under their name.
 * @throws Refusal `not-allowed`, `not-a-person`, `last-admin`
 */
export async function suspendPerson(actor: Actor, id: string): Promise<void> {
  if (!canManagePeople(actor)) return refuse(actor, 'user.suspend', id)
  await (await db()).$transaction(async (tx) => {
    await requireOtherAdminIfAdmin(tx, id)
    const { count } = await tx.user.updateMany({ where: { id, suspendedAt: null }, data: { suspendedAt: new Date() } })
    if (count === 0) return
    const sessions = await endSessions(tx, id, null)
    await endLinks(tx, id)
    const detail = { sessions }
    await recordAudit(tx, { actorId: actor.id, action: 'user.suspend', entityType: 'user', entityId: id, detail })
  })
}

/**
 * Lets somebody sign in again with the password they had.
 * @throws Refusal `not-allowed`, `not-a-person`
 */
export async function reactivatePerson(actor: Actor, id: string): Promise<void> {
  if (!canManagePeople(actor)) return refuse(actor, 'user.reactivate', id)
  await (await db()).$transaction(async (tx) => {
    const person = await findPerson(tx, id)
    if (!person.suspendedAt) return
    await tx.user.update({ where: { id }, data: { suspendedAt: null } })
    await recordAudit(tx, { actorId: actor.id, action: 'user.reactivate', entityType: 'user', entityId: id })
  })
}

/**
 * Takes the second factor off somebody who lost phone and recovery codes, and ends their sessions. Who needs one sets
 * up a new one at the next sign-in.
 * @throws Refusal `not-allowed`, `not-a-person`
 */
export async function removeSecondFactor(actor: Actor, id: string): Promise<void> {
  if (!canManagePeople(actor)) return refuse(actor, 'user.second-factor-removed', id)
  await (await db()).$transaction(async (tx) => {
    await findPerson(tx, id)
    const none = { totpSecret: null, totpPending: null, totpSince: null, totpStep: null }
    await tx.user.update({ where: { id }, data: none })
    await tx.recoveryCode.deleteMany({ where: { userId: id } })
    await endSessions(tx, id, null)
    const action = 'user.second-factor-removed'
    await recordAudit(tx, { actorId: actor.id, action, entityType: 'user', entityId: id })
  })
}
