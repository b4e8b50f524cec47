import type { NextRequest } from 'next/server'
import { parseSheetQuery } from '@/features/spreadsheets/schema'
import { columnsOf, nothingHere, sheetActor, sheetResponse, staffWords } from '../sheet-response'

export const dynamic = 'force-dynamic'

async function* noRows(): AsyncGenerator<string[]> {}

/** An empty sheet of a category with its columns and allowed values. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = parseSheetQuery(request.nextUrl.searchParams)
  if (!query || !(await sheetActor())) return nothingHere()
  const words = await staffWords()
  const columns = await columnsOf(words, query.category)
  return sheetResponse({ words, columns, ...query }, `${query.category.key}-template`, noRows())
}
