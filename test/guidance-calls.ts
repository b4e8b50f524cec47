/** Calls of the commands for guides, policy and holidays, for the table of rights. */
import {
  archiveGuide,
  createGuide,
  publishGuide,
  restoreGuide,
  restoreGuideField,
  saveGuide,
} from '@/features/guides/commands'
import { loadHolidayYear } from '@/features/hours/commands'
import { shippedYears } from '@/features/hours/holidays'
import {
  archiveRule,
  archiveValue,
  createRules,
  createValues,
  publishRule,
  publishValue,
  recordEvidence,
  saveRule,
  saveValue,
} from '@/features/policy/commands'
import { cancelPublication, reviewRevision, scheduleRemoval, submitForReview } from '@/features/review/commands'
import type { RecordRef, Review } from '@/features/review/schema'
import { type Actor, systemActor } from '@/server/actor'
import { aGuide, aPolicySource, aRule, aUser, aValue, nextNumber } from './factories'

/** One call of the table. `action` is, as a pattern, the name under which a refusal is audited. */
export type Call = { action: string; prepare(actor: Actor): Promise<(actor: Actor) => Promise<unknown>> }
export const call = (action: string, prepare: Call['prepare']): Call => ({ action, prepare })

const draft = { reason: null, publish: false }
const live = { reason: null, publish: true }
const sources = ['RIGHTS']
const rule = () => aRule({ sources })
const value = () => aValue({ key: `test.rights-${nextNumber()}`, sources })
const known = () => recordEvidence(systemActor, { sources: [aPolicySource({ key: 'RIGHTS' })], facts: [] })

async function made<T>(of: Promise<T[]>): Promise<T> {
  const [first] = await of
  if (first === undefined) throw new Error('nothing was made')
  return first
}

const newRule = async (actor: Actor, save = draft) => {
  await known()
  return made(createRules(actor, [{ content: rule(), ...save }]))
}
const newValue = async (actor: Actor, save = draft) => {
  await known()
  return made(createValues(actor, [{ content: value(), ...save }]))
}

const onKnown = (action: string, run: (actor: Actor) => Promise<unknown>) =>
  call(action, async () => {
    await known()
    return run
  })
const onRule = (action: string, run: (actor: Actor, id: string) => Promise<unknown>) =>
  call(action, async () => {
    const id = await newRule(systemActor, live)
    return (actor) => run(actor, id)
  })
const onValue = (action: string, run: (actor: Actor, id: string) => Promise<unknown>) =>
  call(action, async () => {
    const id = await newValue(systemActor, live)
    return (actor) => run(actor, id)
  })

const asEditor = (actor: Actor) => ({ ...actor, role: 'EDITOR' as const })
const onGuide = (action: string, run: (actor: Actor, id: string) => Promise<unknown>) =>
  call(action, async () => {
    const { id } = await createGuide(systemActor, { content: aGuide(), ...live })
    return (actor) => run(actor, id)
  })

/** What a reviewer decides about a first version. */
const decided = (record: RecordRef, more: Partial<Review> = {}): Review => ({
  ...record,
  revision: 1,
  decision: 'approve',
  publishAt: null,
  unpublishAt: null,
  note: 'A word',
  comments: {},
  ...more,
})
const soon = () => new Date(Date.now() + 60_000)
const draftOf = {
  guide: async () => {
    const { id } = await createGuide(await aUser('EDITOR'), { content: aGuide(), ...draft })
    return { kind: 'guide', id } as const
  },
  rule: async () => ({ kind: 'policy-rule', id: await newRule(await aUser('EDITOR')) }) as const,
  value: async () => ({ kind: 'dated-value', id: await newValue(await aUser('EDITOR')) }) as const,
}
const onDraftOf = (
  of: keyof typeof draftOf,
  action: string,
  run: (actor: Actor, record: RecordRef) => Promise<unknown>,
) =>
  call(action, async () => {
    const record = await draftOf[of]()
    return (actor) => run(actor, record)
  })

/** Calls of the commands of the review for guides, rules and values, beside those for listings. */
export const guidanceReviewCalls: Record<string, Record<string, Call>> = {
  'review/submitForReview': {
    'a guide': onDraftOf('guide', 'guide.submit', (actor, record) => submitForReview(actor, record, 1)),
    'a rule': onDraftOf('rule', 'policy-rule.submit', (actor, record) => submitForReview(actor, record, 1)),
  },
  'review/reviewRevision': {
    'approve a guide of another': onDraftOf('guide', 'guide.approve', (actor, record) =>
      reviewRevision(actor, decided(record)),
    ),
    'send back a value': onDraftOf('value', 'dated-value.send-back', (actor, record) =>
      reviewRevision(actor, decided(record, { decision: 'send-back' })),
    ),
  },
  'review/cancelPublication': {
    'of a guide': call('guide.publication-cancelled', async () => {
      const record = await draftOf.guide()
      await reviewRevision(await aUser('PUBLISHER'), decided(record, { publishAt: soon() }))
      return (actor) => cancelPublication(actor, record, 1)
    }),
  },
  'review/scheduleRemoval': {
    'of a guide': onGuide('guide.removal-scheduled', (actor, id) =>
      scheduleRemoval(actor, { kind: 'guide', id }, soon()),
    ),
  },
}

export const guidanceCalls: Record<string, Record<string, Call>> = {
  'policy/createRules': {
    'a draft': onKnown('policy-rule.create', (actor) => createRules(actor, [{ content: rule(), ...draft }])),
    'and publish it': onKnown('policy-rule.create', (actor) => createRules(actor, [{ content: rule(), ...live }])),
  },
  'policy/createValues': {
    'a draft': onKnown('dated-value.create', (actor) => createValues(actor, [{ content: value(), ...draft }])),
    'and publish it': onKnown('dated-value.create', (actor) => createValues(actor, [{ content: value(), ...live }])),
  },
  'policy/saveRule': {
    'a draft': onRule('policy-rule.save', (actor, id) => saveRule(actor, id, 1, { content: rule(), ...draft })),
    'and publish it': onRule('policy-rule.save', (actor, id) => saveRule(actor, id, 1, { content: rule(), ...live })),
  },
  'policy/saveValue': {
    'a draft': onValue('dated-value.save', (actor, id) => saveValue(actor, id, 1, { content: value(), ...draft })),
    'and publish it': onValue('dated-value.save', (actor, id) =>
      saveValue(actor, id, 1, { content: value(), ...live }),
    ),
  },
  'policy/publishRule': {
    'what another wrote': call('policy-rule.publish', async () => {
      const id = await newRule(await aUser('EDITOR'))
      return (actor) => publishRule(actor, id, 1)
    }),
    'what they wrote': call('policy-rule.publish', async (actor) => {
      const id = await newRule(asEditor(actor))
      return (who) => publishRule(who, id, 1)
    }),
  },
  'policy/publishValue': {
    'what another wrote': call('dated-value.publish', async () => {
      const id = await newValue(await aUser('EDITOR'))
      return (actor) => publishValue(actor, id, 1)
    }),
  },
  'policy/archiveRule': { 'a public one': onRule('policy-rule.archive', (who, id) => archiveRule(who, id, null)) },
  'policy/archiveValue': { 'a public one': onValue('dated-value.archive', (who, id) => archiveValue(who, id, null)) },
  'policy/recordEvidence': {
    'a source': call(
      'policy-source.record',
      async () => (actor) => recordEvidence(actor, { sources: [aPolicySource()], facts: [] }),
    ),
  },
  'guides/createGuide': {
    'a draft': call('guide.create', async () => (actor) => createGuide(actor, { content: aGuide(), ...draft })),
    'and publish it': call('guide.create', async () => (actor) => createGuide(actor, { content: aGuide(), ...live })),
  },
  'guides/saveGuide': {
    'a draft': onGuide('guide.save', (actor, id) => saveGuide(actor, id, 1, { content: aGuide(), ...draft })),
    'and publish it': onGuide('guide.save', (actor, id) => saveGuide(actor, id, 1, { content: aGuide(), ...live })),
  },
  'guides/publishGuide': {
    'what another wrote': call('guide.publish', async () => {
      const { id } = await createGuide(await aUser('EDITOR'), { content: aGuide(), ...draft })
      return (actor) => publishGuide(actor, id, 1)
    }),
    'what they wrote': call('guide.publish', async (actor) => {
      const { id } = await createGuide(asEditor(actor), { content: aGuide(), ...draft })
      return (who) => publishGuide(who, id, 1)
    }),
  },
  'guides/archiveGuide': { 'a public one': onGuide('guide.archive', (who, id) => archiveGuide(who, id, null)) },
  'guides/restoreGuideField': {
    'as a draft': onGuide('guide.restore', (actor, id) => restoreGuideField(actor, id, 1, 1, 'topic')),
  },
  'guides/restoreGuide': {
    'as a draft': onGuide('guide.restore', (actor, id) => restoreGuide(actor, id, 1, 1, false)),
    'and publish it': onGuide('guide.(restore|save)', (actor, id) => restoreGuide(actor, id, 1, 1, true)),
  },
  'hours/loadHolidayYear': {
    'a notice': call('holidays.load', async () => {
      const [notice] = shippedYears
      if (!notice) throw new Error('no notice came with the release')
      return (actor) => loadHolidayYear(actor, notice)
    }),
  },
}
