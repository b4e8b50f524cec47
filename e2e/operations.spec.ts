import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { ask } from './http'
import { startPortal } from './portal'
import { seededDirectory } from './seeded-data'
import { admin, expect, signIn, staffWords } from './staff'
import { test } from './test'

const token = 'a token made up for this test'

/** A collector of traces that keeps what it is sent. */
async function startCollector() {
  let received = ''
  const server = http.createServer((request, response) => {
    request.on('data', (piece) => {
      received += piece
    })
    request.on('end', () => response.end('{}'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, received: () => received, stop: () => server.close() }
}

test('Whoever runs the portal reads its metrics with the token, its traces where they want them, and its system screen as administrator', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000)
  expect((await ask(baseURL, '/api/metrics')).status, 'without a token set there are none').toBe(404)
  const collector = await startCollector()
  const env = { METRICS_TOKEN: token, OTEL_EXPORTER_OTLP_ENDPOINT: collector.address, LOG_LEVEL: 'info' }
  const portal = await startPortal({ dataDir: seededDirectory('operations'), env })
  try {
    const { address } = portal
    for (const authorization of ['', 'Bearer wrong', `Bearer ${token} `.slice(0, -2)]) {
      const answer = await ask(address, '/api/metrics', { headers: { authorization } })
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer'])
    }
    for (let visits = 0; visits < 3; visits++) await ask(address, '/en')
    const answer = await ask(address, '/api/metrics', { headers: { authorization: `Bearer ${token}` } })
    const text = answer.body.toString('utf8')
    expect(answer.headers['content-type']).toContain('version=0.0.4')
    for (const line of text.trim().split('\n')) {
      expect(line).toMatch(
        /^(# (HELP|TYPE) [a-z0-9_]+ .+|[a-z0-9_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?[0-9.e+-]+)$/,
      )
    }
    expect(text).toContain('\njinan_database_up 1\n')
    expect(text).toMatch(/\njinan_requests_total\{kind="document",status="2xx"\} 3\n/)
    expect(text).toMatch(/\njinan_cache_answers_total\{state="hit"\} 2\n/)
    expect(text).toMatch(/\njinan_render_seconds_count [1-9]/)
    expect(text).toMatch(/\njinan_content_version [1-9]/)
    expect(text).not.toContain('jinan_backup_timestamp_seconds')

    await ask(address, '/en/visa/finder?passport=DE')
    await expect.poll(collector.received).toContain('/en/visa/finder')
    expect(collector.received()).not.toContain('passport=DE')

    const t = staffWords('en')
    const context = await browser.newContext({ baseURL: address })
    const page = await context.newPage()
    await signIn(page)
    await page.goto('/en/admin/system')
    const facts = (group: string) => page.getByRole('region', { name: t(`system.groups.${group}`) })
    await expect(facts('database')).toContainText(t('system.kinds.embedded'))
    await expect(facts('backup')).toContainText(t('system.never'))
    await context.close()
    const writes = portal
      .output()
      .split('\n')
      .filter((line) => line.includes('"msg":"write"'))
    expect(writes.length).toBeGreaterThan(0)
    expect(portal.output()).not.toContain(admin.email)
    expect(portal.output()).not.toContain(token)
  } finally {
    await portal.stop()
    collector.stop()
  }
})
