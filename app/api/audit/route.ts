import { Readable } from 'node:stream'
import type { NextRequest } from 'next/server'
import { canReadAudit } from '@/features/accounts/policy'
import { type AuditRow, streamAudit } from '@/features/audit/queries'
import { parseAuditQuery } from '@/features/audit/schema'
import { writeCsv } from '@/features/spreadsheets/write-csv'
import { shanghaiDay } from '@/lib/shanghai-day'
import { currentActor } from '@/server/auth'

export const dynamic = 'force-dynamic'

const heads = ['at', 'actor', 'action', 'entityType', 'entityId', 'detail']

async function* cellsOf(rows: AsyncIterable<AuditRow>): AsyncGenerator<string[]> {
  for await (const { at, actor, action, entityType, entityId, detail } of rows) {
    yield [at.toISOString(), actor ?? '', action, entityType, entityId ?? '', detail ? JSON.stringify(detail) : '']
  }
}

/** The audit log as the filter of its screen leaves it, as CSV; times are UTC. For everybody else there is nothing. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor()
  if (!actor || !canReadAudit(actor)) return new Response(null, { status: 404 })
  const query = parseAuditQuery(Object.fromEntries(request.nextUrl.searchParams))
  const body = Readable.from(writeCsv(heads, cellsOf(streamAudit(query))), { objectMode: false })
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="audit-${shanghaiDay(new Date())}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
