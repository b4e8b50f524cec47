import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRangedFiles, readRange } from './ranged-files'

describe('readRange', () => {
  it.each([
    ['bytes=0-9', { from: 0, to: 9 }],
    ['bytes=90-', { from: 90, to: 99 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-3', undefined],
    ['bytes=0-1,5-6', undefined],
    ['lines=0-1', undefined],
    [undefined, undefined],
  ])('%s of 100 bytes', (header, part) => {
    expect(readRange(header, 100)).toEqual(part)
  })
})

describe('a file in parts', () => {
  let folder: string
  let server: http.Server
  let address: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ranged-'))
    const file = path.join(folder, 'tiles')
    await writeFile(file, '0123456789')
    const files = await createRangedFiles({ '/map/tiles': file }, false)
    server = http.createServer((req, res) => void files.find(req.url ?? '')?.send(req, res))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/map/tiles`
  })
  afterAll(async () => {
    server.close()
    await rm(folder, { recursive: true })
  })

  it('gives what is asked for and says which part it is', async () => {
    const answer = await fetch(address, { headers: { range: 'bytes=2-4' } })
    expect(answer.status).toBe(206)
    expect(await answer.text()).toBe('234')
    expect(answer.headers.get('content-range')).toBe('bytes 2-4/10')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('gives the whole to who asks for no part, or holds a part of another version', async () => {
    expect(await (await fetch(address)).text()).toBe('0123456789')
    const answer = await fetch(address, { headers: { range: 'bytes=2-4', 'if-range': '"older"' } })
    expect([answer.status, await answer.text()]).toEqual([200, '0123456789'])
  })

  it('refuses a part that does not exist, and sends nothing to who has it already', async () => {
    const beyond = await fetch(address, { headers: { range: 'bytes=10-' } })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10'])
    const etag = beyond.headers.get('etag') ?? ''
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('is refused at the start when it cannot be read', async () => {
    await expect(createRangedFiles({ '/x': path.join(folder, 'none') }, false)).rejects.toThrow('ENOENT')
  })
})
