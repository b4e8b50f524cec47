import 'server-only'
import type { FactState } from '@/features/freshness/fact-state'
import type { FactKey } from '@/features/listings/category'
import { listFacts } from '@/features/listings/facts'
import { getCategory } from '@/features/listings/registry'
import type { ListingContent } from '@/features/listings/schema'
import { contentHash } from '@/lib/content-hash'
import { type Day, shanghaiDay } from '@/lib/shanghai-day'
import { db } from '@/server/db'
import {
  type FactKind,
  inRoundOrder,
  kindOfFact,
  type LastAnswer,
  type Reach,
  type RoundState,
  roundState,
} from './round-order'
import type { RoundQuery } from './schema'

/** A fact that somebody should ask about. */
export type RoundFact = {
  listingId: string
  category: string
  slug: string
  key: FactKey
  value: unknown
  valueHash: string
  trust: FactState
  state: RoundState
  kind: FactKind
  reach: Reach
  /** When and why it could not be confirmed the last time. */
  doubt: { on: Day; note: string | null } | null
}

type AnswerRow = {
  listingId: string
  field: string
  valueHash: string
  outcome: LastAnswer['outcome']
  note: string | null
  at: Date
}

/** What was last found out about each fact, without what was taken back, by listing and field. */
async function readLastAnswers(): Promise<Map<string, AnswerRow>> {
  const rows = await (await db()).$queryRaw<AnswerRow[]>`
    SELECT DISTINCT ON ("listingId", field) "listingId", field, "valueHash", outcome, note, at
    FROM "RoundAnswer" WHERE "withdrawnAt" IS NULL ORDER BY "listingId", field, at DESC`
  return new Map(rows.map((row) => [`${row.listingId} ${row.field}`, row]))
}

/** How many public guides lead to each entry, by `category/slug`. */
async function countGuidesTo(): Promise<Map<string, number>> {
  const rows = await (await db()).$queryRaw<{ path: string; count: number }[]>`
    SELECT (office->>'category') || '/' || (office->>'slug') AS path, count(DISTINCT g.id)::int AS count
    FROM "Guide" g, jsonb_path_query(g.blocks, '$[*].items[*].office ? (@ != null)') AS office
    WHERE g.status = 'PUBLISHED' GROUP BY 1`
  return new Map(rows.map(({ path, count }) => [path, count]))
}

/** What the emergency page shows: the rows it asks the directory for. */
function isOnEmergencyPage(category: string, attributes: ListingContent['attributes']): boolean {
  const { kind, departments } = attributes as { kind?: unknown; departments?: unknown }
  if (category === 'offices') return kind === 'emergency' || kind === 'hotline'
  return category === 'hospitals' && Array.isArray(departments) && departments.includes('emergency')
}

/** Every fact of the public listings that somebody should ask about on a day, the most urgent first. */
export async function listRoundFacts(query: RoundQuery, today: Day): Promise<RoundFact[]> {
  const [listings, answers, guides] = await Promise.all([
    (await db()).listing.findMany({
      where: {
        status: 'PUBLISHED',
        ...(query.category ? { category: query.category } : {}),
        ...(query.listing ? { id: query.listing } : {}),
      },
      select: {
        ...{ id: true, category: true, slug: true, revision: true, publishedRevision: true },
        ...{ address: true, phones: true, hours: true, languages: true, website: true, email: true, wechat: true },
        attributes: true,
        verifications: { select: { field: true, valueHash: true, at: true, method: true } },
      },
    }),
    readLastAnswers(),
    countGuidesTo(),
  ])
  const facts = listings.flatMap((row): RoundFact[] => {
    const category = getCategory(row.category)
    if (!category) return []
    const live = row as typeof row & Pick<ListingContent, 'phones' | 'hours' | 'attributes'>
    const reach = {
      onEmergencyPage: isOnEmergencyPage(row.category, live.attributes),
      inGuides: guides.get(`${row.category}/${row.slug}`) ?? 0,
    }
    return listFacts(category, live, row.verifications, today).flatMap(({ key, value, state: trust }) => {
      const valueHash = contentHash(value)
      const answer = answers.get(`${row.id} ${key}`)
      const on = answer && shanghaiDay(answer.at)
      const last = answer
        ? { outcome: answer.outcome, isOfThisValue: answer.valueHash === valueHash, isOfToday: on === today }
        : null
      const state = roundState(trust, last, row.revision !== row.publishedRevision)
      if (!state) return []
      const doubt = state === 'disputed' && answer && on ? { on, note: answer.note } : null
      const { id: listingId, slug } = row
      const kind = kindOfFact(category, key)
      return [{ listingId, category: row.category, slug, key, value, valueHash, trust, state, kind, reach, doubt }]
    })
  })
  const chosen = facts.filter(
    ({ kind, state }) => (!query.kind || kind === query.kind) && (!query.state || state === query.state),
  )
  return inRoundOrder(chosen)
}

/** How many answers of a person count today. */
export async function countAnswersOf(userId: string, today: Day): Promise<number> {
  const at = { gte: new Date(`${today}T00:00:00+08:00`) }
  return (await db()).roundAnswer.count({ where: { byId: userId, withdrawnAt: null, at } })
}
