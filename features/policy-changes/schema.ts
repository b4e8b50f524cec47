import { z } from 'zod'
import type { SearchParameters } from '@/features/directory/schema'
import { type RuleKind, ruleKinds } from '@/features/policy/schema'
import { isPartialDate } from '@/lib/partial-date'
import type { Day } from '@/lib/shanghai-day'
import { rowStates } from './row-state'

/** The two sorts of rows policy is made of, as addresses call them. */
export const policyTables = ['rules', 'values'] as const
export type PolicyTableName = (typeof policyTables)[number]

export const isPolicyTable = (name: string): name is PolicyTableName =>
  (policyTables as readonly string[]).includes(name)

export const isRuleKind = (kind: string): kind is RuleKind => (ruleKinds as readonly string[]).includes(kind)

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** `value` stands for all dated values, which have keys in place of kinds. */
export const listKinds = [...ruleKinds, 'value'] as const

const listQuery = z.object({
  q: z.string().trim().max(100).catch(''),
  kind: z.enum(listKinds).nullable().catch(null),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .catch(null),
  state: z.enum(rowStates).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type PolicyListQuery = z.output<typeof listQuery>

/** Reads the query string of the list of rules and values. Never throws. */
export function parsePolicyListQuery(parameters: SearchParameters): PolicyListQuery {
  return listQuery.parse({
    q: first(parameters.q),
    kind: first(parameters.kind) ?? null,
    country: first(parameters.country) ?? null,
    state: first(parameters.state) ?? null,
    page: first(parameters.page),
  })
}

/** A calendar day of a query, or null for anything else. */
export function parseDay(value: string | string[] | undefined): Day | null {
  const text = first(value) ?? ''
  return text.length === 10 && isPartialDate(text) ? text : null
}

const reason = z
  .string()
  .trim()
  .max(500, 'too-long')
  .transform((text) => text || null)
  .default(null)

/** What a form says about the row it is about. */
export const policyTargetSchema = z.object({
  table: z.enum(policyTables),
  id: z.uuid(),
  revision: z.coerce.number().int().min(1),
  reason,
})

/** What the form of a new row says: which sort, and for a rule which kind. */
export const newPolicySchema = z.discriminatedUnion('table', [
  z.object({ table: z.literal('rules'), kind: z.enum(ruleKinds) }),
  z.object({ table: z.literal('values') }),
])
