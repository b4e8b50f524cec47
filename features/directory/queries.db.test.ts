import { describe, expect, it } from 'vitest'
import { archiveListing, saveListing } from '@/features/listings/commands'
import { getCategory } from '@/features/listings/registry'
import type { Locale } from '@/i18n/locales'
import { systemActor } from '@/server/actor'
import { recordContentChange } from '@/server/content-change'
import { type Database, db } from '@/server/db'
import { aPublishedListing, aText, aUser } from '@/test/factories'
import { getDirectory, getDirectoryCounts, listNearby } from './queries'
import { parseDirectoryQuery } from './schema'

const today = '2026-11-23'
const offices = getCategory('offices')
if (!offices) throw new Error('offices are gone')

const directory = (parameters: Record<string, string | string[]> = {}, locale: Locale = 'en') =>
  getDirectory(offices, parseDirectoryQuery(offices, parameters), locale, today)

type Content = NonNullable<Parameters<typeof aPublishedListing>[0]>
const anOffice = (overrides: Content = {}) => aPublishedListing({ category: 'offices', ...overrides })
const named = (name: string): Content => ({
  texts: { en: { name: aText(name), summary: aText('Made up for tests.') }, zh: { name: aText('测试办事处') } },
})

describe('A directory', () => {
  it('counts a new listing at once, under each of its values', async () => {
    const before = await directory({ district: 'pingyin' })
    await anOffice({ district: 'pingyin', languages: ['fr'], attributes: { kind: 'bank', services: ['banking'] } })
    const after = await directory({ district: 'pingyin' })
    expect([before.total, after.total]).toEqual([0, 1])
    expect(after.categoryTotal).toBe(before.categoryTotal + 1)
    for (const facet of ['lang:fr', 'kind:bank', 'services:money', 'phone:yes', 'area:unknown']) {
      expect(after.counts.get(facet), facet).toBe(1)
    }
  })

  it('follows a listing that is moved, sent to another category, and archived', async () => {
    const { id, content } = await anOffice({ district: 'shanghe' })
    expect((await directory({ district: 'shanghe' })).total).toBe(1)
    await saveListing(systemActor, id, 1, { content: { ...content, district: 'laiwu' }, reason: null, publish: true })
    expect((await directory({ district: 'shanghe' })).total).toBe(0)
    expect((await directory({ district: 'laiwu' })).total).toBe(1)
    const bank = { ...content, district: 'laiwu' as const, category: 'schools' }
    await saveListing(systemActor, id, 2, { content: bank, reason: null, publish: true })
    expect((await directory({ district: 'laiwu' })).total).toBe(0)
    expect((await getDirectoryCounts()).get('schools')?.countOf('district:laiwu')).toBe(1)
    await archiveListing(systemActor, id, null)
    expect((await getDirectoryCounts()).get('schools')?.countOf('district:laiwu')).toBe(0)
  })

  it('does not know of drafts', async () => {
    const { id, content } = await anOffice({ district: 'gangcheng' })
    const moved = { ...content, district: 'jiyang' as const }
    await saveListing(await aUser('EDITOR'), id, 1, { content: moved, reason: null, publish: false })
    expect((await directory({ district: 'gangcheng' })).total).toBe(1)
    expect((await directory({ district: 'jiyang' })).total).toBe(0)
  })

  it('sees a change that another instance made', async () => {
    const { id } = await anOffice({ district: 'zhangqiu' })
    expect((await directory({ district: 'zhangqiu' })).total).toBe(1)
    const prisma = await db()
    // The other instance has the same tables and writes down that it changed them; nobody tells this process.
    await prisma.$transaction([
      prisma.listing.update({ where: { id }, data: { district: 'changqing' } }),
      prisma.contentChange.create({ data: { listingId: id, paths: [] } }),
    ])
    expect((await directory({ district: 'zhangqiu' })).total).toBe(0)
    expect((await directory({ district: 'changqing' })).total).toBe(1)
  })

  it('sees the change of an instance that commits later than one that began after it', async () => {
    const [slow, quick] = [await anOffice(named('Slow Office')), await anOffice(named('Quick Office'))]
    await directory()
    const prisma = await db()
    const announce = (id: string, area: string, wait: Promise<unknown>) =>
      prisma.$transaction(
        async (tx) => {
          await tx.listing.update({ where: { id }, data: { area } })
          await recordContentChange(tx, { listingId: id, paths: [] })
          await wait
        },
        { timeout: 10_000, maxWait: 10_000 },
      )
    // Where one transaction keeps the other waiting, as in the embedded database, the slow one gives way in time.
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    setTimeout(release, 1500)
    const slowDone = announce(slow.id, 'slow-area', held)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await announce(quick.id, 'quick-area', Promise.resolve())
    expect((await directory({ area: 'quick-area' })).total).toBe(1)
    release()
    await slowDone
    expect((await directory({ area: 'slow-area' })).total).toBe(1)
  })

  it('works again after the database was away while several visitors asked', async () => {
    await directory()
    const shared = globalThis as { livingInJinanDatabase?: Promise<Database>; livingInJinanDirectory?: unknown }
    const here = shared.livingInJinanDatabase
    const away = Promise.reject<Database>(new Error('the database is away'))
    away.catch(() => {})
    shared.livingInJinanDatabase = away
    const asked = await Promise.allSettled([directory(), directory(), directory()])
    shared.livingInJinanDatabase = here
    const later = await directory().catch((error: unknown) => error)
    // Whatever became of it, the tests after this one begin anew.
    shared.livingInJinanDirectory = undefined
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(later).toMatchObject({ page: 1 })
  })
})

describe('The cards of a directory', () => {
  it('stand in the order asked for, with what a reader needs', async () => {
    await anOffice({ ...named('First Office'), area: 'card-area', address: '测试路1号' })
    await anOffice({ ...named('Second Office'), area: 'card-area' })
    const read = async () => (await directory({ area: 'card-area', sort: 'name' }, 'de')).cards
    for (const cards of [await read(), await read()]) {
      expect(cards.map(({ name }) => [name.value, name.locale])).toEqual([
        ['First Office', 'en'],
        ['Second Office', 'en'],
      ])
      expect(cards[0]).toMatchObject({ nameZh: '测试办事处', addressZh: '测试路1号', phone: '+8653155500000' })
    }
  })

  it('follow what is published, in every language, and lose what is archived', async () => {
    const { id, content } = await anOffice({ ...named('Old Name'), area: 'renamed-area' })
    const names = async (locale: Locale) =>
      (await directory({ area: 'renamed-area' }, locale)).cards.map(({ name }) => name.value)
    expect([await names('en'), await names('de')]).toEqual([['Old Name'], ['Old Name']])
    await saveListing(systemActor, id, 1, {
      content: { ...content, ...named('New Name') },
      reason: null,
      publish: true,
    })
    expect([await names('en'), await names('de')]).toEqual([['New Name'], ['New Name']])
    await archiveListing(systemActor, id, null)
    expect(await names('en')).toEqual([])
  })

  it('come twenty to a page', async () => {
    for (let number = 0; number < 21; number++) await anOffice({ area: 'full-area' })
    const first = await directory({ area: 'full-area' })
    const second = await directory({ area: 'full-area', page: '2' })
    expect([first.cards.length, second.cards.length, first.pages]).toEqual([20, 1, 2])
  }, 40_000)

  it('near a listing are others of its area, never itself', async () => {
    const here = await anOffice({ area: 'near-area', district: 'lixia' })
    const near = await anOffice({ area: 'near-area' })
    await anOffice({ area: 'far-area', district: 'lixia' })
    const cards = await listNearby(offices, { id: here.id, area: 'near-area', district: 'lixia' }, 'en', today)
    expect(cards.map(({ id }) => id)).toEqual([near.id])
  })
})
