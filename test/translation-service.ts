import http from 'node:http'
import type { AddressInfo } from 'node:net'

type Request = { q: string; source: string; target: string; format: string; api_key?: string }

/**
 * A service on this machine that answers as LibreTranslate does. Its translations are made up: the text again, behind
 * the language. What stands in `<code translate="no">` it leaves alone; in plain text it spoils the braces.
 * @param languages codes it claims to know beside English
 */
export async function startTranslationService(languages: readonly string[]) {
  const requests: Request[] = []
  let status = 200
  const server = http.createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const say = (body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url === '/languages') return say([{ code: 'en', name: 'English', targets: ['en', ...languages] }])
    const asked = JSON.parse(Buffer.concat(pieces).toString()) as Request
    requests.push(asked)
    const words = asked.format === 'html' ? asked.q : asked.q.replace(/\{[^{}]*\}/g, '{ }')
    return say(status === 200 ? { translatedText: `${asked.target}: ${words}` } : { error: 'made up' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What it was asked to translate, in order. */
    requests,
    /** From now on every answer has this status. */
    answerWith: (next: number) => {
      status = next
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
