import { expect, it } from 'vitest'
import { parseDirectoryQuery } from '@/features/directory/schema'
import { getCategory } from '@/features/listings/registry'
import { aPublishedListing } from '@/test/factories'
import { listPoints, listPointsAround } from './queries'

const today = '2026-11-23'
const at = (lat: number, lng: number, precision: 'exact' | 'street') => ({ lat, lng, precision, basis: 'made up' })

it('a map has what is exactly known, of the filtered list on all its pages, and says how many it lacks', async () => {
  const hospitals = getCategory('hospitals')
  if (!hospitals) throw new Error('hospitals are gone')
  const known = await aPublishedListing({ district: 'shanghe', point: at(37.31, 117.15, 'exact') })
  const near = await aPublishedListing({ district: 'jiyang', point: at(37.3, 117.16, 'exact') })
  const street = await aPublishedListing({ district: 'shanghe', point: at(37.32, 117.15, 'street') })
  const query = parseDirectoryQuery(hospitals, { district: 'shanghe', page: '2' })
  const { points, without } = await listPoints(hospitals, query, 'ar')
  expect(points).toEqual([
    {
      category: 'hospitals',
      slug: known.content.slug,
      // There is no Arabic name, and the map must not say that there is.
      name: { value: known.content.texts.en?.name?.value, locale: 'en' },
      point: { lat: 37.31, lng: 117.15 },
    },
  ])
  expect(without).toBe(1)

  const around = await listPointsAround(hospitals, known.content.slug, 'en', today)
  expect(around?.points.map(({ slug }) => slug)).toEqual([known.content.slug, near.content.slug])
  expect(await listPointsAround(hospitals, street.content.slug, 'en', today)).toBeNull()
})
