import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { archiveListing, createListing, saveListing } from '@/features/listings/commands'
import type { ListingContent } from '@/features/listings/schema'
import { type Actor, systemActor } from '@/server/actor'
import { aListing, aText, aTranslation, aUser } from '@/test/factories'
import { getDashboard, getEditor, listHistory, listStaffListings, staffPageSize } from './queries'
import { parseStaffListQuery } from './schema'

const list = (parameters: Record<string, string> = {}) => listStaffListings(parseStaffListQuery(parameters))
const slugs = async (parameters: Record<string, string>) => (await list(parameters)).rows.map(({ slug }) => slug)

async function aDraft(overrides: Partial<ListingContent>): Promise<string> {
  return (await createListing(systemActor, { content: aListing(overrides), reason: null, publish: false })).id
}

async function aPublic(overrides: Partial<ListingContent>): Promise<string> {
  return (await createListing(systemActor, { content: aListing(overrides), reason: null, publish: true })).id
}

let admin: Actor
const ids: Record<string, string> = {}

const named = (en: string, zh: string): ListingContent['texts'] => ({
  en: { name: aText(en), summary: aText('A place that exists in tests only.') },
  zh: { name: aText(zh) },
})

beforeAll(async () => {
  admin = await aUser('ADMIN')
  ids.hospital = await aPublic({
    slug: 'test-clinic',
    texts: {
      ...named('Zebra Clinic 100%', '测试医院'),
      ar: { name: aText('عيادة'), summary: aTranslation('مكان', 'A place that exists in tests only.') },
    },
    phones: [{ number: '+8653155512345', label: 'main' }],
  })
  ids.school = await aPublic({
    slug: 'test-school',
    category: 'schools',
    texts: named('Apple School', '苹果小学'),
    phones: [],
  })
  ids.draft = await aDraft({ slug: 'test-draft', category: 'housing', texts: named('Mango Homes', '芒果小区') })
  ids.gone = await aPublic({ slug: 'test-gone', texts: named('Gone Hospital', '旧医院') })
  await archiveListing(admin, ids.gone, 'closed')
  const content = {
    ...aListing({ slug: 'test-school', category: 'schools', texts: named('Apple School', '苹果小学') }),
  }
  await saveListing(admin, ids.school, 1, {
    content: { ...content, email: 'school@example.org', phones: [] },
    reason: 'they wrote',
    publish: false,
    checks: [{ field: 'email', method: 'call' }],
  })
})

describe('The staff list', () => {
  it('holds all listings, whatever their status, those changed last first', async () => {
    const { rows, total, page, pages } = await list()
    expect([total, page, pages]).toEqual([4, 1, 1])
    const times = rows.map(({ updatedAt }) => updatedAt.getTime())
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  it.each([
    ['a piece of the English name', 'bra cli'],
    ['characters from a sign', '试医'],
    ['pinyin without tones', 'ceshiyiyuan'],
    ['pinyin in syllables', 'ceshi yiyuan'],
    ['pinyin with tones', 'cèshì yīyuàn'],
    ['initials', 'csyy'],
    ['a number as it is stored', '+8653155512345'],
    ['a number as it is written in China', '0531-55512345'],
    ['a number as it is dialled', '053155512345'],
    ['the address of its page', 'test-clinic'],
    ['another language', 'عيادة'],
    ['a sign that is a wildcard in SQL', '100%'],
  ])('finds a listing by %s', async (_, q) => {
    expect(await slugs({ q })).toEqual(['test-clinic'])
  })

  it('finds a listing by its id', async () => {
    expect(await slugs({ q: ids.hospital ?? '' })).toEqual(['test-clinic'])
  })

  it.each(['%', '_', '\\', "'; DROP TABLE", 'nothing like it'])('finds nothing by %s', async (q) => {
    expect((await slugs({ q })).filter((slug) => q !== '%' || slug !== 'test-clinic')).toEqual([])
  })

  it('is narrowed by category and status', async () => {
    expect(await slugs({ category: 'hospitals' })).toEqual(expect.arrayContaining(['test-clinic', 'test-gone']))
    expect(await slugs({ status: 'DRAFT' })).toEqual(['test-draft'])
    expect(await slugs({ status: 'ARCHIVED', category: 'hospitals' })).toEqual(['test-gone'])
    expect(await slugs({ status: 'ARCHIVED', category: 'schools' })).toEqual([])
  })

  it('is sorted by name and by category when asked', async () => {
    expect(await slugs({ sort: 'name' })).toEqual(['test-school', 'test-gone', 'test-draft', 'test-clinic'])
    expect(await slugs({ sort: 'category' })).toEqual(['test-gone', 'test-clinic', 'test-draft', 'test-school'])
  })

  it('says which published listing has a change that waits, and how many facts of it are confirmed', async () => {
    const { rows } = await list({ sort: 'name' })
    expect(rows.map(({ slug, hasPendingChange, verified }) => [slug, hasPendingChange, verified])).toEqual([
      ['test-school', true, 1],
      ['test-gone', false, 0],
      ['test-draft', false, 0],
      ['test-clinic', false, 0],
    ])
  })

  it('ends with its last page when a later one is asked for', async () => {
    for (let number = 0; number < staffPageSize; number++) await aDraft({ category: 'offices' })
    const first = await list({ page: '1' })
    const last = await list({ page: '99' })
    expect([first.rows.length, first.pages]).toEqual([staffPageSize, 2])
    expect([last.rows.length, last.page]).toEqual([4, 2])
    const seen = new Set([...first.rows, ...last.rows].map(({ id }) => id))
    expect(seen.size).toBe(first.total)
  })
})

describe('The editor', () => {
  it('opens the newest content of a listing, published or not, and knows who wrote it', async () => {
    const editor = await getEditor(ids.school ?? '')
    expect(editor).toMatchObject({ revision: 2, publishedRevision: 1, status: 'PUBLISHED', authorId: admin.id })
    expect(editor?.content.email).toBe('school@example.org')
    expect((await getEditor(ids.draft ?? ''))?.publishedRevision).toBeNull()
  })

  it.each([randomUUID(), 'new', '', '1 OR 1=1', '\u0000'])('opens nothing for %j', async (id) => {
    expect(await getEditor(id)).toBeNull()
  })
})

describe('The history of a listing', () => {
  it('has every version, the newest first, with its author, its reason and what it changed', async () => {
    const history = await listHistory(ids.school ?? '')
    expect(history).toMatchObject([
      {
        number: 2,
        author: admin.name,
        reason: 'they wrote',
        publishedAt: null,
        differences: [{ field: 'email', before: null, after: 'school@example.org' }],
      },
      { number: 1, author: null, publishedAt: expect.any(Date), differences: [] },
    ])
  })

  it('is empty for a listing that does not exist', async () => {
    expect(await listHistory(randomUUID())).toEqual([])
  })
})

describe('The first staff screen', () => {
  it('counts what is public, what waits and what machines wrote', async () => {
    const { published, drafts, pending, withoutPhone, machineTexts, recent } = await getDashboard('en')
    expect({ published, drafts, pending, withoutPhone, machineTexts }).toEqual({
      published: 2,
      drafts: 1 + staffPageSize,
      pending: 1,
      withoutPhone: 1,
      machineTexts: 1,
    })
    expect(recent).toHaveLength(8)
  })
})
