import 'server-only'
import type { Transaction } from '@/server/db'
import { type SearchDocument, type SearchEntry, toSearchDocument } from './document'
import { rules } from './rules'
import { neighbourhood } from './spelling'

async function putWords(tx: Transaction, documents: readonly SearchDocument[]): Promise<void> {
  // In one order everywhere, so that two writers of the same words never wait for each other.
  const words = [...new Set(documents.flatMap((document) => document.words))].sort()
  if (words.length === 0) return
  const known = await tx.searchWord.findMany({ where: { word: { in: words } }, select: { word: true } })
  const old = new Set(known.map(({ word }) => word))
  const data = words.filter((word) => !old.has(word)).map((word) => ({ word, neighbours: neighbourhood(word) }))
  if (data.length > 0) await tx.searchWord.createMany({ data, skipDuplicates: true })
}

/** Keeps how records are found, in the transaction that changes them. */
export async function putSearchEntries(tx: Transaction, entries: readonly SearchEntry[]): Promise<void> {
  const documents = entries.map(toSearchDocument)
  const rows = documents.map(({ words: _, ...row }) => row)
  await tx.$executeRaw`
    INSERT INTO "SearchDocument" (kind, id, "group", "isPublic", quality, "nameVector", vector, outline, rules)
    SELECT kind, id, "group", "isPublic", quality, "nameVector"::tsvector, vector::tsvector, outline, ${rules}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(kind text, id uuid, "group" text,
      "isPublic" boolean, quality int, "nameVector" text, vector text, outline jsonb)
    ON CONFLICT (kind, id) DO UPDATE SET "group" = excluded."group", "isPublic" = excluded."isPublic",
      quality = excluded.quality, "nameVector" = excluded."nameVector", vector = excluded.vector,
      outline = excluded.outline, rules = excluded.rules`
  await putWords(tx, documents)
}

/** Takes a record out of what visitors find; staff still do. */
export async function hideSearchEntry(tx: Transaction, kind: string, id: string): Promise<void> {
  await tx.searchDocument.updateMany({ where: { kind, id }, data: { isPublic: false } })
}

/** After something about a record was confirmed, or no longer is, that is found as before. */
export async function changeSearchQuality(tx: Transaction, kind: string, id: string, by: number): Promise<void> {
  if (by !== 0) await tx.searchDocument.updateMany({ where: { kind, id }, data: { quality: { increment: by } } })
}
