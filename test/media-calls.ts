/** Calls of the commands for pictures, for the table of rights. */
import { addPicture, deletePicture, describePicture } from '@/features/media/commands'
import { systemActor } from '@/server/actor'
import { aPublishedListing } from './factories'
import { call } from './guidance-calls'
import { aPicture } from './pictures'

const upload = async () => ({ fileName: 'test.jpg', bytes: await aPicture({ width: 320, height: 240 }) })
const added = async () => (await addPicture(systemActor, await upload())).hash

const said = (hash: string) => ({
  ...{ hash, revision: 1, focalX: 50, focalY: 50 },
  ...{ alternatives: { en: 'A test square', zh: '测试方块' }, credit: 'Test maker', licence: 'own' as const },
})

export const mediaCalls = {
  'media/addPicture': {
    'a new one': call('picture.add', async () => {
      const file = await upload()
      return (actor) => addPicture(actor, file)
    }),
  },
  'media/describePicture': {
    'one for staff only': call('picture.describe', async () => {
      const hash = await added()
      return (actor) => describePicture(actor, said(hash))
    }),
    'one that visitors see': call('picture.describe', async () => {
      const hash = await added()
      await describePicture(systemActor, said(hash))
      await aPublishedListing({ pictures: [hash] })
      return (actor) => describePicture(actor, { ...said(hash), revision: 2 })
    }),
  },
  'media/deletePicture': {
    'an unused one': call('picture.delete', async () => {
      const hash = await added()
      return (actor) => deletePicture(actor, hash)
    }),
  },
}
