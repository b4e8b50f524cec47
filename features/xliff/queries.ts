import 'server-only'
import { type ContentOf, recordsOf } from '@/features/review/record-kinds'
import type { Locale } from '@/i18n/locales'
import { db } from '@/server/db'
import { type RecordKind, type ReturnedDocument, recordKinds, type TranslatedRecord } from './document'
import { type CurrentRecord, type CurrentText, stateToWrite } from './import-plan'
import type { XliffQuery } from './schema'

type NewestRow = { id: string; snapshot: unknown }
type Content = ContentOf<RecordKind>

/** The newest revision of every record of a kind that is not off the site, or of those named. */
async function newestRows(kind: RecordKind, ids: readonly string[] | null): Promise<NewestRow[]> {
  const prisma = await db()
  const everything = ids === null
  const named = [...(ids ?? [])]
  return kind === 'listing'
    ? prisma.$queryRaw<NewestRow[]>`
        SELECT l.id, r.snapshot FROM "Listing" l JOIN "Revision" r ON r."listingId" = l.id AND r.number = l.revision
        WHERE (${everything} AND l.status <> 'ARCHIVED') OR l.id = ANY(${named}::uuid[]) ORDER BY l.category, l.slug`
    : prisma.$queryRaw<NewestRow[]>`
        SELECT g.id, r.snapshot FROM "Guide" g JOIN "Revision" r ON r."guideId" = g.id AND r.number = g.revision
        WHERE (${everything} AND g.status <> 'ARCHIVED') OR g.id = ANY(${named}::uuid[]) ORDER BY g.position, g.slug`
}

/** Every text of a record that has an English one, as it stands in a language. */
function currentRecord(content: Content, language: Locale): CurrentRecord {
  const texts = content.texts as Partial<Record<string, Record<string, CurrentText['target']>>>
  const english = Object.entries(texts.en ?? {})
  return {
    name: texts.en?.name?.value ?? texts.en?.title?.value ?? content.slug,
    texts: new Map(
      english.map(([field, source]) => [field, { source: source?.value, target: texts[language]?.[field] }]),
    ),
  }
}

async function readRecords(kind: RecordKind, ids: readonly string[] | null, language: Locale) {
  const rows = await newestRows(kind, ids)
  return rows.map(({ id, snapshot }) => ({ kind, id, ...currentRecord(recordsOf(kind).parse(snapshot), language) }))
}

/** The texts to translate into a language, by record, each as its newest version. */
export async function recordsToTranslate({ language, kind, texts }: XliffQuery): Promise<TranslatedRecord[]> {
  const kinds = recordKinds.filter((one) => kind === 'both' || kind === one)
  const records = (await Promise.all(kinds.map((one) => readRecords(one, null, language)))).flat()
  return records.map((record) => ({
    kind: record.kind,
    id: record.id,
    name: record.name,
    units: [...record.texts].flatMap(([field, text]) => {
      const state = stateToWrite(text)
      if (text.source === undefined || (texts === 'open' && state !== 'initial')) return []
      return [{ field, source: text.source, target: text.target?.value ?? null, state }]
    }),
  }))
}

/** The records a document names, as they are now, by `kind.id`. */
export async function recordsNamedIn({ language, records }: ReturnedDocument): Promise<Map<string, CurrentRecord>> {
  const found = await Promise.all(
    recordKinds.map((kind) => {
      const ids = records.filter((record) => record.kind === kind).map(({ id }) => id)
      return readRecords(kind, ids, language)
    }),
  )
  return new Map(found.flat().map(({ kind, id, ...record }) => [`${kind}.${id}`, record]))
}
