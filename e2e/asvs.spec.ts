/**
 * What OWASP ASVS 5.0, level 2, asks of the whole portal and no other test shows. Titles begin with the section;
 * docs/asvs.md says for each section which tests stand for it.
 */
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { ask } from './http'
import { entries } from './pages'
import { admin, expect, sessionCookie, signIn } from './staff'
import { test } from './test'

const entry = `/en${entries.hospitals}`

/** Sends bytes as they are and returns the first line of the answer. */
function sendRaw(baseURL: string | undefined, bytes: string): Promise<string> {
  const { hostname, port } = new URL(baseURL ?? '')
  return new Promise((resolve) => {
    let answer = ''
    const socket = net.connect(Number(port), hostname, () => socket.write(bytes))
    socket.setTimeout(5000, () => socket.destroy())
    socket.on('data', (piece) => {
      answer += piece
    })
    socket.on('error', () => resolve('closed'))
    socket.on('close', () => resolve(answer.split('\r\n', 1)[0] || 'closed'))
  })
}

/** Every file below a folder. */
function filesOf(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
}

test('3.4 A script that got into a page somehow does not run', async ({ browser, baseURL }) => {
  // A page of its own, because the guarded one fails for what the browser says of the script.
  const page = await browser.newPage({ baseURL })
  await page.route('**/en/hospitals/*', async (route) => {
    const response = await route.fetch()
    const injected = `<script>document.title = 'taken'</script><img src="x" onerror="document.title = 'taken'"></body>`
    await route.fulfill({ response, body: (await response.text()).replace('</body>', injected) })
  })
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  await page.goto(entry)
  await page.waitForLoadState('networkidle')
  await expect.poll(() => refused.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThan(1)
  expect(await page.title()).not.toBe('taken')
  await page.close()
})

test('3.2 4.1 Every answer says what it is, and no browser guesses', async ({ baseURL }) => {
  const kinds = {
    [entry]: 'text/html; charset=utf-8',
    '/sitemap.xml': 'application/xml',
    '/llms.txt': 'text/plain; charset=utf-8',
    '/api/hsds/services': 'application/json',
    '/api/suggest?q=qilu&locale=en': 'application/json',
    '/icon.svg': 'image/svg+xml',
    '/en/admin/sign-in': 'text/html; charset=utf-8',
    '/nothing': 'text/html; charset=utf-8',
  }
  for (const [target, type] of Object.entries(kinds)) {
    const { headers } = await ask(baseURL, target)
    expect.soft(headers['content-type'], target).toContain(type)
    expect.soft(headers['x-content-type-options'], target).toBe('nosniff')
  }
})

test('4.2 A request that two machines could read differently is refused', async ({ baseURL }) => {
  const requests = {
    'two lengths': 'POST /api/suggest HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd',
    'a length and pieces':
      'POST /api/suggest HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'a space before the colon': 'GET /en HTTP/1.1\r\nHost : x\r\n\r\n',
    'no host': 'GET /en HTTP/1.1\r\n\r\n',
    'a header of 100 kB': `GET /en HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`,
    'a bare line feed in a header': 'GET /en HTTP/1.1\r\nHost: x\r\nX-A: b\rX-C: d\r\n\r\n',
  }
  for (const [what, bytes] of Object.entries(requests)) {
    expect.soft(await sendRaw(baseURL, bytes), what).toMatch(/^HTTP\/1\.1 4\d\d|^closed$/)
  }
  expect((await ask(baseURL, '/api/ready')).status).toBe(200)
})

test('7.2 Signing in gives a session that was nobody’s before, and what a visitor brought along counts for nothing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL })
  const planted = { name: sessionCookie, value: 'planted-by-somebody-else', url: baseURL }
  await context.addCookies([planted])
  const page = await context.newPage()
  const tokens: string[] = []
  for (const _ of [1, 2]) {
    await signIn(page, admin)
    tokens.push((await context.cookies()).find(({ name }) => name === sessionCookie)?.value ?? '')
    await context.clearCookies()
  }
  expect(new Set([planted.value, ...tokens]).size).toBe(3)
  expect(page.url()).not.toContain(tokens[0])
  await context.close()
})

test('14.2 14.3 What staff see is kept by no cache, and a public page says nothing of who asked', async ({
  baseURL,
}) => {
  for (const target of ['/en/admin', '/en/admin/sign-in', '/zh/admin/listings', '/api/auth/session']) {
    const { headers } = await ask(baseURL, target)
    expect.soft(headers['cache-control'], target).toMatch(/no-store/)
  }
  const { headers } = await ask(baseURL, entry, { headers: { cookie: `${sessionCookie}=x` } })
  expect(headers['set-cookie']).toBeUndefined()
})

test('13.3 13.4 Neither secrets nor the workings of the portal are among what it hands out', async ({ baseURL }) => {
  const inside = [
    ...['/.env', '/.git/config', '/.git/HEAD', '/.data/pg/PG_VERSION', '/.data/auth-secret', '/package.json'],
    ...['/server/env.ts', '/.next/BUILD_ID', '/_next/server/app-paths-manifest.json', '/_next/../.env'],
    ...['/assets/../package.json', '/assets/%2e%2e/package.json', '/_next/static/..%2f..%2fBUILD_ID'],
    ...[
      '/prisma/schema.prisma',
      '/backups/',
      '/debug',
      '/server-status',
      '/api/metrics',
      '/__nextjs_original-stack-frames',
    ],
  ]
  for (const target of inside) {
    const { status, body } = await ask(baseURL, target)
    expect.soft([400, 401, 404, 308], `${target} answered ${status}`).toContain(status)
    expect.soft(body.toString(), target).not.toMatch(/"dependencies"|PRIVATE|datasource db|\[core\]/)
  }
  const handedOut = ['.next/static', 'public'].flatMap(filesOf)
  expect(handedOut.length).toBeGreaterThan(20)
  expect(handedOut.filter((file) => file.endsWith('.map'))).toEqual([])
  const secret = /NEXTAUTH_SECRET|DATABASE_URL|ADMIN_PASSWORD|SMTP_URL|METRICS_TOKEN|passwordHash|argon2/
  const telling = handedOut.filter(
    (file) => /\.(js|css|html|json|svg)$/.test(file) && secret.test(fs.readFileSync(file, 'utf8')),
  )
  expect(telling).toEqual([])
})
