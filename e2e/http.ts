import http from 'node:http'

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

/**
 * Sends one request exactly as written: no redirect is followed, nothing is decompressed, no spelling is corrected.
 * @param target path and query as they go over the wire
 */
export function ask(
  baseURL: string | undefined,
  target: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(baseURL ?? '')
  return new Promise((resolve, reject) => {
    const request = http.request(
      { hostname, port, path: target, method: options.method ?? 'GET', headers: options.headers, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
        })
        response.on('error', reject)
      },
    )
    request.on('error', reject)
    request.end(options.body)
  })
}
