import 'server-only'
import type { Transaction } from './db'

export type ContentChange = { listingId: string | null; paths: string[] }

/** Writes down, in the publishing transaction, which pages it changes. The row's number is the content version. */
export async function recordContentChange(tx: Transaction, change: ContentChange): Promise<void> {
  await tx.contentChange.create({ data: change })
}

type Front = { publish(change: { paths: string[] }): void }

/**
 * Tells the front of this process which pages to drop. Call it after the commit and before the answer, so that the
 * very next request is rendered from what was just saved. Without a front (`next dev`, scripts) there is nothing to do.
 */
export function announceContentChange(change: ContentChange): void {
  const front = (globalThis as { [key: symbol]: Front | undefined })[Symbol.for('living-in-jinan.front')]
  front?.publish({ paths: change.paths })
}
