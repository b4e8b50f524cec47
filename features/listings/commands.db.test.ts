import { describe, expect, it } from 'vitest'
import { systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { aListing, aPublishedListing, aSource, aText, aUser, nextNumber } from '@/test/factories'
import { createListing, publishListing, saveListing } from './commands'
import { getListingPage } from './queries'
import { getCategory } from './registry'
import { type ListingContent, listingContentSchema } from './schema'

const today = '2026-11-23'
const hospitals = getCategory('hospitals')
if (!hospitals) throw new Error('hospitals are gone')

const readPage = (slug: string) => getListingPage(hospitals, slug, 'en', today)

async function readView(slug: string) {
  const page = await readPage(slug)
  return page?.kind === 'listing' ? page.view : null
}

const draft = (content: ListingContent) => ({ content, reason: null, publish: false })
const live = (content: ListingContent) => ({ content, reason: null, publish: true })

describe('An editor who adds a listing', () => {
  it('leaves a draft with its first revision, which no visitor sees', async () => {
    const editor = await aUser('EDITOR')
    const content = aListing()
    const { id, revision } = await createListing(editor, { content, reason: 'found it', publish: false })
    expect(revision).toBe(1)
    const listing = await (await db()).listing.findUniqueOrThrow({ where: { id }, include: { revisions: true } })
    expect(listing).toMatchObject({ status: 'DRAFT', slug: content.slug, publishedRevision: null, publishedAt: null })
    expect(listing.revisions).toMatchObject([{ number: 1, reason: 'found it', authorId: editor.id, snapshot: content }])
    expect(await readPage(content.slug)).toBeNull()
    expect(await (await db()).contentChange.count({ where: { listingId: id } })).toBe(0)
  })

  it('is told when the address is taken, and nothing is left behind', async () => {
    const editor = await aUser('EDITOR')
    const { content } = await aPublishedListing()
    const again = createListing(editor, draft(aListing({ slug: content.slug, internalNote: 'second' })))
    await expect(again).rejects.toMatchObject({ code: 'slug-taken', detail: { fields: ['slug'] } })
    expect(await (await db()).listing.count({ where: { slug: content.slug } })).toBe(1)
    expect(await (await db()).auditEvent.count({ where: { actorId: editor.id } })).toBe(0)
  })

  it('may use an address that another category has', async () => {
    const { content } = await aPublishedListing()
    const school = createListing(await aUser('EDITOR'), draft(aListing({ category: 'schools', slug: content.slug })))
    await expect(school).resolves.toMatchObject({ revision: 1 })
  })

  it('is told about a source that is named twice by its own name, if at all', async () => {
    const source = aSource()
    const sources = [source, { ...source, fields: ['address'] }]
    const parsed = listingContentSchema.safeParse({ ...aListing(), sources })
    if (!parsed.success) return expect(parsed.error.issues[0]?.path[0]).toBe('sources')
    await expect(createListing(systemActor, live(parsed.data))).resolves.toMatchObject({ revision: 1 })
  })
})

describe('A draft of a listing that is public', () => {
  it('does not disturb the live record', async () => {
    const editor = await aUser('EDITOR')
    const { id, content } = await aPublishedListing({ address: '测试路1号' })
    const before = await readView(content.slug)
    const changed = {
      ...content,
      slug: `${content.slug}-moved`,
      address: '测试路2号',
      phones: [],
      sources: [aSource()],
      texts: { ...content.texts, en: { ...content.texts.en, name: aText('Test Hospital, renamed') } },
    }
    await saveListing(editor, id, 1, draft(changed))
    expect(await readView(content.slug)).toEqual(before)
    expect(await readPage(changed.slug)).toBeNull()
    const row = await (await db()).listing.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ status: 'PUBLISHED', revision: 2, publishedRevision: 1 })
  })

  it('becomes public when a second person publishes it', async () => {
    const { id, content } = await aPublishedListing()
    await saveListing(await aUser('EDITOR'), id, 1, draft({ ...content, address: '测试路2号' }))
    await publishListing(await aUser('PUBLISHER'), id, 2)
    expect(await readView(content.slug)).toMatchObject({ addressZh: '测试路2号' })
  })

  it('shows in the staff list only while the listing was never public', async () => {
    const editor = await aUser('EDITOR')
    const content = aListing()
    const { id } = await createListing(editor, draft(content))
    const renamed = { ...content, slug: `test-renamed-${nextNumber()}` }
    await saveListing(editor, id, 1, draft(renamed))
    expect(await (await db()).listing.findUnique({ where: { id } })).toMatchObject({ slug: renamed.slug })
  })
})

describe('A save made from an old revision', () => {
  it('is refused with what the newest one says otherwise, and nothing is lost', async () => {
    const { id, content } = await aPublishedListing()
    const admin = await aUser('ADMIN')
    await saveListing(admin, id, 1, live({ ...content, address: '测试路1号' }))
    const late = saveListing(await aUser('EDITOR'), id, 1, draft({ ...content, email: 'late@example.org' }))
    await expect(late).rejects.toMatchObject({
      code: 'stale-revision',
      detail: {
        revision: 2,
        differences: [
          { field: 'address', before: '测试路1号', after: null },
          { field: 'email', before: null, after: 'late@example.org' },
        ],
      },
    })
    expect(await (await db()).revision.count({ where: { listingId: id } })).toBe(2)
    expect(await readView(content.slug)).toMatchObject({ addressZh: '测试路1号', email: null })
  })

  it('is refused for all but one of many who save at the same moment', async () => {
    const { id, content } = await aPublishedListing()
    const admin = await aUser('ADMIN')
    const saves = Array.from({ length: 5 }, (_, number) =>
      saveListing(admin, id, 1, live({ ...content, internalNote: `save ${number}` })),
    )
    const results = await Promise.allSettled(saves)
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'stale-revision' })
    }
    expect(await (await db()).revision.count({ where: { listingId: id } })).toBe(2)
  })

  it('cannot be published after a newer one was saved', async () => {
    const { id, content } = await aPublishedListing()
    const editor = await aUser('EDITOR')
    await saveListing(editor, id, 1, draft({ ...content, email: 'one@example.org' }))
    await saveListing(editor, id, 2, draft({ ...content, email: 'two@example.org' }))
    const publish = publishListing(await aUser('PUBLISHER'), id, 2)
    await expect(publish).rejects.toMatchObject({ code: 'stale-revision', detail: { revision: 3 } })
    expect(await readView(content.slug)).toMatchObject({ email: null })
  })

  it('is not found when the listing does not exist', async () => {
    const missing = saveListing(await aUser('EDITOR'), '00000000-0000-7000-8000-000000000000', 1, draft(aListing()))
    await expect(missing).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('A publication', () => {
  it('is refused, with the fields a visitor needs, while they are missing', async () => {
    const content = aListing({ texts: { zh: { name: aText('测试医院') } } })
    const { id } = await createListing(await aUser('EDITOR'), draft(content))
    const fields = ['texts.en.name', 'texts.en.summary']
    const expected = { code: 'not-publishable', detail: { fields } }
    await expect(publishListing(await aUser('PUBLISHER'), id, 1)).rejects.toMatchObject(expected)
    await expect(saveListing(systemActor, id, 1, live(content))).rejects.toMatchObject(expected)
    await expect(createListing(systemActor, live(aListing({ texts: content.texts })))).rejects.toMatchObject(expected)
    expect(await (await db()).listing.findUnique({ where: { id } })).toMatchObject({ status: 'DRAFT', revision: 1 })
  })

  it('writes down which pages it changed, before and after', async () => {
    const { id, content } = await aPublishedListing({ area: 'cbd' })
    const slug = `test-moved-${nextNumber()}`
    await saveListing(systemActor, id, 1, live({ ...content, slug, area: 'smart-city' }))
    const change = await (await db()).contentChange.findFirstOrThrow({
      where: { listingId: id },
      orderBy: { version: 'desc' },
    })
    expect(change.paths).toEqual(
      expect.arrayContaining([
        '',
        '/hospitals',
        `/hospitals/${content.slug}`,
        `/hospitals/${slug}`,
        '/areas/cbd',
        '/areas/smart-city',
        '/sitemap.xml',
      ]),
    )
  })

  it('tells the front of this process after the commit and not after a refusal', async () => {
    const told: { paths: string[] }[] = []
    const key = Symbol.for('living-in-jinan.front')
    const shared = globalThis as { [key: symbol]: unknown }
    shared[key] = { publish: (change: { paths: string[] }) => void told.push(change) }
    try {
      const { id, content } = await aPublishedListing()
      expect(told).toMatchObject([{ paths: expect.arrayContaining([`/hospitals/${content.slug}`]) }])
      await saveListing(await aUser('EDITOR'), id, 1, draft(content))
      await saveListing(systemActor, id, 1, live(content)).catch(() => null)
      expect(told).toHaveLength(1)
    } finally {
      delete shared[key]
    }
  })
})
