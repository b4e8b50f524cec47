import fs from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import path from 'node:path'
import { temporaryDirectory } from './data'
import { getPage } from './http-client'
import { compareLoad, type Speed } from './load'
import { type Server, startBare } from './processes'
import { type Row, row } from './report'

const popularAfter = 5
const settle = 1500

/**
 * Our speed as a share of the bare server's. Where the system tells, it is the inverse ratio of the processor time each
 * server needs for a request: on two cores the load tool is slower than both, and would make them look alike.
 */
function ratioOf(ours: Speed, bare: Speed): number {
  if (ours.microseconds !== null && bare.microseconds !== null) return bare.microseconds / ours.microseconds
  return ours.perSecond / bare.perSecond
}

function written({ perSecond, microseconds }: Speed): string {
  const time = microseconds === null ? '' : `${microseconds.toFixed(1)} µs of processor time for each of `
  return `${time}${Math.round(perSecond)} requests/s`
}

/** What the portal says with the page, so that both servers send the same bytes; the rest Node adds by itself. */
function sentHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const own = ['date', 'connection', 'keep-alive', 'content-length']
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && !own.includes(name) ? [[name, value]] : [],
    ),
  )
}

/**
 * Compares a page the portal holds ready, brotli asked for, with a bare server that sends the same bytes, headers included.
 * @param page path of the page
 */
export async function measureCached(name: string, portal: Server, page: string, atLeast: number): Promise<Row> {
  const url = portal.origin + page
  // Pages asked for several times are compressed once more, harder, in the background.
  for (let visit = 0; visit < popularAfter; visit++) await getPage(url)
  await new Promise((resolve) => setTimeout(resolve, settle))
  const { headers, body } = await getPage(url)
  if (headers['content-encoding'] !== 'br' || headers['x-cache'] !== 'hit') {
    throw new Error(`${url} is not sent from the cache with brotli`)
  }
  const file = path.join(temporaryDirectory(), 'body')
  fs.writeFileSync(file, body)
  const bare = await startBare(file, sentHeaders(headers))
  try {
    const speed = await compareLoad(portal, bare, page)
    const note = `${written(speed.ours)}; bare ${written(speed.bare)}; ${body.length} bytes`
    return row(name, ratioOf(speed.ours, speed.bare), 'of bare', { atLeast }, 2, note)
  } finally {
    await bare.stop()
  }
}
