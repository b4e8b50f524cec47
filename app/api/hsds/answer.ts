import type { NextRequest } from 'next/server'
import type { ListAnswer } from '@/features/open-data/lists'
import { databaseAway, ProblemError } from '@/features/open-data/problem'
import { env } from '@/server/env'
import { isDatabaseReady } from '@/server/readiness'
import { download } from '../download'
import { openHeaders, problemResponse } from '../problem-response'

/** The problem document of an error. @throws the error where the database answers, so that waiting would not help */
async function failure(error: unknown): Promise<Response> {
  if (error instanceof ProblemError) return problemResponse(error)
  if (await isDatabaseReady()) throw error
  return problemResponse(databaseAway(), { 'retry-after': '5' })
}

/** Answers with what `make` returns, or with the problem it throws. */
export async function answer(make: (siteUrl: string) => unknown): Promise<Response> {
  try {
    return Response.json(await make(env().siteUrl), { headers: openHeaders })
  } catch (error) {
    return failure(error)
  }
}

async function* lines(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`
}

/** Answers a list: a page, or everything line by line. */
export async function answerList(
  request: NextRequest,
  list: (query: URLSearchParams, siteUrl: string) => Promise<ListAnswer>,
): Promise<Response> {
  try {
    const answered = await list(request.nextUrl.searchParams, env().siteUrl)
    if (answered.kind === 'page') return Response.json(answered.page, { headers: openHeaders })
    return await download(request, 'application/x-ndjson', () => lines(answered.lines))
  } catch (error) {
    return failure(error)
  }
}
