import 'server-only'
import { factHash } from '@/features/listings/facts'
import type { ListingContent } from '@/features/listings/schema'
import { recordAudit } from '@/server/audit'
import { type ContentChange, recordContentChange } from '@/server/content-change'
import { db, type Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'
import type { Settlement } from './schema'
import { type Subject, wholePortal } from './subject'

type SubjectColumns = {
  path: string
  listingId: string | null
  guideId: string | null
  fact: string | null
  valueHash: string | null
}

/** The columns of a report that say what it is about. What is not public is not spoken of: the portal takes its place. */
export async function subjectColumns(tx: Transaction, subject: Subject): Promise<SubjectColumns> {
  const { path, fact } = subject
  const none = { path, listingId: null, guideId: null, fact: null, valueHash: null }
  if (subject.kind === 'page') return none
  if (subject.kind === 'guide') {
    const guide = await tx.guide.findFirst({
      where: { slug: subject.slug, status: 'PUBLISHED' },
      select: { id: true },
    })
    return guide ? { ...none, guideId: guide.id } : { ...none, path: wholePortal.path }
  }
  const row = await tx.listing.findFirst({
    where: { category: subject.category.key, slug: subject.slug, status: 'PUBLISHED' },
  })
  if (!row) return { ...none, path: wholePortal.path }
  const listing = row as typeof row & Pick<ListingContent, 'phones' | 'hours' | 'attributes'>
  return { ...none, listingId: row.id, fact, valueHash: fact && factHash(listing, fact) }
}

/**
 * Writes down that the page of a listing shows another mark.
 * @param before the state of the report, and `after` the new one: only being checked is shown
 */
export async function recordMark(
  tx: Transaction,
  listingId: string | null,
  before: string,
  after: string,
): Promise<ContentChange | null> {
  if (!listingId || (before === 'TAKEN_UP') === (after === 'TAKEN_UP')) return null
  const listing = await tx.listing.findUnique({
    where: { id: listingId, status: 'PUBLISHED' },
    select: { category: true, slug: true },
  })
  if (!listing) return null
  const change = { listingId, paths: [`/${listing.category}/${listing.slug}`] }
  await recordContentChange(tx, change)
  return change
}

/** Number of the newest revision of a record that was published after an instant, or null. */
export async function newestPublished(
  tx: Pick<Transaction, 'revision'>,
  owner: { listingId: string } | { guideId: string },
  since: Date,
): Promise<number | null> {
  const newest = await tx.revision.findFirst({
    where: { ...owner, publishedAt: { gt: since } },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return newest?.number ?? null
}

type Reported = { listingId: string | null; guideId: string | null; createdAt: Date }

/**
 * The published revision by which a record was put right: the newest since the report. Null for a page that is no
 * record, and for a record that was taken off the site.
 * @throws Refusal `not-corrected` when nothing was published since
 */
export async function correctionOf(
  tx: Transaction,
  { listingId, guideId, createdAt }: Reported,
): Promise<number | null> {
  const owner = listingId ? { listingId } : guideId ? { guideId } : null
  if (!owner) return null
  const isPublic = listingId
    ? await tx.listing.count({ where: { id: listingId, status: 'PUBLISHED' } })
    : await tx.guide.count({ where: { id: guideId ?? '', status: 'PUBLISHED' } })
  if (isPublic === 0) return null
  const number = await newestPublished(tx, owner, createdAt)
  if (number === null) throw new Refusal('not-corrected', { fields: ['outcome'] })
  return number
}

/** What a settlement writes, beside who did it. */
export function settledColumns({ outcome, answer, answerLocale }: Settlement, now: Date) {
  const isOpen = outcome === 'TAKEN_UP'
  return {
    state: outcome,
    answer: answer || null,
    answerLocale: answer ? answerLocale : null,
    ...(isOpen ? { closedAt: null } : { closedAt: now, contact: null }),
  }
}

const dayLength = 86_400_000
const contactDays = 30
const reportDays = 365

/**
 * Forgets what was promised to be forgotten: contacts after 30 days, whole reports a year after they were closed. Any
 * number of instances may call it at once.
 * @returns how many contacts and reports are gone
 */
export async function forgetReports(now: Date): Promise<{ contacts: number; reports: number }> {
  const before = (days: number) => new Date(now.getTime() - days * dayLength)
  return (await db()).$transaction(async (tx) => {
    const contacts = await tx.report.updateMany({
      where: { contact: { not: null }, createdAt: { lt: before(contactDays) } },
      data: { contact: null },
    })
    const reports = await tx.report.deleteMany({ where: { closedAt: { lt: before(reportDays) } } })
    const detail = { contacts: contacts.count, reports: reports.count }
    if (detail.contacts + detail.reports > 0) {
      await recordAudit(tx, { actorId: null, action: 'report.forget', entityType: 'report', entityId: null, detail })
    }
    return detail
  })
}
