import { beforeAll, describe, expect, it } from 'vitest'
import { createListing } from '@/features/listings/commands'
import { systemActor } from '@/server/actor'
import { aListing, aPublishedListing, aText, aTranslation } from '@/test/factories'
import { listAreaContents, listAreaNames, listAreas } from './queries'

type Content = Parameters<typeof aPublishedListing>[0]

const area = (slug: string, en: string, overrides: Content = {}): Content => ({
  category: 'areas',
  slug,
  phones: [],
  texts: { en: { name: aText(en), summary: aText('Made up.') }, zh: { name: aText('测试片区') } },
  ...overrides,
})

beforeAll(async () => {
  await aPublishedListing(area('test-city', 'Test City', { attributes: { kind: 'city' } }))
  await aPublishedListing(area('quiet-quarter', 'Quiet Quarter'))
  await aPublishedListing(
    area('busy-quarter', 'Busy Quarter', {
      texts: {
        en: { name: aText('Busy Quarter'), summary: aText('Made up.') },
        zh: { name: aText('热闹片区') },
        ko: { name: aTranslation('분주한 구역', 'Busy Quarter') },
      },
    }),
  )
  await createListing(systemActor, {
    content: aListing(area('draft-quarter', 'Draft Quarter')),
    reason: null,
    publish: false,
  })
  await aPublishedListing({ category: 'housing', area: 'busy-quarter', phones: [] })
  await aPublishedListing({ category: 'housing', area: 'busy-quarter', attributes: { rooms: 12, beds: 20 } })
  await aPublishedListing({ category: 'schools', area: 'quiet-quarter' })
})

describe('The list of areas', () => {
  it('has the published ones, those with most homes first and the city itself last', async () => {
    const areas = await listAreas('en')
    expect(areas.map(({ slug, isCity }) => [slug, isCity])).toEqual([
      ['busy-quarter', false],
      ['quiet-quarter', false],
      ['test-city', true],
    ])
  })

  it('says how many public listings each has, by category', async () => {
    const areas = await listAreas('en')
    expect(areas.map(({ counts }) => counts)).toMatchObject([
      { housing: 2, schools: 0, hospitals: 0, offices: 0 },
      { housing: 0, schools: 1 },
      { housing: 0 },
    ])
  })

  it('is in the reader’s language, with the Chinese name beside it', async () => {
    const [busy, quiet] = await listAreas('ko')
    expect(busy).toMatchObject({ name: { value: '분주한 구역', locale: 'ko', quality: 'machine' }, nameZh: '热闹片区' })
    expect(quiet).toMatchObject({ name: { value: 'Quiet Quarter', locale: 'en' }, nameZh: '测试片区' })
  })
})

describe('The names of the areas', () => {
  it('are for choosing one, so the city itself is not among them', async () => {
    const names = await listAreaNames('zh')
    expect(Object.fromEntries(names)).toEqual({ 'busy-quarter': '热闹片区', 'quiet-quarter': '测试片区' })
  })
})

describe('What is in an area', () => {
  it('is listed category by category, the best known first', async () => {
    const contents = await listAreaContents('busy-quarter', 'en', '2026-11-23')
    expect(contents.map(({ category, total }) => [category, total])).toEqual([
      ['hospitals', 0],
      ['schools', 0],
      ['housing', 2],
      ['offices', 0],
    ])
    const homes = contents.find(({ category }) => category === 'housing')?.cards ?? []
    expect(homes.map(({ attributes }) => attributes.rooms ?? null)).toEqual([12, null])
  })

  it('is nothing for an area nobody lies in', async () => {
    const contents = await listAreaContents('nowhere', 'en', '2026-11-23')
    expect(contents.every(({ total, cards }) => total === 0 && cards.length === 0)).toBe(true)
  })
})
