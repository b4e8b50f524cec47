import { beforeAll, describe, expect, it } from 'vitest'
import { seedGuidesIfEmpty, seedPolicyIfEmpty } from '@/prisma/seed/seed'
import type { Actor } from '@/server/actor'
import { db } from '@/server/db'
import { aText, aUser } from '@/test/factories'
import { archiveGuide, createGuide, publishGuide, restoreGuide, saveGuide } from './commands'
import { getGuidePage, listGuidePages, listGuides } from './queries'
import type { GuideContent } from './schema'
import { getGuideEditor, listGuideHistory, listStaffGuides } from './staff/queries'

const today = '2026-11-25'
let admin: Actor
let editor: Actor
let publisher: Actor
let translator: Actor

const aGuide = (slug: string, overrides: Partial<GuideContent> = {}): GuideContent => ({
  slug,
  topic: 'stay',
  position: 900,
  reviewedOn: '2026-11-01',
  reviewDue: '2027-02-01',
  blocks: [
    { id: 'what', kind: 'steps', items: [{ id: 'register', facts: ['C2'], office: null, guide: null }] },
    { id: 'money', kind: 'fees', items: [{ id: 'fee', facts: ['E10'], value: 'residence-permit.fee.1-to-3-years' }] },
  ],
  texts: {
    en: {
      title: aText('Test guide'),
      summary: aText('A guide that exists in tests only.'),
      'register.title': aText('Register'),
      'register.text': aText('Within {registration.within}.'),
      'fee.title': aText('Fee'),
    },
    zh: { title: aText('测试指南') },
  },
  ...overrides,
})
const draft = (content: GuideContent) => ({ content, reason: null, publish: false })

beforeAll(async () => {
  await seedPolicyIfEmpty('prisma/seed')
  admin = await aUser('ADMIN')
  editor = await aUser('EDITOR')
  publisher = await aUser('PUBLISHER')
  translator = await aUser('TRANSLATOR')
}, 120_000)

describe('A guide', () => {
  it('that is drafted is no page, and one that is published is, with its audit and its change', async () => {
    const { id } = await createGuide(editor, draft(aGuide('test-one')))
    expect(await getGuidePage('test-one', 'en', today)).toBeNull()
    await publishGuide(publisher, id, 1)
    const page = await getGuidePage('test-one', 'en', today)
    expect(page?.blocks[0]?.items[0]).toMatchObject({
      confirm: false,
      text: { value: 'Within {registration.within}.' },
    })
    expect(page?.values.get('registration.within')).toMatchObject({ state: 'in-force', row: { amount: 24 } })
    expect(page?.sources.length).toBeGreaterThan(1)
    const prisma = await db()
    const audit = await prisma.auditEvent.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } })
    expect(audit.map(({ action }) => action)).toEqual(['guide.create', 'guide.publish'])
    const change = await prisma.contentChange.findFirst({ orderBy: { version: 'desc' } })
    expect(change?.paths).toContain('/guides/test-one')
  })

  it('is not published without the English texts a reader needs, and says which', async () => {
    const bare = aGuide('test-bare', { texts: { en: { title: aText('Test guide') } } })
    await expect(createGuide(admin, { ...draft(bare), publish: true })).rejects.toMatchObject({
      code: 'not-publishable',
      detail: { fields: expect.arrayContaining(['texts.zh.title', 'texts.en.summary', 'texts.en.register.text']) },
    })
  })

  it('is not saved with a finding or a value nobody knows', async () => {
    const wrong = aGuide('test-wrong')
    wrong.texts.en = { ...wrong.texts.en, 'register.text': aText('Within {no.such-value}.') }
    await expect(createGuide(admin, draft(wrong))).rejects.toMatchObject({
      code: 'invalid',
      detail: { fields: ['no.such-value'] },
    })
  })

  it('has one address of its own', async () => {
    await createGuide(admin, draft(aGuide('test-address')))
    await expect(createGuide(admin, draft(aGuide('test-address')))).rejects.toMatchObject({ code: 'slug-taken' })
  })

  it('keeps its live page while a change waits, and refuses a save made from an older revision', async () => {
    const content = aGuide('test-stale')
    const { id } = await createGuide(admin, { ...draft(content), publish: true })
    const changed = { ...content, texts: { ...content.texts, en: { ...content.texts.en, title: aText('Changed') } } }
    await saveGuide(editor, id, 1, draft(changed))
    expect((await getGuidePage('test-stale', 'en', today))?.title.value).toBe('Test guide')
    await expect(saveGuide(editor, id, 1, draft(content))).rejects.toMatchObject({
      code: 'stale-revision',
      detail: {
        revision: 2,
        differences: [{ field: 'texts.en.title', before: 'Changed', after: 'Test guide', changedBy: 'them' }],
      },
    })
    expect((await getGuideEditor(id))?.content.texts.en?.title?.value).toBe('Changed')
    expect((await listStaffGuides()).find((row) => row.id === id)?.hasPendingChange).toBe(true)
  })

  it('can be brought back to an earlier version, and its history says what changed', async () => {
    const content = aGuide('test-history')
    const { id } = await createGuide(admin, { ...draft(content), publish: true })
    const fees = content.blocks.map((block) => (block.kind === 'fees' ? { ...block, items: [] } : block))
    const { 'fee.title': _, ...texts } = content.texts.en ?? {}
    await saveGuide(admin, id, 1, {
      content: { ...content, blocks: fees, texts: { ...content.texts, en: texts } },
      reason: 'gone',
      publish: true,
    })
    await restoreGuide(admin, id, 2, 1, true)
    const history = await listGuideHistory(id)
    expect(history.map(({ number, reason }) => [number, reason])).toEqual([
      [3, '↺ 1'],
      [2, 'gone'],
      [1, null],
    ])
    expect(history[1]?.differences.map(({ field }) => field)).toEqual(['blocks', 'blocks.fee', 'texts.en.fee.title'])
    expect((await getGuideEditor(id))?.content).toEqual(content)
  })

  it('leaves the site when it is archived', async () => {
    const { id } = await createGuide(admin, { ...draft(aGuide('test-gone')), publish: true })
    await archiveGuide(publisher, id, 'old')
    expect(await getGuidePage('test-gone', 'en', today)).toBeNull()
    expect((await listGuidePages()).map(({ path }) => path)).not.toContain('/guides/test-gone')
  })
})

describe('Rights over guides', () => {
  it('are checked in every command, and a refusal is written down', async () => {
    const { id } = await createGuide(editor, draft(aGuide('test-rights')))
    await expect(createGuide(translator, draft(aGuide('test-no')))).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(saveGuide(translator, id, 1, draft(aGuide('test-rights')))).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(publishGuide(editor, id, 1)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(archiveGuide(editor, id, null)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(restoreGuide(translator, id, 1, 1, false)).rejects.toMatchObject({ code: 'not-allowed' })
    const own = await createGuide(publisher, draft(aGuide('test-own')))
    await expect(publishGuide(publisher, own.id, 1)).rejects.toMatchObject({ code: 'not-allowed' })
    const refused = await (await db()).auditEvent.findMany({
      where: { action: { endsWith: '.refused' }, entityType: 'guide' },
    })
    expect(refused.map(({ action }) => action).sort()).toEqual([
      'guide.archive.refused',
      'guide.create.refused',
      'guide.publish.refused',
      'guide.publish.refused',
      'guide.restore.refused',
      'guide.save.refused',
    ])
  })
})

describe('An empty portal', () => {
  it('is filled with the researched guides, all published, in the order of their topics', async () => {
    await (await db()).guide.deleteMany()
    await seedGuidesIfEmpty('prisma/seed')
    const guides = await listGuides('ar')
    expect(guides).toHaveLength(17)
    expect(guides.slice(0, 3).map(({ slug }) => slug)).toEqual([
      'arriving-and-registering',
      'visa-free-entry-and-transit',
      'visa-categories',
    ])
    const page = await getGuidePage('residence-permit', 'en', today)
    expect(page?.blocks.some(({ items }) => items.some(({ confirm }) => confirm))).toBe(true)
    expect([...(page?.values.values() ?? [])].every(({ state }) => state === 'in-force')).toBe(true)
  })

  it('shows a rule past its end as one to check again, on the day after', async () => {
    const page = await getGuidePage('visa-categories', 'en', '2027-01-01')
    expect(page?.values.get('visa-abroad.fingerprint-waiver.until')).toMatchObject({
      state: 'expired',
      row: { validUntil: '2026-12-31' },
    })
    expect(page?.isOverdue).toBe(true)
    // The countries that are left are counted right, and the page says that others have run out.
    const free = await getGuidePage('visa-free-entry-and-transit', 'en', '2027-01-01')
    expect(free?.values.get('unilateral-exemption.countries')).toMatchObject({ state: 'in-force', row: { amount: 2 } })
    expect(free?.hasExpired).toBe(true)
    expect((await getGuidePage('visa-free-entry-and-transit', 'en', today))?.hasExpired).toBe(false)
  })
})
