/** The load tool, in a process of its own so that it shares no thread with what it measures. See `load.ts`. */
import fs from 'node:fs'
import autocannon from 'autocannon'
import type { Load, LoadResult } from './load'

const wanted = JSON.parse(fs.readFileSync(process.argv[2] ?? '', 'utf8')) as Load
const { origin, paths, seconds, connections, rate } = wanted
let next = 0
const result = await autocannon({
  url: origin,
  connections,
  duration: seconds,
  ...(rate && { overallRate: rate }),
  headers: { 'accept-encoding': 'br' },
  requests: [
    {
      method: 'GET',
      // One list for all connections: a path that two of them asked for would be a hit the second time.
      setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] ?? '/' }),
    },
  ],
})
const answer: LoadResult = {
  perSecond: result['2xx'] / result.duration,
  failures: result.non2xx + result.errors,
  asked: next,
  p99: result.latency.p99,
}
process.send?.(answer)
process.disconnect?.()
