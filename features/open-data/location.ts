import type { Context } from './context'
import { type Entry, mainName } from './entry'
import { locationId, organizationId, partId } from './identifiers'
import type { Location } from './schema'
import { toAttribute } from './taxonomy-objects'
import { translationMap } from './translation-texts'

/** Postal codes of Jinan: 250000 to 251799, and 271100 to 271199 for Laiwu and Gangcheng. */
const postalCode = /(?<!\d)(?:25[01]\d{3}|2711\d{2})(?!\d)/

/** Whether an entry is a place one can go to. A hotline is not. */
export function hasLocation(entry: Pick<Entry, 'address' | 'point' | 'district' | 'area' | 'texts'>): boolean {
  const { address, point, district, area, texts } = entry
  return Boolean(address || point || district || area || texts.get('en')?.address)
}

function toAddress(entry: Entry, context: Context): Location['addresses'] {
  const english = entry.texts.get('en')?.address?.value
  const line = english ?? entry.address
  if (!line) return []
  const region = entry.district && context.words('en', `districts.${entry.district}`)
  return [
    {
      id: partId(entry.id, 'address'),
      location_id: locationId(entry.id),
      address_1: line,
      city: 'Jinan',
      ...(region ? { region } : {}),
      state_province: 'Shandong',
      // Required by HSDS. Empty means: not known.
      postal_code: postalCode.exec(`${english ?? ''} ${entry.address ?? ''}`)?.[0] ?? '',
      country: 'CN',
      address_type: 'physical',
    },
  ]
}

function toPosition({ point }: Entry): Pick<Location, 'latitude' | 'longitude' | 'approximate_position'> {
  if (!point) return {}
  const position = { latitude: point.lat, longitude: point.lng }
  if (point.precision === 'exact') return position
  return { approximate_position: { ...position, precision: point.precision === 'street' ? 'street' : 'district' } }
}

type Summary = Omit<Location, 'addresses' | 'attributes' | 'translations'>

/** A location as lists have it. */
export function toLocationSummary(entry: Entry): Summary {
  const nameZh = entry.texts.get('zh')?.name?.value
  return {
    id: locationId(entry.id),
    location_type: 'physical',
    organization_id: organizationId(entry.id),
    name: mainName(entry),
    ...(nameZh && nameZh !== mainName(entry) ? { alternate_name: nameZh } : {}),
    ...toPosition(entry),
    ...(entry.address ? { address_zh: entry.address } : {}),
  }
}

/** The place of an entry, which must have one, with address, district and area. */
export function toLocation(entry: Entry, context: Context): Location {
  const link = { listingId: entry.id, linkId: locationId(entry.id), entity: 'location' } as const
  const terms = [
    entry.district && context.vocabulary.byCode('districts', entry.district),
    entry.area && context.vocabulary.byCode('areas', entry.area),
  ].filter((term) => term !== null && term !== '')
  const translations = translationMap(entry, { name: 'name', address_1: 'address' })
  return {
    ...toLocationSummary(entry),
    addresses: toAddress(entry, context),
    attributes: terms.map((term) => toAttribute(term, link, context)),
    ...(translations ? { translations } : {}),
  }
}
