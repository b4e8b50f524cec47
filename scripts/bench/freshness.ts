import fs from 'node:fs'
import type { Page } from '@playwright/test'
import { type AffectedPage, affectedPages, type Subject, subjects } from './affected-pages'
import { launchBrowser } from './browser'
import { getPage, textOf } from './http-client'
import type { Server } from './processes'
import { median, quantile, type Row, row } from './report'
import { signIn } from './staff-screens'

const rounds = 6
/** A page still wrong after this long is taken to stay wrong. */
const patience = 10_000
const { editor: words } = JSON.parse(fs.readFileSync('messages/admin/en.json', 'utf8')) as {
  editor: { saveAndPublish: string }
}

type Round = {
  /** Milliseconds from the press of the button until the listing's own page has been read, right. */
  own: number
  /** Milliseconds from the press of the button to the answer. */
  saved: number
  /** Milliseconds from the answer until every page has been read, right. */
  allRight: number
  pages: number
  /** Kinds of the pages whose first answer was old, one for each page. */
  stale: string[]
}

/** Presses "Save and publish" in the editor. Returns when the answer begins, which is after the commit. */
async function save(page: Page, origin: string, subject: Subject): Promise<number> {
  await page.goto(`${origin}/en/admin/listings/${subject.id}`, { waitUntil: 'networkidle' })
  await page.locator('[name="phones.0.number"]').fill(subject.newPhone)
  await page.locator('[name="check:phones"]').selectOption('call')
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  const started = performance.now()
  await page.getByRole('button', { name: words.saveAndPublish, exact: true }).click()
  const response = await answered
  if (response.status() !== 303 && response.status() !== 200) throw new Error(`Saving answered ${response.status()}`)
  return started
}

/** Reads one page until it is right. Returns whether the first answer was. */
async function readUntilRight(origin: string, page: AffectedPage, before: string): Promise<boolean> {
  const started = performance.now()
  const isRight = async () => page.isRight(await getPage(origin + page.path), before)
  if (await isRight()) return true
  // A page that is recognised by being rendered anew has had its one chance.
  if (page.kind === 'directory') return false
  while (performance.now() - started < patience) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    if (await isRight()) return false
  }
  throw new Error(`${page.path} is still old ${patience} ms after the save`)
}

async function measureRound(page: Page, origin: string, subject: Subject): Promise<Round> {
  const affected = affectedPages(subject)
  const before: string[] = []
  for (const { path } of affected) before.push(textOf(await getPage(origin + path)))
  const started = await save(page, origin, subject)
  const answered = performance.now()
  const first = await readUntilRight(origin, affected[0] as AffectedPage, before[0] ?? '')
  const own = performance.now() - started
  const rest = await Promise.all(
    affected.slice(1).map((one, index) => readUntilRight(origin, one, before[index + 1] ?? '')),
  )
  const right = [first, ...rest]
  return {
    own,
    saved: answered - started,
    allRight: performance.now() - answered,
    pages: affected.length,
    stale: affected.filter((_, index) => !right[index]).map(({ kind }) => kind),
  }
}

/** Saves in the editor and reads every page the save touches at once, in a portal with 10,000 listings. */
export async function freshnessRows(portal: Server): Promise<Row[]> {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  const all: Round[] = []
  try {
    await signIn(page.request, portal.origin)
    for (const subject of subjects(rounds)) all.push(await measureRound(page, portal.origin, subject))
  } finally {
    await browser.close()
  }
  // The first round loads the editor's scripts and warms the pages up.
  const counted = all.slice(1)
  const own = counted.map((round) => round.own)
  const stale = counted.flatMap((round) => round.stale)
  const kinds = [...new Set(stale)].map((kind) => `${stale.filter((one) => one === kind).length} ${kind}`).join(', ')
  const pages = counted.reduce((sum, round) => sum + round.pages, 0)
  const saved = median(counted.map((round) => round.saved)).toFixed(0)
  const allRight = median(counted.map((round) => round.allRight)).toFixed(0)
  const ownNote = `p95 ${quantile(own, 0.95).toFixed(0)} ms; of it until the editor's answer ${saved} ms`
  const staleNote = `first answers of ${pages} pages after ${counted.length} saves; all right ${allRight} ms after the answer`
  return [
    row('save in the editor → own page right, median', median(own), 'ms', { atMost: 110 }, 0, ownNote),
    row(
      'pages still old when read at once',
      stale.length,
      '',
      { atMost: 0 },
      0,
      `${staleNote}${kinds ? `; old: ${kinds}` : ''}`,
    ),
  ]
}
