import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
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

const pageSize = 100

const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`)

const whereOf = ({ who, about, refused, from, until }: AuditQuery): Prisma.AuditEventWhereInput => ({
  ...(who && { actorId: who }),
  ...(about && { entityType: about }),
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

/** One page of the audit log, the newest first. */
export async function listAudit(query: AuditQuery): Promise<{ rows: AuditRow[]; hasMore: boolean }> {
  const rows = await readPage(query, (query.page - 1) * pageSize, pageSize + 1)
  return { rows: rows.slice(0, pageSize), hasMore: rows.length > pageSize }
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
