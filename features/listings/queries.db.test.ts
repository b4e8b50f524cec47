import { describe, expect, it } from 'vitest'
import { systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { aListing, aPublishedListing, aSource, aText, aTranslation, aUser, nextNumber } from '@/test/factories'
import { createListing, saveListing } from './commands'
import { getListingPage, listPublicPages } from './queries'
import { getCategory } from './registry'

const hospitals = getCategory('hospitals')
const schools = getCategory('schools')
if (!hospitals || !schools) throw new Error('a category is gone')

async function readView(slug: string, locale: Parameters<typeof getListingPage>[2] = 'en') {
  const page = await getListingPage(hospitals as NonNullable<typeof hospitals>, slug, locale, '2026-11-23')
  if (page?.kind !== 'listing') throw new Error(`there is no page for ${slug}`)
  return page.view
}

const summary = 'A hospital that exists in tests only.'

describe('The page of a listing', () => {
  it('has its names, its place and what is known', async () => {
    const area = await aPublishedListing({
      category: 'areas',
      texts: { en: { name: aText('Test Quarter'), summary: aText('Made up.') }, zh: { name: aText('测试片区') } },
    })
    const { content } = await aPublishedListing({
      district: 'lixia',
      area: area.content.slug,
      point: { lat: 36.66, lng: 117.1, precision: 'street', basis: 'made up' },
      address: '测试路1号',
      hours: { kind: 'always' },
      attributes: { level: '3a', beds: 100 },
      texts: { en: { name: aText('Test Hospital'), summary: aText(summary) }, zh: { name: aText('测试医院') } },
    })
    expect(await readView(content.slug)).toMatchObject({
      name: { value: 'Test Hospital', locale: 'en' },
      nameZh: '测试医院',
      pinyin: 'Cèshì Yīyuàn',
      district: 'lixia',
      areaName: { value: 'Test Quarter' },
      point: { lat: 36.66, lng: 117.1, precision: 'street' },
      addressZh: '测试路1号',
      phones: content.phones,
      hours: { kind: 'always' },
      attributes: { level: '3a', beds: 100 },
    })
  })

  it('does not exist for a slug nobody has, nor in another category', async () => {
    const { content } = await aPublishedListing()
    expect(await getListingPage(hospitals, 'nobody-has-this', 'en', '2026-11-23')).toBeNull()
    expect(await getListingPage(schools, content.slug, 'en', '2026-11-23')).toBeNull()
  })

  it('is in the reader’s language where there is one, in English elsewhere, and says which', async () => {
    const { content } = await aPublishedListing({
      texts: {
        en: { name: aText('Test Hospital'), summary: aText(summary), notes: aText('A note.') },
        zh: { name: aText('测试医院') },
        ko: { name: aTranslation('시험 병원', 'Test Hospital'), summary: aTranslation('시험.', summary) },
      },
    })
    const view = await readView(content.slug, 'ko')
    expect(view.name).toEqual({ value: '시험 병원', locale: 'ko', quality: 'machine' })
    expect(view.notes).toMatchObject({ value: 'A note.', locale: 'en' })
    expect(view.existsIn).toEqual(['en', 'ko'])
  })

  it('tells a reader that the English text has changed since the translation, until that is undone', async () => {
    const { id, content } = await aPublishedListing({
      texts: {
        en: { name: aText('Test Hospital'), summary: aText(summary) },
        zh: { name: aText('测试医院') },
        ko: { name: aTranslation('시험 병원', 'Test Hospital'), summary: aTranslation('시험.', summary) },
      },
    })
    const edited = structuredClone(content)
    edited.texts.en = { ...edited.texts.en, summary: aText(`${summary} It moved.`) }
    await saveListing(systemActor, id, 1, { content: edited, reason: null, publish: true })
    expect((await readView(content.slug, 'ko')).summary).toMatchObject({ quality: 'outdated' })
    await saveListing(systemActor, id, 2, { content, reason: null, publish: true })
    expect((await readView(content.slug, 'ko')).summary).toMatchObject({ quality: 'machine' })
  })

  it('links the sources a visitor may open, in their order, and counts the others', async () => {
    const { content } = await aPublishedListing({
      sources: [
        aSource({ title: 'First', fields: ['phones', 'address'] }),
        aSource({ title: 'Copy', quality: 'mirror' }),
        aSource({ title: 'Bare address', url: `http://203.0.113.7/${nextNumber()}` }),
        aSource({ title: 'Second', quality: 'press' }),
      ],
    })
    const view = await readView(content.slug)
    expect(view.sources.map(({ title, kind }) => [title, kind])).toEqual([
      ['First', 'official'],
      ['Second', 'press'],
    ])
    expect(view.sources[0]?.fields).toEqual(['phones', 'address'])
    expect(view.hiddenSources).toBe(2)
  })

  it('shares a source with other listings, each with its own facts', async () => {
    const source = aSource({ fields: ['phones'] })
    const one = await aPublishedListing({ sources: [source] })
    const other = await aPublishedListing({ sources: [{ ...source, fields: ['address'], title: 'New title' }] })
    expect((await readView(one.content.slug)).sources).toMatchObject([{ fields: ['phones'], title: 'New title' }])
    expect((await readView(other.content.slug)).sources).toMatchObject([{ fields: ['address'] }])
    expect(await (await db()).source.count({ where: { url: source.url } })).toBe(1)
  })

  it('tells what its last three publications touched, and nothing of drafts', async () => {
    const { id, content } = await aPublishedListing()
    const emails = ['a@example.org', 'b@example.org', 'c@example.org']
    for (const [index, email] of emails.entries()) {
      const save = { content: { ...content, email }, reason: null, publish: index !== 1 }
      await saveListing(systemActor, id, index + 1, save)
    }
    await saveListing(systemActor, id, 4, {
      content: { ...content, email: 'c@example.org', address: '测试路1号' },
      reason: null,
      publish: true,
    })
    const { changes } = await readView(content.slug)
    expect(changes.map(({ number, fields }) => [number, fields])).toEqual([
      [5, ['address']],
      [4, ['email']],
      [2, ['email']],
    ])
  })

  it('gives away nothing that is for staff', async () => {
    const { content } = await aPublishedListing({
      internalNote: 'for staff only',
      confidence: 'medium',
      sources: [aSource({ supports: ['words of the finder'] }), aSource({ url: 'http://203.0.113.8/x' })],
    })
    const view = JSON.stringify(await readView(content.slug))
    for (const secret of ['for staff only', 'medium', 'words of the finder', '203.0.113.8']) {
      expect(view).not.toContain(secret)
    }
  })
})

describe('The list of public pages', () => {
  const find = async (slug: string) => (await listPublicPages()).find((page) => page.slug === slug)

  it('has what is published, with the languages each page has texts of its own in', async () => {
    const { content } = await aPublishedListing({
      texts: {
        en: { name: aText('Test Hospital'), summary: aText(summary) },
        zh: { name: aText('测试医院') },
        fr: { name: aTranslation('Hôpital de test', 'Test Hospital'), summary: aTranslation('Test.', summary) },
      },
    })
    const page = await find(content.slug)
    expect(page?.category).toBe('hospitals')
    expect([...(page?.locales ?? [])].sort()).toEqual(['en', 'fr'])
  })

  it('has no drafts', async () => {
    const content = aListing()
    await createListing(systemActor, { content, reason: null, publish: false })
    expect(await find(content.slug)).toBeUndefined()
  })

  it('dates a page by its last publication and not by a draft', async () => {
    const { id, content } = await aPublishedListing()
    const published = (await find(content.slug))?.changed
    await saveListing(await aUser('EDITOR'), id, 1, {
      content: { ...content, email: 'x@example.org' },
      reason: null,
      publish: false,
    })
    expect((await find(content.slug))?.changed).toEqual(published)
    await saveListing(systemActor, id, 2, { content, reason: null, publish: true })
    expect(Number((await find(content.slug))?.changed)).toBeGreaterThan(Number(published))
  })
})
