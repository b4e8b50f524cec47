import 'server-only'
import { randomInt } from 'node:crypto'
import { canHandleReports } from '@/features/accounts/policy'
import type { Locale } from '@/i18n/locales'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { commitContent } from '@/server/content-change'
import { db, type Transaction } from '@/server/db'
import { isUniqueViolation, Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'
import { countAttempt } from '@/server/throttle'
import { makeReportNumber } from './report-number'
import type { ReportInput, ReportStateName, Settlement } from './schema'
import type { Subject } from './subject'
import { correctionOf, recordMark, settledColumns, subjectColumns } from './writes'

export type Sender = {
  /** Of the form: sent twice, it is one report. */
  formId: string
  subject: Subject
  locale: Locale
  /** Network address, for counting only. */
  address: string
}

const refuse = (actor: Actor, action: string, entityId: string) =>
  refuseActor(actor, { action, entityType: 'report', entityId })

async function numberOf(formId: string): Promise<string | null> {
  const sent = await (await db()).report.findUnique({ where: { formId }, select: { number: true } })
  return sent?.number ?? null
}

/**
 * Takes down what a visitor reports.
 * @returns the number under which they see what comes of it; the same one for a form that was sent before
 * @throws Refusal `throttled`
 */
export async function sendReport(input: ReportInput, sender: Sender): Promise<string> {
  const { formId, subject, locale } = sender
  const known = await numberOf(formId)
  if (known) return known
  if ((await countAttempt('report', sender.address)) > 0) throw new Refusal('throttled')
  const number = makeReportNumber(randomInt)
  try {
    await (await db()).$transaction(async (tx) => {
      const { id } = await tx.report.create({
        data: { ...input, ...(await subjectColumns(tx, subject)), number, formId, locale },
        select: { id: true },
      })
      const detail = { number }
      await recordAudit(tx, { actorId: null, action: 'report.send', entityType: 'report', entityId: id, detail })
    })
    return number
  } catch (error) {
    const sent = isUniqueViolation(error) ? await numberOf(formId) : null
    if (sent) return sent
    throw error
  }
}

/** The report, locked, if it is in the state the caller has seen. @throws Refusal `not-found`, `stale-revision` */
async function claim(tx: Transaction, id: string, state: ReportStateName) {
  await tx.$executeRaw`SELECT 1 FROM "Report" WHERE id = ${id}::uuid FOR UPDATE`
  const report = await tx.report.findUnique({ where: { id } })
  if (!report) throw new Refusal('not-found')
  if (report.state !== state) throw new Refusal('stale-revision')
  return report
}

/**
 * Begins to check a report, or a closed one again. From now on the fact is marked on its page.
 * @param seen the state in which the caller has read it
 * @throws Refusal `not-allowed`, `not-found`, `stale-revision`
 */
export async function takeUpReport(actor: Actor, id: string, seen: ReportStateName): Promise<void> {
  if (!canHandleReports(actor)) return refuse(actor, 'report.take-up', id)
  await commitContent(async (tx) => {
    const { number, listingId, state } = await claim(tx, id, seen)
    const taken = { state: 'TAKEN_UP', takenUpAt: new Date(), closedAt: null, correctedIn: null } as const
    await tx.report.update({ where: { id }, data: { ...taken, handledById: actor.id } })
    const detail = { number }
    await recordAudit(tx, { actorId: actor.id, action: 'report.take-up', entityType: 'report', entityId: id, detail })
    return { change: await recordMark(tx, listingId, state, 'TAKEN_UP') }
  })
}

const settledActions = {
  TAKEN_UP: 'report.answer',
  CORRECTED: 'report.corrected',
  UNCONFIRMED: 'report.unconfirmed',
  REJECTED: 'report.rejected',
} as const

/**
 * Answers a report, and closes it unless the outcome is that it is still being checked. A closed report has no contact.
 * @throws Refusal `not-allowed`, `not-found`, `stale-revision`, `not-corrected`
 */
export async function settleReport(actor: Actor, settlement: Settlement): Promise<void> {
  const { id, outcome } = settlement
  if (!canHandleReports(actor)) return refuse(actor, 'report.settle', id)
  await commitContent(async (tx) => {
    const report = await claim(tx, id, settlement.state)
    const now = new Date()
    const correctedIn = outcome === 'CORRECTED' ? await correctionOf(tx, report) : null
    await tx.report.update({
      where: { id },
      data: {
        ...settledColumns(settlement, now),
        correctedIn,
        takenUpAt: report.takenUpAt ?? now,
        handledById: actor.id,
      },
    })
    await recordAudit(tx, {
      actorId: actor.id,
      action: settledActions[outcome],
      entityType: 'report',
      entityId: id,
      detail: { number: report.number, ...(correctedIn === null ? {} : { revision: correctedIn }) },
    })
    return { change: await recordMark(tx, report.listingId, report.state, outcome) }
  })
}
