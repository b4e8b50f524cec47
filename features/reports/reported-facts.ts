import type { FactKey } from '@/features/listings/category'
import type { Fact } from '@/features/listings/facts'
import { contentHash } from '@/lib/content-hash'
import { type Day, shanghaiDay } from '@/lib/shanghai-day'

export type OpenReport = { fact: string | null; valueHash: string | null; createdAt: Date }

/** Since when what is being checked, for the page of a listing; `texts` is the page as a whole. */
export type ReportedFacts = { facts: ReadonlyMap<FactKey, Day>; texts: Day | null }

/**
 * What is being checked on a page, each with the day of its first report. A report of a value that was changed since says
 * nothing of the new one.
 * @param reports those that staff took up and have not closed
 */
export function reportedFacts(reports: readonly OpenReport[], shown: readonly Fact[]): ReportedFacts {
  const since = (own: readonly OpenReport[]) => own.map(({ createdAt }) => shanghaiDay(createdAt)).sort()[0] ?? null
  const facts = shown.flatMap(({ key, value }): [FactKey, Day][] => {
    const day = since(reports.filter(({ fact, valueHash }) => fact === key && valueHash === contentHash(value)))
    return day ? [[key, day]] : []
  })
  return { facts: new Map(facts), texts: since(reports.filter(({ fact }) => fact === null)) }
}
