import { type TextOrigin, translationState } from '@/features/freshness/translation-state'
import { contentHash } from '@/lib/content-hash'
import type { RecordKind, ReturnedDocument, ReturnedRecord, ReturnedUnit, SegmentState } from './document'
import { inlinePieces } from './inline'

/** A text of a record as it reads today. */
export type CurrentText = { source: string | undefined; target: TextOrigin | undefined }

export type CurrentRecord = { name: string; texts: ReadonlyMap<string, CurrentText> }

/** Why a field stays as it is; each has a sentence under `xliff.refusals` in the staff messages. */
export const refusals = [
  'record-unknown',
  'field-unknown',
  'source-changed',
  'target-changed',
  'emptied',
  'placeholders',
  'number',
  'too-long',
] as const
export type Refusal = (typeof refusals)[number]

export type Outcome =
  | { kind: 'changed'; before: string | null; after: string }
  /** The same words, which a person has now read. */
  | { kind: 'confirmed'; after: string }
  | { kind: 'unchanged' }
  | { kind: 'refused'; reason: Refusal }

export type PlannedField = { field: string; line: number; source: string; outcome: Outcome }
export type PlannedRecord = { kind: RecordKind; id: string; name: string; fields: PlannedField[] }

const keyOf = (kind: RecordKind, id: string) => `${kind}.${id}`

const placeholdersIn = (text: string) =>
  inlinePieces(text)
    .flatMap((piece) => ('placeholder' in piece ? [piece.placeholder] : []))
    .sort()
    .join(' ')

const readByPerson = (state: SegmentState) => state === 'reviewed' || state === 'final'

/** The state a unit leaves with: what a person still has to look at is `initial`. */
export function stateToWrite(text: CurrentText): SegmentState {
  const state = translationState(text.source, text.target)
  return state === 'current' || state === 'original' ? 'final' : 'initial'
}

function outcomeOf(unit: ReturnedUnit, current: CurrentText | undefined): Outcome {
  if (!current) return { kind: 'refused', reason: 'field-unknown' }
  const now = current.target?.value ?? null
  const after = unit.target?.trim() || null
  const untouched = unit.before !== null && unit.before.targetHash === contentHash(unit.target ?? '')
  const raised = readByPerson(unit.state) && !(unit.before && readByPerson(unit.before.state))
  if (untouched && !raised) return { kind: 'unchanged' }
  if (unit.source !== current.source) return { kind: 'refused', reason: 'source-changed' }
  if (after === null) return now === null ? { kind: 'unchanged' } : { kind: 'refused', reason: 'emptied' }
  if (after === now)
    return raised && stateToWrite(current) === 'initial' ? { kind: 'confirmed', after } : { kind: 'unchanged' }
  const known = unit.before ? unit.before.targetHash === contentHash(now ?? '') : stateToWrite(current) === 'initial'
  if (!known) return { kind: 'refused', reason: 'target-changed' }
  if (placeholdersIn(after) !== placeholdersIn(unit.source)) return { kind: 'refused', reason: 'placeholders' }
  return { kind: 'changed', before: now, after }
}

function planRecord(record: ReturnedRecord, current: CurrentRecord | undefined): PlannedRecord {
  const fields = record.units.map((unit) => ({
    field: unit.field,
    line: unit.line,
    source: unit.source,
    outcome: current
      ? outcomeOf(unit, current.texts.get(unit.field))
      : ({ kind: 'refused', reason: 'record-unknown' } as const),
  }))
  return { kind: record.kind, id: record.id, name: current?.name ?? record.name, fields }
}

/**
 * What a document that came back would change, field by field. A field is refused where its English reads differently
 * today or where somebody else has written the translation since; the others are not held up by it.
 * @param current the records named in the document as they are today, by `kind.id`
 */
export function planImport(document: ReturnedDocument, current: ReadonlyMap<string, CurrentRecord>): PlannedRecord[] {
  return document.records.map((record) => planRecord(record, current.get(keyOf(record.kind, record.id))))
}
