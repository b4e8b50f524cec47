import { beforeEach, describe, expect, it } from 'vitest'
import { invitePerson, removeSecondFactor } from '@/features/people/commands'
import { totpCode, totpStepAt } from '@/lib/totp'
import type { Actor } from '@/server/actor'
import { db } from '@/server/db'
import { mustSetUpSecondFactor } from '@/server/second-factor'
import { beginSession } from '@/server/sign-in'
import { aUser, nextNumber } from '@/test/factories'
import {
  acceptPasswordLink,
  changePassword,
  confirmSecondFactor,
  createForgottenLink,
  endOtherSessions,
  endOwnSession,
  renewRecoveryCodes,
  startSecondFactor,
} from './commands'
import { getAccount, getSecondFactor } from './queries'

const password = 'a long made-up one'
const origin = {
  address: '192.0.2.1',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
}

let actor: Actor
let id: string
let email: string

beforeEach(async () => {
  await (await db()).rateLimiterFlexible.deleteMany()
  email = `own-${nextNumber()}@example.org`
  const invitation = { name: 'Test Person', email, role: 'PUBLISHER' as const, languages: [] }
  const { userId, token } = await invitePerson(await aUser('ADMIN'), invitation)
  await acceptPasswordLink({ token, password }, '192.0.2.1')
  id = userId
  actor = { id, name: 'Test Person', role: 'PUBLISHER', languages: [] }
})

const signIn = (code = '', chosen = password) => beginSession({ email, password: chosen, code }, origin)

/** A code of now or of one step on, so that each of a test's codes is a new one. */
const codeOf = (key: Uint8Array, ahead: -1 | 0 | 1) => totpCode(key, totpStepAt(new Date()) + ahead)

async function withSecondFactor() {
  const key = await startSecondFactor(actor)
  return { key, codes: await confirmSecondFactor(actor, codeOf(key, -1), '') }
}

describe('A new password', () => {
  it('needs the present one, ends the other sessions and keeps this one', async () => {
    const [here, there] = [await signIn(), await signIn()]
    const change = { present: 'not the present one', password: 'the next made-up one' }
    const wrong = changePassword(actor, here?.sessionId ?? '', change)
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-password', detail: { fields: ['present'] } })
    await changePassword(actor, here?.sessionId ?? '', { ...change, present: password })
    const open = (await getAccount(id))?.sessions.map((session) => session.id)
    expect(open).toEqual([here?.sessionId])
    expect(open).not.toContain(there?.sessionId)
    expect(await signIn()).toBeNull()
    expect(await signIn('', change.password)).not.toBeNull()
  })

  it('cannot be had by guessing the present one', async () => {
    const guess = () => changePassword(actor, id, { present: 'a guess of somebody', password: 'the next made-up one' })
    for (let attempt = 1; attempt <= 5; attempt++)
      await expect(guess()).rejects.toMatchObject({ code: 'wrong-password' })
    await expect(guess()).rejects.toMatchObject({ code: 'throttled' })
  })
})

describe('A forgotten password', () => {
  it('is replaced by a link to the address of the account; the second factor stays', async () => {
    const { key } = await withSecondFactor()
    const link = await createForgottenLink(email.toUpperCase(), '192.0.2.5')
    await acceptPasswordLink({ token: link?.token ?? '', password: 'the next made-up one' }, '192.0.2.5')
    await expect(signIn('', 'the next made-up one')).rejects.toThrow('second-factor')
    expect(await signIn(codeOf(key, 0), 'the next made-up one')).not.toBeNull()
  })

  it('of nobody gives no link, and neither does that of somebody invited only', async () => {
    expect(await createForgottenLink('nobody@example.org', '192.0.2.6')).toBeNull()
    const invitation = { name: 'Test', email: 'only-invited@example.org', role: 'EDITOR' as const, languages: [] }
    await invitePerson(await aUser('ADMIN'), invitation)
    expect(await createForgottenLink(invitation.email, '192.0.2.6')).toBeNull()
  })

  it('is asked for three times an hour at most', async () => {
    for (let time = 1; time <= 3; time++) await createForgottenLink(email, `192.0.2.${10 + time}`)
    await expect(createForgottenLink(email, '192.0.2.20')).rejects.toMatchObject({ code: 'throttled' })
  })
})

describe('A second factor', () => {
  it('is on when its first code was right, and from then on the password alone is not enough', async () => {
    const key = await startSecondFactor(actor)
    await expect(confirmSecondFactor(actor, '000000', '')).rejects.toMatchObject({ code: 'wrong-code' })
    expect(await signIn()).not.toBeNull()
    const codes = await confirmSecondFactor(actor, codeOf(key, -1), '')
    expect(new Set(codes).size).toBe(10)
    await expect(signIn()).rejects.toThrow('second-factor')
    await expect(signIn('000000')).rejects.toThrow('wrong-code')
    expect(await signIn(codeOf(key, 0))).toMatchObject({ id })
    expect((await getAccount(id))?.signIns[0]).toMatchObject({ device: 'Firefox, Linux', secondFactor: 'totp' })
  })

  it('is never asked for before the password was right', async () => {
    await withSecondFactor()
    expect(await signIn('', 'not the password')).toBeNull()
    expect(await signIn('000000', 'not the password')).toBeNull()
  })

  it('takes no code twice, also of two requests at the same moment', async () => {
    const { key } = await withSecondFactor()
    const code = codeOf(key, 0)
    const results = await Promise.allSettled([signIn(code), signIn(code)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(signIn(code)).rejects.toThrow('wrong-code')
  })

  it('is stood in for by each recovery code once, however it is written', async () => {
    const { codes } = await withSecondFactor()
    const [first = '', second = ''] = codes
    expect(await signIn(first.toUpperCase().replaceAll('-', ' '))).not.toBeNull()
    await expect(signIn(first)).rejects.toThrow('wrong-code')
    expect(await signIn(second)).not.toBeNull()
    expect((await getAccount(id))?.recoveryCodesLeft).toBe(8)
    const renewed = await renewRecoveryCodes(actor, password)
    await expect(signIn(codes[2])).rejects.toThrow('wrong-code')
    expect(await signIn(renewed[2])).not.toBeNull()
  })

  it('cannot be guessed', async () => {
    await withSecondFactor()
    for (let attempt = 1; attempt <= 5; attempt++) await expect(signIn('000000')).rejects.toThrow('wrong-code')
    await expect(signIn('000000')).rejects.toThrow('throttled')
  })

  it('is replaced with the password only, and the old one works until then', async () => {
    const { key } = await withSecondFactor()
    const next = await startSecondFactor(actor)
    expect((await getSecondFactor(id))?.pendingKey).toEqual(next)
    const code = codeOf(next, 1)
    await expect(confirmSecondFactor(actor, code, 'not it')).rejects.toMatchObject({ code: 'wrong-password' })
    expect(await signIn(codeOf(key, 0))).not.toBeNull()
    await expect(confirmSecondFactor(actor, code, password)).resolves.toHaveLength(10)
  })

  it('and its recovery codes are not readable in the database', async () => {
    const { key, codes } = await withSecondFactor()
    const prisma = await db()
    const everything = JSON.stringify([await prisma.user.findMany(), await prisma.recoveryCode.findMany()])
    expect(everything).not.toContain(key.toString('base64url'))
    for (const code of codes) expect(everything).not.toContain(code)
  })

  it('that is lost is taken off by an administrator, which ends the sessions', async () => {
    const { key } = await withSecondFactor()
    await signIn(codeOf(key, 0))
    await removeSecondFactor(await aUser('ADMIN'), id)
    expect(await getAccount(id)).toMatchObject({ hasSecondFactor: false, recoveryCodesLeft: 0, sessions: [] })
    expect(await signIn()).not.toBeNull()
  })

  it.each([
    ['ADMIN', true],
    ['PUBLISHER', true],
    ['EDITOR', false],
    ['TRANSLATOR', false],
  ])('is demanded of %s: %s', (role, isDemanded) => {
    expect(mustSetUpSecondFactor({ role, totpSecret: null }, true)).toBe(isDemanded)
    expect(mustSetUpSecondFactor({ role, totpSecret: 'set up' }, true)).toBe(false)
    expect(mustSetUpSecondFactor({ role, totpSecret: null }, false)).toBe(false)
  })
})

describe('Sessions', () => {
  it('are ended one by one or all but this, one’s own only', async () => {
    const [a, b, c] = [await signIn(), await signIn(), await signIn()]
    await endOwnSession(await aUser('ADMIN'), a?.sessionId ?? '')
    expect((await getAccount(id))?.sessions).toHaveLength(3)
    await endOwnSession(actor, a?.sessionId ?? '')
    const open = async () => (await getAccount(id))?.sessions.map((session) => session.id).sort()
    expect(await open()).toEqual([b?.sessionId, c?.sessionId].sort())
    await endOtherSessions(actor, c?.sessionId ?? '')
    expect(await open()).toEqual([c?.sessionId])
  })
})
