import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runWorker } from './processes'
import { median } from './report'

export type Load = { origin: string; paths: readonly string[]; seconds: number; connections: number }
export type LoadResult = { perSecond: number; failures: number; asked: number }

const connections = 32
const seconds = 5
const runs = 3

/**
 * Asks for paths, one after the other over 32 connections, for five seconds.
 * @throws Error when an answer was not 2xx: a fast failure is no speed
 */
async function loadOnce(origin: string, paths: readonly string[]): Promise<LoadResult> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-load-'))
  const file = path.join(directory, 'load.json')
  fs.writeFileSync(file, JSON.stringify({ origin, paths, seconds, connections } satisfies Load))
  try {
    const result = await runWorker<LoadResult>('load-worker.ts', [file])
    if (result.failures > 0) throw new Error(`${result.failures} answers of ${origin}${paths[0]} failed`)
    return result
  } finally {
    fs.rmSync(directory, { recursive: true })
  }
}

/** Requests per second of one URL on two servers, in turns, so that both meet the same machine. Medians of three. */
export async function compareLoad(ours: string, bare: string, page: string) {
  const speeds: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    speeds[0].push((await loadOnce(ours, [page])).perSecond)
    speeds[1].push((await loadOnce(bare, [page])).perSecond)
  }
  return { ours: median(speeds[0]), bare: median(speeds[1]) }
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
