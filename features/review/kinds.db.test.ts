import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createGuide, restoreGuideField, saveGuide } from '@/features/guides/commands'
import { getGuidePage, getGuidePreview } from '@/features/guides/queries'
import type { GuideContent } from '@/features/guides/schema'
import { createValues, publishValue, recordEvidence } from '@/features/policy/commands'
import { type Actor, systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { aGuide, aPolicySource, aText, aUser, aValue, nextNumber } from '@/test/factories'
import { reviewRevision, scheduleRemoval, submitForReview } from './commands'
import { getReview, getReviewQueue } from './queries'
import type { RecordRef, Review } from './schema'
import { carryOutDue } from './writes'

const today = '2026-11-25'
let editor: Actor
let publisher: Actor

const decided = (record: RecordRef, revision: number, more: Partial<Review> = {}): Review => ({
  ...record,
  revision,
  decision: 'approve',
  publishAt: null,
  unpublishAt: null,
  note: '',
  comments: {},
  ...more,
})
const later = (seconds: number) => new Date(Date.now() + seconds * 1000)

beforeAll(async () => {
  ;[editor, publisher] = [await aUser('EDITOR'), await aUser('PUBLISHER')]
})

describe('A guide', () => {
  let content: GuideContent
  let guide: RecordRef & { kind: 'guide' }
  const titled = (title: string, more: Partial<GuideContent> = {}) => ({
    content: { ...content, texts: { ...content.texts, en: { ...content.texts.en, title: aText(title) } }, ...more },
    reason: null,
    publish: false,
  })
  const publicTitle = async (slug = content.slug) => (await getGuidePage(slug, 'en', today))?.title.value

  /** A public guide with a second version that an editor handed in. */
  beforeEach(async () => {
    content = aGuide()
    const { id } = await createGuide(systemActor, { content, reason: null, publish: true })
    guide = { kind: 'guide', id }
    await saveGuide(editor, id, 1, titled('Changed'))
    await submitForReview(editor, guide, 2)
  })

  it('goes by way of a second person, back with a comment to a part, and out', async () => {
    const back = decided(guide, 2, { decision: 'send-back', comments: { 'texts.en.title': 'Say where' } })
    await reviewRevision(publisher, back)
    expect(await publicTitle()).toBe('Test guide')
    expect(await getReview('guide', guide.id)).toMatchObject({
      state: 'CHANGES_REQUESTED',
      differences: [{ field: 'texts.en.title', before: 'Test guide', after: 'Changed' }],
      comments: [{ field: 'texts.en.title', body: 'Say where' }],
    })
    await saveGuide(editor, guide.id, 2, titled('Changed in Jinan'))
    await submitForReview(editor, guide, 3)
    await expect(reviewRevision(editor, decided(guide, 3))).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await reviewRevision(publisher, decided(guide, 3))).toMatchObject({ isPublished: true })
    expect(await publicTitle()).toBe('Changed in Jinan')
  })

  it('goes out and comes off at the times set, each carried out once', async () => {
    const [publishAt, unpublishAt] = [later(60), later(120)]
    await reviewRevision(publisher, decided(guide, 2, { publishAt }))
    expect((await getReviewQueue()).scheduled.map(({ id }) => id)).toContain(guide.id)
    expect(await carryOutDue(publishAt)).toBe(1)
    expect(await publicTitle()).toBe('Changed')
    await scheduleRemoval(publisher, guide, unpublishAt)
    expect(await carryOutDue(publishAt)).toBe(0)
    expect(await carryOutDue(unpublishAt)).toBe(1)
    expect(await publicTitle()).toBeUndefined()
  })

  it('that moves answers to its former address, until another guide takes that', async () => {
    const slug = `test-moved-${nextNumber()}`
    await saveGuide(editor, guide.id, 2, titled('Moved', { slug }))
    await reviewRevision(publisher, decided(guide, 3))
    expect(await getGuidePage(content.slug, 'en', today)).toMatchObject({ slug, title: { value: 'Moved' } })
    await createGuide(systemActor, { content, reason: null, publish: true })
    expect(await publicTitle()).toBe('Test guide')
    expect(await publicTitle(slug)).toBe('Moved')
  })

  it('is shown as it would be, by revision, before it is public', async () => {
    expect((await getGuidePreview(guide.id, 2, 'en', today))?.title.value).toBe('Changed')
    expect(await getGuidePreview(guide.id, 9, 'en', today)).toBeNull()
  })

  it('gets one part back from an earlier version, and never one it no longer has', async () => {
    await saveGuide(editor, guide.id, 2, titled('Third', { position: 7 }))
    await restoreGuideField(editor, guide.id, 3, 1, 'texts.en.title')
    const row = await (await db()).revision.findFirstOrThrow({ where: { guideId: guide.id, number: 4 } })
    expect(row.snapshot).toMatchObject({ position: 7, texts: { en: { title: { value: 'Test guide' } } } })
    await expect(restoreGuideField(editor, guide.id, 4, 1, 'texts.en.gone.title')).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

it('A dated value handed in stands in the same queue, and leaves it when it is published', async () => {
  await recordEvidence(systemActor, { sources: [aPolicySource({ key: 'QUEUE' })], facts: [] })
  const value = aValue({ key: 'test.queue', sources: ['QUEUE'] })
  const [id = ''] = await createValues(editor, [{ content: value, reason: null, publish: false }])
  await submitForReview(editor, { kind: 'dated-value', id }, 1)
  const waiting = async () => (await getReviewQueue()).waiting.filter((row) => row.id === id)
  expect(await waiting()).toMatchObject([{ subject: { kind: 'dated-value', content: { key: 'test.queue' } } }])
  await publishValue(publisher, id, 1)
  expect(await waiting()).toEqual([])
})
