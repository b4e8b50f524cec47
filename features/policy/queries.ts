import 'server-only'
import type { Day } from '@/lib/shanghai-day'
import { db } from '@/server/db'
import { keepUntilChange } from '@/server/keep-until-change'
import { staffView } from '@/server/staff-view'
import { derivedValues } from './derived-values'
import {
  type PolicyFact,
  type PolicySource,
  policyFactSchema,
  policySourceSchema,
  type RuleContent,
  ruleContentSchema,
  type ValueContent,
  valueContentSchema,
} from './schema'

/** Everything published, as the pure functions of features/policy/dated.ts and the engine want it. */
export type Policy = {
  rules: readonly RuleContent[]
  values: readonly ValueContent[]
  sources: ReadonlyMap<string, PolicySource>
  facts: ReadonlyMap<string, PolicyFact>
}

const published = { status: 'PUBLISHED' } as const

const publishedPolicy = keepUntilChange('policy', async (): Promise<Policy> => {
  const prisma = await db()
  const rules = await prisma.policyRule.findMany({ where: published, orderBy: [{ kind: 'asc' }, { place: 'asc' }] })
  const values = await prisma.datedValue.findMany({ where: published, orderBy: { key: 'asc' } })
  const sources = await prisma.policySource.findMany()
  const facts = await prisma.policyFact.findMany()
  return {
    rules: rules.map((row) => ruleContentSchema.parse(row)),
    values: values.map((row) => valueContentSchema.parse(row)),
    sources: new Map(sources.map((row) => [row.key, policySourceSchema.parse(row)])),
    facts: new Map(facts.map((row) => [row.number, policyFactSchema.parse(row)])),
  }
})

/** The newest content of everything that is in use or waits to be: what would hold if all of it were published. */
async function loadDrafted({ sources, facts }: Policy): Promise<Policy> {
  const prisma = await db()
  const where = { status: { not: 'ARCHIVED' } } as const
  const newest = { revisions: { orderBy: { number: 'desc' }, take: 1, select: { snapshot: true } } } as const
  const rules = await prisma.policyRule.findMany({ where, select: newest })
  const values = await prisma.datedValue.findMany({ where, select: newest })
  return {
    rules: rules.flatMap(({ revisions }) => revisions.map(({ snapshot }) => ruleContentSchema.parse(snapshot))),
    values: values.flatMap(({ revisions }) => revisions.map(({ snapshot }) => valueContentSchema.parse(snapshot))),
    sources,
    facts,
  }
}

/**
 * The published policy, kept in memory until the content version moves, which this or another instance raises when
 * something is published. `values` also has the numbers that follow from the rules (features/policy/derived-values.ts)
 * as of `day`.
 */
export async function readPublishedPolicy(day: Day): Promise<Policy> {
  return withDerived(await publishedPolicy(), day)
}

/**
 * The policy the public pages of this request show: what is published, and for a member of staff who asked for it
 * what waits to be published as well.
 */
export async function readPolicy(day: Day): Promise<Policy> {
  const published = await readPublishedPolicy(day)
  return (await staffView())?.drafts ? withDerived(await loadDrafted(published), day) : published
}

const withDerived = (policy: Policy, day: Day): Policy => ({
  ...policy,
  values: [...policy.values, ...derivedValues(policy.rules, day)],
})
