import { type APIRequestContext, request } from '@playwright/test'
import { administrator } from './data'
import type { Server } from './processes'
import { median, quantile, type Row, row } from './report'

const rounds = 15

/** Signs the administrator of the measured portal in, in the cookies of the context. */
export async function signIn(context: APIRequestContext, origin: string): Promise<void> {
  const { csrfToken } = (await (await context.get(`${origin}/api/auth/csrf`)).json()) as { csrfToken: string }
  await context.post(`${origin}/api/auth/callback/credentials`, {
    form: { csrfToken, ...administrator, json: 'true' },
    headers: { origin },
  })
}

/** What staff wait for most, each with addresses that are asked in turns. */
const screens = {
  'list of listings': ['/en/admin/listings', '/zh/admin/listings?sort=name&page=100', '/en/admin/listings?q=lakeside'],
  'translation board': ['/en/admin/translations?language=ar', '/zh/admin/translations?language=ko&state=missing'],
  'go somewhere by name': ['/api/jump?q=lakeside&locale=en', '/api/jump?q=yiyuan&locale=zh'],
}

/** Staff screens in a portal with 10,000 listings, one after the other, from the request to the last byte. */
export async function staffRows(portal: Server): Promise<Row[]> {
  const context = await request.newContext()
  try {
    await signIn(context, portal.origin)
    const rows: Row[] = []
    for (const [name, paths] of Object.entries(screens)) {
      const times: number[] = []
      for (let round = -1; round < rounds; round += 1) {
        for (const path of paths) {
          const started = performance.now()
          const answer = await context.get(portal.origin + path, { maxRedirects: 0 })
          await answer.body()
          if (answer.status() !== 200) throw new Error(`${path} answered ${answer.status()}`)
          // The first round compiles and warms up.
          if (round >= 0) times.push(performance.now() - started)
        }
      }
      const note = `p95 ${quantile(times, 0.95).toFixed(0)} ms`
      rows.push(row(`staff: ${name}, median`, median(times), 'ms', { atMost: 200 }, 0, note))
    }
    return rows
  } finally {
    await context.dispose()
  }
}
