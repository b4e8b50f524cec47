import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { StaffLocale } from '@/i18n/locales'
import { isUuid } from '@/lib/uuid'
import { db } from '@/server/db'
import type { AuditQuery } from './schema'

export type AuditRow = {
  id: string
  at: Date
  actor: string | null
  action: string
  entityType: string
  entityId: string | null
  detail: unknown
}

/** A row with the name its object goes by today, where it has one. */
export type NamedAuditRow = AuditRow & { name?: string | null }

const pageSize = 100

const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`)

const whereOf = ({ who, about, which, refused, from, until }: AuditQuery): Prisma.AuditEventWhereInput => ({
  ...(who && { actorId: who }),
  ...(about && { entityType: about }),
  ...(which && { entityId: which }),
  ...(refused && { action: { endsWith: '.refused' } }),
  at: {
    ...(from && { gte: startOf(from) }),
    ...(until && { lt: new Date(startOf(until).getTime() + 86_400_000) }),
  },
})

async function readPage(query: AuditQuery, skip: number, take: number): Promise<AuditRow[]> {
  const rows = await (await db()).auditEvent.findMany({
    where: whereOf(query),
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    skip,
    take,
    include: { actor: { select: { name: true } } },
  })
  return rows.map(({ actor, ...row }) => ({ ...row, actor: actor?.name ?? null }))
}

/** The names of records by their newest words, and of people; what is neither has none. */
async function namesOf(rows: readonly AuditRow[], locale: StaffLocale): Promise<Map<string, string | null>> {
  const ids = [...new Set(rows.flatMap(({ entityId }) => (entityId && isUuid(entityId) ? [entityId] : [])))]
  const text = (language: StaffLocale) =>
    Prisma.sql`snapshot #>> ARRAY['texts', ${language}, 'name', 'value'],
      snapshot #>> ARRAY['texts', ${language}, 'title', 'value']`
  const names = await (await db()).$queryRaw<{ id: string; name: string | null }[]>`
    (SELECT DISTINCT ON (id) coalesce("listingId", "guideId", "ruleId", "valueId") AS id,
        coalesce(${text(locale)}, title, snapshot->>'place', snapshot->>'key') AS name
      FROM "Revision"
      WHERE "listingId" = ANY(${ids}::uuid[]) OR "guideId" = ANY(${ids}::uuid[])
        OR "ruleId" = ANY(${ids}::uuid[]) OR "valueId" = ANY(${ids}::uuid[])
      ORDER BY id, number DESC)
    UNION ALL SELECT id, name FROM "User" WHERE id = ANY(${ids}::uuid[])`
  return new Map(names.map(({ id, name }) => [id, name]))
}

/** One page of the audit log, the newest first. @param locale language of the names of records */
export async function listAudit(
  query: AuditQuery,
  locale: StaffLocale,
): Promise<{ rows: NamedAuditRow[]; hasMore: boolean }> {
  const found = await readPage(query, (query.page - 1) * pageSize, pageSize + 1)
  const rows = found.slice(0, pageSize)
  const names = await namesOf(rows, locale)
  return {
    rows: rows.map((row) => ({ ...row, name: names.get(row.entityId ?? '') })),
    hasMore: found.length > pageSize,
  }
}

/** All rows of the log that a query leaves, the newest first. What is written meanwhile is not among them. */
export async function* streamAudit(query: AuditQuery): AsyncGenerator<AuditRow> {
  const now = new Date()
  const size = 1000
  const prisma = await db()
  const where = { AND: [whereOf(query), { at: { lte: now } }] }
  for (let cursor: string | undefined; ; ) {
    const rows = await prisma.auditEvent.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
      take: size,
      include: { actor: { select: { name: true } } },
    })
    for (const { actor, ...row } of rows) yield { ...row, actor: actor?.name ?? null }
    cursor = rows.at(-1)?.id
    if (rows.length < size) return
  }
}

/** Everybody who ever had an account, by name. */
export async function listActors(): Promise<{ id: string; name: string }[]> {
  return (await db()).user.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
}
