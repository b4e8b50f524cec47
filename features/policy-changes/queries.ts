import 'server-only'
import { comparePolicy, type Difference } from '@/features/policy/content-comparison'
import type { Period } from '@/features/policy/dated'
import {
  type RuleContent,
  type RuleKind,
  ruleContentSchema,
  type ValueContent,
  valueContentSchema,
} from '@/features/policy/schema'
import type { Day } from '@/lib/shanghai-day'
import { isUuid } from '@/lib/uuid'
import { db } from '@/server/db'
import { type HistoryEntry, listRevisions } from '@/server/revision'
import { endsSoon } from './row-state'
import type { PolicyTableName } from './schema'

type Status = 'DRAFT' | 'PUBLISHED' | 'ARCHIVED'
type Common = { id: string; status: Status; revision: number; publishedRevision: number | null }

/** A rule or value as it stands: its public content, or what it would be if it was never public. */
export type RuleRow = Common & { table: 'rules'; content: RuleContent }
export type ValueRow = Common & { table: 'values'; content: ValueContent }
export type PolicyRow = RuleRow | ValueRow

const commonOf = ({ id, status, revision, publishedRevision }: Common): Common => ({
  id,
  status,
  revision,
  publishedRevision,
})

/** Every rule and every value, whatever its status. There are some hundreds. */
export async function listPolicyRows(): Promise<{ rules: RuleRow[]; values: ValueRow[] }> {
  const prisma = await db()
  const order = [{ validFrom: 'asc' as const }, { id: 'asc' as const }]
  const rules = await prisma.policyRule.findMany({ orderBy: [{ kind: 'asc' }, { place: 'asc' }, ...order] })
  const values = await prisma.datedValue.findMany({ orderBy: [{ key: 'asc' }, ...order] })
  return {
    rules: rules.map((row) => ({ ...commonOf(row), table: 'rules', content: ruleContentSchema.parse(row) })),
    values: values.map((row) => ({ ...commonOf(row), table: 'values', content: valueContentSchema.parse(row) })),
  }
}

/** What an editor works on: the newest content, and the public one to compare it with. */
export type PolicyEditor = (
  | { table: 'rules'; content: RuleContent; published: RuleContent | null }
  | { table: 'values'; content: ValueContent; published: ValueContent | null }
) &
  Common

/** The newest content of a rule or value, public or not; null when there is no such row. */
export async function getPolicyEditor(table: PolicyTableName, id: string): Promise<PolicyEditor | null> {
  if (!isUuid(id)) return null
  const prisma = await db()
  const query = { where: { id }, include: { revisions: { orderBy: { number: 'desc' }, take: 1 } } } as const
  if (table === 'rules') {
    const row = await prisma.policyRule.findUnique(query)
    const newest = row?.revisions[0]
    if (!row || !newest) return null
    const published = row.status === 'PUBLISHED' ? ruleContentSchema.parse(row) : null
    const content = ruleContentSchema.parse(newest.snapshot)
    return { table, ...commonOf(row), content, published }
  }
  const row = await prisma.datedValue.findUnique(query)
  const newest = row?.revisions[0]
  if (!row || !newest) return null
  const published = row.status === 'PUBLISHED' ? valueContentSchema.parse(row) : null
  const content = valueContentSchema.parse(newest.snapshot)
  return { table, ...commonOf(row), content, published }
}

export type PolicyHistoryEntry = HistoryEntry<Difference>

/** All revisions of a rule or value, the newest first, each with what it changed. */
export async function listPolicyHistory(table: PolicyTableName, id: string): Promise<PolicyHistoryEntry[]> {
  const owner = table === 'rules' ? { ruleId: id } : { valueId: id }
  return listRevisions(await db(), owner, (before, now) => comparePolicy(before as object, now as object))
}

/** The public contents with their ids: what a change is compared with. */
export async function readPublishedRows(): Promise<{ rules: RuleRow[]; values: ValueRow[] }> {
  const { rules, values } = await listPolicyRows()
  const isPublished = ({ status }: Common) => status === 'PUBLISHED'
  return { rules: rules.filter(isPublished), values: values.filter(isPublished) }
}

/** Rows that end on the same day and nothing follows them. Rules of one kind stand together, values each alone. */
export type ExpiringGroup = { validUntil: Day; ids: string[] } & (
  | { table: 'rules'; kind: RuleKind }
  | { table: 'values'; key: string }
)

type Ending = Period & { id: string; subject: string }

/** Of the rows given, those that end soon with nothing to follow. */
function endingOf<T extends Ending>(rows: readonly T[], today: Day): (T & { validUntil: Day })[] {
  const bySubject = new Map<string, T[]>()
  for (const row of rows) bySubject.set(row.subject, [...(bySubject.get(row.subject) ?? []), row])
  return rows.flatMap((row) => {
    const { validUntil } = row
    const siblings = bySubject.get(row.subject) ?? []
    return validUntil && endsSoon(row, siblings, today) ? [{ ...row, validUntil }] : []
  })
}

/** What ends within the days of notice from a day on: work for staff, the earliest first. */
export async function listExpiringRules(today: Day): Promise<ExpiringGroup[]> {
  const prisma = await db()
  const where = { status: 'PUBLISHED' } as const
  const dates = { id: true, validFrom: true, validUntil: true } as const
  const rules = await prisma.policyRule.findMany({ where, select: { ...dates, kind: true, place: true } })
  const values = await prisma.datedValue.findMany({ where, select: { ...dates, key: true } })
  const groups = new Map<string, ExpiringGroup>()
  const ofRules = rules.map((row) => ({ ...row, kind: row.kind as RuleKind, subject: `${row.kind} ${row.place}` }))
  for (const { id, kind, validUntil } of endingOf(ofRules, today)) {
    const key = `${kind} ${validUntil}`
    const ids = [...(groups.get(key)?.ids ?? []), id]
    groups.set(key, { table: 'rules', kind, validUntil, ids })
  }
  for (const { id, key, validUntil } of endingOf(
    values.map((row) => ({ ...row, subject: row.key })),
    today,
  )) {
    groups.set(id, { table: 'values', key, validUntil, ids: [id] })
  }
  return [...groups.values()].sort((a, b) => (a.validUntil < b.validUntil ? -1 : 1))
}

/** Keys and titles of the pages policy can rest on, in the order of their titles. */
export async function listPolicySources(): Promise<{ key: string; title: string; url: string | null }[]> {
  return (await db()).policySource.findMany({
    select: { key: true, title: true, url: true },
    orderBy: [{ title: 'asc' }, { key: 'asc' }],
  })
}
