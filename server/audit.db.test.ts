import { describe, expect, it } from 'vitest'
import { aUser } from '@/test/factories'
import { recordAudit } from './audit'
import { db } from './db'

async function recordOne(action: string): Promise<string> {
  const actor = await aUser('EDITOR')
  const prisma = await db()
  await prisma.$transaction((tx) =>
    recordAudit(tx, { actorId: actor.id, action, entityType: 'user', entityId: actor.id, detail: { test: true } }),
  )
  return (await prisma.auditEvent.findFirstOrThrow({ where: { action } })).id
}

describe('the audit log', () => {
  it('keeps who did what to which thing', async () => {
    const id = await recordOne('test.kept')
    const event = await (await db()).auditEvent.findUniqueOrThrow({ where: { id } })
    expect(event).toMatchObject({ action: 'test.kept', entityType: 'user', detail: { test: true } })
    expect(event.actorId).toBe(event.entityId)
  })

  it('does not let the application change an event', async () => {
    const id = await recordOne('test.unchanged')
    const prisma = await db()
    await expect(prisma.auditEvent.update({ where: { id }, data: { action: 'test.forged' } })).rejects.toThrow()
    expect((await prisma.auditEvent.findUniqueOrThrow({ where: { id } })).action).toBe('test.unchanged')
  })

  it('does not let anybody change or delete events in SQL', async () => {
    const id = await recordOne('test.sql')
    const prisma = await db()
    await expect(
      prisma.$executeRaw`UPDATE "AuditEvent" SET action = 'test.forged' WHERE id = ${id}::uuid`,
    ).rejects.toThrow('append-only')
    await expect(prisma.$executeRaw`DELETE FROM "AuditEvent" WHERE id = ${id}::uuid`).rejects.toThrow('append-only')
    expect(await prisma.auditEvent.count({ where: { id } })).toBe(1)
  })

  it('cannot be emptied in one go', async () => {
    const id = await recordOne('test.truncate')
    const prisma = await db()
    await expect(prisma.$executeRaw`TRUNCATE "AuditEvent"`).rejects.toThrow('append-only')
    expect(await prisma.auditEvent.count({ where: { id } })).toBe(1)
  })

  it('has no event of a change that was rolled back', async () => {
    const prisma = await db()
    const failed = prisma.$transaction(async (tx) => {
      await recordAudit(tx, { actorId: null, action: 'test.rolled-back', entityType: 'listing', entityId: null })
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await prisma.auditEvent.count({ where: { action: 'test.rolled-back' } })).toBe(0)
  })
})
