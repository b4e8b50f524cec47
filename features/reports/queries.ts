import 'server-only'
import { type GuideTextRow, guideText } from '@/features/guides/text-view'
import { factHash } from '@/features/listings/facts'
import type { FactKey } from '@/features/listings/category'
import type { ListingContent } from '@/features/listings/schema'
import type { TextView } from '@/features/listings/text-view'
import type { AuditRow } from '@/features/revisions/queries'
import type { Prisma } from '@/generated/prisma/client'
import { fallbackChain, isLocale, type Locale } from '@/i18n/locales'
import { db } from '@/server/db'
import type { OpenReport } from './reported-facts'
import type { InboxQuery, ReportKind, ReportStateName } from './schema'
import { type SubjectName, subjectName } from './subject-name'

const named = (locale: Locale) => {
  const locales = { where: { locale: { in: fallbackChain(locale) } } }
  return {
    listing: {
      select: {
        id: true,
        category: true,
        slug: true,
        status: true,
        texts: { ...locales, select: { locale: true, name: true, provenance: true } },
      },
    },
    guide: { select: { id: true, slug: true, status: true, texts: locales } },
  } satisfies Prisma.ReportInclude
}

/** The title of a published guide, or null when there is none. */
export async function getGuideTitle(slug: string, locale: Locale): Promise<TextView | null> {
  const rows = await (await db()).guideText.findMany({
    where: { guide: { slug, status: 'PUBLISHED' }, locale: { in: fallbackChain(locale) } },
  })
  return guideText(rows as unknown as GuideTextRow[], 'title', locale)
}

/** What whoever has the number sees. Never the contact. */
export type ReceiptView = {
  number: string
  state: ReportStateName
  kind: ReportKind
  subject: SubjectName
  body: string
  answer: { text: string; locale: Locale } | null
  createdAt: Date
  closedAt: Date | null
}

type AnswerColumns = { answer: string | null; answerLocale: string | null }

const answerOf = ({ answer, answerLocale }: AnswerColumns) =>
  answer && answerLocale && isLocale(answerLocale) ? { text: answer, locale: answerLocale } : null

/** The public state of a report, or null when there is no such number. */
export async function getReceipt(number: string, locale: Locale): Promise<ReceiptView | null> {
  const row = await (await db()).report.findUnique({ where: { number }, include: named(locale) })
  if (!row) return null
  return {
    number,
    state: row.state,
    kind: row.kind as ReportKind,
    subject: subjectName(row, locale),
    body: row.body,
    answer: answerOf(row),
    createdAt: row.createdAt,
    closedAt: row.closedAt,
  }
}

/** The reports of a listing that staff are checking. */
export async function listBeingChecked(listingId: string): Promise<OpenReport[]> {
  return (await db()).report.findMany({
    where: { listingId, state: 'TAKEN_UP' },
    select: { fact: true, valueHash: true, createdAt: true },
  })
}

export type InboxRow = { id: string; state: ReportStateName; kind: ReportKind; body: string; createdAt: Date; fact: string | null }

/** The reports about one thing. */
export type InboxGroup = { key: string; subject: SubjectName; rows: InboxRow[] }

const shownStates: Record<InboxQuery['show'], ReportStateName[]> = {
  open: ['RECEIVED', 'TAKEN_UP'],
  received: ['RECEIVED'],
  'taken-up': ['TAKEN_UP'],
  closed: ['CORRECTED', 'UNCONFIRMED', 'REJECTED'],
}

/** How many reports one screen shows. */
export const inboxSize = 200

/**
 * Reports by what they are about: of open ones the longest waiting first, of closed ones the latest.
 * @returns at most `inboxSize` of `total`
 */
export async function getInbox(
  { show, kind }: InboxQuery,
  locale: Locale,
): Promise<{ groups: InboxGroup[]; total: number }> {
  const where = { state: { in: shownStates[show] }, ...(kind ? { kind } : {}) }
  const { report } = await db()
  const total = await report.count({ where })
  const rows = await report.findMany({
    where,
    orderBy: show === 'closed' ? { closedAt: 'desc' } : { createdAt: 'asc' },
    take: inboxSize,
    include: named(locale),
  })
  const groups = new Map<string, InboxGroup>()
  for (const row of rows) {
    const key = row.listingId ?? row.guideId ?? row.path
    const group = groups.get(key) ?? { key, subject: { ...subjectName(row, locale), factWords: null }, rows: [] }
    groups.set(key, group)
    group.rows.push({
      id: row.id,
      state: row.state,
      kind: row.kind as ReportKind,
      body: row.body,
      createdAt: row.createdAt,
      fact: subjectName(row, locale).factWords,
    })
  }
  return { groups: [...groups.values()], total }
}

/** How many reports nobody has taken up. */
export async function countNewReports(): Promise<number> {
  return (await db()).report.count({ where: { state: 'RECEIVED' } })
}

/** A report as staff see it. */
export type ReportView = Omit<ReceiptView, 'answer'> & {
  id: string
  contact: string | null
  locale: string
  fact: FactKey | null
  listing: { id: string; category: string; slug: string } | null
  guideId: string | null
  /** Whether the fact reads as it did when it was reported; null when the report is about no fact. */
  isUnchanged: boolean | null
  /** The newest version that was published since it was reported. */
  publishedSince: number | null
  correctedIn: number | null
  answer: string
  answerLocale: Locale | null
  handledBy: string | null
  history: AuditRow[]
}

async function isUnchanged(listingId: string | null, fact: FactKey | null, valueHash: string | null) {
  if (!listingId || !fact) return null
  const row = await (await db()).listing.findUniqueOrThrow({ where: { id: listingId } })
  return factHash(row as typeof row & Pick<ListingContent, 'phones' | 'hours' | 'attributes'>, fact) === valueHash
}

async function publishedSince(owner: { listingId?: string; guideId?: string }, since: Date): Promise<number | null> {
  const newest = await (await db()).revision.findFirst({
    where: { ...owner, publishedAt: { gt: since } },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return newest?.number ?? null
}

async function historyOf(id: string): Promise<AuditRow[]> {
  const rows = await (await db()).auditEvent.findMany({
    where: { entityType: 'report', entityId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { actor: { select: { name: true } } },
  })
  return rows.map(({ actor, ...row }) => ({ ...row, actor: actor?.name ?? null }))
}

/** Everything staff need to decide about a report, or null when there is none. */
export async function getReport(id: string, locale: Locale): Promise<ReportView | null> {
  const row = await (await db()).report.findUnique({
    where: { id },
    include: { ...named(locale), handledBy: { select: { name: true } } },
  })
  if (!row) return null
  const { listingId, guideId, createdAt } = row
  const fact = row.fact as FactKey | null
  const owner = listingId ? { listingId } : guideId ? { guideId } : null
  return {
    id,
    number: row.number,
    state: row.state,
    kind: row.kind as ReportKind,
    subject: subjectName(row, locale),
    body: row.body,
    createdAt,
    closedAt: row.closedAt,
    contact: row.contact,
    locale: row.locale,
    fact,
    listing: row.listing && { id: row.listing.id, category: row.listing.category, slug: row.listing.slug },
    guideId,
    isUnchanged: await isUnchanged(listingId, fact, row.valueHash),
    publishedSince: owner && (await publishedSince(owner, createdAt)),
    correctedIn: row.correctedIn,
    answer: row.answer ?? '',
    answerLocale: answerOf(row)?.locale ?? null,
    handledBy: row.handledBy?.name ?? null,
    history: await historyOf(id),
  }
}
