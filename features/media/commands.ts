import 'server-only'
import { changedPaths } from '@/features/listings/changed-paths'
import { mediaNames } from '@/lib/media-name'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { type ContentChange, commitContent, recordContentChange } from '@/server/content-change'
import { db } from '@/server/db'
import { isUniqueViolation, Refusal } from '@/server/errors'
import { encodePicture, UnusablePicture } from '@/server/media/encode'
import { mediaStore } from '@/server/media/store'
import { refuseActor } from '@/server/refuse'
import { pictureGaps } from './picture-gaps'
import { canAddPictures, canDeletePictures, canDescribePicture } from './policy'
import { listPictures, listUses } from './queries'
import type { Description } from './schema'

const refuse = (actor: Actor, action: string, entityId: string | null) =>
  refuseActor(actor, { action, entityType: 'picture', entityId })

async function encode(bytes: Buffer) {
  try {
    return await encodePicture(bytes)
  } catch (error) {
    if (error instanceof UnusablePicture) throw new Refusal('picture-refused', { problem: error.problem })
    throw error
  }
}

/**
 * Adds a picture to the library, in all its versions. One that is there already is found again and stays as it is.
 * @param upload the file as it came; its name is shown to staff and says nothing else
 * @throws Refusal `not-allowed`, `picture-refused` with the `problem` of the file
 */
export async function addPicture(
  actor: Actor,
  upload: { fileName: string; bytes: Buffer },
): Promise<{ hash: string; isNew: boolean }> {
  if (!canAddPictures(actor)) return refuse(actor, 'picture.add', null)
  const { files, ...made } = await encode(upload.bytes)
  const { hash } = made
  const prisma = await db()
  if (await prisma.picture.findUnique({ where: { hash }, select: { hash: true } })) return { hash, isNew: false }
  // Files first: a row without its files would be a broken picture, files without a row are nobody's and harmless.
  const store = mediaStore()
  for (const { name, bytes } of files) await store.put(name, bytes)
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  const fileName = upload.fileName.slice(0, 200)
  try {
    await prisma.$transaction(async (tx) => {
      await tx.picture.create({ data: { ...made, bytes, fileName, addedById: actor.id } })
      const detail = { fileName, width: made.width, height: made.height, bytes }
      await recordAudit(tx, { actorId: actor.id, action: 'picture.add', entityType: 'picture', entityId: hash, detail })
    })
  } catch (error) {
    // Somebody else added the very same file a moment ago.
    if (isUniqueViolation(error)) return { hash, isNew: false }
    throw error
  }
  return { hash, isNew: true }
}

/**
 * Changes what is said about a picture, everywhere it is shown and at once.
 * @throws Refusal `not-allowed`, `not-found`, `stale-revision`, or `not-publishable` with the `fields` that visitors
 *   would miss, where they see the picture
 */
export async function describePicture(actor: Actor, description: Description): Promise<{ revision: number }> {
  const { hash, revision, ...said } = description
  const isPublic = (await listUses(await db(), hash)).some((use) => use.isPublic)
  if (!canDescribePicture(actor, isPublic)) return refuse(actor, 'picture.describe', hash)
  return commitContent(async (tx) => {
    const [before] = await listPictures([hash], tx)
    if (!before) throw new Refusal('not-found')
    const uses = (await listUses(tx, hash)).filter((use) => use.isPublic)
    const fields = pictureGaps(said)
    if (uses.length > 0 && fields.length > 0) throw new Refusal('not-publishable', { fields })
    const { count } = await tx.picture.updateMany({
      where: { hash, revision },
      data: { ...said, revision: revision + 1 },
    })
    if (count === 0) throw new Refusal('stale-revision', { revision: before.revision })
    const { alternatives, credit, licence, focalX, focalY } = before
    const detail = { before: { alternatives, credit, licence, focalX, focalY }, after: said }
    const entry = { action: 'picture.describe', entityType: 'picture', entityId: hash, detail } as const
    await recordAudit(tx, { ...entry, actorId: actor.id })
    const change: ContentChange | null = uses.length > 0 ? { listingId: null, paths: changedPaths(...uses) } : null
    if (change) await recordContentChange(tx, change)
    return { revision: revision + 1, change }
  })
}

/**
 * Deletes a picture that no listing uses, its files included. Earlier versions of a listing that showed it are kept
 * without it.
 * @throws Refusal `not-allowed`, `not-found`, `picture-used`
 */
export async function deletePicture(actor: Actor, hash: string): Promise<void> {
  if (!canDeletePictures(actor)) return refuse(actor, 'picture.delete', hash)
  const deleted = await (await db()).$transaction(async (tx) => {
    // A draft that takes it up at this moment waits, and then finds it gone.
    await tx.$queryRaw`SELECT FROM "Picture" WHERE hash = ${hash} FOR UPDATE`
    const [picture] = await listPictures([hash], tx)
    if (!picture) throw new Refusal('not-found')
    if ((await listUses(tx, hash)).length > 0) throw new Refusal('picture-used')
    await tx.picture.delete({ where: { hash } })
    const { fileName, alternatives, credit, licence } = picture
    const detail = { fileName, alternatives, credit, licence }
    const entry = { action: 'picture.delete', entityType: 'picture', entityId: hash, detail } as const
    await recordAudit(tx, { ...entry, actorId: actor.id })
    return picture
  })
  const store = mediaStore()
  for (const name of mediaNames(deleted)) await store.remove(name)
}
