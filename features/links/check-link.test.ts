import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { selfSigned } from '@/test/self-signed'
import { checkLink } from './check-link'

const answers: Record<string, [status: number, location?: string]> = {
  '/here': [200],
  '/gone': [404],
  '/moved': [301, '/here'],
  '/moved-twice': [308, '/moved'],
  '/for-now': [302, '/here'],
  '/for-now-then-moved': [302, '/moved'],
  '/round': [301, '/round'],
  '/inside': [301, 'http://169.254.169.254/latest/meta-data/'],
  '/file': [302, 'file:///etc/passwd'],
}
const asked: string[] = []
const server = http.createServer((request, response) => {
  const { method = '', url = '' } = request
  asked.push(`${method} ${url}`)
  if (url === '/slow') return
  if (url === '/endless' && method === 'GET') return void response.writeHead(200).write('x'.repeat(1000))
  const [status, location] =
    url === '/get-only' || url === '/endless' ? [method === 'HEAD' ? 405 : 200] : (answers[url] ?? [500])
  response.writeHead(status, location ? { location } : {}).end()
})
let port: number
const onlyLoopback = { mayConnect: (address: string) => address === '127.0.0.1' }
const check = (path: string) => checkLink(`http://127.0.0.1:${port}${path}`, onlyLoopback)
const at = (path: string) => `http://127.0.0.1:${port}${path}`

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('A look at a link', () => {
  it('tells what answers, what is gone and what moved for good', async () => {
    expect(await check('/here')).toEqual({ outcome: 'answered', status: 200, movedTo: null, detail: null })
    expect(await check('/gone')).toMatchObject({ outcome: 'answered', status: 404 })
    expect(await check('/moved-twice')).toMatchObject({ status: 200, movedTo: at('/here') })
    expect(await check('/for-now')).toMatchObject({ status: 200, movedTo: null })
    expect(await check('/for-now-then-moved')).toMatchObject({ status: 200, movedTo: null })
    expect(await check('/round')).toMatchObject({ status: 508, movedTo: null })
  })

  it('asks again by GET where HEAD is not known', async () => {
    expect(await check('/get-only')).toMatchObject({ status: 200 })
    expect(asked.filter((line) => line.endsWith('/get-only'))).toEqual(['HEAD /get-only', 'GET /get-only'])
  })

  it('waits for no server for ever, and reads no body to its end', async () => {
    const impatient = { ...onlyLoopback, milliseconds: 200 }
    expect(await checkLink(at('/slow'), impatient)).toMatchObject({ outcome: 'unreachable', detail: 'ETIMEDOUT' })
    expect(await check('/endless')).toMatchObject({ status: 200 })
    expect(await checkLink('http://127.0.0.1:1/', onlyLoopback)).toMatchObject({ detail: 'ECONNREFUSED' })
  })
})

describe('A link to a server whose certificate nobody vouches for', () => {
  it('is told apart from one that does not answer', async () => {
    const secure = https.createServer(selfSigned, (_, response) => response.end())
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve))
    const { port: own } = secure.address() as AddressInfo
    expect(await checkLink(`https://127.0.0.1:${own}/`, onlyLoopback)).toMatchObject({
      outcome: 'certificate',
      detail: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    })
    secure.close()
  })
})

describe('ASVS V1.3.6: a link that leads into a private network', () => {
  it('is not followed there, nor to another protocol', async () => {
    expect(await check('/inside')).toMatchObject({ outcome: 'forbidden', detail: '169.254.169.254' })
    expect(await check('/file')).toMatchObject({ outcome: 'forbidden' })
  })

  it('is not asked, by address or by a name that leads there', async () => {
    const before = asked.length
    for (const host of ['127.0.0.1', 'localhost', '0x7f000001', '2130706433', '[::ffff:127.0.0.1]', '127.1']) {
      expect(await checkLink(`http://${host}:${port}/here`), host).toMatchObject({ outcome: 'forbidden' })
    }
    expect(asked.length).toBe(before)
  })
})
