import 'server-only'
import { canPublish } from '@/features/accounts/policy'
import { archiveRecord, claimRevision, ownApproval, publishNewest } from '@/features/revisions/writes'
import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { announceContentChange, type ContentChange } from '@/server/content-change'
import { db, type Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'
import { comparePolicy } from './content-comparison'
import { canEditPolicy } from './policy'
import {
  type PolicyFact,
  type PolicySource,
  policyFactSchema,
  policySourceSchema,
  type RuleContent,
  type ValueContent,
} from './schema'
import {
  insertAll,
  type PolicySave,
  type PolicyTable,
  recordPolicyChange,
  ruleRecords,
  rules,
  valueRecords,
  values,
  writeRevision,
} from './writes'

async function refuse(
  actor: Actor,
  action: string,
  entityType: 'policy-rule' | 'dated-value' | 'policy-source',
  entityId: string | null,
): Promise<never> {
  await (await db()).$transaction((tx) =>
    recordAudit(tx, { actorId: actor.id, action: `${action}.refused`, entityType, entityId }),
  )
  throw new Refusal('not-allowed')
}

/** Runs a write and tells the front what changed. */
async function commit<T extends { change: ContentChange | null }>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await (await db()).$transaction(work, { timeout: 30_000 })
  if (result.change) announceContentChange(result.change)
  return result
}

/** A source or fact nobody knows would be a dead reference on a public page. @throws Refusal `invalid` */
async function requireKnown(
  tx: Transaction,
  contents: readonly { sources: string[]; facts: string[] }[],
): Promise<void> {
  const sources = [...new Set(contents.flatMap((content) => content.sources))]
  const facts = [...new Set(contents.flatMap((content) => content.facts))]
  const found = await tx.policySource.count({ where: { key: { in: sources } } })
  if (found < sources.length) throw new Refusal('invalid', { fields: ['sources'] })
  const known = await tx.policyFact.count({ where: { number: { in: facts } } })
  if (known < facts.length) throw new Refusal('invalid', { fields: ['facts'] })
}

async function create<C extends RuleContent | ValueContent>(
  table: PolicyTable<C>,
  actor: Actor,
  saves: readonly PolicySave<C>[],
): Promise<string[]> {
  const publish = saves.some((save) => save.publish)
  if (!canEditPolicy(actor) || (publish && !canPublish(actor, actor.id))) {
    return refuse(actor, `${table.entity}.create`, table.entity, null)
  }
  const { ids } = await commit(async (tx) => {
    await requireKnown(
      tx,
      saves.map(({ content }) => content),
    )
    return insertAll(tx, table, actor, saves)
  })
  return ids
}

async function save<C extends RuleContent | ValueContent>(
  table: PolicyTable<C>,
  actor: Actor,
  id: string,
  from: number,
  save: PolicySave<C>,
): Promise<{ revision: number }> {
  if (!canEditPolicy(actor) || (save.publish && !canPublish(actor, actor.id))) {
    return refuse(actor, `${table.entity}.save`, table.entity, id)
  }
  return commit(async (tx) => {
    const differences = (newest: C) => comparePolicy(newest, save.content)
    const replaced = await claimRevision(tx, table, id, from, differences)
    await requireKnown(tx, [save.content])
    const revision = from + 1
    const change = await writeRevision(tx, table, actor, id, revision, save)
    await recordAudit(tx, {
      actorId: actor.id,
      action: save.publish ? `${table.entity}.save-and-publish` : `${table.entity}.save`,
      entityType: table.entity,
      entityId: id,
      detail: {
        revision,
        changes: differences(replaced),
        reason: save.reason,
        ...ownApproval(save.publish && actor.id !== null),
      } as Prisma.InputJsonObject,
    })
    return { revision, change }
  })
}

/**
 * Adds rules, all or none, in one transaction.
 * @returns their ids in the order given
 * @throws Refusal `not-allowed`, `invalid` for a source or fact nobody knows
 */
export function createRules(actor: Actor, saves: readonly PolicySave<RuleContent>[]): Promise<string[]> {
  return create(rules, actor, saves)
}

/** Adds dated values, all or none. @throws as `createRules` */
export function createValues(actor: Actor, saves: readonly PolicySave<ValueContent>[]): Promise<string[]> {
  return create(values, actor, saves)
}

/**
 * Saves a new revision of a rule. What is live stays as it is unless `publish` is set.
 * @param from the revision the change was made from
 * @throws Refusal `not-allowed`, `not-found`, `invalid`, or `stale-revision` with the differences
 */
export function saveRule(
  actor: Actor,
  id: string,
  from: number,
  change: PolicySave<RuleContent>,
): Promise<{ revision: number }> {
  return save(rules, actor, id, from, change)
}

/** Saves a new revision of a dated value. @throws as `saveRule` */
export function saveValue(
  actor: Actor,
  id: string,
  from: number,
  change: PolicySave<ValueContent>,
): Promise<{ revision: number }> {
  return save(values, actor, id, from, change)
}

/** Makes the newest revision of a rule public. @throws as `publishNewest` */
export function publishRule(actor: Actor, id: string, revision: number): Promise<void> {
  return publishNewest(ruleRecords, actor, id, revision)
}

/** Makes the newest revision of a dated value public. @throws as `publishNewest` */
export function publishValue(actor: Actor, id: string, revision: number): Promise<void> {
  return publishNewest(valueRecords, actor, id, revision)
}

/** Takes a rule out of use. Nothing is deleted. @throws Refusal `not-allowed`, `not-found` */
export function archiveRule(actor: Actor, id: string, reason: string | null): Promise<void> {
  return archiveRecord(ruleRecords, actor, id, reason)
}

/** Takes a dated value out of use. @throws as `archiveRule` */
export function archiveValue(actor: Actor, id: string, reason: string | null): Promise<void> {
  return archiveRecord(valueRecords, actor, id, reason)
}

/**
 * Adds what rules and values rest on, or brings it up to date: pages by their keys, findings by their numbers.
 * @throws Refusal `not-allowed`
 */
export async function recordEvidence(
  actor: Actor,
  evidence: { sources: readonly PolicySource[]; facts: readonly PolicyFact[] },
): Promise<void> {
  if (!canEditPolicy(actor)) return refuse(actor, 'policy-source.record', 'policy-source', null)
  const sources = evidence.sources.map((source) => policySourceSchema.parse(source))
  const facts = evidence.facts.map((fact) => policyFactSchema.parse(fact))
  await commit(async (tx) => {
    for (const { key, ...page } of sources) {
      await tx.policySource.upsert({ where: { key }, create: { key, ...page }, update: page })
    }
    for (const { number, ...finding } of facts) {
      await tx.policyFact.upsert({ where: { number }, create: { number, ...finding }, update: finding })
    }
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'policy-source.record',
      entityType: 'policy-source',
      entityId: sources.length === 1 ? (sources[0]?.key ?? null) : null,
      detail: { sources: sources.length, facts: facts.length },
    })
    return { change: await recordPolicyChange(tx) }
  })
}
