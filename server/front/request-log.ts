import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from './log'
import type { Measuring } from './measurements'

/** A request that takes longer than this is worth a line in the log, whatever it was. */
const SLOW_MS = 2000

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

type Watched = { req: IncomingMessage; res: ServerResponse; requestId: string; kind: string }

/**
 * Counts a request when it ends, and logs it: writes always, what is slow as a warning, the rest for debugging. The
 * lines hold no network address, no query and no cookie.
 */
export function watchRequest({ log, measuring }: { log: Log; measuring: Measuring }, watched: Watched): void {
  const started = performance.now()
  const { req, res, requestId } = watched
  res.once('close', () => {
    const milliseconds = Math.round(performance.now() - started)
    // Asked for now: what kind it is turns out on the way.
    const { kind } = watched
    measuring.countRequest(kind, res.statusCode)
    const { method = '' } = req
    const line = { requestId, method, kind, place: placeOf(req.url ?? ''), status: res.statusCode, milliseconds }
    if (milliseconds > SLOW_MS) log.warn(line, 'slow request')
    else if (READING.has(method)) log.debug(line, 'request')
    else log.info(line, 'write')
  })
}

/** The beginning of a path: enough to know the screen, without what a query or a private link may hold. */
export function placeOf(url: string): string {
  return url.split('?', 1)[0]?.split('/', 4).join('/') ?? ''
}
