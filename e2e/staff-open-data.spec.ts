import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './staff'
import { createPublished, takeOff } from './staff-editor'

type Stamps = { total_items: number; contents: { id: string; last_modified: string }[] }

const readStamps = async (visitor: APIRequestContext) =>
  (await (await visitor.get('/api/hsds/services?minimal=true')).json()) as Stamps
const readText = async (visitor: APIRequestContext, path: string) => (await visitor.get(path)).text()

test('What staff publish or take off the site is so in all open data at the very next request', async ({
  page,
  visitor,
}) => {
  const before = await readStamps(visitor)
  await readText(visitor, '/api/export/changes.atom')
  const { slug, name } = await createPublished(page, 'housing')
  const after = await readStamps(visitor)
  expect(after.total_items).toBe(before.total_items + 1)
  const known = new Set(before.contents.map(({ id }) => id))
  const made = after.contents.find(({ id }) => !known.has(id))
  const service = await visitor.get(`/api/hsds/services/${made?.id}`)
  expect(await service.json()).toMatchObject({ name, last_modified: made?.last_modified })
  expect(await readText(visitor, '/api/export/housing.csv')).toContain(slug)
  expect(await readText(visitor, '/api/export/changes.atom')).toContain(`<title>${name}</title>`)

  await takeOff(page)
  expect((await readStamps(visitor)).total_items).toBe(before.total_items)
  expect((await visitor.get(`/api/hsds/services/${made?.id}`)).status()).toBe(404)
  expect(await readText(visitor, '/api/export/housing.csv')).not.toContain(slug)
  const feed = await readText(visitor, '/api/export/changes.atom')
  expect(feed).toContain(`<at:deleted-entry ref="urn:uuid:${made?.id}"`)
  expect(feed).not.toContain(slug)
})
