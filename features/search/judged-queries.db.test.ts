import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { isLocale, type Locale, locales } from '@/i18n/locales'
import { loadWords } from '@/i18n/words'
import { seedGuidesIfEmpty, seedIfEmpty, seedPolicyIfEmpty } from '@/prisma/seed/seed'
import { db } from '@/server/db'
import judged from '@/test/judged-queries.json'
import { refreshSearch } from './commands'
import { portalPages } from './portal-pages'
import { listHits, planSearch } from './queries'

/**
 * Queries as visitors type them, each followed by what answers it, any of which may come first: entries by their last
 * part, guides and pages by their whole path. Written from
 * what the entries are, before looking at what the search made of them. They stand by the language a query is in, which
 * is also that of the page; `pinyin` is asked on English and Chinese pages.
 */
const judgedQueries: Readonly<Record<string, readonly (readonly string[])[]>> = judged

const slugs = new Map<string, string>()

async function find(q: string, locale: Locale): Promise<string[]> {
  const hits = await listHits(await planSearch(q, { partly: true }), locale)
  return hits.map(({ id }) => slugs.get(id) ?? id)
}

type Verdict = { language: string; query: string; rank: number; first: string | undefined }

async function judge(): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const [language, queries] of Object.entries(judgedQueries)) {
    for (const [query = '', ...answers] of queries) {
      const found = await find(query, isLocale(language) ? language : 'en')
      const rank = found.findIndex((slug) => answers.includes(slug)) + 1
      verdicts.push({ language, query, rank, first: found[0] })
    }
  }
  return verdicts
}

const share = (verdicts: readonly Verdict[], isGood: (rank: number) => boolean) =>
  verdicts.filter(({ rank }) => rank > 0 && isGood(rank)).length / verdicts.length

function measures(verdicts: readonly Verdict[]) {
  return {
    first: share(verdicts, (rank) => rank === 1),
    three: share(verdicts, (rank) => rank <= 3),
    mrr: verdicts.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / verdicts.length,
  }
}

function report(verdicts: readonly Verdict[]): string {
  const line = (name: string, own: readonly Verdict[]) => {
    const { first, three, mrr } = measures(own)
    return `${name.padEnd(7)} ${String(own.length).padStart(4)}   ${first.toFixed(3)}   ${three.toFixed(3)}   ${mrr.toFixed(3)}`
  }
  const languages = Object.keys(judgedQueries).map((language) =>
    line(
      language,
      verdicts.filter((verdict) => verdict.language === language),
    ),
  )
  return ['language  n   hit@1   hit@3     MRR', ...languages, line('all', verdicts)].join('\n')
}

let verdicts: Verdict[] = []

beforeAll(async () => {
  const seed = path.join(process.cwd(), 'prisma/seed')
  await seedIfEmpty(seed)
  await seedPolicyIfEmpty(seed)
  await seedGuidesIfEmpty(seed)
  await refreshSearch()
  const prisma = await db()
  const columns = { select: { id: true, slug: true } }
  for (const { id, slug } of await prisma.listing.findMany(columns)) slugs.set(id, slug)
  for (const { id, slug } of await prisma.guide.findMany(columns)) slugs.set(id, `/guides/${slug}`)
  for (const { id, path: page } of portalPages(await loadWords())) slugs.set(id, page)
  verdicts = await judge()
  process.stdout.write(`\n${report(verdicts)}\n`)
  for (const verdict of verdicts) if (verdict.rank !== 1) process.stdout.write(`${JSON.stringify(verdict)}\n`)
})

describe('A visitor who searches the real entries', () => {
  it('asks at least 120 judged queries, in every language', () => {
    expect(verdicts.length).toBeGreaterThanOrEqual(120)
    expect(Object.keys(judgedQueries).sort()).toEqual([...locales, 'pinyin'].sort())
  })

  it('finds the answer first nine times in ten, and among the first three nearly always', () => {
    const missed = verdicts.filter(({ rank }) => rank !== 1)
    const { first, three } = measures(verdicts)
    expect(first, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.9)
    expect(three, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.98)
  })

  it.each(Object.keys(judgedQueries))('is served as well in %s as in other languages', (language) => {
    const own = verdicts.filter((verdict) => verdict.language === language)
    expect(measures(own).first, JSON.stringify(own.filter(({ rank }) => rank !== 1))).toBeGreaterThanOrEqual(0.85)
  })
})

describe('A guide and the office of the same matter', () => {
  it.each([
    ['work permit', '/guides/work-permit', 'foreigners-work-permit-service'],
    ['住宿登记', '/guides/arriving-and-registering', 'police-station-accommodation-registration'],
    ['تمديد التأشيرة', '/guides/residence-permit', 'jinan-exit-entry-administration'],
    ['Arzt', '/guides/seeing-a-doctor', 'qilu-hospital-of-shandong-university'],
  ])('both come first by "%s"', async (q, guide, office) => {
    expect((await find(q, 'en')).slice(0, 4)).toEqual(expect.arrayContaining([guide, office]))
  })
})

describe('Qilu Hospital', () => {
  const spellings = [
    'qilu yiyuan',
    'qlyy',
    '齐鲁',
    'Qilu hosptial',
    '치루병원',
    'больница Цилу',
    'مستشفى تشيلو',
    '0531-82169114',
  ]

  it.each(spellings)('is found first by "%s" on the pages of every language', async (q) => {
    for (const locale of locales) {
      expect((await find(q, locale))[0], locale).toBe('qilu-hospital-of-shandong-university')
    }
  })
})
