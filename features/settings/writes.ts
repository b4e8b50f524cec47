import 'server-only'
import { directoryCategories } from '@/features/listings/registry'
import { type ContentChange, recordContentChange } from '@/server/content-change'
import type { Transaction } from '@/server/db'

/** Pages that show the change with the very next request. All others follow within seconds, as after any change. */
const firstPages = ['', ...directoryCategories.map(({ key }) => `/${key}`), '/areas', '/visa', '/guides', '/emergency']

/** Writes down a change of what stands on every page, such as a notice. */
export async function recordEveryPageChange(tx: Transaction): Promise<ContentChange> {
  const change = { listingId: null, paths: firstPages }
  await recordContentChange(tx, change)
  return change
}
