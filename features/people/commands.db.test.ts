import { beforeEach, describe, expect, it } from 'vitest'
import { acceptPasswordLink } from '@/features/accounts/commands'
import type { Invitation } from '@/features/accounts/schema'
import type { Actor } from '@/server/actor'
import { db } from '@/server/db'
import { beginSession } from '@/server/sign-in'
import { aUser, nextNumber } from '@/test/factories'
import {
  changeRole,
  createPasswordLink,
  invitePerson,
  reactivatePerson,
  removeSecondFactor,
  suspendPerson,
} from './commands'
import { findLink, getPerson, listPeople } from './queries'

const password = 'a long made-up one'
const origin = { address: '192.0.2.1', userAgent: '' }

const anInvitation = (overrides: Partial<Invitation> = {}): Invitation => ({
  name: 'Test Person',
  email: `Person-${nextNumber()}@Example.org`,
  role: 'EDITOR',
  languages: [],
  ...overrides,
})

let admin: Actor

beforeEach(async () => {
  // One administrator in the portal, and no counts of earlier tests.
  const prisma = await db()
  await prisma.user.updateMany({ where: { role: 'ADMIN' }, data: { role: 'EDITOR' } })
  await prisma.rateLimiterFlexible.deleteMany()
  admin = await aUser('ADMIN')
})

const lastEvent = async (actor: Actor) =>
  (await db()).auditEvent.findFirstOrThrow({ where: { actorId: actor.id }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })

describe('An invitation', () => {
  it('makes an account nobody can sign in to before a password is chosen by its link', async () => {
    const { userId, email, token } = await invitePerson(admin, anInvitation({ role: 'TRANSLATOR', languages: ['ko'] }))
    expect(await getPerson(userId)).toMatchObject({ state: 'invited', role: 'TRANSLATOR', languages: ['ko'] })
    expect(await beginSession({ email, password: 'none of them at all' }, origin)).toBeNull()
    expect(await findLink(token)).toMatchObject({ kind: 'INVITATION', email })
    await acceptPasswordLink({ token, password }, origin.address)
    expect(await getPerson(userId)).toMatchObject({ state: 'active' })
    expect(await beginSession({ email, password }, origin)).toMatchObject({ id: userId })
    expect(await lastEvent(admin)).toMatchObject({ action: 'user.invite', entityId: userId })
  })

  it('works once, also for two who open it at the same moment', async () => {
    const { token } = await invitePerson(admin, anInvitation())
    const both = [password, 'another made-up one'].map((chosen) =>
      acceptPasswordLink({ token, password: chosen }, '192.0.2.2'),
    )
    const results = await Promise.allSettled(both)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await findLink(token)).toBeNull()
    await expect(acceptPasswordLink({ token, password }, '192.0.2.2')).rejects.toMatchObject({ code: 'link-ended' })
  })

  it('does not work when it is too old, and a newer one ends the earlier', async () => {
    const { userId, token } = await invitePerson(admin, anInvitation())
    const newer = await createPasswordLink(admin, userId)
    await expect(acceptPasswordLink({ token, password }, '192.0.2.3')).rejects.toMatchObject({ code: 'link-ended' })
    expect(await findLink(newer.token)).toMatchObject({ kind: 'INVITATION' })
    await (await db()).accountLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    const late = acceptPasswordLink({ token: newer.token, password }, '192.0.2.3')
    await expect(late).rejects.toMatchObject({ code: 'link-ended' })
  })

  it('of an address that has an account is refused with the field', async () => {
    const invitation = anInvitation()
    await invitePerson(admin, invitation)
    const again = invitePerson(admin, { ...invitation, email: invitation.email.toUpperCase() })
    await expect(again).rejects.toMatchObject({ code: 'email-taken', detail: { fields: ['email'] } })
  })

  it('is kept as a hash only', async () => {
    const { token } = await invitePerson(admin, anInvitation())
    const prisma = await db()
    const everything = JSON.stringify([await prisma.accountLink.findMany(), await prisma.auditEvent.findMany()])
    expect(everything).not.toContain(token)
  })

  it('links cannot be tried without end from one address', async () => {
    const guess = () => acceptPasswordLink({ token: 'a made-up token of some length', password }, '192.0.2.9')
    for (let attempt = 1; attempt <= 20; attempt++) await expect(guess()).rejects.toMatchObject({ code: 'link-ended' })
    await expect(guess()).rejects.toMatchObject({ code: 'throttled' })
  })
})

describe('The last administrator', () => {
  it('can neither be suspended nor given another role', async () => {
    const id = String(admin.id)
    await expect(suspendPerson(admin, id)).rejects.toMatchObject({ code: 'last-admin' })
    await expect(changeRole(admin, { id, role: 'EDITOR', languages: [] })).rejects.toMatchObject({ code: 'last-admin' })
    expect(await getPerson(id)).toMatchObject({ role: 'ADMIN', state: 'active' })
  })

  it('is not helped by another who is invited only or suspended', async () => {
    await invitePerson(admin, anInvitation({ role: 'ADMIN' }))
    const other = await aUser('ADMIN')
    await suspendPerson(admin, String(other.id))
    await expect(suspendPerson(admin, String(admin.id))).rejects.toMatchObject({ code: 'last-admin' })
  })

  it('remains when two administrators demote each other at the same moment', async () => {
    const other = await aUser('ADMIN')
    const demote = (actor: Actor, whom: Actor) =>
      changeRole(actor, { id: String(whom.id), role: 'EDITOR', languages: [] })
    await Promise.allSettled([demote(admin, other), demote(other, admin)])
    const left = (await listPeople()).filter(({ role, state }) => role === 'ADMIN' && state === 'active')
    expect(left).toHaveLength(1)
  })
})

describe('Somebody who is suspended', () => {
  it('loses sessions and links at once, and gets back in with the old password when let in again', async () => {
    const { userId, email, token } = await invitePerson(admin, anInvitation())
    await acceptPasswordLink({ token, password }, '192.0.2.4')
    await beginSession({ email, password }, origin)
    const link = await createPasswordLink(admin, userId)
    await suspendPerson(admin, userId)
    expect(await (await db()).session.count({ where: { userId, revokedAt: null } })).toBe(0)
    expect(await findLink(link.token)).toBeNull()
    expect(await beginSession({ email, password }, origin)).toBeNull()
    await expect(createPasswordLink(admin, userId)).rejects.toMatchObject({ code: 'not-a-person' })
    await reactivatePerson(admin, userId)
    expect(await beginSession({ email, password }, origin)).not.toBeNull()
    expect(await (await db()).session.count({ where: { userId, revokedAt: null } })).toBe(1)
  })
})

it('A changed role keeps languages for translators only, and the log has it before and after', async () => {
  const person = await aUser('EDITOR')
  const id = String(person.id)
  await changeRole(admin, { id, role: 'TRANSLATOR', languages: ['ru', 'ar'] })
  expect(await getPerson(id)).toMatchObject({ role: 'TRANSLATOR', languages: ['ru', 'ar'] })
  expect(await lastEvent(admin)).toMatchObject({
    action: 'user.role',
    detail: { before: { role: 'EDITOR' }, after: { role: 'TRANSLATOR', languages: ['ru', 'ar'] } },
  })
  await changeRole(admin, { id, role: 'PUBLISHER', languages: ['ru'] })
  expect(await getPerson(id)).toMatchObject({ role: 'PUBLISHER', languages: [] })
})

it('Nobody who does not exist is changed', async () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  const acts = [
    changeRole(admin, { id, role: 'EDITOR', languages: [] }),
    suspendPerson(admin, id),
    reactivatePerson(admin, id),
    createPasswordLink(admin, id),
    removeSecondFactor(admin, id),
  ]
  for (const result of await Promise.allSettled(acts)) {
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'not-a-person' } })
  }
})
