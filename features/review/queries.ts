import 'server-only'
import type { Difference } from '@/features/listings/content-comparison'
import type { RuleContent, ValueContent } from '@/features/policy/schema'
import type { ReviewState } from '@/generated/prisma/enums'
import { db } from '@/server/db'
import { authorsToApprove } from '@/server/revision'
import { type ContentOf, recordsOf } from './record-kinds'
import type { RecordRef, ReviewedKind } from './schema'

export type ReviewComment = { field: string | null; body: string; author: string; at: Date }

/** What stands about a revision on its way to the public, whatever it is of. */
export type ReviewStanding = RecordRef & {
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
  /** The number of the version visitors see, or null. */
  publicNumber: number | null
  comments: ReviewComment[]
}

export type ReviewView<C> = ReviewStanding & {
  content: C
  /** What visitors see now, or null. */
  before: C | null
  differences: Difference[]
}

const named = { select: { name: true } }

/** The newest revision of a record against what is public now, or null when there is no such record. */
export async function getReview<K extends ReviewedKind>(kind: K, id: string): Promise<ReviewView<ContentOf<K>> | null> {
  const prisma = await db()
  const record = recordsOf(kind)
  const newest = await prisma.revision.findFirst({
    where: record.owner(id),
    orderBy: { number: 'desc' },
    include: {
      author: named,
      submittedBy: named,
      reviewedBy: named,
      comments: { orderBy: { at: 'asc' }, include: { author: named } },
    },
  })
  if (!newest) return null
  const { number } = newest
  const publicNumber = await record.publicNumber(prisma, id)
  const live =
    publicNumber === null
      ? null
      : await prisma.revision.findFirst({
          where: { ...record.owner(id), number: publicNumber },
          select: { snapshot: true },
        })
  const content = record.parse(newest.snapshot)
  const before = live && record.parse(live.snapshot)
  return {
    kind,
    id,
    number,
    state: newest.state,
    isPublic: publicNumber === number,
    authorIds: await authorsToApprove(prisma, record.owner(id), number),
    author: newest.author?.name ?? null,
    submittedBy: newest.submittedBy?.name ?? null,
    submittedAt: newest.submittedAt,
    reviewedBy: newest.reviewedBy?.name ?? null,
    reviewedAt: newest.reviewedAt,
    publishAt: newest.publishAt,
    publicNumber,
    comments: newest.comments.map(({ field, body, author, at }) => ({ field, body, author: author.name, at })),
    content,
    before,
    differences: record.compare(before, content),
  }
}

export type Schedule = { publish: { number: number; at: Date } | null; unpublishAt: Date | null }

/** What is set for a time of a record: which version goes out when, and when it is taken off. */
export async function getSchedule({ kind, id }: RecordRef): Promise<Schedule> {
  const rows = await (await db()).revision.findMany({
    where: { ...recordsOf(kind).owner(id), OR: [{ publishAt: { not: null } }, { unpublishAt: { not: null } }] },
    select: { number: true, publishAt: true, unpublishAt: true },
    orderBy: { number: 'desc' },
  })
  const coming = rows.find(({ publishAt }) => publishAt !== null)
  return {
    publish: coming?.publishAt ? { number: coming.number, at: coming.publishAt } : null,
    unpublishAt: rows.find(({ unpublishAt }) => unpublishAt !== null)?.unpublishAt ?? null,
  }
}

/** What a row of the queue is about. Rules and values are named by what they say, all else by a title. */
export type QueueSubject =
  | { kind: 'listing'; category: string; name: string }
  | { kind: 'guide'; name: string }
  | { kind: 'policy-rule'; content: RuleContent }
  | { kind: 'dated-value'; content: ValueContent }

export type QueueRow = {
  id: string
  subject: QueueSubject
  number: number
  /** Who wrote or handed it in. */
  person: string | null
  at: Date
}

export type ReviewQueue = { waiting: QueueRow[]; scheduled: QueueRow[]; sentBack: QueueRow[] }

type Row = {
  id: string
  kind: ReviewedKind
  category: string | null
  name: string | null
  policy: unknown
  number: number
  person: string | null
  place: keyof ReviewQueue
  at: Date
}

function subjectOf({ kind, category, name, policy }: Row): QueueSubject {
  switch (kind) {
    case 'listing':
      return { kind, category: category ?? '', name: name ?? '' }
    case 'guide':
      return { kind, name: name ?? '' }
    case 'policy-rule':
      return { kind, content: recordsOf(kind).parse(policy) }
    case 'dated-value':
      return { kind, content: recordsOf(kind).parse(policy) }
  }
}

/**
 * What waits for a review, what is set for a time, and what was sent back and not corrected yet; of all kinds, the
 * oldest first.
 */
export async function getReviewQueue(): Promise<ReviewQueue> {
  const rows = await (await db()).$queryRaw<Row[]>`
    SELECT coalesce(l.id, g.id, p.id, v.id) AS id, l.category, r.number, u.name AS person,
      CASE WHEN l.id IS NOT NULL THEN 'listing' WHEN g.id IS NOT NULL THEN 'guide'
        WHEN p.id IS NOT NULL THEN 'policy-rule' ELSE 'dated-value' END AS kind,
      coalesce(r.snapshot->'texts'->'en'->'name'->>'value', r.snapshot->'texts'->'zh'->'name'->>'value',
        r.snapshot->'texts'->'en'->'title'->>'value', r.snapshot->'texts'->'zh'->'title'->>'value',
        l.slug, g.slug) AS name,
      CASE WHEN p.id IS NOT NULL OR v.id IS NOT NULL THEN r.snapshot END AS policy,
      CASE WHEN r."publishAt" IS NOT NULL THEN 'scheduled' WHEN r.state = 'SUBMITTED' THEN 'waiting'
        ELSE 'sentBack' END AS place,
      coalesce(r."publishAt", CASE r.state WHEN 'SUBMITTED' THEN r."submittedAt" ELSE r."reviewedAt" END, r."createdAt") AS at
    FROM "Revision" r
    LEFT JOIN "Listing" l ON l.id = r."listingId"
    LEFT JOIN "Guide" g ON g.id = r."guideId"
    LEFT JOIN "PolicyRule" p ON p.id = r."ruleId"
    LEFT JOIN "DatedValue" v ON v.id = r."valueId"
    LEFT JOIN "User" u ON u.id = coalesce(r."submittedById", r."authorId")
    WHERE r."publishAt" IS NOT NULL OR (r.state IN ('SUBMITTED', 'CHANGES_REQUESTED')
      AND r.number = coalesce(l.revision, g.revision, p.revision, v.revision))
    ORDER BY at LIMIT 300`
  const of = (place: keyof ReviewQueue) =>
    rows
      .filter((row) => row.place === place)
      .map((row) => ({ id: row.id, subject: subjectOf(row), number: row.number, person: row.person, at: row.at }))
  return { waiting: of('waiting'), scheduled: of('scheduled'), sentBack: of('sentBack') }
}
