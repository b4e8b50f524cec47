import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Harness, startHarness } from './front-harness'

const STAFF = { cookie: 'a=1; __Secure-next-auth.session-token.0=x' }

let site: Harness
beforeEach(async () => {
  site = await startHarness()
})
afterEach(() => site.close())

describe('a member of staff', () => {
  it('gets public pages rendered now, stripped, and kept by nobody', async () => {
    await site.request('/en')
    const { headers, text } = await site.request('/en', { headers: STAFF })
    expect([headers['cache-control'], headers.etag]).toEqual(['private, no-store', undefined])
    expect(text).not.toContain('<script')
    expect(site.asked[1]?.headers.cookie).toBe(STAFF.cookie)
    expect((await site.request('/en')).headers['x-cache']).toBe('hit')
  })

  it('gets staff screens with their scripts, allowed by a nonce that is new each time', async () => {
    const replies = [await site.request('/en/admin/x'), await site.request('/en/admin/x')]
    const nonces = replies.map(({ headers }) => /'nonce-(\w+)'/.exec(String(headers['content-security-policy']))?.[1])
    expect(new Set(nonces).size).toBe(2)
    expect(replies[0]?.text).toContain(`nonce="${nonces[0]}"`)
    expect(replies[0]?.headers['cache-control']).toBe('no-store')
    expect(replies[0]?.headers['x-powered-by']).toBeUndefined()
  })

  it('is sent to a language the staff screens have', async () => {
    const { status, headers } = await site.request('/admin/users?a=1', { headers: { 'accept-language': 'zh-CN' } })
    expect([status, headers.location]).toEqual([307, '/zh/admin/users?a=1'])
  })

  it('cannot be made to post by another site', async () => {
    const post = (headers: Record<string, string>) => site.request('/api/x', { method: 'POST', headers })
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await post({ origin: 'null' })).status).toBe(403)
    expect(site.asked).toHaveLength(0)
    expect((await post({ origin: 'https://jinan.example', 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  it('sends through only headers a client may send', async () => {
    const headers = { 'x-middleware-subrequest': 'x', 'x-forwarded-host': 'evil.example', 'x-nextjs-data': '1' }
    await site.request('/api/x', { headers: { ...headers, host: 'jinan.example' } })
    expect(site.asked[0]?.headers).toMatchObject({ 'x-forwarded-host': 'jinan.example', 'x-forwarded-proto': 'https' })
    expect(site.asked[0]?.headers['x-middleware-subrequest']).toBeUndefined()
    expect(site.asked[0]?.headers['x-nextjs-data']).toBeUndefined()
  })
})

describe('somebody with a link of their own', () => {
  it('gets the page rendered now, with the link passed on, and nobody else gets it', async () => {
    await site.request('/en/hospitals')
    const reply = await site.request('/en/hospitals?preview=a.b.c&utm=x')
    expect([reply.headers['cache-control'], reply.headers.etag]).toEqual(['private, no-store', undefined])
    expect(reply.text).not.toContain('<script')
    expect(site.asked.at(-1)?.url).toBe('/en/hospitals?preview=a.b.c')
    await site.request('/en/hospitals?preview=a.b.c')
    expect(site.asked).toHaveLength(3)
    expect((await site.request('/en/hospitals')).headers['x-cache']).toBe('hit')
  })
})
