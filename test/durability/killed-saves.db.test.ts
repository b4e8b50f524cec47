/** What survives when the machine or the system ends the portal without a word. Always the embedded database. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Found } from './saver'

const rounds = 8
const savesPerRound = 25

let directory: string
const children = new Set<ChildProcessWithoutNullStreams>()

beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'living-in-jinan-durability-'))
})

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  fs.rmSync(directory, { recursive: true, force: true })
})

function run(script: string, ...args: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, ...args], {
    env: { ...process.env, DATA_DIR: directory, DATABASE_URL: '', LOG_LEVEL: 'silent' },
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

type End = { code: number | null; lines: string[]; errors: string }

/** Reads what a process says until it ends. `onLine` may end it. */
function follow(child: ChildProcessWithoutNullStreams, onLine: (line: string) => void = () => {}): Promise<End> {
  const lines: string[] = []
  let errors = ''
  child.stderr.on('data', (data) => {
    errors += data
  })
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => {
    lines.push(line)
    onLine(line)
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, lines, errors })))
}

const savedIn = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('saved ')).map((line) => Number(line.slice('saved '.length)))

function foundIn({ lines, errors }: End): Found {
  const line = lines.find((candidate) => candidate.startsWith('found '))
  if (!line) throw new Error(`the process found nothing: ${errors}`)
  return JSON.parse(line.slice('found '.length)) as Found
}

/** Whole, without gaps, and the same wherever it is written down: nothing half-done was left. */
function expectWhole(found: Found) {
  const all = Array.from({ length: found.newest }, (_, index) => index + 1)
  expect(found).toEqual({
    revisions: all,
    written: all,
    newest: found.newest,
    published: found.newest,
    audited: found.newest,
    changes: found.newest,
  })
}

/** Lets a process save and kills it without warning, some moments after it acknowledged enough. */
async function saveUntilKilled(saves: number, milliseconds: number): Promise<End> {
  const child = run('test/durability/saver.ts')
  let count = 0
  return follow(child, (line) => {
    if (line.startsWith('saved ')) count += 1
    if (count === saves) setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
}

describe('A portal that is killed while staff save', () => {
  it(`has every one of ${rounds * savesPerRound} acknowledged saves when it starts again`, async () => {
    let acknowledged = 0
    for (let round = 0; round < rounds; round++) {
      const end = await saveUntilKilled(savesPerRound, Math.random() * 30)
      expect(end.code, end.errors).toBeNull()
      const found = foundIn(end)
      expectWhole(found)
      expect(found.newest).toBeGreaterThanOrEqual(acknowledged)
      acknowledged = Math.max(...savedIn(end.lines))
    }
    const last = await follow(run('test/durability/saver.ts', '--look'))
    expect(last.code, last.errors).toBe(0)
    expectWhole(foundIn(last))
    expect(foundIn(last).newest).toBeGreaterThanOrEqual(acknowledged)
    expect(acknowledged).toBeGreaterThanOrEqual(rounds * savesPerRound)
  }, 180_000)

  it('starts again when it was killed while it started', async () => {
    const before = foundIn(await follow(run('test/durability/saver.ts', '--look')))
    for (const milliseconds of [600, 900, 1200]) {
      const child = run('test/durability/saver.ts', '--look')
      setTimeout(() => child.kill('SIGKILL'), milliseconds)
      await follow(child)
    }
    const end = await follow(run('test/durability/saver.ts', '--look'))
    expect(end.code, end.errors).toBe(0)
    expect(foundIn(end)).toEqual(before)
  }, 60_000)
})

describe('A second portal on the same data', () => {
  it('is refused with a sentence that says what to do, while the first lives and goes on', async () => {
    const first = run('test/durability/saver.ts')
    const started = new Promise<void>((resolve) => first.stdout.once('data', () => resolve()))
    const followed = follow(first)
    await started
    const second = await follow(run('scripts/start.ts'))
    expect(second.code).toBe(1)
    expect(second.errors).toContain(`in use by process ${first.pid}`)
    expect(second.errors).toContain('DATA_DIR')
    expect(second.errors).not.toContain('    at ')
    const third = await follow(run('test/durability/saver.ts', '--look'))
    expect(third.code).toBe(1)
    expect(third.lines).toEqual([])
    const savedByNow = new Promise<void>((resolve) => first.stdout.once('data', () => resolve()))
    await savedByNow
    first.kill('SIGKILL')
    expect(savedIn((await followed).lines).length).toBeGreaterThan(0)
    const after = await follow(run('test/durability/saver.ts', '--look'))
    expect(after.code, after.errors).toBe(0)
    expectWhole(foundIn(after))
  }, 60_000)
})
