import type { IncomingMessage, ServerResponse } from 'node:http'

/** Whoever renders: Next in production, a small fake in tests. */
export type Upstream = {
  handler(req: IncomingMessage, res: ServerResponse): void | Promise<void>
  close(): Promise<void>
}

/**
 * Prepares Next in this process for the app in `directory`. The only place that knows Next; imported when called, so
 * that tests never load it. Throws when the app was not built.
 */
export async function createNextUpstream(directory: string, siteUrl: URL): Promise<Upstream> {
  const { default: next } = await import('next')
  const port = Number(siteUrl.port) || (siteUrl.protocol === 'https:' ? 443 : 80)
  const app = next({ dev: false, dir: directory, hostname: siteUrl.hostname, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  return { handler: (req, res) => handle(req, res), close: () => app.close() }
}
