/** Starts, follows and ends processes that save (saver.ts), for the tests of what survives. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import type { Found } from './saver'

const children = new Set<ChildProcessWithoutNullStreams>()

export function killAll(): void {
  for (const child of children) child.kill('SIGKILL')
}

/** Runs a script on the data in `directory`, the way the portal runs its server code. */
export function run(
  directory: string,
  [script, ...args]: string[],
  preload: string[] = [],
  more: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  const imports = ['tsx', ...preload].flatMap((file) => ['--import', file])
  const child = spawn(process.execPath, ['--conditions=react-server', ...imports, script ?? '', ...args], {
    env: { ...process.env, DATA_DIR: directory, DATABASE_URL: '', LOG_LEVEL: 'silent', ...more },
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

export type End = { code: number | null; lines: string[]; errors: string }

/** Reads what a process says until it ends. `onLine` may end it. */
export function follow(child: ChildProcessWithoutNullStreams, onLine: (line: string) => void = () => {}): Promise<End> {
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

/** The revisions whose saves were acknowledged. */
export const savedIn = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('saved ')).map((line) => Number(line.slice('saved '.length)))

/** What a process says it found. */
export function foundIn({ lines, errors }: End): Found {
  const line = lines.find((candidate) => candidate.startsWith('found '))
  if (!line) throw new Error(`the process found nothing: ${errors}`)
  return JSON.parse(line.slice('found '.length)) as Found
}

/** Whole, without gaps, and the same wherever it is written down: nothing half-done was left. */
export function expectWhole(found: Found) {
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
