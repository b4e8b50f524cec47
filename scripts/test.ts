/**
 * `npm test`: everything that must hold, in order of how fast it tells. Goes on after a failure, so that one run shows
 * all of them, and ends with the line `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startPostgres } from './postgres-server'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'living-in-jinan-test-'))
const totals = { passed: 0, failed: 0 }
const failures: string[] = []
const say = (text: string) => process.stdout.write(`${text}\n`)

function run(command: string, args: string[], environment: Record<string, string> = {}): boolean {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } })
  return status === 0
}

function record(name: string, passed: number, failed: number): void {
  totals.passed += passed
  totals.failed += failed
  if (failed > 0) failures.push(`${name}: ${failed} failed`)
}

/** A check that holds or does not, counted as one test. */
function check(name: string, command: string, args: string[]): boolean {
  say(`\n— ${name}`)
  const holds = run(command, args)
  record(name, holds ? 1 : 0, holds ? 0 : 1)
  return holds
}

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as T
  } catch {
    return null
  }
}

function vitest(name: string, project: string, environment: Record<string, string> = {}): void {
  say(`\n— ${name}`)
  const file = path.join(scratch, `${name.replace(/\W+/g, '-')}.json`)
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ok = run('npx', ['vitest', 'run', '--project', project, ...reports], environment)
  const report = readJson<{ numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }>(file)
  const failed = report ? Math.max(report.numFailedTests, ok ? 0 : 1) : 1
  record(name, report?.numPassedTests ?? 0, failed)
}

function browser(): void {
  say('\n— browser tests')
  const file = path.join(scratch, 'browser.json')
  const ok = run('npx', ['playwright', 'test'], { E2E_REPORT: file })
  const stats = readJson<{ stats: { expected: number; unexpected: number; flaky: number } }>(file)?.stats
  const failed = stats ? Math.max(stats.unexpected + stats.flaky, ok ? 0 : 1) : 1
  record('browser tests', stats?.expected ?? 0, failed)
}

check('words, format and import zones (biome)', 'npx', ['biome', 'check', '.'])
check('types', 'npm', ['run', '--silent', 'typecheck'])
check('messages in ten languages', 'npx', ['tsx', 'scripts/check-messages.ts'])
check('paths named in the documents', 'npx', ['tsx', 'scripts/check-docs.ts'])
check('schema and migrations agree', 'npm', ['run', '--silent', 'db:check'])
vitest('unit tests', 'unit')
vitest('database tests, embedded', 'database')
const server = startPostgres(scratch)
if (server) {
  vitest('database tests, PostgreSQL server', 'database', { TEST_DATABASE_URL: server.url })
  server.stop()
} else {
  say('\n— database tests on a PostgreSQL server: no server program found here, not run')
}
if (check('build', 'npm', ['run', '--silent', 'build'])) browser()

fs.rmSync(scratch, { recursive: true, force: true })
for (const failure of failures) say(failure)
say(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed > 0 ? 1 : 0)
