import type { ListingContent } from '@/features/listings/schema'
import { type TextRow, type TextView, textView } from '@/features/listings/text-view'
import { type Standing, standingsOn, valueOn } from '@/features/policy/dated'
import { ruleKindOf } from '@/features/policy/derived-values'
import type { PolicyFact, PolicySource, RuleContent, ValueContent } from '@/features/policy/schema'
import { isLocale, type Locale, locales } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { factsIn, valueKeysIn } from './references'
import { type Block, type GuideContent, type Item, neededTextIds } from './schema'
import { type GuideTextRow, guideText } from './text-view'

export type GuideLink = { slug: string; title: TextView }
/** A guide among others. */
export type GuideCard = GuideLink & {
  id: string
  topic: string
  titleZh: string | null
  summary: GuideLink['title'] | null
}

export type OfficeView = { path: string; name: TextView; nameZh: string | null; phone: string | null }

type OfficeRow = { category: string; slug: string; phones: unknown; texts: readonly TextRow[] }

/** Entries as a guide links them, by `category/slug`. */
export function officeViews(rows: readonly OfficeRow[], locale: Locale): Map<string, OfficeView> {
  return new Map(
    rows.flatMap(({ category, slug, phones, texts }) => {
      const name = textView(texts, 'name', locale)
      if (!name) return []
      const path = `/${category}/${slug}`
      const nameZh = texts.find((text) => text.locale === 'zh')?.name || null
      return [
        [`${category}/${slug}`, { path, name, nameZh, phone: (phones as ListingContent['phones'])[0]?.number ?? null }],
      ]
    }),
  )
}

export type ItemView = {
  item: Item
  title: TextView | null
  text: TextView | null
  /** Texts of the same item in Chinese, to show at a desk. */
  titleZh: string | null
  /** A finding behind it is old, local or contradictory: ask before relying on it. */
  confirm: boolean
  /** Numbers of its sources in the list of the page, from 1. */
  sources: number[]
  office: OfficeView | null
  guide: GuideLink | null
}

export type BlockView = { id: string; kind: Block['kind']; title: TextView | null; items: ItemView[] }

export type GuidePageView = {
  slug: string
  topic: string
  title: TextView
  titleZh: string | null
  summary: TextView | null
  reviewedOn: Day
  reviewDue: Day
  isOverdue: boolean
  /** A value or rule the guide names is past its end, so something on the page has to be checked again. */
  hasExpired: boolean
  blocks: BlockView[]
  /** How each value the guide names stands on the day of the page. */
  values: ReadonlyMap<string, Standing<ValueContent>>
  sources: PolicySource[]
  /** Languages in which all needed texts exist. */
  existsIn: Locale[]
  changed: Date | null
}

export type GuideRow = {
  slug: string
  topic: string
  reviewedOn: Day
  reviewDue: Day
  publishedAt: Date | null
  blocks: Block[]
  texts: readonly GuideTextRow[]
}

type Surroundings = {
  rules: readonly RuleContent[]
  facts: ReadonlyMap<string, PolicyFact>
  sources: ReadonlyMap<string, PolicySource>
  values: readonly ValueContent[]
  /** By `category/slug`; entries that are not public are absent. */
  offices: ReadonlyMap<string, OfficeView>
  guides: ReadonlyMap<string, GuideLink>
}

function sourceKeysOf(facts: readonly string[], known: ReadonlyMap<string, PolicyFact>): string[] {
  return [...new Set(facts.flatMap((fact) => known.get(fact)?.sources ?? []))]
}

/** Whether rules that a number of the guide counts have ended: the number is right, but not all there was to know. */
function hasExpiredRules(keys: readonly string[], rules: readonly RuleContent[], today: Day): boolean {
  const kinds = new Set(keys.map(ruleKindOf).filter((kind) => kind !== null))
  return [...kinds].some((kind) => standingsOn(rules, kind, today).some(({ state }) => state === 'expired'))
}

/** Everything the page of a guide shows, from its row and what it refers to. */
export function guidePageView(row: GuideRow, around: Surroundings, locale: Locale, today: Day): GuidePageView | null {
  const title = guideText(row.texts, 'title', locale)
  if (!title) return null
  const zh = row.texts.find((texts) => texts.locale === 'zh')?.texts ?? {}
  const sourceKeys = sourceKeysOf(factsIn(row.blocks), around.facts).filter((key) => around.sources.has(key))
  const itemView = (item: Item): ItemView => {
    const office = 'office' in item ? item.office : null
    return {
      item,
      title: guideText(row.texts, `${item.id}.title`, locale),
      text: guideText(row.texts, `${item.id}.text`, locale),
      titleZh: zh[`${item.id}.title`] ?? null,
      confirm: item.facts.some((fact) => around.facts.get(fact)?.check),
      sources: sourceKeysOf(item.facts, around.facts)
        .map((key) => sourceKeys.indexOf(key) + 1)
        .filter((number) => number > 0)
        .sort((a, b) => a - b),
      office: office ? (around.offices.get(`${office.category}/${office.slug}`) ?? null) : null,
      guide: 'guide' in item && item.guide ? (around.guides.get(item.guide) ?? null) : null,
    }
  }
  const texts = row.texts.flatMap((own) => Object.values(own.texts).filter((text) => text !== undefined))
  const keys = valueKeysIn(row.blocks, texts)
  const values = new Map(keys.map((key) => [key, valueOn(around.values, key, today)]))
  return {
    slug: row.slug,
    topic: row.topic,
    title,
    titleZh: zh.title ?? null,
    summary: guideText(row.texts, 'summary', locale),
    reviewedOn: row.reviewedOn,
    reviewDue: row.reviewDue,
    isOverdue: today > row.reviewDue,
    hasExpired:
      [...values.values()].some(({ state }) => state === 'expired') || hasExpiredRules(keys, around.rules, today),
    blocks: row.blocks.map(({ id, kind, items }) => ({
      id,
      kind,
      title: guideText(row.texts, `${id}.title`, locale),
      items: (items as readonly Item[]).map(itemView),
    })),
    values,
    sources: sourceKeys.flatMap((key) => around.sources.get(key) ?? []),
    existsIn: locales.filter((candidate) => {
      const own = row.texts.find((entry) => entry.locale === candidate)?.texts
      return isLocale(candidate) && own && neededTextIds(row).every((id) => own[id])
    }),
    changed: row.publishedAt,
  }
}

/** A guide in the list of staff. */
export type StaffGuideRow = {
  id: string
  slug: string
  topic: string
  status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED'
  name: string
  nameZh: string
  reviewDue: Day
  updatedAt: Date
  hasPendingChange: boolean
}

/** A guide as its editor opens it. */
export type GuideEditorView = {
  id: string
  revision: number
  publishedRevision: number | null
  status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED'
  /** Address it is public under; the newest content may wait with another. */
  slug: string
  content: GuideContent
}
