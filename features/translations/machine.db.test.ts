import { beforeAll, describe, expect, it } from 'vitest'
import { createGuide } from '@/features/guides/commands'
import { saveListing } from '@/features/listings/commands'
import { type Actor, systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { Refusal } from '@/server/errors'
import type { MachineTranslation } from '@/server/machine-translation'
import { aGuide, aPublishedListing, aUser } from '@/test/factories'
import { saveTranslations, translateByMachine } from './commands'

let translator: Actor
beforeAll(async () => {
  translator = { ...(await aUser('TRANSLATOR')), languages: ['ko'] }
})

/** A made-up machine, and what it was asked. */
function aMachine(spoil = (text: string) => text) {
  const asked: string[] = []
  const machine: MachineTranslation = async (texts, language) => {
    asked.push(...texts)
    return texts.map((text) => spoil(`${language} ${text}`))
  }
  return { machine, asked }
}

const newestTexts = async (id: string) => {
  const owner = { OR: [{ listingId: id }, { guideId: id }] }
  const { snapshot, state } = await (await db()).revision.findFirstOrThrow({
    where: owner,
    orderBy: { number: 'desc' },
  })
  return { state, texts: (snapshot as { texts: Record<string, Record<string, unknown>> }).texts }
}

describe('A machine', () => {
  it('writes what is missing, marked as its own, and a second person has to let it out', async () => {
    const { id, content } = await aPublishedListing()
    const { machine } = aMachine()
    const { saved, isPublic } = await translateByMachine(translator, { kind: 'listing', id }, 'ko', machine)
    expect({ saved, isPublic }).toEqual({ saved: Object.keys(content.texts.en ?? {}).sort(), isPublic: false })
    const { state, texts } = await newestTexts(id)
    expect(state).toBe('SUBMITTED')
    expect(texts.ko?.name).toMatchObject({ origin: 'machine', value: `ko ${content.texts.en?.name?.value}` })
    const rows = await (await db()).auditEvent.findMany({ where: { entityId: id, action: 'listing.translate' } })
    expect(rows).toMatchObject([{ actorId: translator.id, detail: { origin: 'machine', language: 'ko' } }])
  })

  it('renews its own text when the English changed, and is never shown what a person wrote', async () => {
    const { id, content } = await aPublishedListing()
    const ref = { kind: 'listing' as const, id }
    const name = String(content.texts.en?.name?.value)
    const byHand = { name: { value: '시험 병원', source: name, before: null } }
    const human = { language: 'ko' as const, texts: byHand, origin: 'human' as const, reason: null, publish: false }
    await saveTranslations(translator, ref, human)
    await translateByMachine(translator, ref, 'ko', aMachine().machine)
    const { texts } = await newestTexts(id)
    const changed = { ...content, texts: { ...texts, en: { ...content.texts.en } } } as typeof content
    for (const field of ['name', 'summary'] as const) {
      const was = content.texts.en?.[field]
      if (was && changed.texts.en) changed.texts.en[field] = { ...was, value: `${was.value} Now changed.` }
    }
    const { revision } = await (await db()).listing.findUniqueOrThrow({ where: { id } })
    await saveListing(systemActor, id, revision, { content: changed, reason: null, publish: false })
    const second = aMachine()
    await translateByMachine(translator, ref, 'ko', second.machine)
    expect(second.asked).toEqual([changed.texts.en?.summary?.value])
    expect((await newestTexts(id)).texts.ko).toMatchObject({ name: { value: '시험 병원', origin: 'human' } })
  })

  it('that loses a placeholder of a guide leaves that text for a person', async () => {
    const guide = aGuide()
    const step = guide.texts.en?.['register.text']
    if (step) step.value = 'Call {phone:12367} and bring {name:JW202}.'
    const { id } = await createGuide(systemActor, { content: guide, reason: null, publish: true })
    const { machine, asked } = aMachine((text) => text.replace(/\{[^{}]*\}/g, ''))
    const { saved, refused } = await translateByMachine(translator, { kind: 'guide', id }, 'ko', machine)
    expect(refused).toEqual({ 'register.text': 'placeholders' })
    expect(saved).toHaveLength(asked.length - 1)
  })

  it('that fails changes nothing', async () => {
    const { id } = await aPublishedListing()
    const broken: MachineTranslation = async () => {
      throw new Refusal('machine-failed')
    }
    const before = await newestTexts(id)
    await expect(translateByMachine(translator, { kind: 'listing', id }, 'ko', broken)).rejects.toThrow(
      'machine-failed',
    )
    expect(await newestTexts(id)).toEqual(before)
  })

  it('is not asked about a language that is not the translator’s', async () => {
    const { id } = await aPublishedListing()
    const { machine, asked } = aMachine()
    await expect(translateByMachine(translator, { kind: 'listing', id }, 'ru', machine)).rejects.toThrow('not-allowed')
    expect(asked).toEqual([])
  })
})
