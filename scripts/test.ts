/**
 * `npm test`: everything that must hold, in order of how fast it tells. Goes on after a failure, so that one run shows
 * all of them, and ends with the line `N passed, N failed`. `npm test -- --everything` looks at each combination of page
 * and language where the everyday run looks at a covering choice, adds trials of whole portals, and kills more often (decision 040).
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeSeededData } from '../e2e/seeded-data'
import { startPostgres } from './postgres-server'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'living-in-jinan-test-'))
if (process.argv.includes('--everything')) Object.assign(process.env, { E2E_EVERYTHING: '1', DURABILITY_ROUNDS: '8' })
const totals = { passed: 0, failed: 0 }
const failures: string[] = []
const say = (text: string) => process.stdout.write(`${text}\n`)

/** Runs a program to its end. What it says appears at once, or in one piece at the end. */
function run(command: string, args: string[], environment: Record<string, string> = {}, when: 'now' | 'end' = 'now') {
  const stdio = when === 'now' ? ('inherit' as const) : ('pipe' as const)
  const child = spawn(command, args, { stdio, env: { ...process.env, ...environment } })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => said.push(piece))
  return new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (status) => {
      process.stdout.write(Buffer.concat(said))
      resolve(status === 0)
    })
  })
}

function record(name: string, passed: number, failed: number): void {
  totals.passed += passed
  totals.failed += failed
  if (failed > 0) failures.push(`${name}: ${failed} failed`)
}

/** A check that holds or does not, counted as one test. */
async function check(name: string, command: string, args: string[], when: 'now' | 'end' = 'now'): Promise<boolean> {
  say(`\n— ${name}`)
  const holds = await run(command, args, {}, when)
  record(name, holds ? 1 : 0, holds ? 0 : 1)
  return holds
}

/** What reads the sources only, beside the check of types, which leaves one core free. */
async function sources(): Promise<void> {
  await check('words, format and import zones (biome)', 'npx', ['biome', 'check', '.'])
  await check('messages in ten languages', 'npx', ['tsx', 'scripts/check-messages.ts'])
  await check('paths named in the documents', 'npx', ['tsx', 'scripts/check-docs.ts'])
  await check('schema and migrations agree', 'npm', ['run', '--silent', 'db:check'])
}

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as T
  } catch {
    return null
  }
}

type Suite = { name: string; args: string[]; environment?: Record<string, string>; when?: 'now' | 'end' }

async function vitest({ name, args, environment, when = 'now' }: Suite): Promise<void> {
  say(`\n— ${name}`)
  const file = path.join(scratch, `${name.replace(/\W+/g, '-')}.json`)
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ok = await run('npx', ['vitest', 'run', ...args, ...reports], environment, when)
  const report = readJson<{ numPassedTests: number; numFailedTests: number }>(file)
  const failed = report ? Math.max(report.numFailedTests, ok ? 0 : 1) : 1
  record(name, report?.numPassedTests ?? 0, failed)
}

const database = ['--project', 'database']

async function onServer(): Promise<void> {
  const server = startPostgres(scratch)
  if (!server) {
    say('\n— database tests on a PostgreSQL server: no server program found here, not run')
    return
  }
  const environment = { TEST_DATABASE_URL: server.url }
  await vitest({ name: 'database tests, PostgreSQL server', args: database, environment, when: 'end' })
  server.stop()
}

async function browser(): Promise<void> {
  say('\n— browser tests')
  const file = path.join(scratch, 'browser.json')
  const ok = await run('npx', ['playwright', 'test'], { E2E_REPORT: file })
  const stats = readJson<{ stats: { expected: number; unexpected: number; flaky: number } }>(file)?.stats
  const failed = stats ? Math.max(stats.unexpected + stats.flaky, ok ? 0 : 1) : 1
  record('browser tests', stats?.expected ?? 0, failed)
}

// Once and before all that reads it: the build would make it anew under the database tests.
await check('generated code', 'npm', ['run', '--silent', 'generate'], 'end')
await Promise.all([sources(), check('types', 'npm', ['run', '--silent', 'typecheck'], 'end')])
await vitest({ name: 'unit tests', args: ['--project', 'unit'] })
let isBuilt = false
const build = async () => {
  isBuilt = await check('build', 'npx', ['next', 'build'], 'end')
  // Where this fails, the browser tests make their data themselves, and tell what went wrong.
  if (isBuilt) await makeSeededData().catch(() => {})
}
await Promise.all([build(), onServer()])
await vitest({ name: 'database tests, embedded', args: [...database, '--maxWorkers=100%'] })
if (isBuilt) await browser()

fs.rmSync(scratch, { recursive: true, force: true })
for (const failure of failures) say(failure)
say(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed > 0 ? 1 : 0)
