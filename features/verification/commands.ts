import 'server-only'
import { canEditListings, canPublish, canReview } from '@/features/accounts/policy'
import { restoreRevision, saveListing } from '@/features/listings/commands'
import { factHash, factValue } from '@/features/listings/facts'
import type { ListingContent } from '@/features/listings/schema'
import { confirmLiveFact, withdrawConfirmation } from '@/features/listings/writes'
import { submitForReview } from '@/features/review/commands'
import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { type ContentChange, commitContent } from '@/server/content-change'
import { db, type Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'
import type { FactAnswer } from './schema'
import { type LiveListing, readLiveFact } from './writes'

type Outcome = 'confirmed' | 'changed' | 'not-confirmed'

const refuse = (actor: Actor, act: string, entityId: string) =>
  refuseActor(actor, { action: `listing.${act}`, entityType: 'listing', entityId })

type Made = { verificationId?: string; revision?: number }

async function writeAnswer(
  tx: Transaction,
  byId: string,
  { listingId, field, valueHash, method, note }: FactAnswer,
  outcome: Outcome,
  made: Made,
): Promise<string> {
  const data = { listingId, field, valueHash, method, note, outcome, byId, ...made }
  return (await tx.roundAnswer.create({ data, select: { id: true } })).id
}

/** Writes an answer that leaves the value as it is, with its audit row. */
async function recordAnswer(
  actor: Actor,
  answer: FactAnswer,
  act: string,
  outcome: Outcome,
  work: (tx: Transaction, byId: string, live: LiveListing) => Promise<Made & { change: ContentChange | null }>,
): Promise<string> {
  const { listingId, field, method, note } = answer
  const { id: byId } = actor
  if (!byId || !canEditListings(actor)) return refuse(actor, act, listingId)
  const { id } = await commitContent(async (tx) => {
    const live = await readLiveFact(tx, answer)
    const { change, ...made } = await work(tx, byId, live)
    const id = await writeAnswer(tx, byId, answer, outcome, made)
    await recordAudit(tx, {
      actorId: byId,
      action: `listing.${act}`,
      entityType: 'listing',
      entityId: listingId,
      detail: { slug: live.slug, field, method, note },
    })
    return { id, change }
  })
  return id
}

/**
 * A fact is still true: confirmed for all languages at once, whatever draft waits beside it.
 * @returns the id of the answer, to take it back
 * @throws Refusal `not-allowed`, `not-found`, `stale-revision` when visitors see another value by now, `invalid` when
 *   there is no value
 */
export function confirmFact(actor: Actor, answer: FactAnswer): Promise<string> {
  return recordAnswer(actor, answer, 'confirm-fact', 'confirmed', async (tx, byId, { facts }) => {
    const { listingId, field, method, note } = answer
    if (factValue(facts, field) === null) throw new Refusal('invalid', { fields: [field] })
    return confirmLiveFact(tx, byId, listingId, facts, { field, method, note })
  })
}

/**
 * Somebody tried and could not confirm a fact. Staff see it as disputed; what visitors are told stays as it was, for
 * nobody has said that it is wrong.
 * @throws as `confirmFact`, without `invalid`
 */
export function doubtFact(actor: Actor, answer: FactAnswer): Promise<string> {
  return recordAnswer(actor, answer, 'doubt-fact', 'not-confirmed', async () => ({ change: null }))
}

export type ChangedFact = { answerId: string; standing: 'published' | 'submitted' | 'draft' }

/**
 * A fact has changed: saves the new value, confirmed, as the editor would. Whoever may publish alone does; else it is
 * handed in, unless other changes wait in the same draft, which is then left to its author.
 * @param from the newest revision, which `content` is made from
 * @throws Refusal as `saveListing` and `confirmFact`
 */
export async function changeFact(
  actor: Actor,
  answer: FactAnswer,
  from: number,
  content: ListingContent,
): Promise<ChangedFact> {
  const { listingId, field, method, note } = answer
  const { id: byId } = actor
  if (!byId || !canEditListings(actor)) return refuse(actor, 'save', listingId)
  const prisma = await db()
  const live = await readLiveFact(prisma, answer)
  const isAlone = live.publishedRevision === from
  const publish = isAlone && canPublish(actor, byId)
  const check = { field, method, note }
  const { revision } = await saveListing(actor, listingId, from, { content, reason: note, publish, checks: [check] })
  const confirmation = await prisma.verification.findFirst({
    where: { listingId, field, byId, valueHash: factHash(content, field) },
    orderBy: { at: 'desc' },
    select: { id: true },
  })
  const made = { revision, ...(confirmation ? { verificationId: confirmation.id } : {}) }
  const answerId = await prisma.$transaction((tx) => writeAnswer(tx, byId, answer, 'changed', made))
  if (isAlone && !publish) await submitForReview(actor, { kind: 'listing', id: listingId }, revision)
  return { answerId, standing: publish ? 'published' : isAlone ? 'submitted' : 'draft' }
}

/**
 * Takes an answer back: one's own, or anybody's for a reviewer. The fact stands as it did before; a changed value goes
 * back to what it was as one more revision. The answer stays, marked.
 * @throws Refusal `not-allowed`, `not-found` (also when it was taken back before), `stale-revision` when somebody has
 *   saved over the changed value
 */
export async function withdrawAnswer(actor: Actor, answerId: string): Promise<void> {
  const prisma = await db()
  const answer = await prisma.roundAnswer.findUnique({
    where: { id: answerId },
    include: { listing: { select: { slug: true, revision: true, publishedRevision: true } } },
  })
  const mayDo = canEditListings(actor) && (answer?.byId === actor.id || canReview(actor))
  if (!mayDo) return refuse(actor, 'withdraw-answer', answer?.listingId ?? answerId)
  if (!answer || answer.withdrawnAt) throw new Refusal('not-found')
  const { listingId, field, outcome, revision, verificationId, listing } = answer
  if (revision !== null) {
    if (listing.revision !== revision) {
      throw new Refusal('stale-revision', { revision: listing.revision, differences: [] })
    }
    await restoreRevision(actor, listingId, revision, revision - 1, listing.publishedRevision === revision)
  }
  await commitContent(async (tx) => {
    const claimed = await tx.roundAnswer.updateMany({
      where: { id: answerId, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    })
    if (claimed.count === 0) throw new Refusal('not-found')
    const change = verificationId ? await withdrawConfirmation(tx, listingId, verificationId) : null
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'listing.withdraw-answer',
      entityType: 'listing',
      entityId: listingId,
      detail: { slug: listing.slug, field, outcome } satisfies Prisma.InputJsonObject,
    })
    return { change }
  })
}
