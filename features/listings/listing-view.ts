import type { Holidays } from '@/features/hours/holidays'
import { type HoursDay, hoursOfWeek, type OpenState, openState } from '@/features/hours/open-state'
import { type PictureView, pictureViews } from '@/features/media/picture-view'
import type { Picture } from '@/features/media/queries'
import { isLocale, type Locale, locales } from '@/i18n/locales'
import { pinyinOf } from '@/lib/pinyin'
import { type Day, shanghaiDay } from '@/lib/shanghai-day'
import type { Category } from './category'
import { compareContents } from './content-comparison'
import { type Fact, type Level, levelOf, listFacts } from './facts'
import { type ListingPoint, listingPoint, type PointColumns } from './listing-point'
import { type SourceRow, type SourceView, sourceViews } from './public-sources'
import { type Hours, type ListingContent, listingContentSchema } from './schema'
import { type TextView, textView } from './text-view'

export type ChangeView = { number: number; on: Day; fields: string[] }

export type ListingPageView = {
  id: string
  slug: string
  name: TextView
  nameZh: string | null
  pinyin: string | null
  summary: TextView | null
  description: TextView | null
  notes: TextView | null
  district: string | null
  area: string | null
  areaName: TextView | null
  point: ListingPoint | null
  address: TextView | null
  addressZh: string | null
  phones: ListingContent['phones']
  hours: Hours | null
  open: OpenState
  /** The next seven days, where the hours are weekly and can be read. */
  week: HoursDay[] | null
  /** The last year whose public holidays are known. */
  holidaysUntil: number
  website: string | null
  email: string | null
  attributes: Readonly<Record<string, unknown>>
  facts: Fact[]
  level: Level
  sources: SourceView[]
  /** Sources that support something here but whose links visitors are not given. */
  hiddenSources: number
  changes: ChangeView[]
  pictures: PictureView[]
  /** Languages in which the page has its own texts. */
  existsIn: Locale[]
}

type Revision = { number: number; publishedAt: Date | null; snapshot: unknown }

/** What the page is made from: a published listing as its tables hold it, or a revision in the same shape. */
export type ListingPageRow = Pick<
  ListingContent,
  'slug' | 'area' | 'address' | 'phones' | 'hours' | 'website' | 'email' | 'wechat' | 'languages' | 'attributes'
> &
  PointColumns & {
    id: string
    district: string | null
    texts: Parameters<typeof textView>[0]
    sources: readonly SourceRow[]
    verifications: Parameters<typeof listFacts>[2]
    revisions: readonly Revision[]
  }

function listChanges(revisions: readonly Revision[]): ChangeView[] {
  return revisions.slice(0, 3).flatMap((revision, index) => {
    const before = revisions[index + 1]
    if (!revision.publishedAt) return []
    const change = { number: revision.number, on: shanghaiDay(revision.publishedAt) }
    if (!before) return { ...change, fields: [] }
    const [old, now] = [before.snapshot, revision.snapshot].map((snapshot) => listingContentSchema.safeParse(snapshot))
    if (!old?.success || !now?.success) return { ...change, fields: [] }
    return { ...change, fields: compareContents(old.data, now.data).map((difference) => difference.field) }
  })
}

/** What the row does not say itself. `now` is the instant at which it is open or closed. */
type Around = {
  pictures: readonly Picture[]
  areaName: TextView | null
  holidays: Holidays
  locale: Locale
  today: Day
  now: Date
}

/** Everything the page of a listing shows, or null when it has no name to show. */
export function listingPageView(category: Category, row: ListingPageRow, around: Around): ListingPageView | null {
  const { areaName, holidays, locale, today, now } = around
  const name = textView(row.texts, 'name', locale)
  if (!name) return null
  const facts = listFacts(category, row, row.verifications, today)
  const nameZh = row.texts.find((text) => text.locale === 'zh')?.name || null
  return {
    id: row.id,
    slug: row.slug,
    name,
    nameZh,
    pinyin: nameZh && pinyinOf(nameZh),
    summary: textView(row.texts, 'summary', locale),
    description: textView(row.texts, 'description', locale),
    notes: textView(row.texts, 'notes', locale),
    district: row.district,
    area: row.area,
    areaName,
    point: listingPoint(row),
    // The Chinese original stands in its own field: a Chinese reader needs no other.
    address: locale === 'zh' ? null : textView(row.texts, 'address', locale),
    addressZh: row.address,
    phones: row.phones,
    hours: row.hours,
    open: openState(row.hours, now, holidays),
    week: row.hours?.kind === 'weekly' ? hoursOfWeek(row.hours.value, today, holidays) : null,
    holidaysUntil: Math.max(...holidays.years),
    website: row.website,
    email: row.email,
    attributes: row.attributes,
    facts,
    level: levelOf(facts),
    ...sourceViews(row.sources),
    changes: listChanges(row.revisions),
    pictures: pictureViews(around.pictures, locale),
    existsIn: locales.filter((candidate) => {
      const texts = row.texts.find((text) => text.locale === candidate)
      return isLocale(candidate) && Boolean(texts?.name && texts.summary)
    }),
  }
}
