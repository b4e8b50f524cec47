import { beforeEach, describe, expect, it } from 'vitest'
import { publishListing, restoreField, saveListing } from '@/features/listings/commands'
import { getListingPage } from '@/features/listings/queries'
import { getCategory } from '@/features/listings/registry'
import type { ListingContent } from '@/features/listings/schema'
import type { Actor } from '@/server/actor'
import { db } from '@/server/db'
import { aPublishedListing, aUser, nextNumber } from '@/test/factories'
import { cancelPublication, reviewRevision, scheduleRemoval, submitForReview } from './commands'
import type { Review } from './schema'
import { carryOutDue } from './writes'

const hospitals = getCategory('hospitals')
if (!hospitals) throw new Error('hospitals are gone')

let editor: Actor
let publisher: Actor
let id: string
let content: ListingContent

const listing = () => ({ kind: 'listing', id }) as const

const draftOf = (email: string) => ({ content: { ...content, email }, reason: null, publish: false })

/** A public listing with a second version that an editor saved. */
beforeEach(async () => {
  ;[editor, publisher] = [await aUser('EDITOR'), await aUser('PUBLISHER')]
  ;({ id, content } = await aPublishedListing())
  await saveListing(editor, id, 1, draftOf('draft@example.org'))
})

const aReview = (overrides: Partial<Review> = {}): Review => ({
  ...listing(),
  revision: 2,
  decision: 'approve',
  publishAt: null,
  unpublishAt: null,
  note: '',
  comments: {},
  ...overrides,
})

const publicEmail = async () => {
  const page = await getListingPage(hospitals, content.slug, 'en', '2026-11-25')
  return page?.kind === 'listing' ? page.view.email : undefined
}

const revision = async (number = 2) =>
  (await db()).revision.findUniqueOrThrow({ where: { listingId_number: { listingId: id, number } } })

const events = async (actor: Actor) =>
  (
    await (await db()).auditEvent.findMany({ where: { actorId: actor.id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  ).map(({ action }) => action)

const soon = () => new Date(Date.now() + 60_000)
const later = () => new Date(Date.now() + 120_000)

describe('A change handed in', () => {
  it('leaves the public page alone until a second person lets it out', async () => {
    await submitForReview(editor, listing(), 2)
    expect(await revision()).toMatchObject({ state: 'SUBMITTED', submittedById: editor.id })
    expect(await publicEmail()).toBeNull()
    expect(await reviewRevision(publisher, aReview())).toMatchObject({ isPublished: true })
    expect(await publicEmail()).toBe('draft@example.org')
    expect(await revision()).toMatchObject({ state: 'APPROVED', reviewedById: publisher.id })
    expect(await events(editor)).toEqual(['listing.save', 'listing.submit'])
    expect(await events(publisher)).toEqual(['listing.approve'])
  })

  it('cannot be handed in twice, nor when it is public, nor when a newer one was saved', async () => {
    await submitForReview(editor, listing(), 2)
    await expect(submitForReview(editor, listing(), 2)).rejects.toMatchObject({ code: 'not-waiting' })
    await reviewRevision(publisher, aReview())
    await expect(submitForReview(editor, listing(), 2)).rejects.toMatchObject({ code: 'not-waiting' })
    await saveListing(editor, id, 2, draftOf('newer@example.org'))
    await expect(submitForReview(editor, listing(), 2)).rejects.toMatchObject({ code: 'stale-revision' })
  })

  it('that lacks what visitors need is refused with the fields', async () => {
    const save = { ...draftOf('x@example.org'), content: { ...content, texts: { en: content.texts.en } } }
    await saveListing(editor, id, 2, save)
    const expected = { code: 'not-publishable', detail: { fields: ['texts.zh.name'] } }
    await expect(submitForReview(editor, listing(), 3)).rejects.toMatchObject(expected)
  })

  it('goes back with comments to single fields, is corrected and let out', async () => {
    await submitForReview(editor, listing(), 2)
    const back = aReview({ decision: 'send-back' })
    await expect(reviewRevision(publisher, back)).rejects.toMatchObject({ code: 'comment-missing' })
    await reviewRevision(publisher, { ...back, comments: { email: 'This one bounces', phones: '' } })
    const said = await (await db()).reviewComment.findMany({ where: { revision: { listingId: id } } })
    expect(said).toMatchObject([{ field: 'email', body: 'This one bounces', authorId: publisher.id }])
    expect(await revision()).toMatchObject({ state: 'CHANGES_REQUESTED' })
    await saveListing(editor, id, 2, draftOf('right@example.org'))
    await submitForReview(editor, listing(), 3)
    await reviewRevision(publisher, aReview({ revision: 3 }))
    expect(await publicEmail()).toBe('right@example.org')
  })

  it('that somebody saved over is not let out unread', async () => {
    await submitForReview(editor, listing(), 2)
    await saveListing(editor, id, 2, draftOf('unread@example.org'))
    await expect(reviewRevision(publisher, aReview())).rejects.toMatchObject({ code: 'stale-revision' })
    expect(await publicEmail()).toBeNull()
  })
})

describe('The second person', () => {
  it('is not one of those who wrote what would go out, however small the last save was', async () => {
    await saveListing(publisher, id, 2, draftOf('mine@example.org'))
    await saveListing(editor, id, 3, draftOf('mine@example.org'))
    await submitForReview(editor, listing(), 4)
    await expect(reviewRevision(publisher, aReview({ revision: 4 }))).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(publishListing(publisher, id, 4)).rejects.toMatchObject({ code: 'not-allowed' })
    await reviewRevision(await aUser('PUBLISHER'), aReview({ revision: 4 }))
    expect(await publicEmail()).toBe('mine@example.org')
  })

  it('may send back what they wrote in part themselves', async () => {
    await saveListing(publisher, id, 2, draftOf('mine@example.org'))
    await reviewRevision(publisher, aReview({ revision: 3, decision: 'send-back', note: 'Not yet' }))
    expect(await revision(3)).toMatchObject({ state: 'CHANGES_REQUESTED' })
  })

  it('is not asked of an administrator, and then the log says so', async () => {
    const admin = await aUser('ADMIN')
    await saveListing(admin, id, 2, draftOf('own@example.org'))
    await reviewRevision(admin, aReview({ revision: 3 }))
    const event = await (await db()).auditEvent.findFirst({ where: { actorId: admin.id, action: 'listing.approve' } })
    expect(event?.detail).toMatchObject({ approvedOwnChange: true })
  })
})

describe('A time set for a publication', () => {
  it('keeps the change back until then, and lets out that version, not a newer one', async () => {
    const publishAt = soon()
    expect(await reviewRevision(publisher, aReview({ publishAt }))).toMatchObject({ isPublished: false })
    await saveListing(editor, id, 2, draftOf('newer@example.org'))
    expect(await carryOutDue(new Date())).toBe(0)
    expect(await publicEmail()).toBeNull()
    expect(await carryOutDue(publishAt)).toBe(1)
    expect(await publicEmail()).toBe('draft@example.org')
    expect(await (await db()).listing.findUnique({ where: { id } })).toMatchObject({
      revision: 3,
      publishedRevision: 2,
    })
    expect(await carryOutDue(later())).toBe(0)
  })

  it('is kept by one of several instances that look at the same moment', async () => {
    const publishAt = soon()
    await reviewRevision(publisher, aReview({ publishAt }))
    const counts = await Promise.all([1, 2, 3, 4].map(() => carryOutDue(publishAt)))
    expect(counts.reduce((sum, count) => sum + count)).toBe(1)
    const done = { entityId: id, action: 'listing.publish-scheduled' }
    expect(await (await db()).auditEvent.count({ where: done })).toBe(1)
  })

  it('does not bring back what was overtaken by a newer publication', async () => {
    const publishAt = soon()
    await reviewRevision(publisher, aReview({ publishAt }))
    await saveListing(editor, id, 2, draftOf('newer@example.org'))
    await reviewRevision(publisher, aReview({ revision: 3 }))
    expect(await carryOutDue(publishAt)).toBe(0)
    expect(await publicEmail()).toBe('newer@example.org')
  })

  it('can be taken back, and then the change waits for review again', async () => {
    const publishAt = soon()
    await reviewRevision(publisher, aReview({ publishAt }))
    await cancelPublication(publisher, listing(), 2)
    expect(await carryOutDue(publishAt)).toBe(0)
    expect(await revision()).toMatchObject({ state: 'SUBMITTED', publishAt: null })
    await expect(cancelPublication(publisher, listing(), 2)).rejects.toMatchObject({ code: 'not-waiting' })
  })

  it('that cannot be kept, because the address is taken by then, goes back to a person once', async () => {
    const slug = `test-taken-${nextNumber()}`
    await saveListing(editor, id, 2, { ...draftOf('x@example.org'), content: { ...content, slug } })
    const publishAt = soon()
    await reviewRevision(publisher, aReview({ revision: 3, publishAt }))
    await aPublishedListing({ slug })
    expect(await carryOutDue(publishAt)).toBe(0)
    expect(await revision(3)).toMatchObject({ state: 'CHANGES_REQUESTED', publishAt: null })
    const refused = { entityId: id, action: 'listing.publish-scheduled.refused' }
    expect(await (await db()).auditEvent.findFirst({ where: refused })).toMatchObject({
      detail: { revision: 3, reason: 'slug-taken' },
    })
  })
})

describe('A time set for a removal', () => {
  it('takes the listing off then, and not before', async () => {
    const unpublishAt = later()
    await reviewRevision(publisher, aReview({ unpublishAt }))
    await carryOutDue(soon())
    expect(await publicEmail()).toBe('draft@example.org')
    expect(await carryOutDue(unpublishAt)).toBe(1)
    expect(await publicEmail()).toBeUndefined()
  })

  it('can be moved and taken back for what is public', async () => {
    await scheduleRemoval(publisher, listing(), soon())
    await scheduleRemoval(publisher, listing(), null)
    expect(await carryOutDue(later())).toBe(0)
    expect(await publicEmail()).toBeNull()
    await expect(scheduleRemoval(editor, listing(), soon())).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

it('One field of an earlier version comes back alone, as a draft', async () => {
  await saveListing(editor, id, 2, {
    ...draftOf('third@example.org'),
    content: { ...content, email: 'third@example.org', wechat: 'kept' },
  })
  expect(await restoreField(editor, id, 3, 2, 'email')).toMatchObject({ revision: 4 })
  const { snapshot, reason } = await revision(4)
  expect(snapshot).toMatchObject({ email: 'draft@example.org', wechat: 'kept' })
  expect(reason).toContain('2')
  await expect(restoreField(editor, id, 3, 1, 'email')).rejects.toMatchObject({ code: 'stale-revision' })
  await expect(restoreField(await aUser('TRANSLATOR'), id, 4, 1, 'email')).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
