import { describe, expect, it } from 'vitest'
import { createRules, createValues, recordEvidence, saveRule, saveValue } from '@/features/policy/commands'
import { systemActor } from '@/server/actor'
import { aPolicySource, aRule, aUser, aValue } from '@/test/factories'
import { reviewPolicy } from './policy-review'
import { getPolicyEditor, listExpiringRules, listPolicyHistory, listPolicyRows, readPublishedRows } from './queries'

const today = '2026-11-25'
const live = <C>(content: C) => ({ content, reason: null, publish: true })
const draft = <C>(content: C, reason = 'test') => ({ content, reason, publish: false })

async function aKnownSource(): Promise<string[]> {
  const source = aPolicySource()
  await recordEvidence(systemActor, { sources: [source], facts: [] })
  return [source.key]
}

describe('The editor of a rule', () => {
  it('holds the newest draft and what is public beside it', async () => {
    const sources = await aKnownSource()
    const [id = ''] = await createRules(systemActor, [live(aRule({ place: 'XB', sources }))])
    const editor = await aUser('EDITOR')
    await saveRule(editor, id, 1, draft(aRule({ place: 'XB', sources, validUntil: '2027-12-31' })))
    expect(await getPolicyEditor('rules', id)).toMatchObject({
      revision: 2,
      publishedRevision: 1,
      content: { validUntil: '2027-12-31' },
      published: { validUntil: '2026-12-31' },
    })
  })

  it('does not exist for another table, an id nobody has or a word', async () => {
    const sources = await aKnownSource()
    const [id = ''] = await createRules(systemActor, [live(aRule({ place: 'XC', sources }))])
    for (const [table, key] of [
      ['values', id],
      ['rules', '01890a5d-ac96-774b-bcce-b302099a8057'],
      ['rules', 'nothing'],
    ] as const) {
      expect(await getPolicyEditor(table, key)).toBeNull()
    }
  })
})

describe('The history of a value', () => {
  it('says who changed what and why, the newest first', async () => {
    const sources = await aKnownSource()
    const [id = ''] = await createValues(systemActor, [live(aValue({ key: 'test.history', sources }))])
    const editor = await aUser('EDITOR')
    await saveValue(editor, id, 1, draft(aValue({ key: 'test.history', sources, amount: 900 }), 'New notice'))
    expect(await listPolicyHistory('values', id)).toMatchObject([
      {
        number: 2,
        author: editor.name,
        reason: 'New notice',
        publishedAt: null,
        differences: [{ field: 'amount', before: 100, after: 900 }],
      },
      { number: 1, author: null, differences: [] },
    ])
  })
})

describe('The list of what ends soon', () => {
  it('has public rules together by kind and day, and leaves out what goes on', async () => {
    const sources = await aKnownSource()
    const place = (code: string, validUntil: string | null) => live(aRule({ place: code, sources, validUntil }))
    const ids = await createRules(systemActor, [
      place('XE', '2026-12-20'),
      place('XF', '2026-12-20'),
      place('XG', '2027-06-30'),
      place('XH', '2026-12-20'),
      live(aRule({ place: 'XH', sources, validFrom: '2026-12-21', validUntil: null })),
    ])
    await createRules(systemActor, [draft(aRule({ place: 'XI', sources, validUntil: '2026-12-20' }))])
    const [value = ''] = await createValues(systemActor, [
      live(aValue({ key: 'test.ends', sources, validUntil: '2026-12-19' })),
    ])
    const groups = await listExpiringRules(today)
    const rules = groups.find(({ table, validUntil }) => table === 'rules' && validUntil === '2026-12-20')
    expect(rules?.ids.sort()).toEqual(ids.slice(0, 2).sort())
    expect(groups.find(({ ids: [id] }) => id === value)).toMatchObject({ table: 'values', key: 'test.ends' })
    const days = groups.map(({ validUntil }) => validUntil)
    expect(days).toEqual([...days].sort())
  })
})

describe('The review of a change', () => {
  it('tells what publishing a draft does while nothing is public yet', async () => {
    const sources = await aKnownSource()
    const [id = ''] = await createRules(systemActor, [draft(aRule({ place: 'IN', sources }))])
    const editor = await getPolicyEditor('rules', id)
    if (!editor) throw new Error('no editor')
    const rows = await readPublishedRows()
    expect(rows.rules.some((row) => row.id === id)).toBe(false)
    const review = reviewPolicy(rows, editor, 'publish', '2026-12-05', today)
    expect(review.nationalities).toMatchObject([
      { purpose: 'tourism', passports: ['IN'], before: { code: 'L' }, after: { code: 'VF30' } },
      { purpose: 'business', passports: ['IN'] },
    ])
    expect(review.cases.map(({ number }) => number)).toContain(7)
    expect((await listPolicyRows()).rules.find((row) => row.id === id)?.status).toBe('DRAFT')
  })

  it('compares what follows from a day with what it takes over from', async () => {
    const sources = await aKnownSource()
    await createValues(systemActor, [live(aValue({ key: 'test.follows', sources }))])
    const next = aValue({ key: 'test.follows', sources, amount: 900, validFrom: '2027-01-01' })
    const [id = ''] = await createValues(systemActor, [draft(next)])
    const editor = await getPolicyEditor('values', id)
    if (!editor) throw new Error('no editor')
    const review = reviewPolicy(await readPublishedRows(), editor, 'publish', null, today)
    expect(review).toMatchObject({ day: '2027-01-01', current: { key: 'test.follows', amount: 100 } })
  })

  it('tells what taking a rule out of use does', async () => {
    const sources = await aKnownSource()
    const [id = ''] = await createRules(systemActor, [live(aRule({ place: 'NE', sources }))])
    const editor = await getPolicyEditor('rules', id)
    if (!editor) throw new Error('no editor')
    const review = reviewPolicy(await readPublishedRows(), editor, 'archive', '2026-12-05', today)
    expect(review.nationalities[0]).toMatchObject({ passports: ['NE'], before: { code: 'VF30' }, after: { code: 'L' } })
  })
})
