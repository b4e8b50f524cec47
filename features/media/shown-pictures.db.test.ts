import { beforeAll, describe, expect, it } from 'vitest'
import { archiveListing, createListing, publishListing, saveListing } from '@/features/listings/commands'
import { getListingPage } from '@/features/listings/queries'
import { getCategory } from '@/features/listings/registry'
import { type Actor, systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { aListing, aUser } from '@/test/factories'
import { aMediaFolder } from '@/test/media-folder'
import { aPicture } from '@/test/pictures'
import { addPicture, deletePicture, describePicture } from './commands'

aMediaFolder()
let admin: Actor
beforeAll(async () => {
  admin = await aUser('ADMIN')
})

const draft = { reason: null, publish: false }
const live = { reason: null, publish: true }
const said = {
  alternatives: { en: 'A test square', zh: '测试方块' },
  ...{ credit: 'Test maker', licence: 'CC-BY-4.0' as const, focalX: 30, focalY: 70 },
}
const add = async () => (await addPicture(systemActor, { fileName: 'test.jpg', bytes: await aPicture() })).hash

async function addReady() {
  const hash = await add()
  await describePicture(systemActor, { hash, revision: 1, ...said })
  return hash
}

async function shownIn(slug: string, locale: 'en' | 'ar') {
  const category = getCategory('hospitals')
  const page = category && (await getListingPage(category, slug, locale, '2026-11-26'))
  return page?.kind === 'listing' ? page.view.pictures : null
}

describe('A picture in a listing', () => {
  it('goes out with the version that shows it, in the order of the editor, with words that the reader can read', async () => {
    const content = aListing()
    const { id } = await createListing(admin, { content, ...live })
    const pictures = [await addReady(), await addReady()]
    await describePicture(systemActor, {
      ...{ hash: pictures[1] ?? '', revision: 2, ...said },
      alternatives: { ...said.alternatives, ar: 'مربع للاختبار' },
    })
    await saveListing(admin, id, 1, { content: { ...content, pictures }, ...draft })
    expect(await shownIn(content.slug, 'en')).toEqual([])
    await publishListing(admin, id, 2)
    expect((await shownIn(content.slug, 'en'))?.map(({ hash }) => hash)).toEqual(pictures)
    expect((await shownIn(content.slug, 'ar'))?.map(({ alt }) => alt)).toEqual([
      { value: 'A test square', locale: 'en' },
      { value: 'مربع للاختبار', locale: 'ar' },
    ])
  })

  it('is in the way of publishing while visitors would miss something, and stays so until it is described', async () => {
    const hash = await add()
    const content = aListing({ pictures: [hash] })
    const refused = { code: 'not-publishable', detail: { fields: ['pictures'] } }
    await expect(createListing(admin, { content, ...live })).rejects.toMatchObject(refused)
    const { id } = await createListing(admin, { content, ...draft })
    await expect(publishListing(admin, id, 1)).rejects.toMatchObject(refused)
    await describePicture(admin, { hash, revision: 1, ...said })
    await publishListing(admin, id, 1)
    expect(await shownIn(content.slug, 'en')).toHaveLength(1)
  })

  it('changes in public at once, and cannot lose what visitors need', async () => {
    const hash = await addReady()
    const content = aListing({ pictures: [hash] })
    await createListing(admin, { content, ...live })
    const change = { hash, revision: 2, ...said }
    await expect(describePicture(admin, { ...change, credit: '' })).rejects.toMatchObject({
      code: 'not-publishable',
      detail: { fields: ['credit'] },
    })
    await describePicture(admin, { ...change, credit: 'Another maker' })
    expect((await shownIn(content.slug, 'en'))?.[0]?.credit).toBe('Another maker')
    const last = await (await db()).contentChange.findFirst({ orderBy: { version: 'desc' } })
    expect(last?.paths).toContain(`/hospitals/${content.slug}`)
  })

  it('cannot be deleted while any version that may still go out shows it, and can afterwards', async () => {
    const hash = await addReady()
    const content = aListing({ pictures: [hash] })
    const { id } = await createListing(admin, { content, ...live })
    const without = { ...content, pictures: [] }
    await expect(deletePicture(admin, hash)).rejects.toMatchObject({ code: 'picture-used' })
    await saveListing(admin, id, 1, { content: without, ...draft })
    await expect(deletePicture(admin, hash)).rejects.toMatchObject({ code: 'picture-used' })
    await saveListing(admin, id, 2, { content: without, ...live })
    await deletePicture(admin, hash)
    // An earlier version still names it, and brings a draft back that says what is missing.
    const { revision } = await saveListing(admin, id, 3, { content, ...draft })
    await expect(publishListing(admin, id, revision)).rejects.toMatchObject({ code: 'not-publishable' })
    await archiveListing(admin, id, null)
  })
})
