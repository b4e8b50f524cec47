import 'server-only'
import type { AuditRow } from '@/features/audit/queries'
import { type GuideTextRow, guideText } from '@/features/guides/text-view'
import type { Category, FactKey } from '@/features/listings/category'
import { factLabelKey } from '@/features/listings/fact-label'
import { factHash } from '@/features/listings/facts'
import type { ListingPageView } from '@/features/listings/listing-view'
import { getListingPage } from '@/features/listings/queries'
import { getCategory } from '@/features/listings/registry'
import type { ListingContent } from '@/features/listings/schema'
import type { TextView } from '@/features/listings/text-view'
import type { Prisma } from '@/generated/prisma/client'
import { defaultLocale, fallbackChain, isLocale, type Locale, languageOf } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { db } from '@/server/db'
import type { OpenReport } from './reported-facts'
import type { InboxQuery, ReportKind, ReportStateName } from './schema'
import { type Subject, wholePortal } from './subject'
import { type SubjectName, subjectName } from './subject-name'
import { newestPublished } from './writes'

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

async function getGuideTitle(slug: string, locale: Locale): Promise<TextView | null> {
  const rows = await (await db()).guideText.findMany({
    where: { guide: { slug, status: 'PUBLISHED' }, locale: { in: fallbackChain(locale) } },
  })
  return guideText(rows as unknown as GuideTextRow[], 'title', locale)
}

/** What is asked about, its name, and the page of the listing if it is one. */
export type Reportable = { subject: Subject; name: SubjectName; view: ListingPageView | null }

/** What somebody wants to report on, as the site has it today. What is not public counts as the portal as a whole. */
export async function findReportable(asked: Subject, locale: Locale, today: Day): Promise<Reportable> {
  const { path } = asked
  const found = (subject: Subject, name: Partial<SubjectName>, view: ListingPageView | null = null): Reportable => ({
    subject,
    name: { path: subject.path, text: null, words: wholePortal.words, factWords: null, ...name },
    view,
  })
  if (asked.kind === 'page') return found(asked, { words: asked.words })
  if (asked.kind === 'guide') {
    const text = await getGuideTitle(asked.slug, locale)
    return text ? found(asked, { path, text }) : found(wholePortal, {})
  }
  const page = await getListingPage(asked.category, asked.slug, locale, today)
  if (page?.kind !== 'listing') return found(wholePortal, {})
  const factWords = asked.fact && factLabelKey(asked.category, asked.fact)
  return found(asked, { text: page.view.name, factWords }, page.view)
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

export type InboxRow = {
  id: string
  state: ReportStateName
  kind: ReportKind
  body: string
  createdAt: Date
  fact: string | null
}

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

/** The open reports that have waited longest, no more than `most`, and how many there are. */
export async function listOpenReports(
  locale: Locale,
  most: number,
): Promise<{ total: number; rows: { id: string; subject: SubjectName; createdAt: Date }[] }> {
  const { report } = await db()
  const where = { state: { in: shownStates.open } }
  const rows = await report.findMany({ where, orderBy: { createdAt: 'asc' }, take: most, include: named(locale) })
  return {
    total: await report.count({ where }),
    rows: rows.map((row) => ({ id: row.id, subject: subjectName(row, locale), createdAt: row.createdAt })),
  }
}

/** A report as staff see it. */
export type ReportView = Omit<ReceiptView, 'answer'> & {
  id: string
  contact: string | null
  locale: Locale
  languageName: string
  fact: FactKey | null
  /** Name of the control of the editor where the fact is put right, or null. */
  control: string | null
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

/** Some facts have several controls; the first of them stands for all. */
const controlOf = (fact: FactKey) => ({ phones: 'phones.0.number', hours: 'hours.kind' })[fact as string] ?? fact

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
  const prisma = await db()
  const row = await prisma.report.findUnique({
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
    locale: isLocale(row.locale) ? row.locale : defaultLocale,
    languageName: isLocale(row.locale) ? languageOf(row.locale).name : row.locale,
    fact,
    control: fact && controlOf(fact),
    listing: row.listing && { id: row.listing.id, category: row.listing.category, slug: row.listing.slug },
    guideId,
    isUnchanged: await isUnchanged(listingId, fact, row.valueHash),
    publishedSince: owner && (await newestPublished(prisma, owner, createdAt)),
    correctedIn: row.correctedIn,
    answer: row.answer ?? '',
    answerLocale: answerOf(row)?.locale ?? null,
    handledBy: row.handledBy?.name ?? null,
    history: await historyOf(id),
  }
}

/** The page visitors see of the listing a report is about. */
export type ReportedPage = { category: Category; view: ListingPageView }

/** The public page of the listing a report is about, in the language of who reads it, or null when there is none. */
export async function getReportedPage(
  { listing }: Pick<ReportView, 'listing'>,
  locale: Locale,
  today: Day,
): Promise<ReportedPage | null> {
  const category = listing && getCategory(listing.category)
  if (!category) return null
  const page = await getListingPage(category, listing.slug, locale, today)
  return page?.kind === 'listing' ? { category, view: page.view } : null
}
