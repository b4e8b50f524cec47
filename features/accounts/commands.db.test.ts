import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/server/db'
import { isPassword } from '@/server/password'
import { createAdminFromSettings, createFirstAdmin, createSetupToken } from './commands'

const admin = { name: 'Test Admin', email: 'Admin@Example.org', password: 'a long made-up one' }

beforeEach(async () => {
  // Every test begins with a portal that has no staff. The audit log, which only grows, keeps nobody here.
  await (await db()).$executeRaw`ALTER TABLE "AuditEvent" DROP CONSTRAINT IF EXISTS "AuditEvent_actorId_fkey"`
  await (await db()).user.deleteMany()
  await (await db()).setupLink.deleteMany()
})

async function aToken(): Promise<string> {
  const token = await createSetupToken()
  if (!token) throw new Error('there is somebody already')
  return token
}

describe('The one-time link', () => {
  it('makes the first administrator, who can sign in, and is in the log', async () => {
    await createFirstAdmin({ ...admin, token: await aToken() })
    const users = await (await db()).user.findMany()
    expect(users).toMatchObject([{ email: 'admin@example.org', name: 'Test Admin', role: 'ADMIN', suspendedAt: null }])
    expect(await isPassword(users[0]?.passwordHash ?? null, admin.password)).toBe(true)
    expect(await isPassword(users[0]?.passwordHash ?? null, 'another made-up one')).toBe(false)
    const event = await (await db()).auditEvent.findFirstOrThrow({ where: { actorId: users[0]?.id ?? '' } })
    expect(event).toMatchObject({ action: 'user.first-admin', entityType: 'user', entityId: users[0]?.id })
  })

  it('is kept as a hash only, and so is the password', async () => {
    const token = await aToken()
    const links = JSON.stringify(await (await db()).setupLink.findMany())
    expect(links).not.toContain(token)
    await createFirstAdmin({ ...admin, token })
    const everything = JSON.stringify([await (await db()).user.findMany(), await (await db()).auditEvent.findMany()])
    expect(everything).not.toContain(admin.password)
    expect(everything).toContain('$argon2id$')
  })

  it('works once', async () => {
    const token = await aToken()
    await createFirstAdmin({ ...admin, token })
    const again = createFirstAdmin({ ...admin, email: 'second@example.org', token })
    await expect(again).rejects.toMatchObject({ code: 'link-used' })
    expect(await (await db()).user.count()).toBe(1)
  })

  it('works for one of two who open it at the same moment', async () => {
    const token = await aToken()
    const attempts = ['one@example.org', 'two@example.org'].map((email) => createFirstAdmin({ ...admin, email, token }))
    const results = await Promise.allSettled(attempts)
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(await (await db()).user.count()).toBe(1)
  })

  it('does not work when it is wrong, and makes nobody', async () => {
    await aToken()
    const wrong = createFirstAdmin({ ...admin, token: 'not the token that was printed' })
    await expect(wrong).rejects.toMatchObject({ code: 'link-used' })
    expect(await (await db()).user.count()).toBe(0)
  })

  it('does not work after three days', async () => {
    const token = await aToken()
    const { expiresAt } = await (await db()).setupLink.findFirstOrThrow()
    expect((expiresAt.getTime() - Date.now()) / 3_600_000).toBeCloseTo(72, 1)
    await (await db()).setupLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    await expect(createFirstAdmin({ ...admin, token })).rejects.toMatchObject({ code: 'link-used' })
  })

  it('ends when a new one is made', async () => {
    const [first, second] = [await aToken(), await aToken()]
    await expect(createFirstAdmin({ ...admin, token: first })).rejects.toMatchObject({ code: 'link-used' })
    await expect(createFirstAdmin({ ...admin, token: second })).resolves.toBeUndefined()
  })

  it('is not made when there is somebody', async () => {
    await createFirstAdmin({ ...admin, token: await aToken() })
    expect(await createSetupToken()).toBeNull()
  })
})

describe('The first administrator of the settings', () => {
  it('is made once, and a restart makes no second one', async () => {
    await createAdminFromSettings('Admin@Example.org', admin.password)
    await createAdminFromSettings('other@example.org', admin.password)
    expect(await (await db()).user.findMany()).toMatchObject([{ email: 'admin@example.org', role: 'ADMIN' }])
  })

  it('ends the link that was waiting', async () => {
    const token = await aToken()
    await createAdminFromSettings('admin@example.org', admin.password)
    const late = createFirstAdmin({ ...admin, email: 'late@example.org', token })
    await expect(late).rejects.toMatchObject({ code: 'link-used' })
    expect(await (await db()).user.count()).toBe(1)
  })
})
