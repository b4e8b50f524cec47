import { directoryPaths } from './cold-paths'
import { load } from './load'
import { residentMebibytes, type Server } from './processes'
import { median, type Row, row } from './report'

const known = directoryPaths(0, 190)
const perMinute = 60
let fresh = 0

/** As visitors ask: of twenty pages somebody has read nineteen before, and one is a search nobody made yet. */
function mixedPaths(howMany: number): string[] {
  return Array.from({ length: howMany }, (_, index) =>
    index % 20 === 19 ? `/en/search?q=garden+${fresh++}` : (known[index % known.length] ?? '/en'),
  )
}

type Minute = { memory: number; p99: number; failures: number }

/**
 * Half of what the portal can answer of that mix, for some minutes: whether an answer fails, and whether memory and the
 * slowest answers grow. The first third of the time is compared with the last.
 */
export async function soakRows({ origin, pid }: Server, minutes: number): Promise<Row[]> {
  const most = await load({ origin, paths: mixedPaths(20_000), seconds: 15 })
  const rate = Math.round(most.perSecond / 2)
  const past: Minute[] = []
  for (let minute = 0; minute < minutes; minute++) {
    const paths = mixedPaths(rate * perMinute)
    const { p99, failures } = await load({ origin, paths, seconds: perMinute, rate })
    past.push({ memory: residentMebibytes(pid), p99, failures })
  }
  const third = Math.max(1, Math.floor(minutes / 3))
  const growth = (of: (minute: Minute) => number) =>
    median(past.slice(-third).map(of)) / median(past.slice(0, third).map(of))
  const written = (of: (minute: Minute) => number) => past.map((minute) => Math.round(of(minute))).join(' ')
  const failures = past.reduce((sum, minute) => sum + minute.failures, most.failures)
  const name = `${minutes} minutes at half load`
  return [
    row(`${name}: failed answers`, failures, '', { atMost: 0 }, 0, `${rate} requests/s, one in twenty rendered`),
    row(
      `${name}: memory, last third to first`,
      growth(({ memory }) => memory),
      '×',
      { atMost: 1.1 },
      2,
      `MiB: ${written(({ memory }) => memory)}`,
    ),
    row(
      `${name}: p99, last third to first`,
      growth(({ p99 }) => p99),
      '×',
      { atMost: 1.1 },
      2,
      `ms: ${written(({ p99 }) => p99)}`,
    ),
  ]
}
