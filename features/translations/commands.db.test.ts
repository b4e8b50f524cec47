import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createGuide } from '@/features/guides/commands'
import { saveListing } from '@/features/listings/commands'
import type { ListingContent } from '@/features/listings/schema'
import { getReviewQueue } from '@/features/review/queries'
import { type Actor, systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { aGuide, aPublishedListing, aUser } from '@/test/factories'
import { saveTranslations } from './commands'
import type { TextChange, TranslationSave } from './schema'

let translator: Actor
let editor: Actor
let id: string
let content: ListingContent

beforeAll(async () => {
  translator = { ...(await aUser('TRANSLATOR')), languages: ['ko'] }
  editor = await aUser('EDITOR')
})

beforeEach(async () => {
  ;({ id, content } = await aPublishedListing())
})

const english = () => String(content.texts.en?.summary?.value)
const change = (value: string, more: Partial<TextChange> = {}) => ({ value, source: english(), before: null, ...more })
const into = (texts: TranslationSave['texts'], more: Partial<TranslationSave> = {}): TranslationSave => ({
  language: 'ko',
  texts,
  origin: 'human',
  reason: null,
  publish: false,
  ...more,
})
const listing = () => ({ kind: 'listing' as const, id })
const newest = async () =>
  (await db()).revision.findFirstOrThrow({ where: { listingId: id }, orderBy: { number: 'desc' } })
const korean = async () => (await db()).listingText.findFirst({ where: { listingId: id, locale: 'ko' } })

describe('A translation', () => {
  it('of a public entry waits for a second person, and visitors see nothing of it yet', async () => {
    const result = await saveTranslations(translator, listing(), into({ summary: change('시험에만 있는 병원.') }))
    expect(result).toEqual({ revision: 2, isPublic: false, saved: ['summary'], refused: {} })
    expect(await newest()).toMatchObject({ state: 'SUBMITTED', submittedById: translator.id, authorId: translator.id })
    expect(await korean()).toBeNull()
    expect((await getReviewQueue()).waiting.map((one) => one.id)).toContain(id)
  })

  it('travels with a draft that somebody else has not handed in', async () => {
    await saveListing(editor, id, 1, { content: { ...content, email: 'a@example.org' }, reason: null, publish: false })
    await saveTranslations(translator, listing(), into({ summary: change('시험에만 있는 병원.') }))
    expect(await newest()).toMatchObject({ number: 3, state: 'DRAFT', snapshot: { email: 'a@example.org' } })
  })

  it('is public at once when an administrator says so', async () => {
    const save = into({ summary: change('시험에만 있는 병원.') }, { publish: true })
    expect(await saveTranslations(await aUser('ADMIN'), listing(), save)).toMatchObject({ isPublic: true })
    expect(await korean()).toMatchObject({ summary: '시험에만 있는 병원.' })
  })

  it('is refused alone where the English or the translation changed meanwhile', async () => {
    await saveTranslations(translator, listing(), into({ summary: change('첫 번째.') }))
    const texts = { summary: change('두 번째.'), name: change('병원', { source: 'Older name' }), other: change('없음') }
    const result = await saveTranslations(translator, listing(), into(texts))
    const refused = { summary: 'target-changed', name: 'source-changed', other: 'field-unknown' }
    expect(result).toEqual({ revision: null, isPublic: false, saved: [], refused })
  })

  it('by a machine fills what is missing and never goes over what a person wrote', async () => {
    const machine = { origin: 'machine' as const }
    await saveTranslations(translator, listing(), into({ summary: change('기계.') }, machine))
    await saveTranslations(translator, listing(), into({ summary: change('사람.', { before: '기계.' }) }))
    const again = into({ summary: change('기계 2.', { before: '사람.' }) }, machine)
    expect((await saveTranslations(translator, listing(), again)).refused).toEqual({ summary: 'written-by-person' })
  })

  it('of a guide keeps the placeholders and types no number', async () => {
    const guide = aGuide()
    const created = await createGuide(systemActor, { content: guide, reason: null, publish: true })
    const source = String(guide.texts.en?.['register.text']?.value)
    const texts = {
      'register.text': change('24시간 안에.', { source }),
      title: change('{phone:110}', { source: 'Test guide' }),
    }
    const result = await saveTranslations(translator, { kind: 'guide', id: created.id }, into(texts))
    expect(result.refused).toEqual({ 'register.text': 'number', title: 'placeholders' })
  })
})
