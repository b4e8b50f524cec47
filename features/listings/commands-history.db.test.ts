import { describe, expect, it } from 'vitest'
import { shanghaiDay } from '@/lib/shanghai-day'
import { systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { aListing, aPublishedListing, aUser, nextNumber } from '@/test/factories'
import { archiveListing, createListing, restoreRevision, saveListing } from './commands'
import { getListingPage } from './queries'
import { getCategory } from './registry'
import type { ListingContent } from './schema'

const today = shanghaiDay(new Date())
const hospitals = getCategory('hospitals')
if (!hospitals) throw new Error('hospitals are gone')

const readPage = (slug: string) => getListingPage(hospitals, slug, 'en', today)
const live = (content: ListingContent) => ({ content, reason: null, publish: true })

describe('An old address', () => {
  it('leads to the new one for good, also over several moves', async () => {
    const { id, content } = await aPublishedListing()
    const [second, third] = [`test-second-${nextNumber()}`, `test-third-${nextNumber()}`]
    await saveListing(systemActor, id, 1, live({ ...content, slug: second }))
    expect(await readPage(content.slug)).toEqual({ kind: 'moved', slug: second, category: 'hospitals' })
    await saveListing(systemActor, id, 2, live({ ...content, slug: third }))
    for (const old of [content.slug, second]) {
      expect(await readPage(old)).toEqual({ kind: 'moved', slug: third, category: 'hospitals' })
    }
  })

  it('is the listing’s own again when it moves back', async () => {
    const { id, content } = await aPublishedListing()
    const other = `test-other-${nextNumber()}`
    await saveListing(systemActor, id, 1, live({ ...content, slug: other }))
    await saveListing(systemActor, id, 2, live(content))
    expect(await readPage(content.slug)).toMatchObject({ kind: 'listing' })
    expect(await readPage(other)).toEqual({ kind: 'moved', slug: content.slug, category: 'hospitals' })
  })

  it('leads to another category when the listing went there', async () => {
    const { id, content } = await aPublishedListing()
    await saveListing(systemActor, id, 1, live({ ...content, category: 'schools' }))
    expect(await readPage(content.slug)).toEqual({ kind: 'moved', slug: content.slug, category: 'schools' })
  })

  it('leads nowhere while the listing is archived', async () => {
    const { id, content } = await aPublishedListing()
    await saveListing(systemActor, id, 1, live({ ...content, slug: `test-gone-${nextNumber()}` }))
    await archiveListing(systemActor, id, null)
    expect(await readPage(content.slug)).toBeNull()
  })

  it('belongs to a newer listing once that is public, and not before', async () => {
    const { id, content } = await aPublishedListing()
    const moved = `test-moved-${nextNumber()}`
    await saveListing(systemActor, id, 1, live({ ...content, slug: moved }))
    const heir = aListing({ slug: content.slug })
    const { id: heirId } = await createListing(systemActor, { content: heir, reason: null, publish: false })
    expect(await readPage(content.slug)).toMatchObject({ kind: 'moved', slug: moved })
    await saveListing(systemActor, heirId, 1, live(heir))
    expect(await readPage(content.slug)).toMatchObject({ kind: 'listing', view: { id: heirId } })
  })

  it('still leads on when the listing got its new one while it was archived', async () => {
    const { id, content } = await aPublishedListing()
    const renamed = { ...content, slug: `test-renamed-${nextNumber()}` }
    await archiveListing(systemActor, id, null)
    await saveListing(systemActor, id, 1, { content: renamed, reason: null, publish: false })
    await saveListing(systemActor, id, 2, live(renamed))
    expect(await readPage(content.slug)).toMatchObject({ kind: 'moved', slug: renamed.slug })
  })
})

describe('A version that staff bring back', () => {
  it('is a new revision with the old content, and public when they say so', async () => {
    const { id, content } = await aPublishedListing({ address: '测试路1号' })
    await saveListing(systemActor, id, 1, live({ ...content, address: '测试路2号', phones: [] }))
    const admin = await aUser('ADMIN')
    expect(await restoreRevision(admin, id, 2, 1, true)).toMatchObject({ revision: 3 })
    expect(await readPage(content.slug)).toMatchObject({ view: { addressZh: '测试路1号', phones: content.phones } })
    const revisions = await (await db()).revision.findMany({ where: { listingId: id }, orderBy: { number: 'asc' } })
    expect(revisions.map((revision) => revision.number)).toEqual([1, 2, 3])
    expect(revisions[2]).toMatchObject({ snapshot: content, authorId: admin.id, reason: expect.stringContaining('1') })
  })

  it('waits as a draft when they do not', async () => {
    const { id, content } = await aPublishedListing({ address: '测试路1号' })
    await saveListing(systemActor, id, 1, live({ ...content, address: '测试路2号' }))
    await restoreRevision(await aUser('EDITOR'), id, 2, 1, false)
    expect(await readPage(content.slug)).toMatchObject({ view: { addressZh: '测试路2号' } })
  })

  it('is refused when somebody saved meanwhile, or when there is no such version', async () => {
    const { id, content } = await aPublishedListing()
    await saveListing(systemActor, id, 1, live({ ...content, email: 'new@example.org' }))
    const admin = await aUser('ADMIN')
    await expect(restoreRevision(admin, id, 1, 1, true)).rejects.toMatchObject({ code: 'stale-revision' })
    await expect(restoreRevision(admin, id, 2, 7, true)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('A fact that staff checked', () => {
  const stateOf = async (slug: string, field: string) => {
    const page = await readPage(slug)
    return page?.kind === 'listing' ? page.view.facts.find((fact) => fact.key === field)?.state : undefined
  }

  it('is confirmed for readers, by the day and the way it was checked', async () => {
    const { id, content } = await aPublishedListing({ address: '测试路1号' })
    const checks = [{ field: 'phones', method: 'call' }] as const
    await saveListing(await aUser('ADMIN'), id, 1, { ...live(content), checks })
    expect(await stateOf(content.slug, 'phones')).toMatchObject({ kind: 'confirmed', on: today, method: 'call' })
    expect(await stateOf(content.slug, 'address')).toEqual({ kind: 'sources' })
  })

  it('counts only for the value that was checked, and again when that comes back', async () => {
    const { id, content } = await aPublishedListing()
    const admin = await aUser('ADMIN')
    await saveListing(admin, id, 1, { ...live(content), checks: [{ field: 'phones', method: 'visit' }] })
    const other = { ...content, phones: [{ number: '+8653155511111', label: 'main' as const }] }
    await saveListing(admin, id, 2, live(other))
    expect(await stateOf(content.slug, 'phones')).toEqual({ kind: 'sources' })
    await saveListing(admin, id, 3, live(content))
    expect(await stateOf(content.slug, 'phones')).toMatchObject({ kind: 'confirmed', method: 'visit' })
  })

  it('with another value in a draft says nothing about what is public', async () => {
    const { id, content } = await aPublishedListing()
    const other = { ...content, phones: [{ number: '+8653155511111', label: 'main' as const }] }
    const save = { content: other, reason: null, publish: false }
    await saveListing(await aUser('EDITOR'), id, 1, { ...save, checks: [{ field: 'phones', method: 'call' }] })
    expect(await stateOf(content.slug, 'phones')).toEqual({ kind: 'sources' })
  })

  it('is not confirmed when it has no value, nor by the system', async () => {
    const { id, content } = await aPublishedListing()
    await saveListing(await aUser('ADMIN'), id, 1, { ...live(content), checks: [{ field: 'email', method: 'call' }] })
    await saveListing(systemActor, id, 2, { ...live(content), checks: [{ field: 'phones', method: 'call' }] })
    expect(await (await db()).verification.count({ where: { listingId: id } })).toBe(0)
  })
})
