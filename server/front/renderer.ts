import { mkdtemp, rm } from 'node:fs/promises'
import http, { type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Upstream } from './upstream'

/** An answer of the upstream, read to its end. */
export type Rendered = { status: number; headers: IncomingHttpHeaders; body: Buffer }

export type Renderer = {
  /** Asks the upstream for a path. Rejects on a broken connection, a cut answer or after the time limit. */
  render(target: string, headers: Readonly<Record<string, string>>): Promise<Rendered>
  close(): Promise<void>
}

/** The longest a page may take before the visitor gets the older one or the error page. */
export const RENDER_TIMEOUT_MS = 30_000

/** Renders share two cores with everything else; more at once only makes each slower. */
const MAX_RENDERS = 16

/**
 * Puts the upstream behind a private unix socket, where the cache can ask it for whole answers. A socket in a
 * directory of our own is reachable by nobody else and takes no port. Call `close` to remove it.
 */
export async function createRenderer(upstream: Upstream, timeoutMs = RENDER_TIMEOUT_MS): Promise<Renderer> {
  const directory = await mkdtemp(path.join(tmpdir(), 'front-'))
  const socketPath = path.join(directory, 'render.sock')
  const server = http.createServer(async (req, res) => {
    try {
      await upstream.handler(req, res)
    } catch {
      // To the cache a cut connection is a failed render; an unhandled rejection would end the process.
      res.destroy()
    }
  })
  // Only the cache is at the other end; closing idle connections would race with its next request.
  server.keepAliveTimeout = 0
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socketPath, resolve)
  })
  const agent = new http.Agent({ keepAlive: true, maxSockets: MAX_RENDERS })
  return {
    render: (target, headers) => fetchWhole({ socketPath, path: target, headers, agent }, timeoutMs),
    async close() {
      agent.destroy()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await rm(directory, { recursive: true, force: true })
    },
  }
}

function fetchWhole(options: http.RequestOptions, timeoutMs: number): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const request = http.request(options)
    const timer = setTimeout(() => request.destroy(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs)
    const fail = (error: Error) => {
      clearTimeout(timer)
      reject(error)
    }
    request.on('error', fail)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', fail)
      // A cut answer ends in 'error', never in 'end'.
      response.on('end', () => {
        clearTimeout(timer)
        resolve({ status: response.statusCode ?? 500, headers: response.headers, body: Buffer.concat(chunks) })
      })
    })
    request.end()
  })
}
