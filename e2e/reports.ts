import type { APIRequestContext } from '@playwright/test'
import { leastSeconds } from '@/features/reports/schema'
import { expect } from './staff'

/** A form that is sent sooner is taken for that of a program. */
export const untilItMayBeSent = () => new Promise((resolve) => setTimeout(resolve, leastSeconds * 1000 + 100))

/** The hidden fields of the form about a page, as a browser would send them. */
export async function readForm(visitor: APIRequestContext, address: string): Promise<Record<string, string>> {
  const html = await (await visitor.get(address)).text()
  const fields = html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name, value]) => [name ?? '', value ?? '']))
}

/** Reports something made up about a page, as its form does without a script. Returns the number of the receipt. */
export async function sendReport(visitor: APIRequestContext, about: string): Promise<string> {
  const hidden = await readForm(visitor, `/en/report?about=${about}`)
  await untilItMayBeSent()
  const form = { ...hidden, kind: 'wrong', body: 'A report that exists in tests only.', contact: '', nickname: '' }
  const answer = await visitor.post('/api/reports', { form, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
  return answer.headers().location?.split('/').at(-1) ?? ''
}
