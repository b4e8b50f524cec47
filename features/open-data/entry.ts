import type { TranslationState } from '@/features/freshness/translation-state'
import { translationState } from '@/features/freshness/translation-state'
import type { Category } from '@/features/listings/category'
import { type Fact, listFacts } from '@/features/listings/facts'
import { type ListingPoint, listingPoint, type PointColumns } from '@/features/listings/listing-point'
import { type SourceRow, type SourceView, sourceViews } from '@/features/listings/public-sources'
import type { Hours, ListingContent, TextField } from '@/features/listings/schema'
import type { TextRow } from '@/features/listings/text-view'
import { isLocale, type Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'

export type EntryText = { value: string; state: TranslationState; sourceHash: string | null }

/** Everything public about one listing, in all languages. What all open data is written from. */
export type Entry = {
  id: string
  category: Category
  slug: string
  /** The texts by language; a language without a name has none. */
  texts: ReadonlyMap<Locale, Partial<Record<TextField, EntryText>>>
  district: string | null
  area: string | null
  point: ListingPoint | null
  /** Chinese original. */
  address: string | null
  phones: ListingContent['phones']
  website: string | null
  email: string | null
  wechat: string | null
  hours: Hours | null
  languages: readonly string[]
  attributes: Readonly<Record<string, unknown>>
  facts: readonly Fact[]
  sources: readonly SourceView[]
  /** Sources whose links visitors are not given. */
  hiddenSources: number
  lastModified: Date
}

/** A listing as the database has it, with what is public of its relations. */
export type EntryRow = PointColumns & {
  id: string
  slug: string
  district: string | null
  area: string | null
  address: string | null
  phones: unknown
  website: string | null
  email: string | null
  wechat: string | null
  hours: unknown
  languages: string[]
  attributes: unknown
  publishedAt: Date | null
  texts: readonly TextRow[]
  sources: readonly SourceRow[]
  verifications: readonly { field: string; valueHash: string; at: Date; method: string }[]
}

const fields: readonly TextField[] = ['name', 'summary', 'description', 'address', 'notes']

type Provenance = Partial<Record<TextField, { origin: 'human' | 'machine'; sourceHash: string | null }>>

function textsOf(rows: readonly TextRow[]): Entry['texts'] {
  const english = rows.find((row) => row.locale === 'en')
  const texts = new Map<Locale, Partial<Record<TextField, EntryText>>>()
  for (const row of rows) {
    if (!isLocale(row.locale)) continue
    const own: Partial<Record<TextField, EntryText>> = {}
    for (const field of fields) {
      const value = row[field]
      if (!value) continue
      const { origin, sourceHash } = (row.provenance as Provenance)[field] ?? { origin: 'human', sourceHash: null }
      const source = english?.[field] ?? undefined
      const state = row.locale === 'en' ? 'original' : translationState(source, { value, origin, sourceHash })
      own[field] = { value, state, sourceHash }
    }
    texts.set(row.locale, own)
  }
  return texts
}

/** When something public of a listing last changed: published, or a fact confirmed. */
function lastModified(row: EntryRow): Date {
  const times = [row.publishedAt, ...row.verifications.map(({ at }) => at)].map((time) => time?.getTime() ?? 0)
  return new Date(Math.max(...times))
}

/** Reads a row. What staff alone may see (notes, confidence, drafts, low-quality links) is not in an entry. */
export function toEntry(row: EntryRow, category: Category, today: Day): Entry {
  const listing = row as EntryRow & Pick<ListingContent, 'phones' | 'hours' | 'attributes'>
  return {
    id: row.id,
    category,
    slug: row.slug,
    texts: textsOf(row.texts),
    district: row.district,
    area: row.area,
    point: listingPoint(row),
    address: row.address,
    phones: listing.phones,
    website: row.website,
    email: row.email,
    wechat: row.wechat,
    hours: listing.hours,
    languages: row.languages,
    attributes: listing.attributes,
    facts: listFacts(category, listing, row.verifications, today),
    ...sourceViews(row.sources),
    lastModified: lastModified(row),
  }
}

/** A text in English, the language of the main fields, or else in Chinese. */
export function mainText(entry: Entry, field: TextField): string | null {
  return entry.texts.get('en')?.[field]?.value ?? entry.texts.get('zh')?.[field]?.value ?? null
}

/** The name of an entry in English, or else in Chinese. A published listing has one. */
export function mainName(entry: Entry): string {
  return mainText(entry, 'name') ?? entry.slug
}

/** Path of the page of an entry without its language. */
export function pagePath(entry: Pick<Entry, 'category' | 'slug'>): string {
  return `/${entry.category.key}/${entry.slug}`
}
