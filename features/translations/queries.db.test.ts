import { beforeAll, describe, expect, it } from 'vitest'
import { createGuide } from '@/features/guides/commands'
import { saveListing } from '@/features/listings/commands'
import type { ListingContent } from '@/features/listings/schema'
import { type Actor, systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { aGuide, aPublishedListing, aUser } from '@/test/factories'
import { saveTranslations } from './commands'
import { getBoard, getTranslationEditor } from './queries'
import type { BoardState } from './schema'

let editor: Actor
let id: string
let content: ListingContent
/** Everything JSON writes in a way of its own. */
const odd = 'A "test" \\ of 医院 🏥,\nmade up\tby us / nobody.'

beforeAll(async () => {
  editor = await aUser('EDITOR')
  ;({ id, content } = await aPublishedListing())
  const texts = { ...content.texts, en: { ...content.texts.en, summary: human(odd) } }
  content = { ...content, texts }
  await saveListing(await aUser('ADMIN'), id, 1, { content, reason: null, publish: true })
})

const human = (value: string) => ({ value, origin: 'human' as const, sourceHash: null, editorId: null })
const listing = () => ({ kind: 'listing' as const, id })

async function stateOnBoard(): Promise<{ asked: BoardState | undefined; shown: BoardState | undefined }> {
  const query = { language: 'ko' as const, room: content.category, page: 1 }
  const states = ['missing', 'source-changed', 'machine-made', 'current'] as const
  let asked: BoardState | undefined
  for (const state of states) {
    const { rows } = await getBoard({ ...query, state }, ['ko'])
    if (rows.some((row) => row.id === id)) asked = state
  }
  const { rows } = await getBoard({ ...query, state: null }, ['ko'])
  return { asked, shown: rows.find((row) => row.id === id)?.cells.ko?.state }
}

async function translateAll(origin: 'human' | 'machine') {
  const now = await getTranslationEditor(listing(), 'ko')
  const texts = Object.fromEntries(
    (now?.texts ?? []).map(({ field, source, target }) => [field, { value: `시험 ${field}`, source, before: target }]),
  )
  await saveTranslations(editor, listing(), { language: 'ko', texts, origin, reason: null, publish: false })
}

describe('The board', () => {
  it('finds a record by the state its cell shows, from missing to current and back when the English changes', async () => {
    expect(await stateOnBoard()).toEqual({ asked: 'missing', shown: 'missing' })
    await translateAll('machine')
    expect(await stateOnBoard()).toEqual({ asked: 'machine-made', shown: 'machine-made' })
    await translateAll('human')
    expect(await stateOnBoard()).toEqual({ asked: 'current', shown: 'current' })
    const now = await getTranslationEditor(listing(), 'ko')
    await rewriteEnglish(`${odd} Changed.`, now?.revision ?? 0)
    expect(await stateOnBoard()).toEqual({ asked: 'source-changed', shown: 'source-changed' })
  })

  it('counts every record once, whatever state is asked for, and has guides beside entries', async () => {
    const guide = await createGuide(systemActor, { content: aGuide(), reason: null, publish: true })
    const board = await getBoard({ language: 'ko', room: 'guides', state: 'current', page: 1 }, ['ko'])
    const whole = await getBoard({ language: 'ko', room: 'guides', state: null, page: 1 }, ['ko'])
    expect(Object.values(board.counts).reduce((sum, count) => sum + count, 0)).toBe(whole.total)
    expect(whole.rows.map((row) => row.id)).toContain(guide.id)
  })
})

async function rewriteEnglish(summary: string, revision: number) {
  const { snapshot } = await (await db()).revision.findFirstOrThrow({ where: { listingId: id, number: revision } })
  const newest = snapshot as unknown as ListingContent
  const texts = { ...newest.texts, en: { ...newest.texts.en, summary: human(summary) } }
  await saveListing(editor, id, revision, { content: { ...newest, texts }, reason: null, publish: false })
}

describe('The editor', () => {
  it('marks the words of the English that changed since the translation was made', async () => {
    const now = await getTranslationEditor(listing(), 'ko')
    const summary = now?.texts.find(({ field }) => field === 'summary')
    expect(summary).toMatchObject({ state: 'source-changed', target: '시험 summary' })
    expect(summary?.changes?.filter(({ kind }) => kind === 'new').map(({ text }) => text)).toEqual([' Changed.'])
    expect(now?.texts.find(({ field }) => field === 'name')).toMatchObject({ state: 'current', changes: null })
  })

  it('has nothing to show for a record that does not exist', async () => {
    expect(await getTranslationEditor({ kind: 'guide', id }, 'ko')).toBeNull()
    expect(await getTranslationEditor({ kind: 'listing', id: 'nothing' }, 'ko')).toBeNull()
  })
})
