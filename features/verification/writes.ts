import 'server-only'
import { lifetimeOf } from '@/features/listings/category'
import { type FactSource, factHash } from '@/features/listings/facts'
import { getCategory } from '@/features/listings/registry'
import type { Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'
import type { FactAnswer } from './schema'

export type LiveListing = { slug: string; publishedRevision: number | null; facts: FactSource }

/**
 * The facts of a public listing as visitors see them.
 * @throws Refusal `not-found` when it is not public or its category has no such fact, `stale-revision` when the value
 *   is not the one the answer is about
 */
export async function readLiveFact(
  tx: Pick<Transaction, 'listing'>,
  { listingId, field, valueHash }: Pick<FactAnswer, 'listingId' | 'field' | 'valueHash'>,
): Promise<LiveListing> {
  const row = await tx.listing.findUnique({ where: { id: listingId, status: 'PUBLISHED' } })
  const category = row && getCategory(row.category)
  if (!category || lifetimeOf(category, field) === null) throw new Refusal('not-found')
  const facts = row as typeof row & FactSource
  if (factHash(facts, field) !== valueHash) {
    throw new Refusal('stale-revision', { revision: row.publishedRevision ?? row.revision, differences: [] })
  }
  return { slug: row.slug, publishedRevision: row.publishedRevision, facts }
}
