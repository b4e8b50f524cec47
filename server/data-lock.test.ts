import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockDataDirectory } from './data-lock'

let directory: string
const children: ChildProcess[] = []

beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'data-lock-test-'))
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  fs.rmSync(directory, { recursive: true })
})

const lockFile = () => path.join(directory, 'lock')

/** Another process that claims the directory, says so or why not, and lives until it is ended. */
async function claimElsewhere(): Promise<{ child: ChildProcess; said: string }> {
  const script = `
    const { lockDataDirectory } = await import(${JSON.stringify(path.resolve('server/data-lock.ts'))})
    try {
      lockDataDirectory(${JSON.stringify(directory)})
      console.log('claimed')
      setInterval(() => {}, 1000)
    } catch (error) {
      console.log(error.message)
    }`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [said] = await once(child.stdout as NodeJS.ReadableStream, 'data')
  return { child, said: String(said).trim() }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  child.kill(signal)
  await once(child, 'exit')
}

describe('a data directory', () => {
  it('is made when it is not there', () => {
    const inner = path.join(directory, 'new', 'data')
    lockDataDirectory(inner)
    expect(fs.existsSync(path.join(inner, 'lock'))).toBe(true)
  })

  it('may be claimed again by the process that has it', () => {
    lockDataDirectory(directory)
    expect(() => lockDataDirectory(directory)).not.toThrow()
  })

  it('is refused to a second living process, with a sentence that says what to do', async () => {
    const { child, said } = await claimElsewhere()
    expect(said).toBe('claimed')
    expect(() => lockDataDirectory(directory)).toThrow(`in use by process ${child.pid}`)
    expect(() => lockDataDirectory(directory)).toThrow(/DATA_DIR.*DATABASE_URL/)
  }, 20_000)

  it('stays claimed when another process was refused and ended', async () => {
    lockDataDirectory(directory)
    const before = fs.readFileSync(lockFile(), 'utf8')
    const { said } = await claimElsewhere()
    expect(said).toContain(`in use by process ${process.pid}`)
    expect(fs.readFileSync(lockFile(), 'utf8')).toBe(before)
  }, 20_000)

  it('is taken over from a process that was killed', async () => {
    const { child } = await claimElsewhere()
    await end(child, 'SIGKILL')
    expect(fs.existsSync(lockFile())).toBe(true)
    lockDataDirectory(directory)
    expect(JSON.parse(fs.readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid })
  }, 20_000)

  it('is taken over when another process has got the number of the one that died', () => {
    fs.writeFileSync(lockFile(), JSON.stringify({ pid: process.ppid, started: '1' }))
    expect(() => lockDataDirectory(directory)).not.toThrow()
  })

  it.each(['', 'not JSON', '{}'])('is taken over when its lock file holds "%s"', (content) => {
    fs.writeFileSync(lockFile(), content)
    lockDataDirectory(directory)
    expect(JSON.parse(fs.readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid })
  })
})
