import 'server-only'
import { CONTENT_CHANNEL } from './content-feed'
import { db, type Transaction } from './db'
import { isUniqueViolation, Refusal } from './errors'

export type ContentChange = { listingId: string | null; paths: string[] }

/** Number of the advisory lock that lets one publishing transaction finish before the next counts. */
const CHANGE_LOCK = 7_201_862

/** The numbers the database gave, for those who announce the same change after the commit. */
const numbers = new WeakMap<ContentChange, bigint>()

/**
 * Writes down, in the publishing transaction, which pages it changes. The row's number is the content version. The
 * other instances hear of it from the server at the commit, and not at all if there is none.
 */
export async function recordContentChange(tx: Transaction, change: ContentChange): Promise<void> {
  // Numbers must appear in their order, or an instance that has seen a later one would never look at an earlier one.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CHANGE_LOCK}), pg_notify(${CONTENT_CHANNEL}, '')`
  const { version } = await tx.contentChange.create({ data: change, select: { version: true } })
  numbers.set(change, version)
}

type Front = { publish(change: { paths: string[]; number?: bigint }): void }

/**
 * Tells the front of this process which pages to drop. Call it after the commit and before the answer, so that the
 * very next request is rendered from what was just saved. Without a front (`next dev`, scripts) there is nothing to do.
 */
export function announceContentChange(change: ContentChange): void {
  const front = (globalThis as { [key: symbol]: Front | undefined })[Symbol.for('living-in-jinan.front')]
  front?.publish({ paths: change.paths, number: numbers.get(change) })
}

/** Runs a write in one transaction and tells the front, after the commit, what it changed in public. */
export async function commitContent<T extends { change: ContentChange | null }>(
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const result = await (await db()).$transaction(work, { timeout: 20_000 })
  if (result.change) announceContentChange(result.change)
  return result
}

/** As `commitContent`, of records with an address: two equal ones are a known conflict. @throws Refusal `slug-taken` */
export async function commitAddressed<T extends { change: ContentChange | null }>(
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await commitContent(work)
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('slug-taken', { fields: ['slug'] })
    throw error
  }
}
