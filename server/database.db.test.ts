import { expect, it } from 'vitest'
import { aUser } from '@/test/factories'
import { recordAudit } from './audit'
import { db } from './db'

it('lets a save wait for its turn while a long one holds the database, instead of failing', async () => {
  const { id: actorId } = await aUser('EDITOR')
  const prisma = await db()
  const long = prisma.$transaction(
    async (tx) => {
      // Longer than the two seconds after which Prisma gives up of its own accord.
      await new Promise((resolve) => setTimeout(resolve, 2_500))
      await recordAudit(tx, { actorId, action: 'test.long', entityType: 'system', entityId: null })
    },
    { timeout: 10_000 },
  )
  const short = prisma.$transaction((tx) =>
    recordAudit(tx, { actorId, action: 'test.short', entityType: 'system', entityId: null }),
  )
  await Promise.all([long, short])
  const logged = await prisma.auditEvent.count({ where: { action: { startsWith: 'test.' } } })
  expect(logged).toBe(2)
})
