import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { mediaNames } from '@/lib/media-name'
import type { Actor } from '@/server/actor'
import { db } from '@/server/db'
import { mediaStore } from '@/server/media/store'
import { aUser } from '@/test/factories'
import { aMediaFolder } from '@/test/media-folder'
import { aPicture } from '@/test/pictures'
import { addPicture, deletePicture, describePicture } from './commands'
import { getLibrary, getPicture } from './queries'

const folder = aMediaFolder()
let editor: Actor
beforeAll(async () => {
  editor = await aUser('EDITOR')
})

const add = async () => addPicture(editor, { fileName: 'IMG_1 (测试).jpg', bytes: await aPicture() })
const said = {
  alternatives: { en: 'A test square', zh: '测试方块' },
  ...{ credit: 'Test maker', licence: 'CC-BY-4.0' as const, focalX: 30, focalY: 70 },
}

describe('A picture', () => {
  it('is in the library with all its files once it was added, and a second upload of it finds it again', async () => {
    const bytes = await aPicture({ width: 700, height: 500 })
    const first = await addPicture(editor, { fileName: 'first.jpg', bytes })
    expect(first.isNew).toBe(true)
    expect(await addPicture(editor, { fileName: 'second.jpg', bytes })).toEqual({ hash: first.hash, isNew: false })
    const found = await getPicture(first.hash)
    expect(found).toMatchObject({ uses: [], picture: { width: 700, height: 500, fileName: 'first.jpg' } })
    for (const name of mediaNames({ hash: first.hash, widths: [320, 640, 700] })) {
      expect(await mediaStore().read(name), name).not.toBeNull()
    }
  })

  it('that is none is refused by what is wrong with it, and leaves nothing behind', async () => {
    const files = () => fs.readdirSync(folder()).length
    const before = [files(), await (await db()).picture.count()]
    const bytes = Buffer.from('MZ not a photo')
    await expect(addPicture(editor, { fileName: 'photo.jpg', bytes })).rejects.toMatchObject({
      code: 'picture-refused',
      detail: { problem: 'program' },
    })
    expect([files(), await (await db()).picture.count()]).toEqual(before)
  })

  it('is not ready until it is described, and a description made from an older one is refused', async () => {
    const { hash } = await add()
    expect((await getLibrary('unready', 1)).pictures.map(({ picture }) => picture.hash)).toContain(hash)
    expect(await describePicture(editor, { hash, revision: 1, ...said })).toMatchObject({ revision: 2 })
    expect((await getLibrary('unready', 1)).pictures.map(({ picture }) => picture.hash)).not.toContain(hash)
    expect((await getPicture(hash))?.picture).toMatchObject({ ...said, revision: 2 })
    await expect(describePicture(editor, { hash, revision: 1, ...said })).rejects.toMatchObject({
      code: 'stale-revision',
    })
    const event = await (await db()).auditEvent.findFirst({ where: { entityId: hash, action: 'picture.describe' } })
    expect(event?.detail).toMatchObject({ before: { credit: '' }, after: { credit: 'Test maker' } })
  })

  it('that nobody uses can be deleted, with its files', async () => {
    const { hash } = await add()
    await deletePicture(await aUser('PUBLISHER'), hash)
    expect(await getPicture(hash)).toBeNull()
    expect(fs.existsSync(path.join(folder(), hash))).toBe(false)
    await expect(deletePicture(await aUser('ADMIN'), hash)).rejects.toMatchObject({ code: 'not-found' })
  })
})
