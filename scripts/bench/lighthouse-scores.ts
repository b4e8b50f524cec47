import lighthouse from 'lighthouse'
import { launchBrowser } from './browser'
import { freePort, type Server } from './processes'
import { median, type Row, row } from './report'

const runs = 3
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

type Scores = Record<(typeof categories)[number], number> & { lcp: number; tbt: number; faults: string[] }

async function score(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'silent' })
  if (!result) throw new Error(`Lighthouse says nothing of ${url}`)
  const { audits, categories: scored } = result.lhr
  const of = (category: (typeof categories)[number]) => Math.round((scored[category]?.score ?? 0) * 100)
  // What costs points outside of speed, by the names Lighthouse gives its audits.
  const faults = categories
    .slice(1)
    .flatMap((category) => scored[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id)
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    'best-practices': of('best-practices'),
    seo: of('seo'),
    lcp: (audits['largest-contentful-paint']?.numericValue ?? Number.NaN) / 1000,
    tbt: audits['total-blocking-time']?.numericValue ?? Number.NaN,
    faults,
  }
}

/** A run on a busy machine may end without one of the times; the others count. */
function ofRuns(all: readonly Scores[], name: Exclude<keyof Scores, 'faults'>): number {
  return median(all.map((scores) => scores[name]).filter(Number.isFinite))
}

async function scoresOf(url: string): Promise<Scores[]> {
  const port = await freePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  const all: Scores[] = []
  try {
    for (let run = 0; run < runs; run++) all.push(await score(url, port))
  } finally {
    await browser.close()
  }
  return all
}

/** Lighthouse with its mobile settings, the median of three runs. */
export async function lighthouseRows(portal: Server, entry: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const [name, path] of [
    ['entry page', entry],
    ['home', '/en'],
  ] as const) {
    const all = await scoresOf(portal.origin + path)
    const faults = [...new Set(all.flatMap((scores) => scores.faults))].join(', ')
    for (const category of categories) {
      const value = ofRuns(all, category)
      const note = value < 100 && faults ? `costs points: ${faults}` : undefined
      rows.push(row(`Lighthouse mobile, ${name}: ${category}`, value, '', { atLeast: 100 }, 0, note))
    }
    rows.push(row(`Lighthouse mobile, ${name}: LCP`, ofRuns(all, 'lcp'), 's', { atMost: 1.2 }, 2))
    rows.push(row(`Lighthouse mobile, ${name}: TBT`, ofRuns(all, 'tbt'), 'ms', { atMost: 0 }))
  }
  return rows
}
