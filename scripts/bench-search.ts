/**
 * `npm run bench:search`: how long a search takes over 100,000 made-up entries, on the embedded database and, where its
 * programs are installed, on a PostgreSQL server. A target that does not hold ends it with status 1.
 *   npm run bench:search -- --entries 10000   other numbers of entries
 */
import { parseArgs } from 'node:util'
import { temporaryDirectory } from './bench/data'
import { runWorker, serverCode } from './bench/processes'
import { median, notMeasured, print, quantile, type Row, row } from './bench/report'
import type { SearchTimes } from './bench/search-worker'
import { startPostgres } from './postgres-server'

const { values } = parseArgs({ options: { entries: { type: 'string', default: '100000' } } })
const rounds = '25'
const atMost = 50

async function measure(engine: string, env: Record<string, string>): Promise<Row[]> {
  const { fill, all, processor, byKind } = await runWorker<SearchTimes>('search-worker.ts', [values.entries, rounds], {
    execArgv: serverCode,
    env: { LOG_LEVEL: 'error', ...env },
  })
  const kinds = Object.entries(byKind).map(
    ([kind, times]) => `${kind} ${median(times).toFixed(0)}/${quantile(times, 0.95).toFixed(0)}`,
  )
  const note = `median/p95 in ms: ${kinds.join(', ')}; processor of this process p95 ${quantile(processor, 0.95).toFixed(0)} ms; filled in ${fill.toFixed(0)} s`
  return [
    row(`search, ${values.entries} entries, ${engine}, median`, median(all), 'ms', { atMost }, 1),
    row(`search, ${values.entries} entries, ${engine}, p95`, quantile(all, 0.95), 'ms', { atMost }, 1, note),
  ]
}

const rows = await measure('embedded', { DATA_DIR: temporaryDirectory(), DATABASE_URL: '' })
rows.forEach(print)
const directory = temporaryDirectory()
const server = startPostgres(directory)
if (server) {
  try {
    const own = await measure('PostgreSQL', { DATA_DIR: directory, DATABASE_URL: server.url })
    own.forEach(print)
    rows.push(...own)
  } finally {
    server.stop()
  }
} else
  print(notMeasured('search on PostgreSQL', `≤ ${atMost} ms`, 'its programs are not installed, or may not run here'))
process.exit(rows.some(({ holds }) => holds === false) ? 1 : 0)
