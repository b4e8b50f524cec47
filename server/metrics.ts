import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { BACKUP_MADE } from './backup/backup'
import { database } from './db'
import { env } from './env'
import { RENDER_BUCKETS } from './front/measurements'
import { log } from './log'
import { readFeed, readFront, readProcess } from './measurements'
import { type Metric, renderMetrics } from './prometheus'

const one = (value: number | null | undefined) => (value === null || value === undefined ? [] : [{ value }])

function frontMetrics(): Metric[] {
  const front = readFront()
  if (!front) return []
  const { requests, cache, renders } = front
  const states = ['hit', 'miss', 'stale', 'stale-error', 'failed'] as const
  return [
    {
      ...{ name: 'jinan_requests_total', help: 'Answers by kind of address and class of status.', type: 'counter' },
      samples: requests.map(({ kind, status, count }) => ({ labels: { kind, status }, value: count })),
    },
    {
      ...{ name: 'jinan_cache_answers_total', help: 'Public pages by how the cache answered.', type: 'counter' },
      samples: states.map((state) => ({ labels: { state }, value: cache[state] })),
    },
    { name: 'jinan_cache_pages', help: 'Pages in the cache.', type: 'gauge', samples: one(cache.entries) },
    { name: 'jinan_cache_bytes', help: 'Size of the cache.', type: 'gauge', samples: one(cache.bytes) },
    {
      ...{ name: 'jinan_render_seconds', help: 'Time to render a public page.', type: 'histogram' },
      ...{ bounds: RENDER_BUCKETS, counts: renders.counts, count: renders.count, sum: renders.seconds },
    },
    {
      ...{ name: 'jinan_render_failures_total', help: 'Renders that failed.', type: 'counter' },
      samples: one(renders.failed),
    },
  ]
}

function processMetrics(): Metric[] {
  const { memory, ...own } = readProcess()
  const feed = readFeed()
  const heard = feed?.heardAt ? (Date.now() - feed.heardAt) / 1000 : null
  return [
    { name: 'process_resident_memory_bytes', help: 'Resident memory.', type: 'gauge', samples: one(memory.rss) },
    { name: 'nodejs_heap_used_bytes', help: 'Heap in use.', type: 'gauge', samples: one(memory.heapUsed) },
    {
      name: 'nodejs_external_memory_bytes',
      help: 'Memory beside the heap.',
      type: 'gauge',
      samples: one(memory.external),
    },
    { name: 'process_cpu_seconds_total', help: 'Processor time.', type: 'counter', samples: one(own.processorSeconds) },
    { name: 'process_uptime_seconds', help: 'Time since the start.', type: 'gauge', samples: one(own.uptimeSeconds) },
    {
      ...{ name: 'nodejs_eventloop_delay_p99_seconds', help: 'Lateness since the last reading.', type: 'gauge' },
      samples: one(own.delaySeconds),
    },
    {
      name: 'jinan_slow_queries_total',
      help: 'Statements over the limit.',
      type: 'counter',
      samples: one(own.slowQueries),
    },
    {
      ...{ name: 'jinan_feed_connected', help: 'Whether this instance hears of the others.', type: 'gauge' },
      samples: one(feed && Number(feed.connected)),
    },
    { name: 'jinan_feed_silence_seconds', help: 'Time since the last look.', type: 'gauge', samples: one(heard) },
  ]
}

async function databaseMetrics(): Promise<Metric[]> {
  const { engine, prisma } = await database()
  const { open, idle, waiting } = engine.connections()
  const [newest, backup] = await Promise.all([
    prisma.contentChange.aggregate({ _max: { version: true } }),
    prisma.auditEvent.findFirst({ where: { action: BACKUP_MADE }, orderBy: { at: 'desc' }, select: { at: true } }),
  ])
  return [
    {
      ...{ name: 'jinan_content_version', help: 'Number of the newest content change.', type: 'gauge' },
      samples: one(Number(newest._max.version ?? 0)),
    },
    {
      ...{
        name: 'jinan_database_connections',
        help: 'Connections by state; waiting are those who want one.',
        type: 'gauge',
      },
      samples: Object.entries({ open, idle, waiting }).map(([state, value]) => ({ labels: { state }, value })),
    },
    {
      ...{ name: 'jinan_backup_timestamp_seconds', help: 'When the last backup was made.', type: 'gauge' },
      samples: one(backup && backup.at.getTime() / 1000),
    },
  ]
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether a request may read the metrics: null when there are none here, since no token is set. */
export function mayReadMetrics(authorization: string | null): boolean | null {
  const token = env().metricsToken
  if (!token) return null
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
}

/** Everything measured in this process, as text for a collector; without the database's part when it is away. */
export async function metricsText(): Promise<string> {
  const stored = await databaseMetrics().catch((error: unknown) => {
    log.warn({ error: error instanceof Error ? error.message : String(error) }, 'metrics without the database')
    return []
  })
  const up: Metric = {
    ...{ name: 'jinan_database_up', help: 'Whether the database answered just now.', type: 'gauge' },
    samples: one(stored.length > 0 ? 1 : 0),
  }
  return renderMetrics([up, ...stored, ...frontMetrics(), ...processMetrics()])
}
