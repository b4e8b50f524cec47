import 'server-only'
import type { Locale } from '@/i18n/locales'
import { loadWords } from '@/i18n/words'
import { fold } from '@/lib/fold'
import { shanghaiDay } from '@/lib/shanghai-day'
import { db } from '@/server/db'
import { log } from '@/server/log'
import { pageEntry, portalPages } from './portal-pages'
import { searchSources } from './registry'
import { rules } from './rules'
import { missedQuery } from './schema'
import { putSearchEntries } from './writes'

const batch = 100

/** Makes everything that is kept for searching anew. Visitors can search meanwhile. */
export async function rebuildSearch(): Promise<void> {
  const prisma = await db()
  await prisma.searchWord.deleteMany()
  for (const { kind, readEntries } of searchSources) {
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const entries = await readEntries(after, batch)
      after = entries.at(-1)?.id ?? null
      if (after === null) break
      seen.push(...entries.map(({ id }) => id))
      await prisma.$transaction((tx) => putSearchEntries(tx, entries), { timeout: 60_000 })
    }
    await prisma.searchDocument.deleteMany({ where: { kind, id: { notIn: seen } } })
  }
}

/**
 * After an update: makes everything anew if it was made by other rules than today's, or if a record was never kept. Titles of
 * pages come with a release, so these few are kept anew at every start.
 */
export async function refreshSearch(): Promise<void> {
  const prisma = await db()
  const kept = new Map(
    (await prisma.searchDocument.groupBy({ by: ['kind'], _count: true })).map(({ kind, _count }) => [kind, _count]),
  )
  const counts = await Promise.all(searchSources.map(async ({ kind, count }) => [kind, await count()] as const))
  const old = await prisma.searchDocument.count({ where: { rules: { not: rules } } })
  if (old === 0 && counts.every(([kind, count]) => kept.get(kind) === count)) {
    const pages = portalPages(await loadWords()).filter(({ group }) => group === 'pages')
    await prisma.$transaction((tx) => putSearchEntries(tx, pages.map(pageEntry)))
    return
  }
  log.info({ documents: Object.fromEntries(counts) }, 'making the search index anew')
  await rebuildSearch()
}

const daysKept = 180
const missesPerDay = 2000
const day = 86_400_000

/**
 * Counts a search that found nothing. Nothing about the visitor is written, and nothing that could be about them: no
 * numbers, no addresses, nothing long.
 */
export async function recordMiss(typed: string, locale: Locale, now = new Date()): Promise<void> {
  const query = missedQuery(fold(typed))
  if (query === null) return
  const today = new Date(`${shanghaiDay(now)}T00:00:00Z`)
  await (await db()).$transaction(async (tx) => {
    const isKnown = await tx.searchMiss.updateMany({
      where: { day: today, locale, query },
      data: { count: { increment: 1 } },
    })
    // A flood of made-up words must not fill the disk.
    if (isKnown.count > 0 || (await tx.searchMiss.count({ where: { day: today } })) >= missesPerDay) return
    await tx.searchMiss.createMany({ data: { day: today, locale, query }, skipDuplicates: true })
    await tx.searchMiss.deleteMany({ where: { day: { lt: new Date(today.getTime() - daysKept * day) } } })
  })
}
