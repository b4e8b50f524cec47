/** A store that speaks as much S3 as pictures need, on loopback. It refuses what is not signed with its secret. */
import { createHash, createHmac } from 'node:crypto'
import http, { type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex')
const hmac = (key: Buffer | string, data: string) => createHmac('sha256', key).update(data).digest()

/** The signature a request must have: AWS Signature Version 4, header form. */
function signatureOf(req: IncomingMessage, secret: string, credential: string, signed: string): string {
  const [, day = '', region = '', service = '', end = ''] = credential.split('/')
  const header = (name: string) => `${name}:${String(req.headers[name] ?? '').trim()}\n`
  const canonical = [
    req.method,
    req.url,
    '',
    signed.split(';').map(header).join(''),
    signed,
    req.headers['x-amz-content-sha256'],
  ].join('\n')
  const scope = `${day}/${region}/${service}/${end}`
  const text = ['AWS4-HMAC-SHA256', req.headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = [region, service, end].reduce<Buffer>((last, part) => hmac(last, part), hmac(`AWS4${secret}`, day))
  return hmac(key, text).toString('hex')
}

function isSigned(req: IncomingMessage, body: Buffer, secret: string): boolean {
  const authorization = req.headers.authorization ?? ''
  const [, credential = '', signed = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]+)$/.exec(authorization) ?? []
  const isWhole = req.headers['x-amz-content-sha256'] === sha256(body)
  return isWhole && signature === signatureOf(req, secret, credential, signed)
}

export type FakeBucket = {
  endpoint: string
  /** What it holds, by path, with the content type it was given. */
  objects: Map<string, { body: Buffer; type: string | undefined }>
  close(): Promise<void>
}

/** Starts a store with one bucket, called `pictures`. */
export async function startFakeBucket(secret: string): Promise<FakeBucket> {
  const objects: FakeBucket['objects'] = new Map()
  const server = http.createServer(async (req, res) => {
    const [body, name] = [await buffer(req), req.url ?? '']
    if (!isSigned(req, body, secret)) return void res.writeHead(403).end()
    if (!name.startsWith('/pictures/')) return void res.writeHead(404).end()
    if (req.method === 'PUT') objects.set(name, { body, type: req.headers['content-type'] })
    if (req.method === 'DELETE') objects.delete(name)
    const found = objects.get(name)
    if (req.method === 'GET') return void (found ? res.end(found.body) : res.writeHead(404).end())
    res.writeHead(req.method === 'PUT' ? 200 : 204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}
