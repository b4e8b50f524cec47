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
const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

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

function namesOf(texts: Texts, title: 'name' | 'title') {
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
    ...namesOf(texts, kind === 'guide' ? 'title' : 'name'),
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
  SELECT 'listing' AS kind, l.id, l.category AS room, l."updatedAt", r.snapshot->'texts' AS texts, 'name' AS title
    FROM "Listing" l JOIN "Revision" r ON r."listingId" = l.id AND r.number = l.revision WHERE l.status::text <> 'ARCHIVED'
  UNION ALL
  SELECT 'guide', g.id, ${guideRoom}, g."updatedAt", r.snapshot->'texts', 'title'
    FROM "Guide" g JOIN "Revision" r ON r."guideId" = g.id AND r.number = g.revision WHERE g.status::text <> 'ARCHIVED'`

/** `boardCell` in SQL, as the place in `boardStates` from 1; the hash is that of `lib/content-hash.ts` for a text. */
const placeOf = (language: Locale) => Prisma.sql`
  (SELECT min(CASE
      WHEN target IS NULL THEN 1
      WHEN target->>'sourceHash' <> left(encode(sha256(convert_to(to_json(source->>'value')::text, 'UTF8')), 'hex'), 16) THEN 2
      WHEN target->>'origin' = 'machine' THEN 3
      ELSE 4 END)
    FROM (SELECT one.value AS source, texts->${language}->one.key AS target FROM jsonb_each(texts->'en') one) pairs)`

type Placed = { kind: TranslatedKind; id: string; place: number }

/**
 * One page of the board: what each record needs in each language, ordered by English name.
 * @param shown languages of the columns
 */
export async function getBoard(query: BoardQuery, shown: readonly Locale[]): Promise<Board> {
  const prisma = await db()
  const room = query.room ? Prisma.sql`WHERE room = ${query.room}` : Prisma.empty
  const placed = await prisma.$queryRaw<Placed[]>`
    SELECT kind, id, place::int AS place FROM (
      SELECT kind, id, ${placeOf(query.language)} AS place,
        lower(coalesce(texts->'en'->title->>'value', texts->'zh'->title->>'value')) AS name
      FROM (${records}) record ${room}) judged
    WHERE place IS NOT NULL ORDER BY name, id`
  const counts = Object.fromEntries(
    boardStates.map((state, index) => [state, placed.filter(({ place }) => place === index + 1).length]),
  ) as Board['counts']
  const wanted = placed.filter(({ place }) => query.state === null || boardStates[place - 1] === query.state)
  const pages = Math.max(1, Math.ceil(wanted.length / boardPageSize))
  const page = Math.min(query.page, pages)
  const rows = await boardRows(wanted.slice((page - 1) * boardPageSize, page * boardPageSize), shown)
  return { rows, total: wanted.length, page, pages, counts }
}

type BoardRecord = Omit<BoardRow, 'cells' | 'name' | 'nameZh'> & { texts: Texts; title: 'name' | 'title' }

async function boardRows(placed: readonly Placed[], shown: readonly Locale[]): Promise<BoardRow[]> {
  if (placed.length === 0) return []
  const ids = placed.map(({ id }) => Prisma.sql`${id}::uuid`)
  const found = await (await db()).$queryRaw<BoardRecord[]>`
    SELECT kind, id, room, "updatedAt", texts, title FROM (${records}) record WHERE id IN (${Prisma.join(ids)})`
  const byId = new Map(found.map((one) => [one.id, one]))
  return placed.flatMap(({ id }) => {
    const record = byId.get(id)
    if (!record) return []
    const { texts, title, ...row } = record
    const cells = Object.fromEntries(
      locales
        .filter((locale) => shown.includes(locale))
        .map((locale) => [locale, boardCell(texts.en ?? {}, texts[locale] ?? {})]),
    )
    return [{ ...row, ...namesOf(texts, title), cells }]
  })
}
