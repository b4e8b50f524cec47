import { describe, expect, it } from 'vitest'
import { archiveListing } from '@/features/listings/commands'
import { systemActor } from '@/server/actor'
import { aPublishedListing } from '@/test/factories'
import { getComparison } from './queries'
import { parseCompared } from './schema'

const compare = (ids: string) => getComparison(parseCompared(ids).names, 'en', '2026-11-25')

describe('Entries side by side', () => {
  it('A visitor sees them in the order of the address, named in any way, and no more than four of one kind', async () => {
    const made = []
    for (let number = 0; number < 5; number++) made.push(await aPublishedListing())
    const school = await aPublishedListing({ category: 'schools', slug: `test-school-${made[0]?.content.slug}` })
    const slugs = made.map(({ content }) => content.slug)
    const view = await compare(
      [made[2]?.id, `hospitals/${slugs[0]}`, school.content.slug, slugs[1], slugs[3], slugs[4]].join(),
    )
    expect(view?.entries.map(({ slug }) => slug)).toEqual([slugs[2], slugs[0], slugs[1], slugs[3]])
    expect([view?.category.key, view?.leftOut, view?.others]).toEqual(['hospitals', 2, []])
  })

  it('A visitor is offered what else could be compared, and never what is not public', async () => {
    const [shown, hidden] = [await aPublishedListing(), await aPublishedListing()]
    await archiveListing(systemActor, hidden.id, null)
    const view = await compare([shown.content.slug, hidden.content.slug].join())
    expect(view?.entries.map(({ id }) => id)).toEqual([shown.id])
    expect(view?.leftOut).toBe(1)
    expect(view?.others.map(({ slug }) => slug)).not.toContain(shown.content.slug)
    expect(view?.others.map(({ slug }) => slug)).not.toContain(hidden.content.slug)
    expect(await compare(hidden.content.slug)).toBeNull()
    expect(await compare('')).toBeNull()
  })
})
