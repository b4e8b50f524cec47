import 'server-only'
import { saveTranslations } from '@/features/translations/commands'
import { canTranslate } from '@/features/translations/policy'
import type { TextChange, TextRefusal } from '@/features/translations/schema'
import type { Actor } from '@/server/actor'
import { refuseActor } from '@/server/refuse'
import type { ReturnedDocument } from './document'
import { type PlannedField, type PlannedRecord, planImport, type Refusal } from './import-plan'
import { openDocument } from './open-document'
import { recordsNamedIn } from './queries'

/** What a file would change, or has changed. */
export type Import = {
  language: ReturnedDocument['language']
  records: PlannedRecord[]
  isSaved: boolean
}

/** What a save refused after all, such as a text that somebody wrote in the same moment. */
const refusalAfterAll: Partial<Record<TextRefusal, Refusal>> = {
  'field-unknown': 'field-unknown',
  'source-changed': 'source-changed',
  placeholders: 'placeholders',
  number: 'number',
  placeholder: 'placeholders',
  'too-long': 'too-long',
}

function changesOf({ fields }: PlannedRecord): Record<string, TextChange> {
  return Object.fromEntries(
    fields.flatMap(({ field, source, outcome }) => {
      if (outcome.kind === 'changed') return [[field, { value: outcome.after, source, before: outcome.before }]]
      return outcome.kind === 'confirmed' ? [[field, { value: outcome.after, source, before: outcome.after }]] : []
    }),
  )
}

function withRefusals(record: PlannedRecord, refused: Record<string, TextRefusal>): PlannedRecord {
  const fields = record.fields.map((planned): PlannedField => {
    const refusal = refused[planned.field]
    if (!refusal) return planned
    return { ...planned, outcome: { kind: 'refused', reason: refusalAfterAll[refusal] ?? 'target-changed' } }
  })
  return { ...record, fields }
}

/**
 * Reads a file that came back from a translator and says what it would change; with `save` it is done. Each record is
 * saved for itself, in one transaction, so that one that somebody is working on does not hold up the others.
 * @throws Refusal `not-allowed` for a language that is not theirs; XliffError for a file that cannot be used, of which
 *   nothing is taken over
 */
export async function importXliff(actor: Actor, bytes: Uint8Array, save: boolean): Promise<Import> {
  const document = await openDocument(bytes)
  const { language } = document
  if (!canTranslate(actor, language)) {
    return refuseActor(actor, { action: 'xliff.import', entityType: 'system', entityId: null })
  }
  const records = planImport(document, await recordsNamedIn(document))
  if (!save) return { language, records, isSaved: false }
  const done: PlannedRecord[] = []
  for (const record of records) {
    const texts = changesOf(record)
    if (Object.keys(texts).length === 0) done.push(record)
    else {
      const more = { language, texts, origin: 'human', reason: 'XLIFF', publish: false } as const
      done.push(withRefusals(record, (await saveTranslations(actor, record, more)).refused))
    }
  }
  return { language, records: done, isSaved: true }
}
