import { guideRecords } from '@/features/guides/writes'
import { listingRecords } from '@/features/listings/writes'
import { ruleRecords, valueRecords } from '@/features/policy/writes'
import type { RecordKind } from '@/features/revisions/writes'
import type { ReviewedKind } from './schema'

/** Every kind of record that is reviewed. A new one is a row here, and a place in the queue (`queries.ts`). */
export const recordKinds = {
  listing: listingRecords,
  guide: guideRecords,
  'policy-rule': ruleRecords,
  'dated-value': valueRecords,
} satisfies Record<ReviewedKind, RecordKind<object>>

export type ContentOf<K extends ReviewedKind> = ReturnType<(typeof recordKinds)[K]['parse']>

/** How records of a kind are read and made public. */
export function recordsOf<K extends ReviewedKind>(kind: K): RecordKind<ContentOf<K>> {
  return recordKinds[kind] as unknown as RecordKind<ContentOf<K>>
}

type OwnerColumns = { listingId: string | null; guideId: string | null; ruleId: string | null; valueId: string | null }

/** Which record a row of `Revision` belongs to. */
export function recordOf({ listingId, guideId, ruleId, valueId }: OwnerColumns): { kind: ReviewedKind; id: string } {
  if (listingId) return { kind: 'listing', id: listingId }
  if (guideId) return { kind: 'guide', id: guideId }
  return ruleId ? { kind: 'policy-rule', id: ruleId } : { kind: 'dated-value', id: String(valueId) }
}
