import { createHash } from 'node:crypto'
import type { NextRequest } from 'next/server'
import { tooManyRequests } from '@/features/open-data/problem'
import { shanghaiDay } from '@/lib/shanghai-day'
import { contentVersion } from '@/server/keep-until-change'
import { countDownload } from '@/server/throttle'
import { openHeaders, problemResponse } from './problem-response'

/** The network address the front has written down. */
function addressOf(request: NextRequest): string {
  return request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? 'unknown'
}

/** What is downloaded is decided by the address, the content, and the day, on which states of facts depend. */
async function tagOf(request: NextRequest): Promise<string> {
  const { pathname, search } = request.nextUrl
  const parts = [pathname, search, await contentVersion(), shanghaiDay(new Date())]
  return `W/"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)}"`
}

/** Text in pieces as bytes; it is made as fast as the reader takes it, and not at all once the reader has gone. */
function toStream(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

/**
 * Answers with a text of any length, which is written while it is read. Nobody keeps it, so who has it already is told
 * by its tag, and one network address gets only so many.
 */
export async function download(
  request: NextRequest,
  contentType: string,
  write: () => AsyncGenerator<string>,
  more: Record<string, string> = {},
): Promise<Response> {
  const etag = await tagOf(request)
  const headers = { ...openHeaders, etag, 'cache-control': 'public, no-cache' }
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })
  const seconds = await countDownload(addressOf(request))
  if (seconds > 0) return problemResponse(tooManyRequests(seconds), { 'retry-after': String(seconds) })
  return new Response(toStream(write()), { headers: { ...headers, ...more, 'content-type': contentType } })
}
