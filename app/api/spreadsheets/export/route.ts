import type { NextRequest } from 'next/server'
import { rowTexts } from '@/features/spreadsheets/cells'
import type { Column } from '@/features/spreadsheets/columns'
import { streamSheetEntries } from '@/features/spreadsheets/queries'
import { parseSheetQuery } from '@/features/spreadsheets/schema'
import { shanghaiDay } from '@/lib/shanghai-day'
import { columnsOf, nothingHere, sheetActor, sheetResponse, staffWords } from '../sheet-response'

export const dynamic = 'force-dynamic'

type Query = NonNullable<ReturnType<typeof parseSheetQuery>>

async function* rowsOf({ category, locale, filter }: Query, columns: readonly Column[]): AsyncGenerator<string[]> {
  for await (const entry of streamSheetEntries(category.key, filter)) yield rowTexts(columns, category, entry, locale)
}

/** The listings of one category as the filter of the staff list leaves them, each as its newest version. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = parseSheetQuery(request.nextUrl.searchParams)
  if (!query || !(await sheetActor())) return nothingHere()
  const words = await staffWords()
  const columns = await columnsOf(words, query.category)
  const name = `${query.category.key}-${shanghaiDay(new Date())}`
  return sheetResponse({ words, columns, ...query }, name, rowsOf(query, columns))
}
