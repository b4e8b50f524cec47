/**
 * `npm run bench`: measures the portal against its targets, as docs/performance.md explains.
 *   npm run bench                        all rows
 *   npm run bench -- --only save,pages   some parts: build start clone pages lighthouse finder save directory cached
 *                                        memory freshness staff large soak
 *   npm run bench -- --json FILE         writes the rows to a file as well
 * BENCH_CLONE=1 adds a fresh clone with its packages, BENCH_LARGE=1 adds 100,000 listings (some ten minutes), and
 * BENCH_SOAK=30 adds half load for thirty minutes.
 */
import os from 'node:os'
import { parseArgs } from 'node:util'
import { measureCached } from './bench/cached'
import { makeData, settingsFor } from './bench/data'
import { type ColdTimes, coldRows, coldTimes, largeRow, uncachedRow } from './bench/directory'
import { finderRow } from './bench/finder'
import { freshnessRows } from './bench/freshness'
import { lighthouseRows } from './bench/lighthouse-scores'
import { weightRows } from './bench/page-weight'
import { residentMebibytes, type Server, startPortal } from './bench/processes'
import { notMeasured, print, type Row, row, writeJson } from './bench/report'
import { saveRow } from './bench/save'
import { soakRows } from './bench/soak'
import { staffRows } from './bench/staff-screens'
import { buildRow, cloneRow, secondStart } from './bench/starts'

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const only = values.only?.split(',')
const wants = (part: string) => !only || only.includes(part)

const entry = '/en/hospitals/qilu-hospital-of-shandong-university'
const filtered = '/en/hospitals?district=lixia&lang=en&q=lakeside'
const listings = 10_000

const rows: Row[] = []
function add(...more: Row[]): void {
  for (const one of more) {
    rows.push(one)
    print(one)
  }
}

async function withRealEntries(): Promise<void> {
  if (!['start', 'pages', 'lighthouse', 'finder'].some(wants)) return
  const { portal, row: start } = await secondStart()
  if (wants('start')) add(start)
  if (wants('pages')) add(...(await weightRows(portal, entry)))
  if (wants('lighthouse')) add(...(await lighthouseRows(portal, entry)))
  if (wants('finder')) add(await finderRow(portal))
  await portal.stop()
}

async function underLoad(portal: Server): Promise<ColdTimes | undefined> {
  let directory: ColdTimes | undefined
  if (wants('directory') || wants('large')) {
    const cold = await coldTimes(portal)
    directory = cold.directory
    add(...coldRows('directory', directory), ...coldRows('search', cold.search))
    add(await uncachedRow(portal))
  }
  if (wants('cached')) {
    add(await measureCached('entry page, cached, brotli asked for', portal, entry, 0.8))
    add(await measureCached('directory with two filters and words, hot', portal, filtered, 0.7))
  }
  if (wants('memory')) {
    const note = 'the one process with its embedded database, after the load above'
    add(row('memory, 10,000 listings', residentMebibytes(portal.pid), 'MiB', { atMost: 560 }, 0, note))
  }
  return directory
}

async function withManyListings(): Promise<void> {
  if (!['save', 'directory', 'cached', 'memory', 'freshness', 'staff', 'large', 'soak'].some(wants)) return
  const dataDir = await makeData(listings)
  if (wants('save')) add(await saveRow(dataDir))
  const { portal } = await startPortal(settingsFor(dataDir))
  const small = await underLoad(portal)
  if (wants('freshness')) add(...(await freshnessRows(portal)))
  if (wants('staff')) add(...(await staffRows(portal)))
  const minutes = Number(process.env.BENCH_SOAK)
  if (wants('soak') && minutes > 0) add(...(await soakRows(portal, minutes)))
  await portal.stop()
  if (!wants('large')) return
  if (!process.env.BENCH_LARGE || !small) {
    add(notMeasured('directory, cold, 100,000 against 10,000 listings', '≤ 2 ×', 'set BENCH_LARGE=1'))
    return
  }
  const large = await startPortal(settingsFor(await makeData(10 * listings)))
  add(largeRow(small, (await coldTimes(large.portal)).directory))
  await large.portal.stop()
}

const [loadBefore = 0] = os.loadavg()
if (loadBefore > 1) {
  process.stdout.write(`The machine is busy already (load ${loadBefore.toFixed(1)}): times will be too long.\n`)
}
if (wants('build')) add(buildRow())
if (wants('clone')) add(await cloneRow())
await withRealEntries()
await withManyListings()

const missed = rows.filter(({ holds }) => holds === false).length
process.stdout.write(`\n${rows.filter(({ holds }) => holds).length} targets hold, ${missed} do not.\n`)
if (values.json) {
  const machine = {
    cores: os.cpus().length,
    memoryGibibytes: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
  }
  writeJson(values.json, rows, { at: new Date().toISOString(), machine, loadBefore })
}
process.exit(0)
