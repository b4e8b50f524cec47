import { monitorEventLoopDelay } from 'node:perf_hooks'
import { FEED_KEY, type FeedState } from './content-feed'
import type { FrontMeasurements } from './front/measurements'

/** The key the front stands under; the front itself is another bundle and must not become part of this one. */
const FRONT_KEY = Symbol.for('living-in-jinan.front')

// Pages, actions and the front are separate bundles of one process: what is counted meets in the global scope.
const shared = globalThis as typeof globalThis & {
  livingInJinanCounts?: { slowQueries: number; delay: ReturnType<typeof monitorEventLoopDelay> }
}

function counts() {
  if (!shared.livingInJinanCounts) {
    const delay = monitorEventLoopDelay({ resolution: 20 })
    delay.enable()
    shared.livingInJinanCounts = { slowQueries: 0, delay }
  }
  return shared.livingInJinanCounts
}

export function countSlowQuery(): void {
  counts().slowQueries += 1
}

export type ProcessMeasurements = {
  slowQueries: number
  /** 99th percentile of how late the process was at its own appointments since the last reading, in seconds. */
  delaySeconds: number
  memory: NodeJS.MemoryUsage
  /** Processor time used since the start, in seconds. */
  processorSeconds: number
  uptimeSeconds: number
}

export function readProcess(): ProcessMeasurements {
  const { slowQueries, delay } = counts()
  const { user, system } = process.cpuUsage()
  const late = delay.count > 0 ? delay.percentile(99) / 1e9 : 0
  delay.reset()
  return {
    slowQueries,
    delaySeconds: late,
    memory: process.memoryUsage(),
    processorSeconds: (user + system) / 1e6,
    uptimeSeconds: process.uptime(),
  }
}

/** What the front of this process has done, or null without one (`next dev`). */
export function readFront(): FrontMeasurements | null {
  const front = Reflect.get(globalThis, FRONT_KEY) as { measurements(): FrontMeasurements } | undefined
  return front?.measurements() ?? null
}

/** How this process follows the others, or null on an embedded database. */
export function readFeed(): FeedState | null {
  const read = Reflect.get(globalThis, FEED_KEY) as (() => FeedState) | undefined
  return read?.() ?? null
}
