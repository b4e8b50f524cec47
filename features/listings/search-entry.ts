import type { SearchEntry } from '@/features/search/document'
import { type Locale, locales } from '@/i18n/locales'
import { type FactSource, factValue } from './facts'
import { getCategory } from './registry'
import type { ListingContent, TextField } from './schema'

/** Key of listings in the registry of what can be found. */
export const listingKind = 'listing'

/** What one confirmed fact adds to the quality of an entry, beside the one point of being known. */
export const confirmedFactQuality = 2

/** What an address and a phone number add: a visitor can do something with them. */
const reachableQuality = 3

/** What is read of a listing to find it; a content has it, and so do the rows of a published one. */
export type FindableListing = {
  id: string
  isPublic: boolean
  /** Facts that staff ever confirmed. */
  confirmed: number
  content: FactSource &
    Pick<ListingContent, 'category' | 'slug' | 'district' | 'area'> & {
      texts: Readonly<Partial<Record<Locale, Readonly<Partial<Record<TextField, { value: string }>>>>>>
    }
}

/** What a listing says without words: its category, where it is, and the options of its attributes. */
function codesOf({ category, slug, district, area, attributes }: FindableListing['content']): string[] {
  const options = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === true) return key
    return (Array.isArray(value) ? value : [value]).filter((option) => typeof option === 'string')
  })
  const places = [district && `district:${district}`, area && `area:${area}`]
  // An area is in itself what others lie in.
  const own = getCategory(category)?.kind === 'area' ? [`area:${slug}`] : []
  return [`category:${category}`, ...places.filter((place) => place !== null), ...own, ...options]
}

/** How a listing is found: by its names in all languages, its numbers, what it is and what is written of it. */
export function toSearchEntry({ id, isPublic, confirmed, content }: FindableListing): SearchEntry {
  const { category, texts, phones } = content
  const of = (field: TextField) => locales.flatMap((locale) => texts[locale]?.[field]?.value ?? [])
  const facts = getCategory(category)?.facts ?? []
  const known = facts.filter((fact) => factValue(content, fact) !== null)
  return {
    kind: listingKind,
    id,
    group: category,
    isPublic,
    names: Object.fromEntries(
      locales.flatMap((locale) => {
        const name = texts[locale]?.name?.value
        return name ? [[locale, name]] : []
      }),
    ),
    summaries: of('summary'),
    texts: [...of('description'), ...of('address'), ...of('notes')],
    address: content.address,
    phones: phones.map(({ number }) => number),
    codes: codesOf(content),
    quality:
      known.length +
      confirmedFactQuality * confirmed +
      reachableQuality * (Number(phones.length > 0) + Number(content.address !== null)),
  }
}
