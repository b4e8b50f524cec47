import { beforeAll, describe, expect, it } from 'vitest'
import { factHash } from '@/features/listings/facts'
import type { Actor } from '@/server/actor'
import { db } from '@/server/db'
import { aPublishedListing, aUser } from '@/test/factories'
import { countConfirmedPhones } from './queries'

const today = '2026-11-23'

describe('The number of confirmed phones', () => {
  let admin: Actor

  beforeAll(async () => {
    admin = await aUser('ADMIN')
  })

  it('counts a listing whose number was checked and has not passed its date since', async () => {
    const { id, content } = await aPublishedListing({ category: 'housing' })
    const verify = (at: string, valueHash: string) =>
      db().then((prisma) =>
        prisma.verification.create({
          data: { listingId: id, field: 'phones', valueHash, at: new Date(at), byId: admin.id ?? '', method: 'call' },
        }),
      )
    const count = async () => (await countConfirmedPhones(today)).get('housing') ?? 0
    await verify('2026-11-01T04:00:00Z', 'hash of another number')
    expect(await count()).toBe(0)
    await verify('2026-01-01T04:00:00Z', factHash(content, 'phones'))
    expect(await count()).toBe(0)
    await verify('2026-11-01T04:00:00Z', factHash(content, 'phones'))
    expect(await count()).toBe(1)
  })
})
