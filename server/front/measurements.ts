import type { CacheStats } from './cache'

/** Upper bounds in seconds of the classes a render is counted in. */
export const RENDER_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

export type RequestCount = { kind: string; status: string; count: number }

/** What a front has done since it started. */
export type FrontMeasurements = {
  requests: RequestCount[]
  cache: CacheStats
  /** Renders by duration: `counts` has one number per bucket, not added up; `seconds` is the sum of all durations. */
  renders: { counts: number[]; count: number; seconds: number; failed: number }
}

export type Measuring = {
  /** Counts one answer by kind of address and class of status, such as `2xx`. */
  countRequest(kind: string, status: number): void
  /** Runs one render and keeps how long it took. */
  timeRender<T>(render: () => Promise<T>): Promise<T>
  read(cache: CacheStats): FrontMeasurements
}

/** Makes the counters of one front. Nothing in them says who asked. */
export function createMeasuring(now: () => number = () => performance.now()): Measuring {
  const requests = new Map<string, RequestCount>()
  const counts: number[] = RENDER_BUCKETS.map(() => 0)
  const renders = { counts, count: 0, seconds: 0, failed: 0 }

  function keepRender(seconds: number): void {
    renders.count += 1
    renders.seconds += seconds
    const bucket = RENDER_BUCKETS.findIndex((bound) => seconds <= bound)
    if (bucket >= 0) renders.counts[bucket] = (renders.counts[bucket] ?? 0) + 1
  }

  return {
    countRequest(kind, status) {
      const family = `${Math.floor(status / 100)}xx`
      const key = `${kind} ${family}`
      const known = requests.get(key)
      if (known) known.count += 1
      else requests.set(key, { kind, status: family, count: 1 })
    },
    async timeRender(render) {
      const started = now()
      try {
        return await render()
      } catch (error) {
        renders.failed += 1
        throw error
      } finally {
        keepRender((now() - started) / 1000)
      }
    },
    read: (cache) => ({
      requests: [...requests.values()].map((one) => ({ ...one })),
      cache,
      renders: { ...renders, counts: [...renders.counts] },
    }),
  }
}
