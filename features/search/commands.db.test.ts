import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { archiveGuide, createGuide, publishGuide, restoreGuide, saveGuide } from '@/features/guides/commands'
import type { GuideContent } from '@/features/guides/schema'
import {
  archiveListing,
  createListing,
  publishListing,
  restoreRevision,
  saveListing,
} from '@/features/listings/commands'
import type { ListingContent } from '@/features/listings/schema'
import { checkSheet, commitSheet } from '@/features/spreadsheets/commands'
import { seedPolicyIfEmpty } from '@/prisma/seed/seed'
import type { Actor } from '@/server/actor'
import { db } from '@/server/db'
import { aGuide, aListing, aText, aTranslation, aUser, nextNumber } from '@/test/factories'
import { aSheet, aSheetRow } from '@/test/sheets'
import { staffWords } from '@/test/staff-words'
import { rebuildSearch, recordMiss, refreshSearch } from './commands'
import { listHits, planSearch } from './queries'

let admin: Actor

beforeAll(async () => {
  admin = await aUser('ADMIN')
  await seedPolicyIfEmpty('prisma/seed')
  await refreshSearch()
}, 60_000)

async function readIndex() {
  return (await db()).$queryRaw`
    SELECT kind, id, "group", "isPublic", quality, "nameVector"::text, vector::text, outline, rules
    FROM "SearchDocument" ORDER BY kind, id`
}

const readWords = async () => (await (await db()).searchWord.findMany()).map(({ word }) => word)

/** What an editor might write, in several scripts. */
const contents = fc
  .record({
    name: fc.constantFrom('Lakeside', 'Spring', 'Mountain', "People's"),
    nameZh: fc.constantFrom('湖滨医院', '趵突泉诊所', '千佛山（东院）', '人民医院'),
    ar: fc.option(fc.constantFrom('مستشفى البحيرة', 'عيادة الربيع')),
    district: fc.constantFrom('lixia', 'licheng', null),
    area: fc.constantFrom('cbd', null),
    address: fc.constantFrom('测试路1号', null),
    departments: fc.subarray(['paediatrics', 'emergency', 'oral-medicine']),
    phones: fc.subarray(['+8653155500001', '+8653155500002']),
  })
  .map(({ name, nameZh, ar, district, area, address, departments, phones }): Partial<ListingContent> => {
    const en = `${name} Test Clinic`
    return {
      ...{ district, area, address },
      attributes: departments.length > 0 ? { departments } : {},
      phones: phones.map((number) => ({ number, label: 'main' as const })),
      texts: {
        en: { name: aText(en), summary: aText('Made up for tests.') },
        zh: { name: aText(nameZh) },
        ...(ar ? { ar: { name: aTranslation(ar, en) } } : {}),
      },
    }
  })

/** What an editor might write into a guide. */
const guides = fc
  .record({
    title: fc.constantFrom('Register', 'Rent a home', 'Drive'),
    ar: fc.option(fc.constantFrom('القيادة', 'استئجار مسكن')),
    papers: fc.subarray(['护照', '租赁合同']),
  })
  .map(
    ({ title, ar, papers }): Partial<GuideContent> => ({
      blocks: [
        { id: 'steps', kind: 'steps', items: [{ id: 'step', facts: [], office: null, guide: null }] },
        {
          id: 'papers',
          kind: 'documents',
          items: papers.map((nameZh, index) => ({ id: `paper-${index}`, facts: ['C2'], nameZh, forms: [] })),
        },
      ],
      texts: {
        en: {
          title: aText(title),
          summary: aText('Made up for tests, within {registration.within}.'),
          'step.title': aText('Go'),
          'step.text': aText('At the desk.'),
          ...Object.fromEntries(papers.map((_, index) => [`paper-${index}.title`, aText('Paper')])),
        },
        zh: { title: aText('测试指南') },
        ...(ar ? { ar: { title: aTranslation(ar, title) } } : {}),
      },
    }),
  )

const acts = fc.array(
  fc.record({
    act: fc.constantFrom('create', 'save', 'move', 'restore', 'import', 'publish', 'archive', 'confirm'),
    which: fc.nat(3),
    publish: fc.boolean(),
    content: contents,
    isGuide: fc.boolean(),
    guide: guides,
  }),
  { minLength: 5, maxLength: 10 },
)

type Known = { id: string; revision: number; slug: string }
type Act = {
  act: string
  which: number
  publish: boolean
  content: Partial<ListingContent>
  isGuide: boolean
  guide: Partial<GuideContent>
}

/** The address a record gets when it is saved: another one where it moves. */
function moved(known: Known, kind: string): string {
  if (kind === 'move') known.slug = `moved-${nextNumber()}`
  return known.slug
}

/** A file of one new hospital, or of other words for one that is there. */
async function bringIn(known: Known | undefined): Promise<void> {
  const row = known ? { id: known.id, 'texts.en.summary': `Brought in, number ${nextNumber()}.` } : aSheetRow({})
  const id = await checkSheet(admin, aSheet([row]), staffWords, () => undefined)
  expect(await commitSheet(admin, id, () => undefined)).toBe(1)
  if (known) known.revision += 1
}

async function actOnGuide(known: Known[], { act: kind, which, publish, guide: content }: Act): Promise<void> {
  const guide = known[which % Math.max(1, known.length)]
  if (kind === 'create' || !guide) {
    const made = aGuide(content)
    known.push({ ...(await createGuide(admin, { content: made, reason: null, publish })), slug: made.slug })
  } else if (kind === 'archive') await archiveGuide(admin, guide.id, null)
  else if (kind === 'publish') await publishGuide(admin, guide.id, guide.revision)
  else if (kind === 'restore') {
    guide.revision = (await restoreGuide(admin, guide.id, guide.revision, 1, publish)).revision
  } else {
    const save = { content: aGuide({ ...content, slug: moved(guide, kind) }), reason: null, publish }
    guide.revision = (await saveGuide(admin, guide.id, guide.revision, save)).revision
  }
}

async function act(known: Known[], { act: kind, which, publish, content }: Act): Promise<void> {
  const listing = known[which % Math.max(1, known.length)]
  if (kind === 'import') await bringIn(listing)
  else if (kind === 'create' || !listing) {
    const made = aListing(content)
    known.push({ ...(await createListing(admin, { content: made, reason: null, publish })), slug: made.slug })
  } else if (kind === 'archive') await archiveListing(admin, listing.id, null)
  else if (kind === 'publish') await publishListing(admin, listing.id, listing.revision)
  else if (kind === 'restore') {
    listing.revision = (await restoreRevision(admin, listing.id, listing.revision, 1, publish)).revision
  } else {
    const save = { content: aListing({ ...content, slug: moved(listing, kind) }), reason: null, publish }
    const checks = kind === 'confirm' ? [{ field: 'phones' as const, method: 'call' as const }] : []
    listing.revision = (await saveListing(admin, listing.id, listing.revision, { ...save, checks })).revision
  }
}

describe('What is kept for searching', () => {
  it('is after any edits what a full rebuild would make of the records', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const [listings, guides]: [Known[], Known[]] = [[], []]
        for (const one of list) await (one.isGuide ? actOnGuide(guides, one) : act(listings, one))
        const kept = await readIndex()
        const words = await readWords()
        await rebuildSearch()
        expect(kept).toEqual(await readIndex())
        // Words that no name has any more may be left.
        expect(words).toEqual(expect.arrayContaining(await readWords()))
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  it('is made anew at the start when it was made by other rules, and is left alone otherwise', async () => {
    const prisma = await db()
    const before = await readIndex()
    await prisma.searchDocument.updateMany({ data: { rules: 'old', quality: -1 } })
    await refreshSearch()
    expect(await readIndex()).toEqual(before)
    await prisma.searchDocument.updateMany({ data: { quality: -1 } })
    await refreshSearch()
    expect((await prisma.searchDocument.findFirstOrThrow({ where: { kind: 'listing' } })).quality).toBe(-1)
    // A portal from before guides were found has none of them.
    await prisma.searchDocument.deleteMany({ where: { kind: 'guide' } })
    await refreshSearch()
    expect(await readIndex()).toEqual(before)
    await prisma.searchDocument.deleteMany()
    await refreshSearch()
    expect(await readIndex()).toEqual(before)
  })

  it('holds nothing of a record that is gone', async () => {
    const prisma = await db()
    await prisma.$executeRaw`INSERT INTO "SearchDocument" SELECT kind, gen_random_uuid(), "group", "isPublic", quality,
      "nameVector", vector, outline, rules FROM "SearchDocument" LIMIT 1`
    const count = await prisma.searchDocument.count()
    await rebuildSearch()
    expect(await prisma.searchDocument.count()).toBe(count - 1)
  })
})

describe('A draft and an archived listing', () => {
  it('are not found by visitors', async () => {
    const content = aListing({
      texts: { en: { name: aText('Zyzzyva House'), summary: aText('Made up.') }, zh: { name: aText('测试') } },
    })
    const find = async () => (await listHits(await planSearch('zyzzyva', { partly: true }), 'en')).length
    const { id, revision } = await createListing(admin, { content, reason: null, publish: false })
    expect(await find()).toBe(0)
    await publishListing(admin, id, revision)
    expect(await find()).toBe(1)
    await archiveListing(admin, id, null)
    expect(await find()).toBe(0)
  })
})

describe('A draft of a guide and an archived one', () => {
  it('are not found by visitors, and a public one is', async () => {
    const { texts } = aGuide()
    const content = aGuide({ texts: { ...texts, en: { ...texts.en, title: aText('Zyzzyvas') } } })
    const find = async () => (await listHits(await planSearch('zyzzyvas', { partly: false }), 'en')).length
    const { id, revision } = await createGuide(admin, { content, reason: null, publish: false })
    expect(await find()).toBe(0)
    await publishGuide(admin, id, revision)
    expect(await find()).toBe(1)
    await archiveGuide(admin, id, null)
    expect(await find()).toBe(0)
  })
})

describe('A search that found nothing', () => {
  const misses = async () => (await db()).searchMiss.findMany({ orderBy: { query: 'asc' } })

  it('is counted by day and language, however it was written', async () => {
    await recordMiss('Câfé  Bär', 'fr', new Date('2026-11-20T02:00:00Z'))
    await recordMiss('cafe bar', 'fr', new Date('2026-11-20T03:00:00Z'))
    await recordMiss('cafe bar', 'fr', new Date('2026-11-20T17:00:00Z'))
    await recordMiss('cafe bar', 'de', new Date('2026-11-20T03:00:00Z'))
    expect(
      (await misses()).map(({ query, locale, day, count }) => [query, locale, day.toISOString().slice(0, 10), count]),
    ).toEqual(
      expect.arrayContaining([
        ['cafe bar', 'fr', '2026-11-20', 2],
        ['cafe bar', 'fr', '2026-11-21', 1],
        ['cafe bar', 'de', '2026-11-20', 1],
      ]),
    )
  })

  it.each([
    '13800138000',
    'me@example.org',
    'E12345678',
    'my name is and I live in the street',
    'flat 1203 somewhere',
    '!!!',
    '',
  ])('is not written down when it is "%s"', async (typed) => {
    const before = await misses()
    await recordMiss(typed, 'en')
    expect(await misses()).toEqual(before)
  })

  it('is forgotten after half a year', async () => {
    await recordMiss('old wish', 'en', new Date('2026-01-01T00:00:00Z'))
    await recordMiss('new wish', 'en', new Date('2026-11-25T00:00:00Z'))
    expect((await misses()).map(({ query }) => query)).not.toContain('old wish')
  })
})
