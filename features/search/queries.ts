import 'server-only'
import type { Locale } from '@/i18n/locales'
import { fold } from '@/lib/fold'
import { db } from '@/server/db'
import type { Segment } from './concept-lookup'
import { correctionsOf, splitsOf } from './corrections'
import { type ParsedQuery, parseQuery, queryText, type Term, termQuery, wholeQuery } from './query'
import { type Candidate, type Ranked, rank } from './ranking'
import { neighbourhood } from './spelling'

/** A query that is understood, in the form the database is asked with. */
export type SearchPlan = {
  query: ParsedQuery
  /** The text form of a `tsquery`; empty when nothing can be searched for or nothing was found. */
  text: string
  /**
   * - `exact`: records have all of it
   * - `corrected`: records have it once a slip is put right, or the way it sounds
   * - `partial`: records have some of it
   * - `nothing`: none of these
   */
  how: 'exact' | 'corrected' | 'partial' | 'nothing'
  /** What was put right, as the query should read. */
  corrected: string | null
  /** How many records have what is asked for, by group; counted no further than `mostCounted` in all. */
  totals: ReadonlyMap<string, number>
}

/** Candidates are ranked here; of more than these the database has taken the likeliest. */
const mostCandidates = 60

/** Counting all of a hundred thousand takes longer than finding the best of them, and tells nobody more. */
export const mostCounted = 1000

async function exists(texts: readonly string[]): Promise<boolean[]> {
  const rows = await (await db()).$queryRaw<{ found: boolean }[]>`
    SELECT search_has(asked.text::tsquery) AS found
    FROM unnest(${[...texts]}::text[]) WITH ORDINALITY AS asked(text, position) ORDER BY position`
  return rows.map(({ found }) => found)
}

async function countHits(text: string): Promise<Map<string, number>> {
  const rows = await (await db()).$queryRaw<{ group: string; total: number }[]>`
    SELECT "group", total FROM search_count(${text}::tsquery, ${mostCounted}::int)`
  return new Map(rows.map(({ group, total }) => [group, total]))
}

async function listNeighbours(word: string): Promise<string[]> {
  const rows = await (await db()).$queryRaw<{ word: string }[]>`
    SELECT word FROM search_neighbours(${neighbourhood(word)}::text[])`
  return rows.map((row) => row.word)
}

/** One term put right, or null when it cannot be. */
async function correctTerm(term: Term): Promise<{ term: Term; text: string } | null> {
  const splits = splitsOf(term)
  const asCorrection = (segments: readonly Segment[]) => ({
    ...term,
    isOpen: false,
    isBySound: true,
    corrections: segments,
  })
  if (splits.length > 0) {
    const found = await exists(splits.map((split) => termQuery(asCorrection([split]))))
    const good = splits.filter((_, index) => found[index])
    if (good.length > 0) return { term: asCorrection(good), text: termQuery(asCorrection(good)) }
  }
  const own = await correctionsOf(term, listNeighbours)
  return own && { term: asCorrection(own.segments), text: termQuery(asCorrection(own.segments), own.queries) }
}

/** What was typed with its slips put right, or null when it was only found by its sound. */
function asCorrected(typed: string, terms: readonly Term[]): string | null {
  const right = new Map(terms.flatMap(({ text, corrections: [first] }) => (first ? [[text, first.text]] : [])))
  const words = typed.split(/(\s+)/).map((word) => right.get(fold(word)) ?? word)
  const corrected = words.join('')
  if (corrected !== typed) return corrected
  return right.size > 0 ? terms.map(({ text }) => right.get(text) ?? text).join(' ') : null
}

/** Puts right what nobody has written that way, each term alone. */
async function correct(typed: string, query: ParsedQuery): Promise<SearchPlan | null> {
  const asked = query.terms.map((term) => termQuery(term))
  const known = asked.length > 0 ? await exists(asked) : []
  if (known.every(Boolean)) return null
  const right = await Promise.all(query.terms.map((term, index) => (known[index] ? null : correctTerm(term))))
  const text = queryText(
    { ...query, terms: query.terms.map((term, index) => right[index]?.term ?? term) },
    asked.map((own, index) => right[index]?.text ?? own),
  )
  const totals = await countHits(text)
  if (totals.size === 0) return null
  const terms = query.terms.map((term, index) => right[index]?.term ?? term)
  return { query: { ...query, terms }, text, how: 'corrected', corrected: asCorrected(typed, terms), totals }
}

/** What was typed, nothing put right: as it is understood, each term alone, and all of it. */
function asTyped(typed: string) {
  const query = parseQuery(typed)
  const asked = query.terms.map((term) => termQuery(term))
  return { query, asked, text: queryText(query, asked) }
}

/**
 * Decides what is asked for: all of what was typed; if no record has that, all of it with slips put right; and if there
 * is none either and `partly` says so, some of it.
 */
export async function planSearch(typed: string, options: { partly: boolean }): Promise<SearchPlan> {
  const { query, asked, text } = asTyped(typed)
  const nothing: SearchPlan = { query, text: '', how: 'nothing', corrected: null, totals: new Map() }
  if (!text) return nothing
  const totals = await countHits(text)
  if (totals.size > 0) return { query, text, how: 'exact', corrected: null, totals }
  const corrected = await correct(typed, query)
  if (corrected) return corrected
  if (!options.partly || asked.length < 2) return nothing
  const some = asked.join(' | ')
  const someTotals = await countHits(some)
  return someTotals.size > 0 ? { ...nothing, text: some, how: 'partial', totals: someTotals } : nothing
}

/** How many records a plan finds, counted no further than `mostCounted`. */
export const totalOf = ({ totals }: Pick<SearchPlan, 'totals'>): number =>
  [...totals.values()].reduce((sum, total) => sum + total, 0)

/** The records that fit best, in the order visitors see them. */
export async function listHits(plan: SearchPlan, locale: Locale): Promise<Ranked[]> {
  return listLikeliest(plan, locale, null, totalOf(plan))
}

/** @param total how many of the group have it, or of all groups */
async function listLikeliest(
  plan: Pick<SearchPlan, 'query' | 'text'>,
  locale: Locale,
  group: string | null,
  total: number,
): Promise<Ranked[]> {
  if (!plan.text) return []
  const whole = wholeQuery(plan.query) ?? plan.text
  const candidates = await (await db()).$queryRaw<Candidate[]>`
    SELECT * FROM search_likeliest(
      ${plan.text}::tsquery, ${whole}::tsquery, ${group}::text, ${mostCandidates}::int, ${total}::int)`
  return rank(plan.query, candidates, locale)
}

/** More finds than that of one group are not read. */
const mostInGroup = 20_000

/** What a directory needs to filter what was found, and to sort it. */
export type GroupHits = {
  /** All public records of the group that have it, each with its score; those far behind have 0. */
  scores: Map<string, number>
  /** What was put right, as the query should read. */
  corrected: string | null
}

async function listInGroup(text: string, group: string): Promise<string[]> {
  // As one text: the driver takes longer over thousands of rows than the database does to find them.
  const [found] = await (await db()).$queryRaw<{ ids: string | null }[]>`
    SELECT string_agg(id::text, ' ') AS ids FROM search_group(${text}::tsquery, ${group}::text, ${mostInGroup}::int)`
  return found?.ids?.split(' ') ?? []
}

/** Everything of one group that has what was typed, slips put right. */
export async function findInGroup(typed: string, locale: Locale, group: string): Promise<GroupHits> {
  const exact = asTyped(typed)
  // Mostly something of the group has it, and then nothing needs to be counted or put right.
  let ids = exact.text ? await listInGroup(exact.text, group) : []
  const plan = ids.length > 0 ? { ...exact, corrected: null } : await planSearch(typed, { partly: false })
  if (ids.length === 0 && plan.text && plan.text !== exact.text) ids = await listInGroup(plan.text, group)
  const scores = new Map(ids.map((id) => [id, 0]))
  const likeliest = ids.length > 0 ? await listLikeliest(plan, locale, group, ids.length) : []
  for (const { id, score } of likeliest) scores.set(id, score)
  return { scores, corrected: plan.corrected }
}

export type Miss = { query: string; locale: string; times: number; last: Date }

/** What nothing was found for since a day, most often first. */
export async function listMisses(since: Date): Promise<Miss[]> {
  const rows = await (await db()).searchMiss.groupBy({
    by: ['query', 'locale'],
    where: { day: { gte: since } },
    _sum: { count: true },
    _max: { day: true },
    orderBy: [{ _sum: { count: 'desc' } }, { query: 'asc' }],
    take: 200,
  })
  return rows.map(({ query, locale, _sum, _max }) => ({
    query,
    locale,
    times: _sum.count ?? 0,
    last: _max.day ?? since,
  }))
}
