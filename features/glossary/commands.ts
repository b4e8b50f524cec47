import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Locale } from '@/i18n/locales'
import { pinyinOf } from '@/lib/pinyin'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { db, type Transaction } from '@/server/db'
import { isUniqueViolation, Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'
import { canDeleteTerms, canEditTerms, termLanguagesOf } from './policy'
import { getTerm } from './queries'
import type { Forbidden, TermChange, TermFacts, TermWords } from './schema'
import { textsAfter } from './term-texts'

const refuse = (actor: Actor, act: string, entityId: string | null) =>
  refuseActor(actor, { action: `official-term.${act}`, entityType: 'official-term', entityId })

const audit = (tx: Transaction, actor: Actor, act: string, entityId: string, detail: object) =>
  recordAudit(tx, {
    actorId: actor.id,
    action: `official-term.${act}`,
    entityType: 'official-term',
    entityId,
    detail: detail as Prisma.InputJsonObject,
  })

/** Two terms with the same Chinese are a known conflict. */
async function commitTerm<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await (await db()).$transaction(work)
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('term-taken', { fields: ['hanzi'] })
    throw error
  }
}

const readAloud = (facts: TermFacts): TermFacts => ({ ...facts, pinyin: facts.pinyin || pinyinOf(facts.hanzi) })

function forbiddenAfter(before: Forbidden, changed: Forbidden): Forbidden {
  const after = Object.entries({ ...before, ...changed }).filter(([, wordings]) => (wordings?.length ?? 0) > 0)
  return Object.fromEntries(after)
}

/**
 * Adds a term.
 * @param origin who made its texts; the English and the Chinese are always a person's
 * @throws Refusal `not-allowed`, or `term-taken` when there is one with this Chinese
 */
export async function createTerm(
  actor: Actor,
  { facts, origin, ...words }: Omit<TermWords, 'read'> & { facts: TermFacts; origin: 'human' | 'machine' },
): Promise<{ id: string }> {
  if (!canEditTerms(actor)) return refuse(actor, 'create', null)
  const texts = textsAfter({}, { ...words, read: [] }, { origin, editorId: actor.id })
  const data = { ...readAloud(facts), texts, forbidden: forbiddenAfter({}, words.forbidden) }
  return commitTerm(async (tx) => {
    const { id } = await tx.officialTerm.create({ data, select: { id: true } })
    await audit(tx, actor, 'create', id, { name: data.hanzi, after: data })
    return { id }
  })
}

/** Languages of which a change says something. */
const languagesIn = ({ texts, forbidden, read }: TermWords) =>
  [...Object.keys(texts), ...Object.keys(forbidden), ...read] as Locale[]

/**
 * Changes a term, or some languages of it.
 * @throws Refusal `not-allowed` for a language or facts that are not the actor’s to write, `not-found`,
 *   `stale-revision`, `term-taken`
 */
export async function saveTerm(actor: Actor, change: TermChange): Promise<{ revision: number }> {
  const { id, facts } = change
  const own = termLanguagesOf(actor)
  const isAllowed = languagesIn(change).every((language) => own.includes(language))
  if (!isAllowed || (facts && !canEditTerms(actor))) return refuse(actor, 'save', id)
  return commitTerm(async (tx) => {
    const before = await getTerm(id, tx)
    if (!before) throw new Refusal('not-found')
    const revision = change.revision + 1
    const data = {
      ...(facts && readAloud(facts)),
      texts: textsAfter(before.texts, change, { origin: 'human', editorId: actor.id }),
      forbidden: forbiddenAfter(before.forbidden, change.forbidden),
      revision,
    }
    const { count } = await tx.officialTerm.updateMany({ where: { id, revision: change.revision }, data })
    if (count === 0) throw new Refusal('stale-revision', { revision: before.revision })
    await audit(tx, actor, 'save', id, { name: facts?.hanzi ?? before.hanzi, before, after: data })
    return { revision }
  })
}

/** Deletes a term; the audit log keeps what it was. @throws Refusal `not-allowed`, `not-found` */
export async function deleteTerm(actor: Actor, id: string): Promise<void> {
  if (!canDeleteTerms(actor)) return refuse(actor, 'delete', id)
  await commitTerm(async (tx) => {
    const before = await getTerm(id, tx)
    if (!before) throw new Refusal('not-found')
    await tx.officialTerm.delete({ where: { id } })
    await audit(tx, actor, 'delete', id, { name: before.hanzi, before })
  })
}
