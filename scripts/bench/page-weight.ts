import type { Browser } from '@playwright/test'
import { launchBrowser } from './browser'
import type { Server } from './processes'
import { type Row, row } from './report'

type Weight = { bytes: number; requests: number; foreign: string[] }

/** After the load event a page may still ask for something; peers were watched as long. */
const watched = 2500

async function weigh(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const weight: Weight = { bytes: 0, requests: 0, foreign: [] }
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:') && new URL(request.url).host !== new URL(url).host) {
      weight.foreign.push(request.url)
    }
  })
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    // Nothing comes over the wire for a data: address.
    if (encodedDataLength === 0) return
    weight.bytes += encodedDataLength
    weight.requests += 1
  })
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(watched)
  await context.close()
  return weight
}

/** Bytes and requests of whole pages over the wire, response headers included, nothing cached in the browser. */
export async function weightRows(portal: Server, entry: string): Promise<Row[]> {
  const pages = [
    { name: 'entry page', path: entry, kilobytes: 28 },
    { name: 'directory', path: '/en/hospitals', kilobytes: 36 },
    { name: 'home', path: '/en', kilobytes: 36 },
  ]
  const browser = await launchBrowser()
  const rows: Row[] = []
  for (const { name, path, kilobytes } of pages) {
    const { bytes, requests, foreign } = await weigh(browser, portal.origin + path)
    const note = foreign.length > 0 ? `asked other hosts for ${foreign.join(', ')}` : undefined
    rows.push(row(`${name}, over the wire`, bytes / 1000, 'kB', { atMost: kilobytes }, 1, note))
    rows.push(row(`${name}, requests`, requests, '', { atMost: 6 }))
  }
  await browser.close()
  return rows
}
