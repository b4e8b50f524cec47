import { directoryPaths, searchPaths } from './cold-paths'
import { getPage } from './http-client'
import { distinctLoad } from './load'
import { processorSeconds, type Server } from './processes'
import { median, quantile, type Row, row } from './report'

const warmUp = 72
const samples = 240
const loadPaths = 2500

export type ColdTimes = {
  median: number
  p95: number
  /** Processor time of the server for one page, in milliseconds: what a busy machine does not change. */
  processor: number | null
}

async function timesOf(portal: Server, paths: readonly string[]): Promise<ColdTimes> {
  const times: number[] = []
  const before = processorSeconds(portal.pid)
  for (const path of paths) {
    const { headers, milliseconds } = await getPage(portal.origin + path)
    if (headers['x-cache'] !== 'miss') throw new Error(`${path} was not rendered for this request`)
    times.push(milliseconds)
  }
  const after = processorSeconds(portal.pid)
  const processor = before === null || after === null ? null : ((after - before) * 1000) / paths.length
  return { median: median(times), p95: quantile(times, 0.95), processor }
}

/** Times of directory and search pages nobody asked for before, one after the other. The first of each warm it up. */
export async function coldTimes(portal: Server): Promise<{ directory: ColdTimes; search: ColdTimes }> {
  await timesOf(portal, directoryPaths(0, warmUp))
  const directory = await timesOf(portal, directoryPaths(warmUp, samples))
  await timesOf(portal, searchPaths(0, warmUp))
  return { directory, search: await timesOf(portal, searchPaths(warmUp, samples)) }
}

function written({ median, p95, processor }: ColdTimes): string {
  const times = `median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`
  return processor === null ? times : `${times}, ${processor.toFixed(1)} ms of processor time each`
}

export function coldRows(of: string, times: ColdTimes): Row[] {
  return [
    row(`${of}, cold, alone, 10,000 listings: median`, times.median, 'ms', { atMost: 15 }, 1, written(times)),
    row(`${of}, cold, alone, 10,000 listings: p95`, times.p95, 'ms', { atMost: 40 }, 1),
  ]
}

/** Directory pages per second, none asked for twice, over 32 connections. */
export async function uncachedRow(portal: Server): Promise<Row> {
  const first = warmUp + samples
  const perSecond = await distinctLoad(portal.origin, (run) => directoryPaths(first + run * loadPaths, loadPaths))
  return row('directory, uncached, 32 connections, 10,000 listings', perSecond, '/s', { atLeast: 100 })
}

/** How much dearer the cold pages are with ten times the listings, in processor time where the system tells it. */
export function largeRow(small: ColdTimes, large: ColdTimes): Row {
  const isTold = small.processor !== null && large.processor !== null
  const ratio = isTold ? Number(large.processor) / Number(small.processor) : large.median / small.median
  const note = `at 100,000: ${written(large)}; at 10,000: ${written(small)}`
  return row('directory, cold, 100,000 against 10,000 listings', ratio, '×', { atMost: 2 }, 2, note)
}
