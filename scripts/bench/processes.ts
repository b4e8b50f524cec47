import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { get } from './http-client'

const running = new Set<ChildProcess>()
// Whatever ends the bench, nothing it started stays behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

function track(child: ChildProcess): ChildProcess {
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

const nodeOptions = ['--import', 'tsx']
/** Server code outside Next's bundle: the condition under which `server-only` lets itself be imported. */
export const serverCode = ['--conditions=react-server', ...nodeOptions]

/**
 * Runs a script of this folder in a process of its own and returns the message it sends.
 * @throws Error when it ends without one
 */
export async function runWorker<T>(
  script: string,
  args: readonly string[],
  options: { execArgv?: string[]; env?: Record<string, string> } = {},
): Promise<T> {
  const child = track(
    fork(path.join(import.meta.dirname, script), args, {
      execArgv: options.execArgv ?? nodeOptions,
      env: { ...process.env, ...options.env },
    }),
  )
  let answer: { message: T } | undefined
  child.once('message', (message) => {
    answer = { message: message as T }
  })
  const [code] = await once(child, 'exit')
  if (!answer) throw new Error(`${script} ended with ${code} and no answer`)
  return answer.message
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export type Server = { origin: string; pid: number; stop(): Promise<void> }

function asServer(child: ChildProcess, port: number): Server {
  return {
    origin: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/**
 * Starts the portal as `npm start` does, on a free port, and waits for its first page.
 * @returns the server and the seconds from the command to the first page
 */
export async function startPortal(
  env: Record<string, string>,
  directory = process.cwd(),
): Promise<{ portal: Server; seconds: number }> {
  const port = await freePort()
  const started = performance.now()
  const child = track(
    spawn(process.execPath, [...nodeOptions, 'scripts/start.ts'], {
      cwd: directory,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env, PORT: String(port), LOG_LEVEL: 'error', NEXT_TELEMETRY_DISABLED: '1' },
    }),
  )
  const portal = asServer(child, port)
  while ((await get(`${portal.origin}/en`).catch(() => null))?.status !== 200) {
    if (child.exitCode !== null) throw new Error(`The portal ended with ${child.exitCode} before its first page`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { portal, seconds: (performance.now() - started) / 1000 }
}

/** Starts a bare `node:http` server in a process of its own that answers everything with the bytes of a file. */
export async function startBare(file: string, headers: Record<string, string>): Promise<Server> {
  const child = track(
    fork(path.join(import.meta.dirname, 'bare-server.ts'), [file, JSON.stringify(headers)], { execArgv: nodeOptions }),
  )
  const [port] = await once(child, 'message')
  return asServer(child, Number(port))
}

/** Memory a process holds, in MiB, as the system counts it. */
export function residentMebibytes(pid: number): number {
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024
}

/** Seconds of processor time a process has used, or null where the system does not tell (no /proc). */
export function processorSeconds(pid: number): number | null {
  try {
    // Fields 14 and 15 of proc(5) stat, in hundredths; the command name before them may hold spaces.
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return null
  }
}
