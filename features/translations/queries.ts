import 'server-only'
import { sourceHashOf, type TranslationState, translationState } from '@/features/freshness/translation-state'
import { listTermHints } from '@/features/glossary/queries'
import type { TermHint } from '@/features/glossary/term-hints'
import { termsIn } from '@/features/glossary/term-match'
import { textIds } from '@/features/guides/schema'
import { type ContentOf, recordsOf } from '@/features/review/record-kinds'
import { Prisma } from '@/generated/prisma/client'
import { type Locale, locales } from '@/i18n/locales'
import { changedWords, type WordRun } from '@/lib/changed-words'
import { isUuid } from '@/lib/uuid'
import { db } from '@/server/db'
import { type BoardCell, boardCell } from './board-state'
import {
  type BoardQuery,
  type BoardState,
  boardStates,
  guideRoom,
  type TranslatedKind,
  type TranslatedRef,
} from './schema'
import { isForMachine, type StoredText } from './text-change'

type Texts = Partial<Record<string, Partial<Record<string, StoredText>>>>

export type EditedText = {
  field: string
  source: string
  /** The Chinese text, where Chinese is not what it is translated into. */
  chinese: string | null
  target: string | null
  state: TranslationState
  /** A machine may write it. */
  isForMachine: boolean
  /** What changed in the English since the translation was made; null where nothing did or nobody knows. */
  changes: WordRun[] | null
  /** Official terms the English names. */
  terms: TermHint[]
}

export type TranslationEditor = TranslatedRef & {
  revision: number
  /** Nothing waits to become public. */
  isPublic: boolean
  /** Category of a listing, `guides` for a guide. */
  room: string
  name: string
  nameZh: string
  texts: EditedText[]
}

const listingOrder = ['name', 'summary', 'description', 'address', 'notes']

/** Earlier English texts of a record by field and hash: what a translation was made from. */
async function formerSources({
  kind,
  id,
}: TranslatedRef): Promise<(field: string, hash: string) => string | undefined> {
  const owner = kind === 'listing' ? Prisma.sql`"listingId"` : Prisma.sql`"guideId"`
  const rows = await (await db()).$queryRaw<{ english: Record<string, StoredText> | null }[]>`
    SELECT snapshot->'texts'->'en' AS english FROM "Revision" WHERE ${owner} = ${id}::uuid ORDER BY number DESC LIMIT 500`
  return (field, hash) =>
    rows.map(({ english }) => english?.[field]?.value).find((text) => text !== undefined && sourceHashOf(text) === hash)
}

function namesOf(texts: Texts, kind: TranslatedKind) {
  const title = kind === 'guide' ? 'title' : 'name'
  return { name: texts.en?.[title]?.value ?? '', nameZh: texts.zh?.[title]?.value ?? '' }
}

/** The texts of the newest revision of a record beside their translations into one language, in order; or null. */
export async function getTranslationEditor(ref: TranslatedRef, language: Locale): Promise<TranslationEditor | null> {
  const { kind, id } = ref
  if (!isUuid(id)) return null
  const prisma = await db()
  const record = recordsOf(kind)
  const newest = await prisma.revision.findFirst({ where: record.owner(id), orderBy: { number: 'desc' } })
  if (!newest) return null
  const content = record.parse(newest.snapshot)
  const texts = content.texts as Texts
  const fields = kind === 'guide' ? textIds(content as ContentOf<'guide'>) : listingOrder
  const [former, hints] = await Promise.all([formerSources(ref), listTermHints(language)])
  const edited = fields.flatMap((field): EditedText[] => {
    const source = texts.en?.[field]?.value
    if (source === undefined) return []
    const target = texts[language]?.[field]
    const state = translationState(source, target)
    const was = state === 'source-changed' ? former(field, target?.sourceHash ?? '') : undefined
    return [
      {
        field,
        source,
        chinese: language === 'zh' ? null : (texts.zh?.[field]?.value ?? null),
        target: target?.value ?? null,
        state,
        isForMachine: isForMachine(source, target),
        changes: was === undefined ? null : changedWords(was, source, 'en'),
        terms: termsIn(source, hints),
      },
    ]
  })
  return {
    ...ref,
    revision: newest.number,
    isPublic: (await record.publicNumber(prisma, id)) === newest.number,
    room: kind === 'guide' ? guideRoom : (content as ContentOf<'listing'>).category,
    ...namesOf(texts, kind),
    texts: edited,
  }
}

export type BoardRow = TranslatedRef & {
  room: string
  name: string
  nameZh: string
  updatedAt: Date
  cells: Partial<Record<Locale, BoardCell>>
}

export type Board = {
  rows: BoardRow[]
  total: number
  page: number
  pages: number
  /** Records by what the language of the query needs, whatever state was asked for. */
  counts: Record<BoardState, number>
}

export const boardPageSize = 50

/** The newest revision of everything that is not archived. */
const records = Prisma.sql`
  SELECT 'listing' AS kind, l.id, l.category AS room, l."updatedAt", r.snapshot->'texts' AS texts, r.places, r.title
    FROM "Listing" l JOIN "Revision" r ON r."listingId" = l.id AND r.number = l.revision WHERE l.status::text <> 'ARCHIVED'
  UNION ALL
  SELECT 'guide', g.id, ${guideRoom}, g."updatedAt", r.snapshot->'texts', r.places, r.title
    FROM "Guide" g JOIN "Revision" r ON r."guideId" = g.id AND r.number = g.revision WHERE g.status::text <> 'ARCHIVED'`

type Judged = { counts: Record<string, number> | null; ids: string[] | null }

/** How many records are at which place of `boardStates`, from 1, and the ids of one page of those at some places. */
async function judge({ language, room }: BoardQuery, places: readonly number[], page: number): Promise<Judged> {
  // Once for both: it takes longer to put the records together than to count and to sort them.
  const [found] = await (await db()).$queryRaw<Judged[]>`
    WITH judged AS MATERIALIZED (
      SELECT id, lower(title) AS title, coalesce((places->>${language})::int, 1) AS place FROM (${records}) record
        WHERE places IS NOT NULL ${room ? Prisma.sql`AND room = ${room}` : Prisma.empty})
    SELECT (SELECT jsonb_object_agg(place, count) FROM (SELECT place, count(*) FROM judged GROUP BY place) counted) AS counts,
      (SELECT array_agg(id) FROM (SELECT id FROM judged WHERE place = ANY(${[...places]}) ORDER BY title, id
        LIMIT ${boardPageSize} OFFSET ${(page - 1) * boardPageSize}) one) AS ids`
  return found ?? { counts: null, ids: null }
}

/**
 * One page of the board: what each record needs in each language, ordered by English name.
 * @param shown languages of the columns
 */
export async function getBoard(query: BoardQuery, shown: readonly Locale[]): Promise<Board> {
  const wanted: readonly BoardState[] = query.state === null ? boardStates : [query.state]
  const places = wanted.map((state) => boardStates.indexOf(state) + 1)
  const judged = await judge(query, places, query.page)
  const counts = Object.fromEntries(
    boardStates.map((state, index) => [state, judged.counts?.[index + 1] ?? 0]),
  ) as Board['counts']
  const total = wanted.reduce((sum, state) => sum + counts[state], 0)
  const pages = Math.max(1, Math.ceil(total / boardPageSize))
  const page = Math.min(query.page, pages)
  const { ids } = page === query.page ? judged : await judge(query, places, page)
  return { rows: await boardRows(ids ?? [], shown), total, page, pages, counts }
}

type BoardRecord = Omit<BoardRow, 'cells' | 'name' | 'nameZh'> & { texts: Texts }

/** The rows of some records, in the order of their ids. */
async function boardRows(ids: readonly string[], shown: readonly Locale[]): Promise<BoardRow[]> {
  const found = await (await db()).$queryRaw<BoardRecord[]>`
    SELECT kind, id, room, "updatedAt", texts FROM (${records}) record WHERE id = ANY(${[...ids]}::uuid[])`
  const byId = new Map(found.map((one) => [one.id, one]))
  return ids.flatMap((id) => {
    const record = byId.get(id)
    if (!record) return []
    const { texts, ...row } = record
    const cells = Object.fromEntries(
      locales
        .filter((locale) => shown.includes(locale))
        .map((locale) => [locale, boardCell(texts.en ?? {}, texts[locale] ?? {})]),
    )
    return [{ ...row, ...namesOf(texts, row.kind), cells }]
  })
}
