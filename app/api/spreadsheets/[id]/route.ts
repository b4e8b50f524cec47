import type { NextRequest } from 'next/server'
import { commitSheet } from '@/features/spreadsheets/commands'
import { progressResponse } from '../progress-response'
import { nothingHere, sheetActor, staffLocaleOf, staffWords } from '../sheet-response'

export const dynamic = 'force-dynamic'

/** Writes all rows of a report. Answers line by line how far it is. */
export async function POST(
  request: NextRequest,
  { params }: RouteContext<'/api/spreadsheets/[id]'>,
): Promise<Response> {
  const actor = await sheetActor()
  if (!actor) return nothingHere()
  const [{ id }, words] = await Promise.all([params, staffWords()])
  return progressResponse(words[staffLocaleOf(request)], async (onProgress) => {
    await commitSheet(actor, id, onProgress)
    return id
  })
}
