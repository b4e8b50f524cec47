import { describe, expect, it } from 'vitest'
import { saveListing } from '@/features/listings/commands'
import { recordEvidence } from '@/features/policy/commands'
import { systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { aListing, aPolicySource, aPublishedListing, aSource, aUser, nextNumber } from '@/test/factories'
import { createListing } from '../listings/commands'
import { readWorkQueue } from '../work-queue/queries'
import type { Finding } from './check-link'
import { performLinkRun, replaceLink, startLinkRun } from './commands'
import { listLinks, readLinkRun } from './queries'

const anAddress = () => `https://links${nextNumber()}.example.org/page`
const answered = (status: number): Finding => ({ outcome: 'answered', status, movedTo: null, detail: null })

/** Looks at all links; nobody is asked but the function. */
async function look(check: (url: string) => Finding): Promise<void> {
  await (await db()).linkCheck.updateMany({ data: { checkedAt: new Date(0) } })
  const id = await startLinkRun(systemActor)
  await performLinkRun(id, { check: async (url) => check(url), pause: 0 })
}

const linkTo = async (url: string) => (await listLinks('en', new Date())).find((link) => link.url === url)

const snapshot = async (listingId: string) =>
  (await db()).revision.findFirstOrThrow({ where: { listingId }, orderBy: { number: 'desc' } })

describe('A look at all links', () => {
  it('tells what works and what is gone, where each is used, and forgets a failure that passed', async () => {
    const [website, source, rule, hidden] = [anAddress(), anAddress(), anAddress(), anAddress()]
    const { id } = await aPublishedListing({ website, sources: [aSource({ url: source })] })
    await recordEvidence(systemActor, { sources: [{ ...aPolicySource(), url: rule }], facts: [] })
    await createListing(systemActor, { content: aListing({ website: hidden }), reason: null, publish: false })
    expect(await linkTo(website)).toMatchObject({ state: 'not-checked', uses: [{ kind: 'website', id }] })

    await look((url) => answered(url === source ? 404 : 200))
    expect(await linkTo(website)).toMatchObject({ state: 'ok' })
    expect(await linkTo(source)).toMatchObject({ state: 'broken', uses: [{ kind: 'source', id }] })
    expect(await linkTo(rule)).toMatchObject({ state: 'ok', uses: [{ kind: 'policy-source' }] })
    expect(await linkTo(hidden)).toBeUndefined()
    const { failedSince } = (await linkTo(source))?.check ?? {}
    expect(await readLinkRun()).toMatchObject({ endedAt: expect.any(Date) })

    await look((url) => answered(url === source ? 404 : 200))
    expect((await linkTo(source))?.check).toMatchObject({ failures: 2, failedSince })
    await look(() => answered(200))
    expect(await linkTo(source)).toMatchObject({ state: 'ok', check: { failures: 0, failedSince: null } })
  })

  it('asks one page of a host at a time, and nothing again within the hour', async () => {
    const host = `busy${nextNumber()}.example.org`
    const sources = [1, 2, 3].map((page) => aSource({ url: `https://${host}/${page}` }))
    await aPublishedListing({ sources })
    await (await db()).linkCheck.updateMany({ data: { checkedAt: new Date() } })
    let [now, most, asked] = [0, 0, 0]
    const check = async (url: string) => {
      if (!url.includes(host)) return answered(200)
      now += 1
      asked += 1
      most = Math.max(most, now)
      await new Promise((resolve) => setTimeout(resolve, 20))
      now -= 1
      return answered(200)
    }
    await performLinkRun(await startLinkRun(systemActor), { check, pause: 0 })
    expect([asked, most]).toEqual([3, 1])
    await performLinkRun(await startLinkRun(systemActor), { check, pause: 0 })
    expect(asked).toBe(3)
  })

  it('goes on once at a time, and again after one that was cut short', async () => {
    const id = await startLinkRun(systemActor)
    await expect(startLinkRun(systemActor)).rejects.toMatchObject({ code: 'links-running' })
    const longAgo = new Date(Date.now() - 600_000)
    await (await db()).linkRun.update({ where: { id }, data: { aliveAt: longAgo } })
    await performLinkRun(await startLinkRun(systemActor), { check: async () => answered(200), pause: 0 })
  })
})

describe('Replacing a link', () => {
  it('hands in a new version of every public entry that uses it, and changes sources of rules at once', async () => {
    const [from, to] = [anAddress(), anAddress()]
    const editor = await aUser('EDITOR')
    const page = aPolicySource()
    await recordEvidence(systemActor, { sources: [{ ...page, url: from }], facts: [] })
    const first = await aPublishedListing({ website: from, sources: [aSource({ url: from })] })
    const second = await aPublishedListing({ sources: [aSource(), aSource({ url: from })] })
    const other = await aPublishedListing({ website: anAddress() })
    const draft = { content: { ...second.content, email: 'draft@example.org' }, reason: null, publish: false }
    await saveListing(await aUser('EDITOR'), second.id, 1, draft)

    expect(await replaceLink(editor, { from, to })).toEqual({ places: 3 })
    expect(await snapshot(first.id)).toMatchObject({
      number: 2,
      state: 'SUBMITTED',
      authorId: editor.id,
      snapshot: { website: to, sources: [{ url: to }] },
    })
    expect(await snapshot(second.id)).toMatchObject({
      state: 'DRAFT',
      snapshot: { email: 'draft@example.org', sources: [{}, { url: to }] },
    })
    expect(await snapshot(other.id)).toMatchObject({ number: 1 })
    const prisma = await db()
    expect(await prisma.policySource.findUnique({ where: { key: page.key } })).toMatchObject({ url: to })
    expect(await prisma.listing.findUnique({ where: { id: first.id } })).toMatchObject({ website: from })
    await expect(replaceLink(editor, { from: anAddress(), to })).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('A broken link waits on the first screen of those who may mend it, one click from the mending', async () => {
  const website = anAddress()
  await aPublishedListing({ website })
  await look((url) => answered(url === website ? 410 : 200))
  const read = async (role: 'EDITOR' | 'TRANSLATOR') =>
    readWorkQueue({ actor: await aUser(role), locale: 'zh', today: '2026-11-27', t: (key) => key })
  const work = (await read('EDITOR')).find(({ title }) => title === 'workQueue.brokenLinks')
  expect(work).toMatchObject({ count: 1, first: [{ name: website, path: expect.stringContaining('#replace') }] })
  expect((await read('TRANSLATOR')).map(({ title }) => title)).not.toContain('workQueue.brokenLinks')
})
