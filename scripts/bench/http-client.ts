import http from 'node:http'
import zlib from 'node:zlib'

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer; milliseconds: number }

const agent = new http.Agent({ keepAlive: true })

/** Fetches a URL as a browser would, brotli asked for, on a kept connection. The body is as it came over the wire. */
export function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const request = http.get(url, { agent, headers: { 'accept-encoding': 'br', ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, body: Buffer.concat(chunks), milliseconds: performance.now() - started })
      })
    })
    request.on('error', reject)
  })
}

/** The text of an answer. */
export function textOf({ headers, body }: Answer): string {
  return (headers['content-encoding'] === 'br' ? zlib.brotliDecompressSync(body) : body).toString('utf8')
}

/** Fetches a page that must be there. @throws Error on any other status than 200 */
export async function getPage(url: string): Promise<Answer> {
  const answer = await get(url)
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return answer
}
