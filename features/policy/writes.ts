import 'server-only'
import type { RecordKind } from '@/features/revisions/writes'
import { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { type ContentChange, recordContentChange } from '@/server/content-change'
import type { Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'
import { addRevision, type RevisionOwner } from '@/server/revision'
import { policyPaths } from './changed-paths'
import { comparePolicy } from './content-comparison'
import { canEditPolicy } from './policy'
import { type RuleContent, ruleContentSchema, type ValueContent, valueContentSchema } from './schema'

/** What a save writes. */
export type PolicySave<C> = {
  content: C
  reason: string | null
  /** Make it public in the same transaction. */
  publish: boolean
}

type State = { status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED'; publishedRevision: number | null }
type Published = { status: 'PUBLISHED' | 'ARCHIVED'; publishedRevision: number | null; publishedAt?: Date }

/** What rules and values do differently in the database. Everything else they share. */
export type PolicyTable<C> = {
  entity: 'policy-rule' | 'dated-value'
  parse(snapshot: unknown): C
  /** Inserts drafts at revision 1 and gives their ids in the same order. */
  insert(tx: Transaction, contents: readonly C[]): Promise<string[]>
  find(tx: Pick<Transaction, 'policyRule' | 'datedValue'>, id: string): Promise<State | null>
  claim: RecordKind<C>['claim']
  write(tx: Transaction, id: string, content: C | null, state: Published | null): Promise<void>
  owner(id: string): RevisionOwner
}

const state = { status: true, publishedRevision: true } as const

const ruleColumns = (content: RuleContent) => ({
  ...content,
  cumulative: content.cumulative ?? Prisma.DbNull,
  terms: content.terms as Prisma.InputJsonObject,
})

export const rules: PolicyTable<RuleContent> = {
  entity: 'policy-rule',
  parse: (snapshot) => ruleContentSchema.parse(snapshot),
  async insert(tx, contents) {
    const data = contents.map((content) => ({ ...ruleColumns(content), revision: 1 }))
    return (await tx.policyRule.createManyAndReturn({ data, select: { id: true } })).map(({ id }) => id)
  },
  find: (tx, id) => tx.policyRule.findUnique({ where: { id }, select: state }),
  claim: async (tx, id, from) =>
    (await tx.policyRule.updateMany({ where: { id, revision: from }, data: { revision: from + 1 } })).count === 1,
  async write(tx, id, content, state) {
    await tx.policyRule.update({ where: { id }, data: { ...(content ? ruleColumns(content) : {}), ...state } })
  },
  owner: (ruleId) => ({ ruleId }),
}

export const values: PolicyTable<ValueContent> = {
  entity: 'dated-value',
  parse: (snapshot) => valueContentSchema.parse(snapshot),
  async insert(tx, contents) {
    const data = contents.map((content) => ({ ...content, revision: 1 }))
    return (await tx.datedValue.createManyAndReturn({ data, select: { id: true } })).map(({ id }) => id)
  },
  find: (tx, id) => tx.datedValue.findUnique({ where: { id }, select: state }),
  claim: async (tx, id, from) =>
    (await tx.datedValue.updateMany({ where: { id, revision: from }, data: { revision: from + 1 } })).count === 1,
  async write(tx, id, content, state) {
    await tx.datedValue.update({ where: { id }, data: { ...content, ...state } })
  },
  owner: (valueId) => ({ valueId }),
}

/** Writes down, once per transaction, that pages which show policy changed. */
export async function recordPolicyChange(tx: Transaction): Promise<ContentChange> {
  const change = { listingId: null, paths: [...policyPaths] }
  await recordContentChange(tx, change)
  return change
}

/** Makes a revision the public one. */
async function makeLive<C>(
  tx: Transaction,
  table: PolicyTable<C>,
  id: string,
  number: number,
  content: C,
): Promise<ContentChange> {
  const publishedAt = new Date()
  await table.write(tx, id, content, { status: 'PUBLISHED', publishedRevision: number, publishedAt })
  await tx.revision.updateMany({ where: { ...table.owner(id), number }, data: { publishedAt } })
  return recordPolicyChange(tx)
}

async function takeOff<C>(tx: Transaction, table: PolicyTable<C>, id: string): Promise<ContentChange> {
  if (!(await table.find(tx, id))) throw new Refusal('not-found')
  await table.write(tx, id, null, { status: 'ARCHIVED', publishedRevision: null })
  return recordPolicyChange(tx)
}

function recordsOf<C extends object>(table: PolicyTable<C>): RecordKind<C> {
  return {
    entity: table.entity,
    owner: table.owner,
    parse: table.parse,
    mayEdit: canEditPolicy,
    named: () => ({}),
    compare: (before, after) => comparePolicy(before ?? {}, after),
    claim: table.claim,
    // The schema refuses what could not be public.
    requirePublishable: () => {},
    makeLive: (tx, id, number, content) => makeLive(tx, table, id, number, content),
    takeOff: (tx, id) => takeOff(tx, table, id),
    async publicNumber(tx, id) {
      const row = await table.find(tx, id)
      return row?.status === 'PUBLISHED' ? row.publishedRevision : null
    },
  }
}

/** Rules and dated values on their way to the public. */
export const ruleRecords = recordsOf(rules)
export const valueRecords = recordsOf(values)

/** Writes a revision and shows it: in public if the save says so, else in the table of what was never public. */
export async function writeRevision<C extends object>(
  tx: Transaction,
  table: PolicyTable<C>,
  actor: Actor,
  id: string,
  number: number,
  save: PolicySave<C>,
): Promise<ContentChange | null> {
  const { content, reason } = save
  await addRevision(tx, table.owner(id), number, { content, reason, authorId: actor.id })
  if (save.publish) return makeLive(tx, table, id, number, content)
  if ((await table.find(tx, id))?.status === 'DRAFT') await table.write(tx, id, content, null)
  return null
}

/** Adds many at once in the transaction of the caller, each with its first revision and audit row. */
export async function insertAll<C extends object>(
  tx: Transaction,
  table: PolicyTable<C>,
  actor: Actor,
  saves: readonly PolicySave<C>[],
): Promise<{ ids: string[]; change: ContentChange | null }> {
  const ids = await table.insert(
    tx,
    saves.map(({ content }) => content),
  )
  const now = new Date()
  for (const [index, save] of saves.entries()) {
    const id = ids[index]
    if (!id) throw new Error('the database gave fewer ids than it was given rows')
    const { content, reason } = save
    const publishedAt = save.publish ? now : null
    await addRevision(tx, table.owner(id), 1, { content, reason, authorId: actor.id, publishedAt })
    if (save.publish) {
      await table.write(tx, id, null, { status: 'PUBLISHED', publishedRevision: 1, publishedAt: now })
    }
    await recordAudit(tx, {
      actorId: actor.id,
      action: save.publish ? `${table.entity}.create-and-publish` : `${table.entity}.create`,
      entityType: table.entity,
      entityId: id,
      detail: save.publish && actor.id ? { approvedOwnChange: true } : {},
    })
  }
  return { ids, change: saves.some(({ publish }) => publish) ? await recordPolicyChange(tx) : null }
}
