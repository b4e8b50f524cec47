import fs from 'node:fs'
import path from 'node:path'
import { temporaryDirectory } from './data'
import { getPage } from './http-client'
import { compareLoad, type Speed } from './load'
import { type Server, startBare } from './processes'
import { type Row, row } from './report'

const popularAfter = 5
const settle = 1500

/**
 * Compares a page the portal holds ready, brotli asked for, with a bare server that sends the same compressed bytes.
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
  const bare = await startBare(file, { 'content-type': headers['content-type'] ?? '', 'content-encoding': 'br' })
  try {
    const speed = await compareLoad(portal, bare, page)
    const each = ({ perSecond, microseconds }: Speed) =>
      `${Math.round(perSecond)} requests/s${microseconds === null ? '' : `, ${microseconds.toFixed(0)} µs of processor time each`}`
    const note = `${each(speed.ours)}; bare ${each(speed.bare)}; ${body.length} bytes`
    return row(name, speed.ours.perSecond / speed.bare.perSecond, 'of bare', { atLeast }, 2, note)
  } finally {
    await bare.stop()
  }
}
