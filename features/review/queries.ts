import 'server-only'
import { compareContents, type Difference } from '@/features/listings/content-comparison'
import { type ListingContent, listingContentSchema } from '@/features/listings/schema'
import { emptyContent } from '@/features/revisions/empty-content'
import type { ReviewState } from '@/generated/prisma/enums'
import { db } from '@/server/db'
import { authorsToApprove } from '@/server/revision'

export type ReviewComment = { field: string | null; body: string; author: string; at: Date }

export type ReviewView = {
  id: string
  number: number
  state: ReviewState
  isPublic: boolean
  /** Everybody whose words it would make public; null stands for the system. */
  authorIds: (string | null)[]
  author: string | null
  submittedBy: string | null
  submittedAt: Date | null
  reviewedBy: string | null
  reviewedAt: Date | null
  publishAt: Date | null
  content: ListingContent
  /** The number of the version visitors see, or null. */
  publicNumber: number | null
  differences: Difference[]
  comments: ReviewComment[]
}

const named = { select: { name: true } }

/** The newest revision of a listing against what is public now, or null when there is no such listing. */
export async function getReview(id: string): Promise<ReviewView | null> {
  const prisma = await db()
  const newest = await prisma.revision.findFirst({
    where: { listingId: id },
    orderBy: { number: 'desc' },
    include: {
      author: named,
      submittedBy: named,
      reviewedBy: named,
      listing: { select: { publishedRevision: true } },
      comments: { orderBy: { at: 'asc' }, include: { author: named } },
    },
  })
  if (!newest?.listing) return null
  const { number } = newest
  const publicNumber = newest.listing.publishedRevision
  const key = { listingId_number: { listingId: id, number: publicNumber ?? 0 } }
  const live = publicNumber ? await prisma.revision.findUnique({ where: key, select: { snapshot: true } }) : null
  const content = listingContentSchema.parse(newest.snapshot)
  const before = live ? listingContentSchema.parse(live.snapshot) : emptyContent(content.category)
  return {
    id,
    number,
    state: newest.state,
    isPublic: publicNumber === number,
    authorIds: await authorsToApprove(prisma, { listingId: id }, number),
    author: newest.author?.name ?? null,
    submittedBy: newest.submittedBy?.name ?? null,
    submittedAt: newest.submittedAt,
    reviewedBy: newest.reviewedBy?.name ?? null,
    reviewedAt: newest.reviewedAt,
    publishAt: newest.publishAt,
    content,
    publicNumber,
    differences: compareContents(before, content),
    comments: newest.comments.map(({ field, body, author, at }) => ({ field, body, author: author.name, at })),
  }
}

export type Schedule = { publish: { number: number; at: Date } | null; unpublishAt: Date | null }

/** What is set for a time of a listing: which version goes out when, and when the listing is taken off. */
export async function getSchedule(id: string): Promise<Schedule> {
  const rows = await (await db()).revision.findMany({
    where: { listingId: id, OR: [{ publishAt: { not: null } }, { unpublishAt: { not: null } }] },
    select: { number: true, publishAt: true, unpublishAt: true },
    orderBy: { number: 'desc' },
  })
  const coming = rows.find(({ publishAt }) => publishAt !== null)
  return {
    publish: coming?.publishAt ? { number: coming.number, at: coming.publishAt } : null,
    unpublishAt: rows.find(({ unpublishAt }) => unpublishAt !== null)?.unpublishAt ?? null,
  }
}

export type QueueRow = {
  id: string
  name: string
  category: string
  number: number
  /** Who wrote or handed it in. */
  person: string | null
  at: Date
}

export type ReviewQueue = { waiting: QueueRow[]; scheduled: QueueRow[]; sentBack: QueueRow[] }

type Row = QueueRow & { kind: keyof ReviewQueue }

/** What waits for a review, what is set for a time, and what was sent back and not corrected yet; the oldest first. */
export async function getReviewQueue(): Promise<ReviewQueue> {
  const rows = await (await db()).$queryRaw<Row[]>`
    SELECT l.id, l.category, r.number, u.name AS person,
      coalesce(r.snapshot->'texts'->'en'->'name'->>'value', r.snapshot->'texts'->'zh'->'name'->>'value', l.slug) AS name,
      CASE WHEN r."publishAt" IS NOT NULL THEN 'scheduled' WHEN r.state = 'SUBMITTED' THEN 'waiting'
        ELSE 'sentBack' END AS kind,
      coalesce(r."publishAt", CASE r.state WHEN 'SUBMITTED' THEN r."submittedAt" ELSE r."reviewedAt" END, r."createdAt") AS at
    FROM "Revision" r
    JOIN "Listing" l ON l.id = r."listingId"
    LEFT JOIN "User" u ON u.id = coalesce(r."submittedById", r."authorId")
    WHERE r."publishAt" IS NOT NULL OR (r.state IN ('SUBMITTED', 'CHANGES_REQUESTED') AND r.number = l.revision)
    ORDER BY at LIMIT 300`
  const of = (kind: keyof ReviewQueue) => rows.filter((row) => row.kind === kind)
  return { waiting: of('waiting'), scheduled: of('scheduled'), sentBack: of('sentBack') }
}

/** How many changes wait for a second person. */
export async function countWaiting(): Promise<number> {
  const [counted] = await (await db()).$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Revision" r JOIN "Listing" l ON l.id = r."listingId" AND r.number = l.revision
    WHERE r.state = 'SUBMITTED' AND r."publishAt" IS NULL`
  return counted?.count ?? 0
}
