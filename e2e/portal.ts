import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export type Portal = {
  address: string
  /** Everything it said until now, on both streams. */
  output(): string
  /** Ends it, by default as an operator would, and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

type Options = {
  /** Folder of its data; the caller removes it. */
  dataDir: string
  /** Folder of the project it runs in. */
  directory?: string
  env?: Record<string, string>
  /** How long building and starting may take. */
  milliseconds?: number
}

/** A folder that is gone when the tests are. */
export function temporaryDirectory(name: string): string {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), `living-in-jinan-${name}-`))
  process.once('exit', () => fs.rmSync(directory, { recursive: true, force: true }))
  return directory
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function untilReady(child: ChildProcess, address: string, output: () => string, milliseconds: number) {
  const deadline = Date.now() + milliseconds
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the portal ended with ${child.exitCode}:\n${output()}`)
    if (output().includes('is ready: ')) {
      const answer = await fetch(`${address}/api/ready`)
      if (answer.ok) return
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the portal was not ready in time:\n${output()}`)
}

/** Starts a portal of its own beside the one under test, the way an operator does. Nobody is in it unless `env` says. */
export async function startPortal(options: Options): Promise<Portal> {
  const { dataDir, directory = process.cwd(), env = {}, milliseconds = 120_000 } = options
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const own = { PORT: String(port), HOST: '127.0.0.1', SITE_URL: address, DATA_DIR: dataDir, DATABASE_URL: '' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: directory,
    // The test runner sets NODE_ENV for its own sake.
    env: {
      ...process.env,
      ...own,
      ADMIN_EMAIL: '',
      ADMIN_PASSWORD: '',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const killWithTests = () => child.kill('SIGKILL')
  process.once('exit', killWithTests)
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    await gone
    process.off('exit', killWithTests)
  }
  try {
    await untilReady(child, address, () => said, milliseconds)
  } catch (error) {
    await stop('SIGKILL')
    throw error
  }
  return { address, output: () => said, stop }
}
