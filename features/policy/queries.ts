import 'server-only'
import type { Day } from '@/lib/shanghai-day'
import { db } from '@/server/db'
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

type Loaded = Policy & { version: bigint }

async function newestVersion(): Promise<bigint> {
  const newest = await (await db()).contentChange.findFirst({ orderBy: { version: 'desc' }, select: { version: true } })
  return newest?.version ?? 0n
}

const published = { status: 'PUBLISHED' } as const

async function load(version: bigint): Promise<Loaded> {
  const prisma = await db()
  const rules = await prisma.policyRule.findMany({ where: published, orderBy: [{ kind: 'asc' }, { place: 'asc' }] })
  const values = await prisma.datedValue.findMany({ where: published, orderBy: { key: 'asc' } })
  const sources = await prisma.policySource.findMany()
  const facts = await prisma.policyFact.findMany()
  return {
    version,
    rules: rules.map((row) => ruleContentSchema.parse(row)),
    values: values.map((row) => valueContentSchema.parse(row)),
    sources: new Map(sources.map((row) => [row.key, policySourceSchema.parse(row)])),
    facts: new Map(facts.map((row) => [row.number, policyFactSchema.parse(row)])),
  }
}

// Pages and actions are separate bundles of one process: they meet in the global scope.
const shared = globalThis as { livingInJinanPolicy?: { database: unknown; loaded: Promise<Loaded> } }

/**
 * The published policy, kept in memory until the content version moves, which this or another instance raises when
 * something is published. `values` also has the numbers that follow from the rules (features/policy/derived-values.ts)
 * as of `day`.
 */
export async function readPolicy(day: Day): Promise<Policy> {
  const database = await db()
  const version = await newestVersion()
  const kept = shared.livingInJinanPolicy
  const current = kept?.database === database ? await kept.loaded.catch(() => null) : null
  if (current?.version === version) return withDerived(current, day)
  const loaded = load(version)
  shared.livingInJinanPolicy = { database, loaded }
  return withDerived(await loaded, day)
}

const withDerived = (policy: Policy, day: Day): Policy => ({
  ...policy,
  values: [...policy.values, ...derivedValues(policy.rules, day)],
})
