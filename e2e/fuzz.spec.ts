import type { BrowserContext } from '@playwright/test'
import { generator, mark, nastyValue, pick } from './fuzz'
import { makeRequest } from './fuzz-requests'
import { ask } from './http'
import { entries } from './pages'
import { expect, staffWords, test } from './staff'
import { catchAction, type Sent } from './staff-action'
import { control, openEditor, textLabel } from './staff-editor'

/** The test run sends some hundreds; FUZZ_INPUTS=100000 is for an afternoon, FUZZ_SEED for another path. */
const inputs = Number(process.env.FUZZ_INPUTS ?? 400)
const seed = Number(process.env.FUZZ_SEED ?? 20261126)

/** Markup of ours that came back as markup, not as text. */
const isReflected = (body: string) => new RegExp(`<(script|img|svg)[^>]*${mark}|<script>${mark}`, 'i').test(body)

test('Whatever anybody sends to whatever address is answered without a fault, and comes back as text at most', async ({
  baseURL,
}) => {
  test.setTimeout(inputs * 1000)
  const random = generator(seed)
  const requests = Array.from({ length: inputs }, () => makeRequest(random))
  const faults: string[] = []
  const work = async () => {
    for (let request = requests.pop(); request; request = requests.pop()) {
      const { target, ...options } = request
      const { status, headers: answer, body } = await ask(baseURL, target, options)
      const isHtml = String(answer['content-type']).startsWith('text/html')
      if (status >= 500 || (isHtml && isReflected(body.toString())))
        faults.push(`${status} ${target} ${JSON.stringify(options)}`)
      if (answer['set-cookie']?.some((cookie) => cookie.startsWith('a=b'))) faults.push(`a cookie set by ${target}`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, work))
  expect(faults, `seed ${seed}`).toEqual([])
  expect((await ask(baseURL, `/en${entries.hospitals}`)).status).toBe(200)
})

/** The form as it was caught, with the values of some fields made nasty. */
function spoil({ data, headers }: Sent, random: () => number): Buffer {
  const boundary = /boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1] ?? ''
  const parts = data.toString('utf8').split(`--${boundary}`)
  const spoilt = parts.map((part) => {
    const head = /^\r\n[\s\S]*?\r\n\r\n/.exec(part)?.[0]
    if (!head || random() > 0.3) return part
    // Names with $ are the framework's own; without them no action is found at all, which is tried as well.
    if (/name="\d*_?\$/.test(head) && random() > 0.05) return part
    return `${head}${nastyValue(random)}\r\n`
  })
  return Buffer.from(spoilt.join(`--${boundary}`))
}

const t = staffWords('en')

async function catchForms(context: BrowserContext, editor: string): Promise<Sent[]> {
  return [
    await catchAction(context, editor, async (page) => {
      await control(page, textLabel('summary', 'en')).fill('Made up.')
      await page.getByRole('button', { name: t('editor.save') }).click()
    }),
    await catchAction(context, '/en/admin/people', async (page) => {
      await page.getByLabel(t('people.name'), { exact: true }).fill('Made Up')
      await page.getByLabel(t('signIn.email')).fill('made-up@example.org')
      await page.getByRole('button', { name: t('people.inviteSubmit') }).click()
    }),
  ]
}

test('Whatever somebody signed in makes of a form is saved, or refused with a reason, and never a fault', async ({
  page,
  context,
  portal,
}) => {
  test.setTimeout(120_000 + inputs * 1000)
  const id = await openEditor(page, 'immigration-hotline-12367')
  const random = generator(seed)
  const caught = await catchForms(context, `/en/admin/listings/${id}`)
  const faults: string[] = []
  for (let round = 0; round < inputs / 10; round += 1) {
    const sent = pick(random, caught)
    const data = spoil(sent, random)
    const answer = await context.request.post(sent.url, { headers: sent.headers, data, maxRedirects: 0 })
    const text = await answer.text()
    if (answer.status() >= 500 || text.includes('"status":"failed"'))
      faults.push(`${answer.status()} ${data.toString('utf8').slice(0, 3000)}`)
  }
  expect(faults, `seed ${seed}\n${portal.output().slice(-3000)}`).toEqual([])
})
