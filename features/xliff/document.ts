import type { Locale } from '@/i18n/locales'

/** States of a segment (XLIFF 2.1 §4.3.1.31): `initial` still wants a person, `reviewed` and `final` had one. */
export const segmentStates = ['initial', 'translated', 'reviewed', 'final'] as const
export type SegmentState = (typeof segmentStates)[number]

export const recordKinds = ['listing', 'guide'] as const
export type RecordKind = (typeof recordKinds)[number]

/** One text of a record: its English and its translation. */
export type Unit = {
  /** Name of the field: `summary` of a listing, `register.title` of a guide. */
  field: string
  source: string
  /** Null where there is none yet. */
  target: string | null
  state: SegmentState
}

/** The texts of one record in two languages. */
export type TranslatedRecord = { kind: RecordKind; id: string; name: string; units: Unit[] }

export type TranslationDocument = { language: Locale; records: TranslatedRecord[] }

/** What the portal wrote beside a unit to see later what was done to it; null where a program lost it. */
export type Before = { targetHash: string; state: SegmentState }

/** A unit as it came back, with the line it stands on. */
export type ReturnedUnit = Unit & { line: number; before: Before | null }
export type ReturnedRecord = { kind: RecordKind; id: string; name: string; line: number; units: ReturnedUnit[] }
export type ReturnedDocument = { language: Locale; records: ReturnedRecord[] }

/** Why a file is refused whole; each has a sentence under `xliff.problems` in the staff messages. */
export const problems = [
  'not-xml',
  'entities',
  'not-xliff',
  'schema',
  'source-language',
  'target-language',
  'foreign',
  'duplicate',
  'language-inside',
  'order',
  'markup',
  'data',
  'placeholder',
] as const
export type Problem = (typeof problems)[number]

/** A file that cannot be read. Nothing of it is taken over. */
export class XliffError extends Error {
  constructor(
    readonly problem: Problem,
    /** From 1. */
    readonly line: number,
    /** The words of the file or of the official schema, in English. */
    readonly detail: string,
  ) {
    super(`line ${line}: ${problem}: ${detail}`)
  }
}

export const namespaces = {
  core: 'urn:oasis:names:tc:xliff:document:2.0',
  core22: 'urn:oasis:names:tc:xliff:document:2.2',
  metadata: 'urn:oasis:names:tc:xliff:metadata:2.0',
} as const

/** Category of our metadata (XLIFF 2.1 §5.4); other programs pass it on unread. */
export const metadataCategory = 'living-in-jinan'
