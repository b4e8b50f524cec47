import 'server-only'
import { canEditListings } from '@/features/accounts/policy'
import type { Category } from '@/features/listings/category'
import type { Prisma } from '@/generated/prisma/client'
import { shanghaiDay } from '@/lib/shanghai-day'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { db, type Transaction } from '@/server/db'
import { isUniqueViolation, Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'
import { beforeOf } from './check-row'
import { SheetCheck, type SheetRowCheck } from './check-sheet'
import { type StaffWords, sheetColumns } from './columns'
import { matchColumns } from './match-columns'
import { chunkSize, getAreaNames, getSheetEntries, getSlugOwners } from './queries'
import { readSheet } from './read-sheet'
import type { TypedSource } from './row-source'
import { writeSheetRows } from './writes'

/** Told of how many rows are done. */
export type OnProgress = (done: number, total: number) => void

/** A file that somebody wants to bring in. */
export type Upload = {
  category: Category
  fileName: string
  bytes: Buffer
  /** The source of rows that name none. */
  source: TypedSource | null
  handIn: boolean
}

const daysKept = 7

/** A check or an import may hold the embedded database for so long. */
const transactionTime = { timeout: 240_000 }

const refuse = (actor: Actor, action: string, entityId: string | null) =>
  refuseActor(actor, { action, entityType: 'spreadsheet', entityId })

function rowData(importId: string, { row, name, base, checked }: SheetRowCheck) {
  const content = 'content' in checked ? checked.content : null
  return {
    importId,
    row: row.number,
    kind: checked.kind.toUpperCase() as Uppercase<typeof checked.kind>,
    listingId: base?.id ?? null,
    revision: base?.revision ?? null,
    name,
    cells: row.cells.map(({ text }) => text),
    differences: ('differences' in checked ? checked.differences : []) as Prisma.InputJsonArray,
    problems: checked.kind === 'refused' ? (checked.problems as Prisma.InputJsonArray) : [],
    ...(content ? { content: content as Prisma.InputJsonObject } : {}),
  }
}

async function keepRows(tx: Transaction, importId: string, rows: readonly SheetRowCheck[]): Promise<void> {
  for (let from = 0; from < rows.length; from += chunkSize) {
    await tx.sheetRow.createMany({ data: rows.slice(from, from + chunkSize).map((row) => rowData(importId, row)) })
  }
}

async function checkRows(actor: Actor, upload: Upload, words: StaffWords, onProgress: OnProgress) {
  const { category, fileName, bytes, source, handIn } = upload
  const { head, rows } = await readSheet(bytes, fileName)
  const columns = matchColumns(head, sheetColumns(words, category, await getAreaNames()))
  const nothing = beforeOf(category, null)
  const settings = { category, editorId: actor.id, source, handIn, today: shanghaiDay(new Date()), nothing }
  const check = new SheetCheck(columns, head, settings)
  const found: SheetRowCheck[] = []
  onProgress(0, rows.length)
  for (let from = 0; from < rows.length; from += chunkSize) {
    const chunk = rows.slice(from, from + chunkSize)
    const entries = await getSheetEntries(category.key, check.idsOf(chunk))
    const checked = chunk.map((row) => check.check(row, entries))
    const slugs = checked.flatMap((row) => ('content' in row.checked ? row.checked.content.slug : []))
    const owners = await getSlugOwners(category.key, slugs)
    found.push(...checked.map((row) => check.checkSlug(row, owners)))
    onProgress(found.length, rows.length)
  }
  return { head, found }
}

/**
 * Reads a file and keeps, for a week, what each of its rows would do. No listing changes.
 * @returns the id of the report
 * @throws Refusal `not-allowed`; FileProblem when the file cannot be used
 */
export async function checkSheet(
  actor: Actor,
  upload: Upload,
  words: StaffWords,
  onProgress: OnProgress,
): Promise<string> {
  const { id: actorId } = actor
  if (!actorId || !canEditListings(actor)) return refuse(actor, 'spreadsheet.check', null)
  const { head, found } = await checkRows(actor, upload, words, onProgress)
  const now = new Date()
  return (await db()).$transaction(async (tx) => {
    await tx.sheetImport.deleteMany({ where: { expiresAt: { lt: now } } })
    const { id } = await tx.sheetImport.create({
      data: {
        ...{ category: upload.category.key, fileName: upload.fileName, heads: head, handIn: upload.handIn, actorId },
        expiresAt: new Date(now.getTime() + daysKept * 86_400_000),
      },
      select: { id: true },
    })
    await keepRows(tx, id, found)
    const detail = { file: upload.fileName, category: upload.category.key, rows: found.length }
    await recordAudit(tx, { actorId, action: 'spreadsheet.check', entityType: 'spreadsheet', entityId: id, detail })
    return id
  }, transactionTime)
}

/** Marks a report as written, once. @throws Refusal `import-ended`, `rows-refused` */
async function claimImport(tx: Transaction, actorId: string, id: string) {
  const now = new Date()
  const where = { id, actorId, committedAt: null, expiresAt: { gt: now } }
  const claimed = await tx.sheetImport.updateMany({ where, data: { committedAt: now } })
  if (claimed.count === 0) throw new Refusal('import-ended')
  const counts = await tx.sheetRow.groupBy({ by: ['kind'], where: { importId: id }, _count: true })
  const countOf = (kind: string) => counts.find((entry) => entry.kind === kind)?._count ?? 0
  if (countOf('REFUSED') > 0) throw new Refusal('rows-refused')
  const target = await tx.sheetImport.findUniqueOrThrow({ where: { id } })
  return { target, created: countOf('CREATE'), changed: countOf('CHANGE') }
}

async function commitRows(tx: Transaction, actor: Actor, actorId: string, id: string, onProgress: OnProgress) {
  const { target, created, changed } = await claimImport(tx, actorId, id)
  const total = created + changed
  for (let after = 0, done = 0; done < total; ) {
    const rows = await tx.sheetRow.findMany({
      where: { importId: id, row: { gt: after }, kind: { in: ['CREATE', 'CHANGE'] } },
      orderBy: { row: 'asc' },
      take: chunkSize,
      select: { row: true, listingId: true, revision: true, content: true },
    })
    await writeSheetRows(tx, actor, target, rows)
    after = rows.at(-1)?.row ?? after
    done += rows.length
    onProgress(done, total)
  }
  const { fileName: file, category, handIn } = target
  const detail = { file, category, created, changed, handedIn: handIn }
  await recordAudit(tx, { actorId, action: 'spreadsheet.import', entityType: 'spreadsheet', entityId: id, detail })
  return total
}

/**
 * Writes all rows of a report as drafts, or hands them in for review as it says: all or none. Nothing public changes.
 * @returns how many listings were written
 * @throws Refusal `not-allowed`, `import-ended`, `rows-refused`, `rows-changed` when somebody saved one of the listings
 *   since the check, `slug-taken`, `not-publishable`
 */
export async function commitSheet(actor: Actor, id: string, onProgress: OnProgress): Promise<number> {
  const { id: actorId } = actor
  if (!actorId || !canEditListings(actor)) return refuse(actor, 'spreadsheet.import', id)
  const prisma = await db()
  try {
    return await prisma.$transaction((tx) => commitRows(tx, actor, actorId, id, onProgress), transactionTime)
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('slug-taken')
    throw error
  }
}
