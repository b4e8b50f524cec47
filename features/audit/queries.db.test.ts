import { beforeAll, describe, expect, it } from 'vitest'
import { createListing, saveListing } from '@/features/listings/commands'
import { type Actor, systemActor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { db } from '@/server/db'
import { aListing, aUser } from '@/test/factories'
import { listActors, listAudit, streamAudit } from './queries'
import { parseAuditQuery } from './schema'

let admin: Actor & { name: string }

beforeAll(async () => {
  const actor = await aUser('ADMIN')
  admin = { ...actor, name: (await (await db()).user.findUniqueOrThrow({ where: { id: actor.id ?? '' } })).name }
})

describe('The audit log', () => {
  it('is read page by page, the newest first, with the names of those who acted', async () => {
    const prisma = await db()
    await prisma.$transaction(async (tx) => {
      for (let number = 0; number < 130; number++) {
        await recordAudit(tx, { actorId: admin.id, action: 'test.act', entityType: 'user', entityId: null })
      }
    })
    const first = await listAudit(parseAuditQuery({}), 'en')
    const second = await listAudit(parseAuditQuery({ page: '2' }), 'en')
    expect([first.rows.length, first.hasMore]).toEqual([100, true])
    expect(first.rows[0]).toMatchObject({ action: 'test.act', actor: admin.name })
    expect(second.rows.length).toBeGreaterThan(0)
    const all = [...first.rows, ...second.rows].map(({ at }) => at.getTime())
    expect(all).toEqual([...all].sort((a, b) => b - a))
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(all.length)
    expect(await listAudit(parseAuditQuery({ page: '99' }), 'en')).toEqual({ rows: [], hasMore: false })
  })
})

describe('The audit log, narrowed', () => {
  const actions = async (parameters: Record<string, string>) =>
    (await listAudit(parseAuditQuery(parameters), 'en')).rows.map(({ action }) => action)

  it('shows what somebody did, about a sort of thing, what was refused, and from day to day in Jinan', async () => {
    const { id } = await aUser('EDITOR')
    const who = id ?? ''
    const prisma = await db()
    const record = (action: string, entityType: 'guide' | 'notice', at?: string) =>
      prisma.auditEvent.create({ data: { actorId: who, action, entityType, ...(at && { at: new Date(at) }) } })
    await record('guide.save', 'guide')
    await record('notice.save.refused', 'notice')
    await record('guide.old', 'guide', '2026-01-01T15:59:59Z')
    await record('guide.next', 'guide', '2026-01-01T16:00:00Z')
    expect((await actions({ who })).sort()).toEqual(['guide.next', 'guide.old', 'guide.save', 'notice.save.refused'])
    expect(await actions({ who, about: 'notice' })).toEqual(['notice.save.refused'])
    expect(await actions({ who, refused: 'yes' })).toEqual(['notice.save.refused'])
    expect(await actions({ who, from: '2026-01-01', until: '2026-01-01' })).toEqual(['guide.old'])
    expect(await actions({ who, until: '2026-01-02' })).toEqual(['guide.next', 'guide.old'])
    expect((await actions({ about: 'nonsense', from: '2026-13-99', page: 'x', who: '1' })).length).toBeGreaterThan(4)
  })

  it('names records by their newest name in the language of the reader, and people, and shows one thing alone', async () => {
    const { id } = await createListing(systemActor, { content: aListing(), reason: null, publish: false })
    const renamed = aListing()
    await saveListing(systemActor, id, 1, { content: renamed, reason: null, publish: false })
    const named = async (which: string, locale: 'en' | 'zh') =>
      (await listAudit(parseAuditQuery({ which }), locale)).rows.map(({ action, name }) => [action, name])
    for (const locale of ['en', 'zh'] as const) {
      const name = renamed.texts[locale]?.name?.value
      expect(await named(id, locale)).toEqual([
        ['listing.save', name],
        ['listing.create', name],
      ])
    }
    const about = admin.id ?? ''
    await (await db()).auditEvent.create({ data: { action: 'user.test', entityType: 'user', entityId: about } })
    expect(await named(about, 'en')).toContainEqual(['user.test', admin.name])
  })

  it('is exported whole, in the order of the screen', async () => {
    const ids: string[] = []
    for await (const { id } of streamAudit(parseAuditQuery({}))) ids.push(id)
    expect(ids).toHaveLength(await (await db()).auditEvent.count())
    expect(ids.slice(0, 100)).toEqual((await listAudit(parseAuditQuery({}), 'en')).rows.map(({ id }) => id))
    expect((await listActors()).map(({ id }) => id)).toContain(admin.id)
  })
})
