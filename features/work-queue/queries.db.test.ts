import { expect, it } from 'vitest'
import { createGuide } from '@/features/guides/commands'
import { submitForReview } from '@/features/review/commands'
import { shanghaiDay } from '@/lib/shanghai-day'
import { type Actor, systemActor } from '@/server/actor'
import { aGuide, aListing, aReport, aUser, nextNumber } from '@/test/factories'
import { staffWords } from '@/test/staff-words'
import { createListing } from '../listings/commands'
import { readWorkQueue } from './queries'

const read = (actor: Actor) =>
  readWorkQueue({ actor, locale: 'zh', today: shanghaiDay(new Date()), t: (key) => staffWords.zh(key) })

it('The first screen names what waits, for those who may do it and nobody else', async () => {
  const editor = await aUser('EDITOR')
  const { id } = await createListing(editor, { content: aListing(), reason: null, publish: false })
  await submitForReview(editor, { kind: 'listing', id }, 1)
  const slug = `test-due-${nextNumber()}`
  const due = aGuide({ slug, reviewedOn: '2020-01-01', reviewDue: '2020-02-01' })
  const { id: guideId } = await createGuide(systemActor, { content: due, reason: null, publish: true })

  await aReport()

  const titles = async (role: 'PUBLISHER' | 'EDITOR' | 'TRANSLATOR') =>
    (await read(await aUser(role))).map(({ title }) => title)
  expect(await titles('PUBLISHER')).toEqual(expect.arrayContaining(['review.kinds.waiting', 'workQueue.guidesDue']))
  expect(await titles('EDITOR')).not.toContain('review.kinds.waiting')
  expect(await titles('EDITOR')).toContain('reports.title')
  expect(await titles('TRANSLATOR')).toEqual([])

  const guides = (await read(editor)).find(({ title }) => title === 'workQueue.guidesDue')
  expect(guides?.first[0]).toEqual({ name: '测试指南', path: `/guides/${guideId}`, day: '2020-02-01' })
})
