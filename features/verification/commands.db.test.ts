import { describe, expect, it } from 'vitest'
import { factHash } from '@/features/listings/facts'
import { getListingPage } from '@/features/listings/queries'
import { getCategory } from '@/features/listings/registry'
import type { ListingContent } from '@/features/listings/schema'
import { shanghaiDay } from '@/lib/shanghai-day'
import type { Actor } from '@/server/actor'
import { db } from '@/server/db'
import { aPublishedListing, aUser } from '@/test/factories'
import { changeFact, confirmFact, doubtFact, withdrawAnswer } from './commands'
import { countAnswersOf, listRoundFacts } from './queries'
import { type FactAnswer, parseRoundQuery } from './schema'

const today = shanghaiDay(new Date())
const tomorrow = shanghaiDay(new Date(Date.now() + 24 * 3600 * 1000))
const newPhones: ListingContent['phones'] = [{ number: '+8653155500009', label: 'main' }]

async function aFact() {
  const { id, content } = await aPublishedListing()
  const valueHash = factHash(content, 'phones')
  const answer: FactAnswer = { listingId: id, field: 'phones', valueHash, method: 'call', note: 'Made-up note' }
  return { id, content, answer }
}

async function trustIn(slug: string, locale: 'en' | 'ar' = 'en') {
  const category = getCategory('hospitals')
  const page = category && (await getListingPage(category, slug, locale, today))
  return page?.kind === 'listing' ? page.view.facts.find(({ key }) => key === 'phones')?.state.kind : null
}

const stateOn = async (id: string, day: string) =>
  (await listRoundFacts(parseRoundQuery({ listing: id }), day)).find(({ key }) => key === 'phones')?.state ?? null

const changesOf = async (id: string) => (await db()).contentChange.count({ where: { listingId: id } })
const actsOn = async (id: string) =>
  (
    await (await db()).auditEvent.findMany({ where: { entityId: id, actorId: { not: null } }, orderBy: { at: 'asc' } })
  ).map(({ action }) => action)

describe('Still true', () => {
  it('shows on the page in every language, makes no revision, and leaves the round', async () => {
    const editor = await aUser('EDITOR')
    const { id, content, answer } = await aFact()
    expect(await stateOn(id, today)).toBe('unverified')
    const before = await changesOf(id)
    await confirmFact(editor, answer)
    expect([await trustIn(content.slug), await trustIn(content.slug, 'ar')]).toEqual(['confirmed', 'confirmed'])
    expect(await changesOf(id)).toBe(before + 1)
    expect((await (await db()).listing.findUniqueOrThrow({ where: { id } })).revision).toBe(1)
    expect([await stateOn(id, today), await stateOn(id, tomorrow)]).toEqual([null, null])
    expect(await countAnswersOf(String(editor.id), today)).toBe(1)
  })

  it('is refused for a value that is not there any more, and for one that nobody knows', async () => {
    const editor = await aUser('EDITOR')
    const { answer, content } = await aFact()
    const stale = confirmFact(editor, { ...answer, valueHash: factHash({ ...content, phones: newPhones }, 'phones') })
    await expect(stale).rejects.toMatchObject({ code: 'stale-revision' })
    const unknown = { ...answer, field: 'hours' as const, valueHash: factHash(content, 'hours') }
    await expect(confirmFact(editor, unknown)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('taken back, it is as if it had not been, but for the record of it', async () => {
    const editor = await aUser('EDITOR')
    const { id, content, answer } = await aFact()
    const quality = async () => (await (await db()).searchDocument.findFirstOrThrow({ where: { id } })).quality
    const before = await quality()
    const answerId = await confirmFact(editor, answer)
    await withdrawAnswer(editor, answerId)
    expect(await trustIn(content.slug)).toBe('sources')
    expect(await stateOn(id, today)).toBe('unverified')
    expect(await quality()).toBe(before)
    expect(await countAnswersOf(String(editor.id), today)).toBe(0)
    expect(await actsOn(id)).toEqual(['listing.confirm-fact', 'listing.withdraw-answer'])
    await expect(withdrawAnswer(editor, answerId)).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('What could not be confirmed comes again as disputed, while visitors are told what they were told before', async () => {
  const { id, content, answer } = await aFact()
  const before = await changesOf(id)
  await doubtFact(await aUser('EDITOR'), answer)
  expect(await stateOn(id, today)).toBeNull()
  expect(await stateOn(id, tomorrow)).toBe('disputed')
  const [fact] = await listRoundFacts(parseRoundQuery({ listing: id, state: 'disputed' }), tomorrow)
  expect(fact?.doubt).toEqual({ on: today, note: 'Made-up note' })
  expect(await trustIn(content.slug)).toBe('sources')
  expect(await changesOf(id)).toBe(before)
})

describe('A changed value', () => {
  const change = async (actor: Actor) => {
    const fact = await aFact()
    return { ...fact, ...(await changeFact(actor, fact.answer, 1, { ...fact.content, phones: newPhones })) }
  }
  const standing = async (id: string) =>
    (await db()).revision.findFirstOrThrow({ where: { listingId: id }, orderBy: { number: 'desc' } })

  it('of an editor waits for a second person, and out of the round meanwhile', async () => {
    const { id, content, standing: said } = await change(await aUser('EDITOR'))
    expect(said).toBe('submitted')
    expect((await standing(id)).state).toBe('SUBMITTED')
    expect(await trustIn(content.slug)).toBe('sources')
    expect(await stateOn(id, tomorrow)).toBeNull()
  })

  it('of an administrator is public and confirmed; taken back, the old one is public again', async () => {
    const admin = await aUser('ADMIN')
    const { id, content, answerId, standing: said } = await change(admin)
    expect(said).toBe('published')
    expect(await trustIn(content.slug)).toBe('confirmed')
    await withdrawAnswer(admin, answerId)
    const row = await (await db()).listing.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ phones: content.phones, revision: 3, publishedRevision: 3 })
    expect(await trustIn(content.slug)).toBe('sources')
  })
})
