import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { processorSeconds, runWorker, type Server } from './processes'
import { median } from './report'

export type Load = {
  origin: string
  paths: readonly string[]
  seconds: number
  connections: number
  /** Requests per second at most; as many as are answered unless told. */
  rate?: number
}
export type LoadResult = { perSecond: number; failures: number; asked: number; p99: number }

const connections = 32
const seconds = 5
const runs = 3

/** Asks for paths, one after the other and from the first again at the end, over 32 connections. */
export async function load(wanted: Omit<Load, 'connections'>): Promise<LoadResult> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-load-'))
  const file = path.join(directory, 'load.json')
  fs.writeFileSync(file, JSON.stringify({ ...wanted, connections } satisfies Load))
  try {
    return await runWorker<LoadResult>('load-worker.ts', [file])
  } finally {
    fs.rmSync(directory, { recursive: true })
  }
}

/**
 * Asks for paths for five seconds.
 * @throws Error when an answer was not 2xx: a fast failure is no speed
 */
async function loadOnce(origin: string, paths: readonly string[]): Promise<LoadResult> {
  const result = await load({ origin, paths, seconds })
  if (result.failures > 0) throw new Error(`${result.failures} answers of ${origin}${paths[0]} failed`)
  return result
}

export type Speed = {
  perSecond: number
  /** Processor time of the server for one request, or null where the system does not tell. */
  microseconds: number | null
}

type Run = LoadResult & { used: number | null }

async function loadOn(server: Server, page: string): Promise<Run> {
  const before = processorSeconds(server.pid)
  const result = await loadOnce(server.origin, [page])
  const after = processorSeconds(server.pid)
  return { ...result, used: before === null || after === null ? null : after - before }
}

function speedOf(measured: readonly Run[]): Speed {
  const asked = measured.reduce((sum, run) => sum + run.asked, 0)
  const used = measured.reduce<number | null>(
    (sum, run) => (sum === null || run.used === null ? null : sum + run.used),
    0,
  )
  return {
    perSecond: median(measured.map(({ perSecond }) => perSecond)),
    microseconds: used === null ? null : (used / asked) * 1e6,
  }
}

/** Speed of one URL on two servers, in turns, so that both meet the same machine. Medians of three. */
export async function compareLoad(ours: Server, bare: Server, page: string): Promise<{ ours: Speed; bare: Speed }> {
  const measured: { ours: Run[]; bare: Run[] } = { ours: [], bare: [] }
  for (let run = 0; run < runs; run++) {
    measured.ours.push(await loadOn(ours, page))
    measured.bare.push(await loadOn(bare, page))
  }
  return { ours: speedOf(measured.ours), bare: speedOf(measured.bare) }
}

/**
 * Requests per second where no URL is asked for twice. Median of three.
 * @param pathsOf makes that many paths that were never asked for, for run 0, 1 and 2
 * @throws Error when there were too few of them
 */
export async function distinctLoad(origin: string, pathsOf: (run: number) => readonly string[]): Promise<number> {
  const speeds: number[] = []
  for (let run = 0; run < runs; run++) {
    const paths = pathsOf(run)
    const { perSecond, asked } = await loadOnce(origin, paths)
    if (asked > paths.length) throw new Error(`${asked} requests, but only ${paths.length} distinct paths`)
    speeds.push(perSecond)
  }
  return median(speeds)
}
