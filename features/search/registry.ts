import { type CardView, listCards } from '@/features/directory/queries'
import * as guides from '@/features/guides/queries'
import { guideGroup, guideKind } from '@/features/guides/search-entry'
import * as listings from '@/features/listings/queries'
import { getCategory } from '@/features/listings/registry'
import { listingKind } from '@/features/listings/search-entry'
import type { TextView } from '@/features/listings/text-view'
import type { Locale } from '@/i18n/locales'
import { loadWords } from '@/i18n/words'
import type { Day } from '@/lib/shanghai-day'
import type { SearchEntry } from './document'
import { type PortalPage, pageEntry, pageGroups, pageKind, portalPages } from './portal-pages'

/** A result as it is shown. What has no `card` is a link with a summary. */
export type ResultView = {
  /** Path without the locale. */
  path: string
  /** Texts of guides name dated values, which whoever shows them writes out. */
  name: TextView
  nameZh: string | null
  summary: TextView | null
  address: string | null
  phones: readonly string[]
  card: CardView | null
}

/** Key of the message that names a group, and the path of its directory if it has one that takes `q`. */
export type GroupView = { title: string; directory: string | null }

/** A kind of record that can be found. Its commands call `putSearchEntries`; this is for making and showing all. */
export type SearchSource = {
  kind: string
  /** Records in the order of their ids, those after one that is had already. */
  readEntries(after: string | null, limit: number): Promise<SearchEntry[]>
  /** How many there are, so that it shows when some were never kept. */
  count(): Promise<number>
  /** What is shown of public records, by id. */
  listResults(ids: readonly string[], locale: Locale, today: Day): Promise<Map<string, ResultView>>
  /** Their names in one language, by id. */
  listNames(ids: readonly string[], locale: Locale): Promise<Map<string, string>>
  /** Null for a group of another kind. */
  group(group: string): GroupView | null
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

const plain = { address: null, phones: [], card: null } as const

async function listGuides(ids: readonly string[], locale: Locale): Promise<Map<string, ResultView>> {
  const cards = await guides.listGuides(locale)
  return new Map(
    cards
      .filter(({ id }) => ids.includes(id))
      .map(({ id, slug, title, titleZh, summary }) => [
        id,
        { ...plain, path: `/guides/${slug}`, name: title, nameZh: titleZh, summary },
      ]),
  )
}

const readPages = async (ids: readonly string[]): Promise<PortalPage[]> =>
  portalPages(await loadWords()).filter(({ id }) => ids.includes(id))

async function listPages(ids: readonly string[], locale: Locale): Promise<Map<string, ResultView>> {
  const text = (value: string): TextView => ({ value, locale, quality: 'good' })
  return new Map(
    (await readPages(ids)).map(({ id, path, titles, summaries }) => {
      const summary = summaries[locale]
      return [
        id,
        { ...plain, path, name: text(titles[locale]), nameZh: titles.zh, summary: summary ? text(summary) : null },
      ]
    }),
  )
}

/** Everything that can be found. A new kind is an entry here. */
export const searchSources: readonly SearchSource[] = [
  {
    kind: listingKind,
    readEntries: listings.readSearchEntries,
    count: listings.countListings,
    listResults: listListings,
    listNames: listings.listNames,
    group: (key) => {
      const category = getCategory(key)
      return (
        category && { title: `categories.${key}.title`, directory: category.kind === 'directory' ? `/${key}` : null }
      )
    },
  },
  {
    kind: guideKind,
    readEntries: guides.readSearchEntries,
    count: guides.countGuides,
    listResults: listGuides,
    listNames: guides.listTitles,
    group: (key) => (key === guideGroup ? { title: 'guides.title', directory: null } : null),
  },
  {
    kind: pageKind,
    readEntries: async (after, limit) =>
      portalPages(await loadWords())
        .map(pageEntry)
        .filter(({ id }) => after === null || id > after)
        .slice(0, limit),
    count: async () => portalPages(await loadWords()).length,
    listResults: listPages,
    listNames: async (ids, locale) => new Map((await readPages(ids)).map(({ id, titles }) => [id, titles[locale]])),
    group: (key) => (key in pageGroups ? { title: pageGroups[key] ?? '', directory: null } : null),
  },
]

/** @throws RangeError for a kind that is not registered */
export function searchSource(kind: string): SearchSource {
  const source = searchSources.find((entry) => entry.kind === kind)
  if (!source) throw new RangeError(`Nothing of the kind ${kind} can be found`)
  return source
}

/** What a group is called and where it is. @throws RangeError for one that no kind has */
export function searchGroup(group: string): GroupView {
  for (const source of searchSources) {
    const view = source.group(group)
    if (view) return view
  }
  throw new RangeError(`No kind has the group ${group}`)
}
