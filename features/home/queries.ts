import 'server-only'
import { factState } from '@/features/freshness/fact-state'
import { commonLifetimes } from '@/features/listings/category'
import { contentHash } from '@/lib/content-hash'
import type { Day } from '@/lib/shanghai-day'
import { db } from '@/server/db'

/** By category: how many published listings have a phone number that staff confirmed and that is not past its date. */
export async function countConfirmedPhones(today: Day): Promise<Map<string, number>> {
  const rows = await (await db()).listing.findMany({
    where: { status: 'PUBLISHED', verifications: { some: { field: 'phones' } } },
    select: {
      category: true,
      phones: true,
      verifications: {
        where: { field: 'phones' },
        select: { field: true, valueHash: true, at: true, method: true },
      },
    },
  })
  const counts = new Map<string, number>()
  for (const { category, phones, verifications } of rows) {
    const state = factState(true, contentHash(phones), verifications, commonLifetimes.phones, today)
    if (state.kind === 'confirmed') counts.set(category, (counts.get(category) ?? 0) + 1)
  }
  return counts
}
