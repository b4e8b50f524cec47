import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { settingsFor, temporaryDirectory } from './data'
import { type Server, startPortal } from './processes'
import { notMeasured, type Row, row } from './report'

const npm = (args: readonly string[], directory: string) => {
  const { status } = spawnSync('npm', args, { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${status}`)
}

/** How long a build takes. Leaves the build in place for everything that follows. */
export function buildRow(): Row {
  const started = performance.now()
  npm(['run', '--silent', 'build'], process.cwd())
  return row('build', (performance.now() - started) / 1000, 's', { atMost: 60 }, 1)
}

/** Starts the portal twice on empty data: the first start fills it, the second finds everything done. */
export async function secondStart(): Promise<{ portal: Server; row: Row }> {
  const settings = settingsFor(temporaryDirectory())
  const first = await startPortal(settings)
  await first.portal.stop()
  const second = await startPortal(settings)
  const note = `first start, which fills the data: ${first.seconds.toFixed(1)} s`
  return { portal: second.portal, row: row('second start to first page', second.seconds, 's', { atMost: 3 }, 1, note) }
}

/** From a fresh clone of the last commit to the first page. Needs the package registry. */
export async function cloneRow(): Promise<Row> {
  const name = 'fresh clone to first page'
  if (!process.env.BENCH_CLONE) return notMeasured(name, '≤ 120 s', 'set BENCH_CLONE=1; it installs all packages anew')
  const directory = path.join(temporaryDirectory(), 'clone')
  const started = performance.now()
  const { status } = spawnSync('git', ['clone', '--quiet', process.cwd(), directory], { stdio: 'inherit' })
  if (status !== 0) throw new Error('git clone failed')
  npm(['ci', '--no-audit', '--no-fund'], directory)
  const installed = performance.now()
  const { portal } = await startPortal(settingsFor(temporaryDirectory()), directory)
  const note = `of it clone and npm ci: ${((installed - started) / 1000).toFixed(1)} s`
  const seconds = (performance.now() - started) / 1000
  await portal.stop()
  return row(name, seconds, 's', { atMost: 120 }, 1, note)
}
