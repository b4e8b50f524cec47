import { type CardView, listCards } from '@/features/directory/queries'
import { listNames, readSearchEntries } from '@/features/listings/queries'
import { getCategory } from '@/features/listings/registry'
import { listingKind } from '@/features/listings/search-entry'
import type { TextView } from '@/features/listings/text-view'
import type { Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import type { SearchEntry } from './document'

/** A result as it is shown. What has no `card` is a link with a summary. */
export type ResultView = {
  /** Path without the locale. */
  path: string
  name: TextView
  nameZh: string | null
  summary: TextView | null
  address: string | null
  phones: readonly string[]
  card: CardView | null
}

/** A kind of record that can be found. Its commands call `putSearchEntries`; this is for making and showing all. */
export type SearchSource = {
  kind: string
  /** Records in the order of their ids, those after one that is had already. */
  readEntries(after: string | null, limit: number): Promise<SearchEntry[]>
  /** What is shown of public records, by id. */
  listResults(ids: readonly string[], locale: Locale, today: Day): Promise<Map<string, ResultView>>
  /** Their names in one language, by id. */
  listNames(ids: readonly string[], locale: Locale): Promise<Map<string, string>>
  /** Key of the message that names a group, and the path of its directory if it has one that takes `q`. */
  group(group: string): { title: string; directory: string | null }
}

async function listListings(ids: readonly string[], locale: Locale, today: Day): Promise<Map<string, ResultView>> {
  const cards = await listCards(ids, locale, today)
  return new Map(
    cards.map((card) => {
      const { id, category, slug, name, nameZh, summary, addressZh, phone } = card
      const path = `/${category}/${slug}`
      return [id, { path, name, nameZh, summary, address: addressZh, phones: phone ? [phone] : [], card }]
    }),
  )
}

/** Everything that can be found. A new kind is an entry here. */
export const searchSources: readonly SearchSource[] = [
  {
    kind: listingKind,
    readEntries: readSearchEntries,
    listResults: listListings,
    listNames,
    group: (key) => ({
      title: `categories.${key}.title`,
      directory: getCategory(key)?.kind === 'directory' ? `/${key}` : null,
    }),
  },
]

/** @throws RangeError for a kind that is not registered */
export function searchSource(kind: string): SearchSource {
  const source = searchSources.find((entry) => entry.kind === kind)
  if (!source) throw new RangeError(`Nothing of the kind ${kind} can be found`)
  return source
}
