import { describe, expect, it } from 'vitest'
import { systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { aUser } from '@/test/factories'
import { aNotice } from '@/test/notice-calls'
import { createNotice, saveNotice, withdrawNotice } from './commands'
import { standingNotices } from './queries'
import { announceDueNotices } from './writes'

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const standing = async () => (await standingNotices()).map(({ id }) => id)
const changes = async () => (await db()).contentChange.count()

describe('A notice', () => {
  it('stands from its start until it is withdrawn, the most urgent first, and each change drops pages', async () => {
    const publisher = await aUser('PUBLISHER')
    const before = await changes()
    const { id: calm } = await createNotice(publisher, aNotice())
    const { id: urgent } = await createNotice(publisher, aNotice({ level: 'urgent' }))
    const { id: later } = await createNotice(publisher, aNotice({ startsAt: inMinutes(5) }))
    const { id: over } = await createNotice(publisher, aNotice({ endsAt: new Date(Date.now() - 500) }))
    expect(await standing()).toEqual([urgent, calm])
    await withdrawNotice(publisher, urgent)
    expect(await standing()).toEqual([calm])
    await withdrawNotice(publisher, calm)
    expect(await changes()).toBe(before + 6)
    await expect(withdrawNotice(publisher, calm)).rejects.toMatchObject({ code: 'not-found' })
    for (const id of [later, over]) await withdrawNotice(publisher, id)
  })

  it('drops pages when it begins and when it ends, once each', async () => {
    const { id } = await createNotice(systemActor, aNotice({ startsAt: inMinutes(5), endsAt: inMinutes(10) }))
    const counts: number[] = []
    for (const minutes of [4, 6, 7, 11, 12]) counts.push(await announceDueNotices(inMinutes(minutes)))
    expect(counts).toEqual([0, 1, 0, 1, 0])
    const before = await changes()
    await saveNotice(systemActor, { id, revision: 1 }, aNotice({ startsAt: inMinutes(20), endsAt: inMinutes(30) }))
    expect(await announceDueNotices(inMinutes(31))).toBe(2)
    expect(await changes()).toBe(before + 2)
  })

  it('that somebody else changed meanwhile is not written over', async () => {
    const { id } = await createNotice(systemActor, aNotice())
    await saveNotice(systemActor, { id, revision: 1 }, aNotice({ level: 'warning' }))
    const late = saveNotice(systemActor, { id, revision: 1 }, aNotice({ level: 'urgent' }))
    await expect(late).rejects.toMatchObject({ code: 'stale-revision' })
    expect(await (await db()).notice.findUnique({ where: { id } })).toMatchObject({ level: 'warning', revision: 2 })
  })
})
