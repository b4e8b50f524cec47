import type { ListingContent } from '@/features/listings/schema'
import { listServices } from '@/features/open-data/lists'
import { ProblemError } from '@/features/open-data/problem'
import type { Problem } from '@/features/open-data/schema'
import { aPublishedListing, aSource, aText, aTranslation } from './factories'

export const siteUrl = 'https://jinan.example'

type List = (query: URLSearchParams, siteUrl: string) => ReturnType<typeof listServices>

export async function idsOf(query: Record<string, string>, list: List = listServices): Promise<string[]> {
  const answered = await list(new URLSearchParams(query), siteUrl)
  if (answered.kind !== 'page') throw new Error('not a page')
  return (answered.page.contents as { id: string }[]).map(({ id }) => id)
}

export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ProblemError)) throw new Error('no problem')
  return error.problem
}

export type Made = { id: string; content: ListingContent }

/** Made-up entries for the open data: one with much to tell, one with prices and ages, one without a place. */
export async function madeUpEntries(): Promise<{ hospital: Made; school: Made; hotline: Made }> {
  await aPublishedListing({
    category: 'areas',
    slug: 'test-quarter',
    texts: { en: { name: aText('Test Quarter'), summary: aText('Made up.') }, zh: { name: aText('测试片区') } },
  })
  const hospital = await aPublishedListing({
    district: 'lixia',
    area: 'test-quarter',
    address: '测试路1号',
    languages: ['en', 'zh-Hant'],
    hours: { kind: 'weekly', value: 'Mo-Fr 08:00-12:00,13:00-17:00' },
    attributes: { departments: ['dental-implants', 'emergency'], beds: 20, foreignCard: true },
    internalNote: 'NOBODY MAY READ THIS',
    confidence: 'medium',
    sources: [aSource({ title: 'Open page' }), aSource({ title: 'Hidden page', quality: 'mirror' })],
    texts: {
      en: {
        name: aText('Test Hospital'),
        summary: aText('It exists in tests only.'),
        address: aText('1 Test Road, Jinan 250012'),
      },
      zh: { name: aText('测试医院') },
      ko: { name: aTranslation('시험 병원', 'Another name') },
    },
  })
  const school = await aPublishedListing({
    category: 'schools',
    slug: 'test-school',
    district: 'shizhong',
    phones: [],
    attributes: {
      ages: { min: 6, max: 15 },
      tuition: { min: 20_000, max: 30_000 },
      dormitoryFee: { min: 800, max: 800 },
    },
    texts: { en: { name: aText('Test School'), summary: aText('Made up.') }, zh: { name: aText('测试学校') } },
  })
  const hotline = await aPublishedListing({
    category: 'offices',
    slug: 'test-hotline',
    attributes: { kind: 'hotline', documents: ['passport', 'photos'] },
    texts: { en: { name: aText('Test Hotline'), summary: aText('Made up.') }, zh: { name: aText('测试热线') } },
  })
  return { hospital, school, hotline }
}
