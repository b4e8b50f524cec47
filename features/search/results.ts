import 'server-only'
import type { TextView } from '@/features/listings/text-view'
import type { Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { conceptsOfCode } from './concept-lookup'
import { listHits, mostCounted, planSearch, type SearchPlan, totalOf } from './queries'
import type { Ranked } from './ranking'
import { type Reason, reasonOf } from './reason'
import { type ResultView, searchGroup, searchSource, searchSources } from './registry'

export type SearchResult = ResultView & {
  id: string
  group: string
  /** Key of the message that names its section. */
  groupTitle: string
  reason: (Reason & { text: string | null }) | null
}

export type SearchResults = {
  q: string
  how: SearchPlan['how']
  corrected: string | null
  results: SearchResult[]
  /** Sections with results, those with most first. */
  groups: { group: string; title: string; directory: string | null; total: number }[]
  total: number
  /** There are more than were counted, and the numbers of the sections say nothing. */
  isMore: boolean
}

/** Results on the page; a section shows all of its own. */
const shownAtOnce = 20

async function listShown(hits: readonly Ranked[], locale: Locale, today: Day): Promise<Map<string, ResultView>> {
  const views = await Promise.all(
    searchSources.map(({ kind, listResults }) => {
      const ids = hits.filter((hit) => hit.kind === kind).map(({ id }) => id)
      return ids.length > 0 ? listResults(ids, locale, today) : new Map<string, ResultView>()
    }),
  )
  return new Map(views.flatMap((own) => [...own]))
}

function reasonWithoutName({ query, how }: SearchPlan, hit: Ranked, view: ResultView): Reason | null {
  const reason = reasonOf(query, hit, {
    nameLocales: [view.name.locale, view.nameZh ? 'zh' : undefined],
    phone: view.phones[0] ?? null,
    summary: view.summary?.value ?? null,
    obvious: conceptsOfCode(`category:${hit.group}`),
  })
  // Where only some of the words are asked for, one that was not found otherwise may be nowhere.
  return how === 'partial' && reason?.why === 'text' ? null : reason
}

/** The words of a reason that come from the record. */
async function reasonText(reason: Reason, hit: Ranked, view: ResultView): Promise<string | null> {
  if (reason.why === 'name')
    return (await searchSource(hit.kind).listNames([hit.id], reason.locale)).get(hit.id) ?? null
  if (reason.why === 'phone') return view.phones[0] ?? null
  if (reason.why === 'address') return view.address
  return reason.why === 'pinyin' ? view.nameZh : null
}

/** Everything a page of results shows, best first. */
export async function getSearchResults(q: string, locale: Locale, today: Day): Promise<SearchResults> {
  const plan = await planSearch(q, { partly: true })
  const hits = await listHits(plan, locale)
  const shown = hits.slice(0, shownAtOnce)
  const views = await listShown(shown, locale, today)
  const results = await Promise.all(
    shown.map(async (hit): Promise<SearchResult[]> => {
      const view = views.get(hit.id)
      if (!view) return []
      const reason = reasonWithoutName(plan, hit, view)
      const text = reason && (await reasonText(reason, hit, view))
      const { title } = searchGroup(hit.group)
      return [{ ...view, id: hit.id, group: hit.group, groupTitle: title, reason: reason && { ...reason, text } }]
    }),
  )
  const groups = [...plan.totals]
    .map(([group, total]) => ({ group, total, ...searchGroup(group) }))
    .sort((a, b) => b.total - a.total)
  const total = totalOf(plan)
  return {
    q,
    how: plan.how,
    corrected: plan.corrected,
    results: results.flat(),
    groups,
    total,
    isMore: plan.how === 'exact' && total >= mostCounted,
  }
}

export type Suggestion = { path: string; name: TextView; nameZh: string | null; groupTitle: string }

/** Suggestions fit on a small screen above its keyboard. */
const mostSuggestions = 7

/** What is offered while somebody types: the records that would come first. */
export async function listSuggestions(q: string, locale: Locale, today: Day): Promise<Suggestion[]> {
  const plan = await planSearch(q, { partly: false })
  const hits = (await listHits(plan, locale)).slice(0, mostSuggestions)
  const views = await listShown(hits, locale, today)
  return hits.flatMap((hit) => {
    const view = views.get(hit.id)
    if (!view) return []
    const { path, name, nameZh } = view
    return { path, name, nameZh, groupTitle: searchGroup(hit.group).title }
  })
}
