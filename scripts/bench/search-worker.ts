/**
 * Fills the database of the settings with made-up entries and measures searches over them, as the page of results asks
 * them. A process of its own, because an embedded database belongs to one. Started by `scripts/bench-search.ts`.
 */
import { listHits, planSearch } from '@/features/search/queries'
import { putSearchEntries } from '@/features/search/writes'
import { database } from '@/server/db'
import { madeUpEntry, madeUpQueries } from './search-entries'

/** Seconds to fill, and milliseconds of each search: by the clock, of the processor of this process, and by kind. */
export type SearchTimes = { fill: number; all: number[]; processor: number[]; byKind: Record<string, number[]> }

const entries = Number(process.argv[2])
const rounds = Number(process.argv[3])
const batch = 500

const { prisma, close } = await database()
const started = performance.now()
for (let from = 0; from < entries; from += batch) {
  const made = Array.from({ length: Math.min(batch, entries - from) }, (_, offset) => madeUpEntry(from + offset))
  await prisma.$transaction((tx) => putSearchEntries(tx, made), { timeout: 120_000 })
}
await prisma.$executeRawUnsafe('VACUUM ANALYZE "SearchDocument", "SearchWord"')
const fill = (performance.now() - started) / 1000

async function search(q: string): Promise<{ clock: number; processor: number }> {
  const start = performance.now()
  const used = process.cpuUsage()
  const plan = await planSearch(q, { partly: true })
  await listHits(plan, 'en')
  const { user, system } = process.cpuUsage(used)
  return { clock: performance.now() - start, processor: (user + system) / 1000 }
}

const times: SearchTimes = { fill, all: [], processor: [], byKind: {} }
for (let round = -3; round < rounds; round++) {
  for (const { kind, q } of madeUpQueries((round + 3) * 1237 + 11)) {
    const took = await search(q)
    // The first rounds warm what every visitor but the first finds warm.
    if (round < 0) continue
    times.all.push(took.clock)
    times.processor.push(took.processor)
    times.byKind[kind] = [...(times.byKind[kind] ?? []), took.clock]
  }
}
await close()
process.send?.(times)
process.disconnect?.()
