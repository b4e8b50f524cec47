import 'server-only'
import { canPublish } from '@/features/accounts/policy'
import { showDraft as showGuideDraft } from '@/features/guides/writes'
import { showDraft as showListingDraft } from '@/features/listings/writes'
import { type ContentOf, recordsOf } from '@/features/review/record-kinds'
import { ownApproval } from '@/features/revisions/writes'
import type { Prisma } from '@/generated/prisma/client'
import type { Locale } from '@/i18n/locales'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { commitAddressed } from '@/server/content-change'
import type { Transaction } from '@/server/db'
import { Refusal } from '@/server/errors'
import type { MachineTranslation } from '@/server/machine-translation'
import { refuseActor } from '@/server/refuse'
import { addRevision } from '@/server/revision'
import { canTranslate } from './policy'
import { getTranslationEditor } from './queries'
import type { TextRefusal, TranslatedKind, TranslatedRef, TranslationSave } from './schema'
import { refusalOf, type StoredText, textAfter } from './text-change'

type Content = ContentOf<TranslatedKind>
type Texts = Partial<Record<string, Partial<Record<string, StoredText>>>>

export type TranslationResult = {
  /** The revision the texts are in; null when none could be taken. */
  revision: number | null
  isPublic: boolean
  /** Fields that were taken. */
  saved: string[]
  refused: Record<string, TextRefusal>
}

/** The content with the texts that may be taken, and why the others may not. */
function withTexts(kind: TranslatedKind, content: Content, save: TranslationSave, editorId: string | null) {
  const texts = content.texts as Texts
  const target = { ...texts[save.language] }
  const saved: string[] = []
  const refused: Record<string, TextRefusal> = {}
  for (const [field, change] of Object.entries(save.texts)) {
    const trimmed = { ...change, value: change.value.trim() }
    const refusal = refusalOf(kind, trimmed, save.origin, texts.en?.[field]?.value, target[field])
    if (refusal) refused[field] = refusal
    else {
      target[field] = textAfter(trimmed, save.origin, target[field], editorId)
      saved.push(field)
    }
  }
  return { content: { ...content, texts: { ...texts, [save.language]: target } } as Content, saved, refused }
}

const showDraft = (tx: Transaction, { kind, id }: TranslatedRef, content: Content) =>
  kind === 'listing'
    ? showListingDraft(tx, id, content as ContentOf<'listing'>)
    : showGuideDraft(tx, id, content as ContentOf<'guide'>)

/**
 * Saves texts of one language as a new revision made from the newest one. Each text is asked for itself: one whose
 * English or whose translation changed since the translator saw it is refused, the others are taken.
 *
 * Where the newest revision is the public one or waits for its review, the new one is handed in at once, so that a
 * second person lets it out. In an unfinished draft of somebody else the texts wait with the draft.
 * @throws Refusal `not-allowed` for a language that is not the translator's, or for publishing one's own words without
 *   being ADMIN; `not-found`; `stale-revision` when somebody saved in the same moment; `not-publishable`
 */
export async function saveTranslations(
  actor: Actor,
  ref: TranslatedRef,
  save: TranslationSave,
): Promise<TranslationResult> {
  const { kind, id } = ref
  const record = recordsOf(kind)
  const action = `${kind}.translate`
  if (!canTranslate(actor, save.language) || (save.publish && !canPublish(actor, actor.id)))
    return refuseActor(actor, { action, entityType: kind, entityId: id })
  const { change: _, ...result } = await commitAddressed(async (tx) => {
    const newest = await tx.revision.findFirst({ where: record.owner(id), orderBy: { number: 'desc' } })
    if (!newest) throw new Refusal('not-found')
    const { content, saved, refused } = withTexts(kind, record.parse(newest.snapshot), save, actor.id)
    if (saved.length === 0) return { revision: null, isPublic: false, saved, refused, change: null }
    const isPublic = (await record.publicNumber(tx, id)) === newest.number
    const publish = save.publish && isPublic
    if (publish) record.requirePublishable(content)
    if (!(await record.claim(tx, id, newest.number)))
      throw new Refusal('stale-revision', { revision: newest.number, differences: [] })
    const revision = newest.number + 1
    const isHandedIn = !publish && (isPublic || newest.state === 'SUBMITTED')
    await addRevision(tx, record.owner(id), revision, {
      content,
      reason: save.reason,
      authorId: actor.id,
      ...(isHandedIn ? { state: 'SUBMITTED', submittedById: actor.id, submittedAt: new Date() } : {}),
    })
    const change = publish ? await record.makeLive(tx, id, revision, content) : null
    if (!publish) await showDraft(tx, ref, content)
    const { language, origin, reason } = save
    const detail = { ...record.named(content), revision, language, origin, fields: saved, reason }
    await recordAudit(tx, {
      actorId: actor.id,
      action,
      entityType: kind,
      entityId: id,
      detail: { ...detail, ...ownApproval(publish) } as Prisma.InputJsonObject,
    })
    return { revision, isPublic: publish, saved, refused, change }
  })
  return result
}

/**
 * Lets a machine write the texts of a record that are missing in a language, and write its own anew where the English
 * changed. What it wrote is marked, and waits for a second person like any change. A text it spoils, by losing what
 * stands in braces or by writing a number, is left for a person. The machine is asked before the transaction begins.
 * @throws Refusal as `saveTranslations` does, and as the machine does
 */
export async function translateByMachine(
  actor: Actor,
  ref: TranslatedRef,
  language: Locale,
  machine: MachineTranslation,
): Promise<TranslationResult> {
  const about = { action: `${ref.kind}.translate`, entityType: ref.kind, entityId: ref.id } as const
  if (!canTranslate(actor, language)) return refuseActor(actor, about)
  const editor = await getTranslationEditor(ref, language)
  if (!editor) throw new Refusal('not-found')
  const wanted = editor.texts.filter((text) => text.isForMachine)
  if (wanted.length === 0) return { revision: null, isPublic: false, saved: [], refused: {} }
  const written = await machine(
    wanted.map(({ source }) => source),
    language,
  )
  const texts = Object.fromEntries(
    wanted.map(({ field, source, target }, index) => [field, { value: written[index] ?? '', source, before: target }]),
  )
  return saveTranslations(actor, ref, { language, texts, origin: 'machine', reason: null, publish: false })
}
