import type { NextRequest } from 'next/server'
import { byteOrderMark, csvRow } from '@/features/open-data/csv'
import { dataPackage } from '@/features/open-data/data-package'
import { changesFeed } from '@/features/open-data/feed'
import { notFound } from '@/features/open-data/problem'
import { lastChange, streamEntries } from '@/features/open-data/queries'
import { getTable, type Table } from '@/features/open-data/tables'
import { env } from '@/server/env'
import { download } from '../../download'
import { answer } from '../../hsds/answer'
import { openHeaders, problemResponse } from '../../problem-response'

export const dynamic = 'force-dynamic'

async function* writeTable(table: Table, siteUrl: string): AsyncGenerator<string> {
  yield byteOrderMark + csvRow(table.columns.map(({ name }) => name))
  for await (const entry of streamEntries({ category: table.category ?? 'all' })) {
    const rows = table.rows(entry, siteUrl)
    if (rows.length > 0) yield rows.map(csvRow).join('')
  }
}

type Context = RouteContext<'/api/export/[file]'>

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { file } = await params
  const { siteUrl } = env()
  if (file === 'datapackage.json') return answer(async () => dataPackage(siteUrl, await lastChange()))
  if (file === 'changes.atom') {
    const headers = { ...openHeaders, 'content-type': 'application/atom+xml; charset=utf-8' }
    return new Response(await changesFeed(siteUrl), { headers })
  }
  const table = file.endsWith('.csv') ? getTable(file.slice(0, -'.csv'.length)) : null
  if (!table) return problemResponse(notFound('file'))
  return download(request, 'text/csv; charset=utf-8; header=present', () => writeTable(table, siteUrl), {
    'content-disposition': `attachment; filename="living-in-jinan-${table.name}.csv"`,
  })
}
