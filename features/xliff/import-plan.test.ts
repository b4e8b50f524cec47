import { describe, expect, it } from 'vitest'
import { sourceHashOf } from '@/features/freshness/translation-state'
import type { ReturnedDocument, Unit } from './document'
import { type CurrentRecord, type Outcome, planImport, stateToWrite } from './import-plan'
import { readDocument } from './read-document'
import { writeDocument } from './write-document'

const id = '0198c0de-0000-7000-8000-000000000001'
const english = 'A school made up, {phone:12345}.'

type Text = { source?: string; value?: string | null; origin?: 'human' | 'machine'; from?: string }

/** A record with one text, as it is on one day. */
function record({
  source = english,
  value = 'Eine erfundene Schule, {phone:12345}.',
  origin = 'machine',
  from = english,
}: Text) {
  const target = value === null ? undefined : { value, origin, sourceHash: sourceHashOf(from) }
  return { name: 'A school made up', texts: new Map([['summary', { source, target }]]) } satisfies CurrentRecord
}

/** Leaves the portal in one state, is edited, and comes back to another. */
function back(left: CurrentRecord, edit: (unit: Unit) => void, now: CurrentRecord | null = left): Outcome | undefined {
  const [text] = [...left.texts.values()]
  if (!text?.source) throw new Error('a text with a source')
  const unit: Unit = {
    field: 'summary',
    source: text.source,
    target: text.target?.value ?? null,
    state: stateToWrite(text),
  }
  const returned = readDocument(
    writeDocument({ language: 'de', records: [{ kind: 'listing', id, name: left.name, units: [unit] }] }),
  )
  edit(returned.records[0]?.units[0] as ReturnedDocument['records'][number]['units'][number])
  const current = new Map(now ? [[`listing.${id}`, now]] : [])
  return planImport(returned, current)[0]?.fields[0]?.outcome
}

const write = (target: string | null) => (unit: Unit) => {
  unit.target = target
}
const better = 'Eine Schule, die es nicht gibt, {phone:12345}.'

describe('A field that came back', () => {
  it('stays when nothing was done to it, whatever happened here', () => {
    const still = { kind: 'unchanged' }
    expect(back(record({}), () => {})).toEqual(still)
    expect(back(record({}), () => {}, record({ source: 'Another.', value: 'Anders.' }))).toEqual(still)
    expect(back(record({ value: null }), () => {})).toEqual(still)
  })

  it('changes when its translation was written', () => {
    expect(back(record({}), write(better))).toEqual({
      kind: 'changed',
      before: record({}).texts.get('summary')?.target?.value,
      after: better,
    })
    expect(back(record({ value: null }), write(better))).toMatchObject({ kind: 'changed', before: null })
  })

  it('counts as read when only its state was raised', () => {
    const raised = (unit: Unit) => {
      unit.state = 'reviewed'
    }
    expect(back(record({}), raised)).toMatchObject({ kind: 'confirmed' })
    expect(back(record({ origin: 'human' }), raised)).toEqual({ kind: 'unchanged' })
    expect(back(record({ origin: 'human', from: 'Older.' }), raised)).toMatchObject({ kind: 'confirmed' })
  })

  it.each([
    ['source-changed', write(better), record({ source: 'The English reads differently today.' })],
    ['target-changed', write(better), record({ value: 'Jemand war schneller.' })],
    ['emptied', write('  '), record({})],
    ['placeholders', write('Ohne Nummer.'), record({})],
    ['placeholders', write('{phone:12345} {phone:12345}'), record({})],
    ['record-unknown', write(better), null],
    ['field-unknown', write(better), { name: 'x', texts: new Map() }],
  ] as const)('is refused: %s', (reason, edit, now) => {
    expect(back(record({}), edit, now)).toEqual({ kind: 'refused', reason })
  })

  it('that a program stripped of our notes never goes over what a person wrote', () => {
    const stripped = (unit: Unit & { before?: unknown }) => {
      unit.before = null
      unit.target = better
    }
    expect(back(record({}), stripped)).toMatchObject({ kind: 'changed' })
    expect(back(record({ origin: 'human' }), stripped)).toEqual({ kind: 'refused', reason: 'target-changed' })
  })
})
