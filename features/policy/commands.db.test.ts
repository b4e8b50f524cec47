import { describe, expect, it } from 'vitest'
import { systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { aPolicySource, aRule, aUser, aValue } from '@/test/factories'
import { archiveRule, createRules, createValues, publishValue, recordEvidence, saveRule, saveValue } from './commands'
import { readPolicy } from './queries'

const today = '2026-11-25'
const live = <C>(content: C) => ({ content, reason: null, publish: true })
const draft = <C>(content: C) => ({ content, reason: 'test', publish: false })

async function aKnownSource(): Promise<string[]> {
  const source = aPolicySource()
  await recordEvidence(systemActor, { sources: [source], facts: [] })
  return [source.key]
}

const amountsOf = async (key: string) =>
  (await readPolicy(today)).values.filter((value) => value.key === key).map((value) => value.amount)

describe('A dated value', () => {
  it('is public once published, and a draft of it changes nothing', async () => {
    const sources = await aKnownSource()
    const [id = ''] = await createValues(systemActor, [live(aValue({ key: 'test.draft', sources }))])
    await saveValue(await aUser('EDITOR'), id, 1, draft(aValue({ key: 'test.draft', sources, amount: 900 })))
    expect(await amountsOf('test.draft')).toEqual([100])
    await publishValue(await aUser('PUBLISHER'), id, 2)
    expect(await amountsOf('test.draft')).toEqual([900])
  })

  it('is not published by who wrote it, and the refusal is on record', async () => {
    const sources = await aKnownSource()
    const publisher = await aUser('PUBLISHER')
    const [id = ''] = await createValues(publisher, [draft(aValue({ key: 'test.own', sources }))])
    await expect(publishValue(publisher, id, 1)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(
      await (await db()).auditEvent.count({ where: { entityId: id, action: 'dated-value.publish.refused' } }),
    ).toBe(1)
  })

  it('is not published by who wrote part of it, though another saved last', async () => {
    const sources = await aKnownSource()
    const [publisher, editor] = [await aUser('PUBLISHER'), await aUser('EDITOR')]
    const [id = ''] = await createValues(publisher, [draft(aValue({ key: 'test.part', sources }))])
    await saveValue(editor, id, 1, draft(aValue({ key: 'test.part', sources, amount: 700 })))
    await expect(publishValue(publisher, id, 2)).rejects.toMatchObject({ code: 'not-allowed' })
    await publishValue(await aUser('PUBLISHER'), id, 2)
    expect(await amountsOf('test.part')).toEqual([700])
  })

  it('cannot name a source nobody knows', async () => {
    const unknown = createValues(systemActor, [live(aValue({ sources: ['NOWHERE'] }))])
    await expect(unknown).rejects.toMatchObject({ code: 'invalid', detail: { fields: ['sources'] } })
  })
})

describe('A rule', () => {
  it('that is saved from an old revision is refused with the differences', async () => {
    const sources = await aKnownSource()
    const [id = ''] = await createRules(systemActor, [live(aRule({ place: 'XS', sources }))])
    await saveRule(systemActor, id, 1, live(aRule({ place: 'XS', sources, validUntil: '2027-12-31' })))
    const late = saveRule(systemActor, id, 1, live(aRule({ place: 'XS', sources, maxStayDays: 15 })))
    await expect(late).rejects.toMatchObject({
      code: 'stale-revision',
      detail: {
        revision: 2,
        differences: expect.arrayContaining([{ field: 'maxStayDays', before: 30, after: 15 }]),
      },
    })
  })

  it('drops the pages that show it, and is no longer applied once archived', async () => {
    const sources = await aKnownSource()
    const [id = ''] = await createRules(systemActor, [live(aRule({ place: 'XR', sources }))])
    const change = await (await db()).contentChange.findFirstOrThrow({ orderBy: { version: 'desc' } })
    expect(change.paths).toEqual(expect.arrayContaining(['/visa', '/visa/finder', '/apec-card']))
    const places = async () => (await readPolicy(today)).rules.map((rule) => rule.place)
    expect(await places()).toContain('XR')
    await archiveRule(await aUser('PUBLISHER'), id, 'made up')
    expect(await places()).not.toContain('XR')
  })

  it('is not written by a translator', async () => {
    const sources = await aKnownSource()
    const attempt = createRules(await aUser('TRANSLATOR'), [draft(aRule({ sources }))])
    await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('writes every one of many or none', async () => {
    const sources = await aKnownSource()
    const many = createRules(systemActor, [
      live(aRule({ place: 'XM', sources })),
      live(aRule({ place: 'XN', sources: ['NOWHERE'] })),
    ])
    await expect(many).rejects.toMatchObject({ code: 'invalid' })
    expect(await (await db()).policyRule.count({ where: { place: { in: ['XM', 'XN'] } } })).toBe(0)
  })
})

describe('A revision', () => {
  it('belongs to one record only', async () => {
    const orphan = (await db()).revision.create({ data: { number: 1, snapshot: {} } })
    await expect(orphan).rejects.toThrow()
  })
})
