import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveListing } from '@/features/listings/commands'
import type { ListingContent } from '@/features/listings/schema'
import type { Actor } from '@/server/actor'
import { db } from '@/server/db'
import { aPublishedListing, aText, aUser } from '@/test/factories'
import { importXliff } from './commands'
import { recordsToTranslate } from './queries'
import { writeDocument } from './write-document'

let translator: Actor
let id: string
let content: ListingContent

beforeAll(async () => {
  translator = { ...(await aUser('TRANSLATOR')), languages: ['de'] }
})

beforeEach(async () => {
  ;({ id, content } = await aPublishedListing())
})

/** The file of everything, with the one record the test is about. */
async function exported(): Promise<string> {
  const records = await recordsToTranslate({ language: 'de', kind: 'both', texts: 'all' })
  return writeDocument({ language: 'de', records: records.filter((record) => record.id === id) })
}

const bytes = (xml: string) => new TextEncoder().encode(xml)
const german = (xml: string, field: string, words: string) =>
  xml.replace(new RegExp(`(id="${field}".*?</source>)`), `$1<target>${words}</target>`)
const snapshot = async () => {
  const where = { listingId: id }
  const newest = await (await db()).revision.findFirstOrThrow({ where, orderBy: { number: 'desc' } })
  return { number: newest.number, content: newest.snapshot as unknown as ListingContent }
}
const outcomes = async (xml: string, save = true) => {
  const { records } = await importXliff(translator, bytes(xml), save)
  return Object.fromEntries(records.flatMap(({ fields }) => fields.map((one) => [one.field, one.outcome])))
}

describe('A file that comes back', () => {
  it('changes exactly the fields that were edited, and only when that is said', async () => {
    const edited = german(await exported(), 'summary', 'Ein Krankenhaus für Tests.')
    const changed = { kind: 'changed', before: null, after: 'Ein Krankenhaus für Tests.' }
    expect(await outcomes(edited, false)).toEqual({ name: { kind: 'unchanged' }, summary: changed })
    expect((await snapshot()).number).toBe(1)
    expect(await outcomes(edited)).toEqual({ name: { kind: 'unchanged' }, summary: changed })
    const after = await snapshot()
    const text = { value: 'Ein Krankenhaus für Tests.', origin: 'human', editorId: translator.id }
    expect(after.content.texts.de).toMatchObject({ summary: text })
    const { de: _, ...others } = after.content.texts
    expect({ ...after.content, texts: others }).toEqual(content)
  })

  it('unchanged changes nothing', async () => {
    await outcomes(await exported())
    expect((await snapshot()).number).toBe(1)
  })

  it('is refused field by field where the English has changed since', async () => {
    const edited = german(german(await exported(), 'summary', 'Krankenhaus.'), 'name', 'Testkrankenhaus')
    const en = { ...content.texts.en, summary: aText('Another sentence, made up.') }
    const changed = { ...content, texts: { ...content.texts, en } }
    await saveListing(await aUser('EDITOR'), id, 1, { content: changed, reason: null, publish: false })
    expect(await outcomes(edited)).toMatchObject({
      summary: { kind: 'refused', reason: 'source-changed' },
      name: { kind: 'changed' },
    })
    expect(Object.keys((await snapshot()).content.texts.de ?? {})).toEqual(['name'])
  })
})
