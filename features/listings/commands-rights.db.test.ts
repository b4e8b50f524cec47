import { describe, expect, it } from 'vitest'
import type { Role } from '@/generated/prisma/enums'
import type { Actor } from '@/server/actor'
import { db } from '@/server/db'
import { aListing, aPublishedListing, aUser } from '@/test/factories'
import { archiveListing, createListing, publishListing, restoreRevision, saveListing } from './commands'
import { getListingPage } from './queries'
import { getCategory } from './registry'

const hospitals = getCategory('hospitals')
if (!hospitals) throw new Error('hospitals are gone')

/** What staff do, each on a public listing of the system with a draft that somebody else saved. */
const acts: Record<string, (actor: Actor, id: string) => Promise<unknown>> = {
  'listing.create': (actor) => createListing(actor, { content: aListing(), reason: null, publish: false }),
  'listing.save': (actor, id) => saveListing(actor, id, 2, { content: aListing(), reason: null, publish: false }),
  'listing.save and publish': (actor, id) =>
    saveListing(actor, id, 2, { content: aListing(), reason: null, publish: true }),
  'listing.create and publish': (actor) => createListing(actor, { content: aListing(), reason: null, publish: true }),
  'listing.publish': (actor, id) => publishListing(actor, id, 2),
  'listing.archive': (actor, id) => archiveListing(actor, id, 'closed'),
  'listing.restore': (actor, id) => restoreRevision(actor, id, 2, 1, false),
}

/** Who may do what, in the order above. */
const table: Record<Role, string> = {
  ADMIN: '+ + + + + + +',
  PUBLISHER: '+ + - - + + +',
  EDITOR: '+ + - - - - +',
  TRANSLATOR: '- - - - - - -',
}

const cases = Object.entries(table).flatMap(([role, marks]) =>
  Object.keys(acts).map((act, index) => [role as Role, marks.split(' ')[index] === '+', act] as const),
)

async function aListingWithDraft() {
  const { id, content } = await aPublishedListing()
  const save = { content: { ...content, email: 'draft@example.org' }, reason: null, publish: false }
  await saveListing(await aUser('EDITOR'), id, 1, save)
  return { id, content }
}

describe('The role of the caller', () => {
  it.each(cases)('%s is allowed (%s): %s', async (role, isAllowed, act) => {
    const actor = await aUser(role)
    const { id } = await aListingWithDraft()
    const prisma = await db()
    const before = await prisma.listing.findUniqueOrThrow({ where: { id } })
    const done = acts[act]?.(actor, id)
    if (isAllowed) await expect(done).resolves.not.toThrow()
    else await expect(done).rejects.toMatchObject({ code: 'not-allowed' })
    const events = await prisma.auditEvent.findMany({ where: { actorId: actor.id } })
    expect(events).toHaveLength(1)
    if (isAllowed) return
    expect(events[0]?.action).toBe(`${act.split(' ')[0]}.refused`)
    expect(events[0]?.entityId).toBe(act.startsWith('listing.create') ? null : id)
    expect(await prisma.listing.findUnique({ where: { id } })).toEqual(before)
  })
})

describe('The second person', () => {
  it('is needed by a publisher too, for what they wrote themselves', async () => {
    const publisher = await aUser('PUBLISHER')
    const { id } = await createListing(publisher, { content: aListing(), reason: null, publish: false })
    await expect(publishListing(publisher, id, 1)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(publishListing(await aUser('PUBLISHER'), id, 1)).resolves.toBeUndefined()
  })

  it('is asked for again when a publisher restores an earlier version', async () => {
    const publisher = await aUser('PUBLISHER')
    const { id } = await aListingWithDraft()
    await expect(restoreRevision(publisher, id, 2, 1, true)).rejects.toMatchObject({ code: 'not-allowed' })
    await restoreRevision(publisher, id, 2, 1, false)
    await expect(publishListing(publisher, id, 3)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('is not needed by an administrator, and then the log says so', async () => {
    const admin = await aUser('ADMIN')
    const { id, content } = await aListingWithDraft()
    await saveListing(admin, id, 2, { content, reason: 'by phone', publish: true })
    await saveListing(admin, id, 3, { content: { ...content, wechat: 'test' }, reason: null, publish: false })
    await publishListing(admin, id, 4)
    const events = await (await db()).auditEvent.findMany({ where: { actorId: admin.id }, orderBy: { at: 'asc' } })
    expect(events).toMatchObject([
      { action: 'listing.save-and-publish', detail: { approvedOwnChange: true, reason: 'by phone' } },
      { action: 'listing.save' },
      { action: 'listing.publish', detail: { approvedOwnChange: true, revision: 4 } },
    ])
    expect(events[1]?.detail).not.toHaveProperty('approvedOwnChange')
  })

  it('who approves another person’s change is not said to approve their own', async () => {
    const admin = await aUser('ADMIN')
    const { id } = await aListingWithDraft()
    await publishListing(admin, id, 2)
    const event = await (await db()).auditEvent.findFirstOrThrow({ where: { actorId: admin.id } })
    expect(event.detail).not.toHaveProperty('approvedOwnChange')
  })

  it('cannot be got around by publishing at the moment of one’s own save', async () => {
    const publisher = await aUser('PUBLISHER')
    const { id, content } = await aPublishedListing()
    for (let round = 0, revision = 1; round < 5; round++) {
      const save = { content: { ...content, email: `round${round}@example.org` }, reason: null, publish: false }
      const [published, saved] = await Promise.allSettled([
        publishListing(publisher, id, revision + 1),
        saveListing(publisher, id, revision, save),
      ])
      expect(published.status).toBe('rejected')
      if (saved.status === 'fulfilled') revision += 1
    }
  })
})

describe('What the log keeps of a save', () => {
  it('is each field with its value before and after, the checks and the reason', async () => {
    const editor = await aUser('EDITOR')
    const { id, content } = await aPublishedListing()
    const save = { content: { ...content, email: 'new@example.org' }, reason: 'they wrote', publish: false }
    await saveListing(editor, id, 1, { ...save, checks: [{ field: 'phones', method: 'call' }] })
    const event = await (await db()).auditEvent.findFirstOrThrow({ where: { actorId: editor.id } })
    expect(event).toMatchObject({
      action: 'listing.save',
      entityId: id,
      detail: {
        revision: 2,
        changes: [{ field: 'email', before: null, after: 'new@example.org' }],
        checked: ['phones'],
        reason: 'they wrote',
      },
    })
  })
})

describe('An archived listing', () => {
  it('is off the public site, and neither it nor its history is deleted', async () => {
    const { id, content } = await aPublishedListing()
    await archiveListing(await aUser('PUBLISHER'), id, 'closed for good')
    expect(await getListingPage(hospitals, content.slug, 'en', '2026-11-23')).toBeNull()
    const row = await (await db()).listing.findUniqueOrThrow({ where: { id }, include: { revisions: true } })
    expect(row).toMatchObject({ status: 'ARCHIVED', publishedRevision: null, revision: 1 })
    expect(row.revisions).toHaveLength(1)
    expect(await (await db()).contentChange.count({ where: { listingId: id } })).toBe(2)
  })

  it('comes back when its newest revision is published again', async () => {
    const { id, content } = await aPublishedListing()
    await archiveListing(await aUser('ADMIN'), id, null)
    await publishListing(await aUser('PUBLISHER'), id, 1)
    expect(await getListingPage(hospitals, content.slug, 'en', '2026-11-23')).toMatchObject({ kind: 'listing' })
  })
})
