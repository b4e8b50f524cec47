/** Calls of the commands for guides, policy and holidays, for the table of rights. */
import { archiveGuide, createGuide, publishGuide, restoreGuide, saveGuide } from '@/features/guides/commands'
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
