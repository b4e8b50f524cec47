import { afterEach, describe, expect, inject, it } from 'vitest'
import { serverAddress } from '@/test/database'
import { recordContentChange } from './content-change'
import { type ContentFeed, type FeedOptions, followContentChanges } from './content-feed'
import { db } from './db'

type Heard = { changes: { paths: string[]; number: bigint }[]; gaps: number; warnings: string[] }

let feed: ContentFeed | undefined

afterEach(async () => {
  await feed?.close()
  feed = undefined
})

async function follow(options: Partial<FeedOptions> = {}): Promise<Heard> {
  const heard: Heard = { changes: [], gaps: 0, warnings: [] }
  feed = await followContentChanges({
    url: (await serverAddress()) ?? '',
    listen: true,
    onChange: (change) => void heard.changes.push(change),
    onGap: () => {
      heard.gaps += 1
    },
    log: { info: () => {}, warn: (_details, message) => void heard.warnings.push(message) },
    // So long that only a notification can be the reason within a test.
    pollMilliseconds: 60_000,
    ...options,
  })
  return heard
}

const record = (path: string) =>
  db().then((prisma) => prisma.$transaction((tx) => recordContentChange(tx, { listingId: null, paths: [path] })))

/** Milliseconds until `condition` holds. Throws after `limit`. */
async function timeUntil(condition: () => boolean, limit = 5000): Promise<number> {
  const started = performance.now()
  while (!condition()) {
    if (performance.now() - started > limit) throw new Error(`it did not happen within ${limit} ms`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return performance.now() - started
}

const onServer = inject('databaseTemplate').kind === 'server'

describe.runIf(onServer)('An instance on a server', () => {
  it('hears by notification what another one publishes, in order and once, but nothing that was there before', async () => {
    await record('/before')
    const heard = await follow()
    await record('/one')
    await record('/two')
    await timeUntil(() => heard.changes.length === 2, 1000)
    expect(heard.changes.map(({ paths }) => paths)).toEqual([['/one'], ['/two']])
    expect(heard.gaps).toBe(1)
  })

  it('hears nothing of a publish that was undone', async () => {
    const heard = await follow()
    const undone = (await db()).$transaction(async (tx) => {
      await recordContentChange(tx, { listingId: null, paths: ['/undone'] })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await record('/done')
    await timeUntil(() => heard.changes.length > 0, 1000)
    expect(heard.changes.map(({ paths }) => paths)).toEqual([['/done']])
  })

  it('finds by looking what it was not notified of, as behind a pooler', async () => {
    const heard = await follow({ listen: false, pollMilliseconds: 100 })
    await record('/polled')
    await timeUntil(() => heard.changes.length === 1, 1000)
    expect(heard.changes[0]?.paths).toEqual(['/polled'])
  })

  it('connects anew when the server ends its connection, and reads what it missed', async () => {
    const heard = await follow()
    await (await db()).$queryRaw`
      SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
      WHERE query LIKE '%"ContentChange"%' AND pid <> pg_backend_pid() AND state = 'idle' AND datname = current_database()`
    await record('/missed')
    await timeUntil(() => heard.changes.some(({ paths }) => paths[0] === '/missed'), 3000)
    await record('/again')
    await timeUntil(() => heard.changes.some(({ paths }) => paths[0] === '/again'), 1000)
    expect(heard.warnings).toEqual(['content feed lost the database'])
    expect(feed?.state().connected).toBe(true)
  })

  it('drops everything when the numbers went back, as after a restore', async () => {
    await record('/lost')
    const heard = await follow({ pollMilliseconds: 50 })
    await (await db()).$executeRaw`DELETE FROM "ContentChange"`
    await timeUntil(() => heard.gaps === 2, 2000)
    await (await db()).$executeRaw`SELECT setval(pg_get_serial_sequence('"ContentChange"', 'version'), 1, false)`
    await record('/after')
    await timeUntil(() => heard.changes.length === 1, 1000)
  })
})

describe('An instance that cannot reach its server', () => {
  it('starts all the same, says so once, and goes on trying', async () => {
    const heard = await follow({ url: 'postgresql://nobody@127.0.0.1:9/nothing' })
    expect(feed?.state()).toEqual({ connected: false, version: null, heardAt: null })
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(heard.warnings).toEqual(['content feed lost the database'])
  })
})
