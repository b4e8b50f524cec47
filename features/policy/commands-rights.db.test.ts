import { describe, expect, it } from 'vitest'
import type { Role } from '@/generated/prisma/enums'
import { type Actor, systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { aPolicySource, aRule, aUser, aValue } from '@/test/factories'
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
} from './commands'

const live = <C>(content: C) => ({ content, reason: null, publish: true })
const draft = <C>(content: C) => ({ content, reason: null, publish: false })
const sources = ['RIGHTS']
let made = 0
const key = () => {
  made += 1
  return `test.rights-${made}`
}

async function known() {
  await recordEvidence(systemActor, { sources: [aPolicySource({ key: 'RIGHTS' })], facts: [] })
}
const aLiveRule = async () => (await createRules(systemActor, [live(aRule({ sources }))]))[0] ?? ''
const aLiveValue = async () => (await createValues(systemActor, [live(aValue({ key: key(), sources }))]))[0] ?? ''
const aDraftOf = async (author: Actor) => (await createRules(author, [draft(aRule({ sources }))]))[0] ?? ''
const aValueDraftOf = async (author: Actor) =>
  (await createValues(author, [draft(aValue({ key: key(), sources }))]))[0] ?? ''

/** Commands by what they do. A draft of one's own can only be had by who may draft. */
const commands: Record<string, (actor: Actor) => Promise<unknown>> = {
  'draft a rule': (actor) => createRules(actor, [draft(aRule({ sources }))]),
  'draft a value': (actor) => createValues(actor, [draft(aValue({ key: key(), sources }))]),
  'save a rule': async (actor) => saveRule(actor, await aLiveRule(), 1, draft(aRule({ sources }))),
  'save a value': async (actor) => saveValue(actor, await aLiveValue(), 1, draft(aValue({ key: key(), sources }))),
  'record a source': (actor) => recordEvidence(actor, { sources: [aPolicySource()], facts: [] }),
  'publish another’s rule': async (actor) => publishRule(actor, await aDraftOf(await aUser('EDITOR')), 1),
  'publish another’s value': async (actor) => publishValue(actor, await aValueDraftOf(await aUser('EDITOR')), 1),
  'publish their own rule': async (actor) =>
    publishRule(actor, await aDraftOf(actor.role === 'TRANSLATOR' ? await aUser('EDITOR') : actor), 1),
  'publish while saving': async (actor) => saveRule(actor, await aLiveRule(), 1, live(aRule({ sources }))),
  'take a rule out of use': async (actor) => archiveRule(actor, await aLiveRule(), null),
  'take a value out of use': async (actor) => archiveValue(actor, await aLiveValue(), null),
}

/** Who may do what: one row per role, one mark per command in the order above. */
const table: Record<Role, string> = {
  ADMIN: '+ + + + + + + + + + +',
  PUBLISHER: '+ + + + + + + - - + +',
  EDITOR: '+ + + + + - - - - - -',
  TRANSLATOR: '- - - - - - - - - - -',
}

const cases = Object.entries(table).flatMap(([role, marks]) =>
  Object.keys(commands).map((command, index) => {
    const may = marks.split(' ')[index] === '+'
    return { role: role as Role, command, may, verb: may ? 'may' : 'may not' }
  }),
)

describe('The policy', () => {
  it.each(cases)('is such that $role $verb $command, and the audit log has it', async ({ role, command, may }) => {
    await known()
    const actor = await aUser(role)
    const attempt = commands[command]?.(actor)
    if (may) await expect(attempt).resolves.not.toThrow()
    else await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' })
    const rows = await (await db()).auditEvent.findMany({ where: { actorId: actor.id }, select: { action: true } })
    expect(rows.some(({ action }) => action.endsWith('.refused'))).toBe(!may)
    if (may) expect(rows.length).toBeGreaterThan(0)
  })
})
