import type { NextRequest } from 'next/server'
import { checkSheet } from '@/features/spreadsheets/commands'
import { maximumBytes, uploadSchema } from '@/features/spreadsheets/schema'
import { FileProblem } from '@/features/spreadsheets/sheet-problem'
import { readFormBody } from '@/server/request-body'
import { progressResponse } from './progress-response'
import { nothingHere, sheetActor, staffLocaleOf, staffWords } from './sheet-response'

export const dynamic = 'force-dynamic'

/** What a form takes beside its file. */
const formBytes = 20_000

/** @throws FileProblem when there is no file, or it is too large to be read */
async function readUpload(request: NextRequest) {
  // Before anything is read: a body without a length could be endless.
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= maximumBytes + formBytes)) throw new FileProblem('too-large')
  const parsed = uploadSchema.safeParse(Object.fromEntries((await readFormBody(request)) ?? []))
  if (parsed.success) return parsed.data
  const codes = parsed.error.issues.map(({ message }) => message)
  throw new FileProblem((['too-large', 'source'] as const).find((code) => codes.includes(code)) ?? 'file')
}

/** Checks a file and keeps the report. Answers line by line how far it is. */
export async function POST(request: NextRequest): Promise<Response> {
  const actor = await sheetActor()
  if (!actor) return nothingHere()
  const words = await staffWords()
  return progressResponse(words[staffLocaleOf(request)], async (onProgress) => {
    const { file, ...upload } = await readUpload(request)
    const bytes = Buffer.from(await file.arrayBuffer())
    return checkSheet(actor, { ...upload, fileName: file.name.slice(0, 200), bytes }, words, onProgress)
  })
}
