import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from './db'
import { Refusal } from './errors'

/** Reads and writes of revisions that are the same whatever record they are of; each record has one column of its own. */
export type RevisionOwner = { listingId: string } | { guideId: string } | { ruleId: string } | { valueId: string }

type Store = Pick<Transaction, 'revision'>

/**
 * Who wrote what a revision would make public: the authors of all revisions after the last published one. Each of them
 * would approve their own words. Empty when there is no such revision.
 */
export async function authorsToApprove(tx: Store, owner: RevisionOwner, number: number): Promise<(string | null)[]> {
  const last = await tx.revision.findFirst({
    where: { ...owner, number: { lt: number }, publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  const since = await tx.revision.findMany({
    where: { ...owner, number: { gt: last?.number ?? 0, lte: number } },
    select: { authorId: true },
  })
  return [...new Set(since.map(({ authorId }) => authorId))]
}

/** Writes a revision down. @param publishedAt when it is public from the start */
export async function addRevision(
  tx: Store,
  owner: RevisionOwner,
  number: number,
  revision: {
    content: object
    reason: string | null
    authorId: string | null
    publishedAt?: Date | null
    /** When it is handed in with being written. */
    state?: 'SUBMITTED'
    submittedById?: string | null
    submittedAt?: Date
  },
): Promise<void> {
  const { content, ...columns } = revision
  await tx.revision.create({ data: { ...owner, number, snapshot: content as Prisma.InputJsonObject, ...columns } })
}

export type NewestRevision<C> = { number: number; content: C; authorId: string | null }

/** The newest revision, published or not. @throws Refusal `not-found` */
export async function newestRevision<C>(
  tx: Store,
  owner: RevisionOwner,
  parse: (snapshot: unknown) => C,
): Promise<NewestRevision<C>> {
  const newest = await tx.revision.findFirst({ where: owner, orderBy: { number: 'desc' } })
  if (!newest) throw new Refusal('not-found')
  return { number: newest.number, content: parse(newest.snapshot), authorId: newest.authorId }
}

/** The content of one revision, or null when there is none of that number. */
export async function contentOfRevision<C>(
  tx: Store,
  owner: RevisionOwner,
  number: number,
  parse: (snapshot: unknown) => C,
): Promise<C | null> {
  const found = await tx.revision.findFirst({ where: { ...owner, number }, select: { snapshot: true } })
  return found && parse(found.snapshot)
}

/** A revision in the history of its record, with what it changed. */
export type HistoryEntry<D> = {
  number: number
  at: Date
  author: string | null
  reason: string | null
  publishedAt: Date | null
  differences: D[]
}

/**
 * The last hundred revisions of a record, the newest first.
 * @param compare what changed between the snapshots of two revisions that follow each other
 */
export async function listRevisions<D>(
  tx: Store,
  owner: RevisionOwner,
  compare: (before: unknown, now: unknown) => D[],
): Promise<HistoryEntry<D>[]> {
  const rows = await tx.revision.findMany({
    where: owner,
    orderBy: { number: 'desc' },
    take: 101,
    include: { author: { select: { name: true } } },
  })
  return rows.slice(0, 100).map((row, index) => {
    const before = rows[index + 1]
    return {
      number: row.number,
      at: row.createdAt,
      author: row.author?.name ?? null,
      reason: row.reason,
      publishedAt: row.publishedAt,
      differences: before ? compare(before.snapshot, row.snapshot) : [],
    }
  })
}
